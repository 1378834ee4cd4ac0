/** How the parts of a scenario follow a change of one. */
import type { Scenario } from '../scenario.ts';

/**
 * The list with its numbers changed so that they add up to `sum`, in proportion and in whole numbers; what rounding leaves goes
 * to the largest remainders, the earlier ones first. Empty if nothing can be shared out.
 */
export function scaledCounts(counts: readonly number[], sum: number): readonly number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === sum) return counts;
  if (total === 0) return [];
  const exact = counts.map((n) => (n * sum) / total);
  const scaled = exact.map(Math.floor);
  const byRemainder = exact
    .map((x, i) => ({ i, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const left = sum - scaled.reduce((a, b) => a + b, 0);
  for (const { i } of byRemainder.slice(0, left)) scaled[i] = (scaled[i] ?? 0) + 1;
  return scaled;
}

/**
 * A scenario whose other parts follow a change, as far as that takes no decision: arrivals by day keep their shape, a cohort has
 * no burn-in, events beyond the horizon (which change nothing) go, and so do solutions of programs that are not there; the first
 * program becomes the reference when that is gone.
 * @param says whether the change itself gives a value to this key, which then stays as it is
 */
export function follow(scenario: Scenario, says: (key: string) => boolean): Scenario {
  const { time, market, budget, programs, reference, events } = scenario;
  const ids = programs.map(({ id }) => id);
  const known = Object.entries(budget.solutions).filter(([id]) => ids.includes(id));
  const cohort = market.arrival === 'cohort';
  const scaled = cohort && says('market.people') && !says('market.arrivalCounts');
  return {
    ...scenario,
    time: cohort && !says('time.burnIn') ? { ...time, burnIn: 0 } : time,
    market: scaled ? { ...market, arrivalCounts: scaledCounts(market.arrivalCounts, market.people) } : market,
    budget: says('budget.solutions') ? budget : { ...budget, solutions: Object.fromEntries(known) },
    reference: says('reference') || ids.includes(reference) ? reference : (ids[0] ?? reference),
    events: says('events') ? events : events.filter(({ week }) => week < time.weeks),
  };
}
