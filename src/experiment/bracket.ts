/** Where to look for the intensity that costs a target, from what was tried: pure arithmetic on values and their costs. */
import { exp, log } from '../model/numbers.ts';

/** An intensity that was tried, and what it cost. */
export interface Tried {
  readonly value: number;
  readonly cost: number;
}

export const inOrder = (tried: readonly Tried[]): Tried[] => tried.toSorted((a, b) => a.value - b.value);

/** Whether two costs lie on different sides of the target. */
const enclose = (a: Tried, b: Tried, target: number): boolean => (a.cost - target) * (b.cost - target) <= 0;

/** Growth of cost by the growth of the lever, in powers, below which there may be a turn in between. */
const flat = 0.25;

/**
 * Values inside the pairs of neighbours, before any that encloses the target, between which the cost hardly moves: it may have risen beyond
 * the target there and fallen again.
 */
export function insideFlat(known: readonly Tried[], target: number): number[] {
  const pairs = known.slice(1).map((high, k) => [known[k] ?? high, high] as const);
  const first = pairs.findIndex(([low, high]) => enclose(low, high, target));
  return pairs.slice(0, first < 0 ? undefined : first).flatMap(([low, high]) => {
    if (!(low.value > 0 && low.cost > 0 && high.cost > 0)) return [];
    const step = log(high.value / low.value);
    if (Math.abs(log(high.cost / low.cost)) >= flat * step) return [];
    return [low.value * exp(step / 3), low.value * exp((2 * step) / 3)];
  });
}

/** Whether what was seen lies beyond the target from a lower neighbour, so that the first value that costs it is there. */
export function turns(known: readonly Tried[], seen: readonly Tried[], target: number): boolean {
  return seen.some((one) => {
    const before = known.findLast(({ value }) => value < one.value);
    return before !== undefined && enclose(before, one, target);
  });
}

/** The next intensities to try: inside the pair of neighbours whose costs enclose the target, around a turn, or beyond the ends. */
export function narrow(known: readonly Tried[], target: number, min: number, max: number): number[] {
  for (let k = 1; k < known.length; k++) {
    const low = known[k - 1];
    const high = known[k];
    if (low === undefined || high === undefined) continue;
    if (!enclose(low, high, target)) continue;
    const share = high.cost === low.cost ? 0.5 : (target - low.cost) / (high.cost - low.cost);
    const guess = low.value + share * (high.value - low.value);
    const step = (high.value - low.value) * 0.04;
    return [guess, guess - step, guess + step];
  }
  const misses = known.map(({ cost }) => Math.abs(cost - target));
  const nearest = misses.indexOf(Math.min(...misses));
  const [before, best, after] = [known[nearest - 1], known[nearest], known[nearest + 1]];
  if (before !== undefined && best !== undefined && after !== undefined)
    if (before.cost !== best.cost && after.cost !== best.cost)
      return [(before.value + best.value) / 2, (best.value + after.value) / 2];
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return [];
  const rises = last.cost >= first.cost;
  const up = last.cost < target === rises;
  return up ? [last.value * 4, last.value * 16, max] : [first.value / 4, first.value / 16, min];
}
