/** Where to look for the intensity that costs a target, from what was tried: pure arithmetic on values and their costs. */
import { exp, log } from '../../model/luck/numbers.ts';

/** An intensity that was tried, and what it cost. */
export interface Tried {
  readonly value: number;
  readonly cost: number;
}

export const inOrder = (tried: readonly Tried[]): Tried[] => tried.toSorted((a, b) => a.value - b.value);

/** Whether two costs lie on different sides of the target. */
export const enclose = (a: Tried, b: Tried, target: number): boolean =>
  (a.cost - target) * (b.cost - target) <= 0;

/** What came nearest to the target; of equals the lowest value. */
export const nearestOf = (known: readonly Tried[], target: number): Tried =>
  known.reduce((a, b) => (Math.abs(b.cost - target) < Math.abs(a.cost - target) ? b : a));

/** Growth of cost by the growth of the lever, in powers, below which there may be a turn between two values so many times apart. */
const flat = 0.25;
const apart = 1.5;
/** Part of the target within which a cost is as good as met. */
const met = 0.01;

/**
 * Values between neighbours between which the cost hardly moves: it may have risen beyond the target there and fallen again. Below the best
 * that is known where that meets the target, else everywhere.
 */
export function insideFlat(known: readonly Tried[], target: number): number[] {
  const best = nearestOf(known, target);
  const upTo = Math.abs(best.cost - target) <= met * target ? best.value : Infinity;
  return known.slice(1).flatMap((high, k) => {
    const low = known[k] ?? high;
    if (high.value > upTo || !(low.value > 0 && low.cost > 0 && high.cost > 0)) return [];
    if (high.value < apart * low.value) return [];
    const step = log(high.value / low.value);
    if (Math.abs(log(high.cost / low.cost)) >= flat * step) return [];
    return [low.value * exp(step / 3), low.value * exp((2 * step) / 3)];
  });
}

/** Whether values that were tried inside flat parts lie beyond the target from a lower neighbour, or nearer to it than all others. */
export function turns(known: readonly Tried[], inside: readonly Tried[], target: number): boolean {
  const miss = ({ cost }: Tried) => Math.abs(cost - target);
  return inside.some((one) => {
    const before = known.findLast(({ value }) => value < one.value);
    if (before !== undefined && enclose(before, one, target)) return true;
    const best = miss(nearestOf(known, target));
    return best > met * target && best - miss(one) > (met * target) / 2;
  });
}

/**
 * The next intensities to try: inside the first pair of neighbours whose costs enclose the target; where the cost `turned` without reaching it,
 * around the turn; or beyond the ends.
 */
export function narrow(
  known: readonly Tried[],
  target: number,
  [min, max]: readonly [number, number],
  turned: boolean,
): number[] {
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
  const nearest = known.findIndex((one) => one === nearestOf(known, target));
  const [before, best, after] = [known[nearest - 1], known[nearest], known[nearest + 1]];
  if (turned && before !== undefined && best !== undefined && after !== undefined)
    return [(before.value + best.value) / 2, (best.value + after.value) / 2];
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return [];
  const rises = last.cost >= first.cost;
  const up = last.cost < target === rises;
  return up ? [last.value * 4, last.value * 16, max] : [first.value / 4, first.value / 16, min];
}
