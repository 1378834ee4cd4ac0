/** What a chart of weekly values shows, before it has a size: which numbers, over which range. */
import type { Comparison } from '../experiment/compare.ts';
import { tQuantile } from '../experiment/statistics.ts';
import type { Estimate } from '../experiment/statistics.ts';

export type Range = readonly [low: number, high: number];

const finite = Number.isFinite;
const hasBand = (e: Estimate) => e.replications >= 2 && finite(e.low) && finite(e.high);

/** A step of 1, 2 or 5 times a power of ten, at least as large as `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((f) => f * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * How far the bands of differences reach, given that `total` replications will be in at the end: bands over a few replications
 * are wide and would leave the finished chart flat, so each is narrowed to the width that it is heading for.
 */
export function differenceRange(comparison: Comparison, total = 0): Range {
  let low = 0;
  let high = 0;
  comparison.differences.forEach((weeks, world) => {
    if (world === comparison.reference) return;
    for (const e of weeks) {
      if (!finite(e.mean)) continue;
      const half = hasBand(e) ? ((e.high - e.low) / 2) * heading(e.replications, total) : 0;
      low = Math.min(low, e.mean - half);
      high = Math.max(high, e.mean + half);
    }
  });
  return padded(low, high);
}

function heading(now: number, total: number): number {
  if (total <= now) return 1;
  return (tQuantile(total - 1) / tQuantile(now - 1)) * Math.sqrt(now / total);
}

/** How far the means of the levels reach. */
export function levelRange(comparison: Comparison): Range {
  let low = Infinity;
  let high = -Infinity;
  for (const weeks of comparison.levels) {
    for (const e of weeks) {
      if (!finite(e.mean)) continue;
      low = Math.min(low, e.mean);
      high = Math.max(high, e.mean);
    }
  }
  if (low > high) return [0, 1];
  const spread = high - low || Math.abs(high) || 1;
  const step = niceStep(spread / 4);
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

function padded(low: number, high: number): Range {
  const spread = high - low;
  if (spread <= 0) return [-1, 1];
  return [low - spread * 0.06, high + spread * 0.06];
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

export interface KeptRange {
  /** What the range belongs to: outcome, reference, weeks and worlds. */
  readonly subject: string;
  readonly range: Range;
  /** 'guess': from one run or two; 'early': from a few; 'final': from all. */
  readonly stage: 'guess' | 'early' | 'final';
}

export const subjectOf = (c: Comparison) =>
  `${c.outcome} ${c.reference} ${c.differences.length} ${c.differences[0]?.length ?? 0}`;

/**
 * The range to draw with, given the one drawn with before. While numbers refine it stays as it is, so that nothing moves but
 * ink; it changes when the run is finished, when there is something else to show, or when a line would leave the picture.
 */
export function keepRange(
  kept: KeptRange | null,
  comparison: Comparison,
  refining: { readonly done: number; readonly total: number } | null,
  stale: boolean,
  rangeOf: (comparison: Comparison, total: number) => Range,
): KeptRange {
  const subject = subjectOf(comparison);
  const isSame = kept?.subject === subject;
  if (stale && isSame) return kept;
  const replications = comparison.values[0]?.length ?? 0;
  const stage = !refining ? 'final' : replications >= 4 ? 'early' : 'guess';
  const range = rangeOf(comparison, refining?.total ?? replications);
  if (isSame && refining) {
    const means = rangeOf(withoutBands(comparison), 0);
    const inside = means[0] >= kept.range[0] && means[1] <= kept.range[1];
    if (inside && !(kept.stage === 'guess' && stage === 'early')) return kept;
  }
  if (isSame && kept.range[0] === range[0] && kept.range[1] === range[1] && kept.stage === stage) return kept;
  return { subject, range, stage };
}

function withoutBands(comparison: Comparison): Comparison {
  const flat = (rows: readonly (readonly Estimate[])[]) =>
    rows.map((row) => row.map((e) => ({ ...e, low: e.mean, high: e.mean })));
  return { ...comparison, levels: flat(comparison.levels), differences: flat(comparison.differences) };
}

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
