/** Where a verdict turns along a parameter, and how surely. */
import type { Measured } from './verdict.ts';

/** How far the worst deciding outcome lies above what is worth mentioning, as a multiple of it; with the ends of the outcomes' intervals. */
export interface Margin {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** 0 or more where every mean is large enough, below 0 where one is not. The verdict turns where the mean's is 0. */
export function marginOf(measured: readonly Measured[]): Margin {
  const worst = (end: 'mean' | 'low' | 'high') =>
    Math.min(...measured.map(({ estimate, smallest }) => estimate[end] / smallest - 1));
  return { mean: worst('mean'), low: worst('low'), high: worst('high') };
}

/**
 * The value between two others at which the margin is 0, by halving and a straight line across what is left. Null where the margins at
 * the ends have the same sign, or one is undefined.
 * @param measure the margin at a value, on the same luck
 */
export async function turningValue(
  from: readonly [value: number, margin: number],
  to: readonly [value: number, margin: number],
  measure: (value: number) => Promise<number>,
  halvings: number,
): Promise<number | null> {
  let [a, atA] = from;
  let [b, atB] = to;
  if (!(atA >= 0 && atB < 0) && !(atA < 0 && atB >= 0)) return null;
  for (let k = 0; k < halvings; k++) {
    const middle = (a + b) / 2;
    const there = await measure(middle);
    if (there !== there) return null;
    if (there < 0 === atA < 0) [a, atA] = [middle, there];
    else [b, atB] = [middle, there];
  }
  return a + ((b - a) * atA) / (atA - atB);
}

/** A value of a parameter with the margin there. */
export interface MarginAt {
  readonly value: number;
  readonly margin: Margin;
}

/** Where the margins of one end of the interval pass 0 between values, by a straight line; null where they do not. */
function crossing(points: readonly MarginAt[], end: 'low' | 'high', near: number): number | null {
  const found = points.slice(1).flatMap((b, k) => {
    const a = points[k];
    const [from, to] = [a?.margin[end] ?? NaN, b.margin[end]];
    if (a === undefined || !(from >= 0 && to < 0) === !(from < 0 && to >= 0)) return [];
    return [a.value + ((b.value - a.value) * from) / (from - to)];
  });
  return found.length === 0
    ? null
    : found.reduce((a, b) => (Math.abs(b - near) < Math.abs(a - near) ? b : a));
}

/**
 * From which value to which a verdict may turn: where the ends of the outcomes' 95 % intervals, instead of their means, are just worth
 * mentioning. What lies outside the values that were tried is cut off at the outermost of them.
 *
 * @param points the values tried between the two that exclude each other, in any order
 */
export function turningRange(points: readonly MarginAt[], turnsAt: number): readonly [number, number] {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [turnsAt, turnsAt];
  const falls = first.margin.mean > last.margin.mean;
  const [lower, upper] = falls ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const low = crossing(sorted, lower, turnsAt) ?? first.value;
  const high = crossing(sorted, upper, turnsAt) ?? last.value;
  return [Math.min(low, turnsAt), Math.max(high, turnsAt)];
}
