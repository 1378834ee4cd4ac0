/** What a chart of weekly values shows, before it has a size: which numbers, over which range. */
import { linearScale } from '../linear-scale.ts';
import type { LinearScale } from '../linear-scale.ts';
import type { Comparison } from '../../experiment/figures/compare.ts';
import { tQuantile } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';

export type Range = readonly [low: number, high: number];

const finite = Number.isFinite;
const hasBand = (e: Estimate) => e.replications >= 2 && finite(e.low) && finite(e.high);

/** A step of 1, 2 or 5 times a power of ten, at least as large as `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((f) => f * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** How far the means of all worlds but the reference lie from it. */
function differenceMeans(comparison: Comparison): Range {
  return extentOf(comparison, () => 0);
}

/**
 * How far the bands of differences reach, given that `total` replications will be in at the end: bands over a few replications
 * are wide and would leave the finished chart flat, so each is narrowed to the width that it is heading for.
 */
export function differenceRange(comparison: Comparison, total = 0): Range {
  const [low, high] = extentOf(comparison, (e) =>
    hasBand(e) ? ((e.high - e.low) / 2) * heading(e.replications, total) : 0,
  );
  const room = (high - low) * 0.06;
  return room > 0 ? [low - room, high + room] : [-1, 1];
}

function extentOf(comparison: Comparison, half: (e: Estimate) => number): Range {
  let low = 0;
  let high = 0;
  comparison.differences.forEach((weeks, world) => {
    if (world === comparison.reference) return;
    for (const e of weeks) {
      if (!finite(e.mean)) continue;
      low = Math.min(low, e.mean - half(e));
      high = Math.max(high, e.mean + half(e));
    }
  });
  return [low, high];
}

/** An estimate with the interval that it will have about when all replications are in. */
export const settled = (e: Estimate, total: number): Estimate => {
  if (!hasBand(e)) return e;
  const half = ((e.high - e.low) / 2) * heading(e.replications, total);
  return { ...e, low: e.mean - half, high: e.mean + half };
};

function heading(now: number, total: number): number {
  if (total <= now) return 1;
  return (tQuantile(total - 1) / tQuantile(now - 1)) * Math.sqrt(now / total);
}

function levelMeans(comparison: Comparison): Range {
  let low = Infinity;
  let high = -Infinity;
  for (const weeks of comparison.levels) {
    for (const e of weeks) {
      if (!finite(e.mean)) continue;
      low = Math.min(low, e.mean);
      high = Math.max(high, e.mean);
    }
  }
  return low > high ? [0, 1] : [low, high];
}

/** How far the means of the levels reach, to round numbers. */
export function levelRange(comparison: Comparison): Range {
  const [low, high] = levelMeans(comparison);
  const step = niceStep((high - low || Math.abs(high) || 1) / 4);
  const bottom = Math.floor(low / step + 1e-9) * step;
  const up = Math.ceil(high / step - 1e-9) * step;
  // What lies within 0 to 1 may be a share, which has nothing beyond 100 %.
  const top = high <= 1 ? Math.min(up, 1) : up;
  if (top > bottom) return [bottom, top];
  return bottom + step > 1 && high <= 1 ? [bottom - step, bottom] : [bottom, bottom + step];
}

/** At most three numbers on an axis of differences, 0 among them, as symmetric as the range allows. */
export function differenceTicks([low, high]: Range): { values: number[]; step: number } {
  const reach = Math.max(high, -low);
  // Half the reach, or less where 1, 2, 5 has nothing nearer: both ends of an axis then have a number.
  const step = niceStep(reach / 2.5);
  const largest = step <= reach ? step : step / 2;
  const values = [largest, 0, -largest].filter((v) => v >= low && v <= high);
  return { values, step: largest };
}

/** The two ends of an axis of levels. */
export function levelTicks([low, high]: Range): { values: number[]; step: number } {
  return { values: [low, high], step: niceStep((high - low) / 4) };
}

type Refining = { readonly done: number; readonly total: number } | null;

/**
 * The range to draw with. While numbers refine it stays as it is, so that nothing moves but ink; it changes when the run is
 * finished, when there is something else to show, or when a line would leave the picture.
 */
export class RangeKeeper {
  readonly #rangeOf: (comparison: Comparison, total: number) => Range;
  readonly #means: (comparison: Comparison) => Range;
  #subject = '';
  #range: Range = [0, 1];
  /** Whether the range comes from so few runs that one correction while refining is better than none. */
  #isGuess = true;

  constructor(of: 'differences' | 'levels') {
    this.#rangeOf = of === 'differences' ? differenceRange : levelRange;
    this.#means = of === 'differences' ? differenceMeans : levelMeans;
  }

  next(comparison: Comparison, refining: Refining, stale: boolean): Range {
    const subject = subjectOf(comparison);
    const isSame = subject === this.#subject;
    if (isSame && stale) return this.#range;
    const replications = comparison.values[0]?.length ?? 0;
    const isGuess = refining !== null && replications < fewest;
    if (isSame && refining) {
      const [low, high] = this.#means(comparison);
      const fits = low >= this.#range[0] && high <= this.#range[1];
      if (fits && (isGuess || !this.#isGuess)) return this.#range;
    }
    const [low, high] = this.#rangeOf(comparison, refining?.total ?? replications);
    this.#subject = subject;
    this.#isGuess = isGuess;
    if (!isSame || low !== this.#range[0] || high !== this.#range[1]) this.#range = [low, high];
    return this.#range;
  }
}

/** Replications from which on an interval says something about its final width. */
const fewest = 4;

/** What a range belongs to: outcome, reference, worlds and weeks. */
const subjectOf = (c: Comparison) =>
  [c.outcome, c.reference, c.differences.length, c.differences[0]?.length ?? 0].join(' ');

/** The last week whose value exists; −1 when none does. */
export function lastDefined(weeks: readonly Estimate[]): number {
  return weeks.findLastIndex((e) => finite(e.mean));
}

/** A scale for the whiskers of a row: 0 and all their ends. */
export function whiskerDomain(estimates: readonly Estimate[]): Range {
  let low = 0;
  let high = 0;
  for (const e of estimates) {
    if (!finite(e.mean)) continue;
    low = Math.min(low, hasBand(e) ? e.low : e.mean);
    high = Math.max(high, hasBand(e) ? e.high : e.mean);
  }
  return low === high ? [-1, 1] : [low, high];
}

/** From values to percent of a whisker's width, so that it needs no measuring; the marker's radius stays inside. */
export function whiskerScale(domain: Range): LinearScale {
  return linearScale(domain, [4, 96], { clamped: true });
}
