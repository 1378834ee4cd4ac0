/** What becomes dearer loses customers, whoever made it so. Differences are paired: the same people and luck in every market. */
import { describe, expect, it, vi } from 'vitest';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Levers, MarketEvent } from '../../../src/model/parameters/parameters.ts';
import { leavingReasons } from '../../../src/model/totals.ts';
import { after, keptOf, marketOf } from '../support/price.ts';
import { row, run, sumOf } from '../support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const replications = [0, 1, 2, 3, 4, 5];
const rise = (size: number): MarketEvent => ({ kind: 'priceRise', week: 0, size });
const rival = (size: number): MarketEvent => ({ kind: 'rivalOffer', week: 0, weeks: 156, size });

/** Points of 100 still customers after three years, with some events less without; its 95 % interval over replications. */
const kept = (id: string, events: readonly MarketEvent[], others: readonly MarketEvent[] = []) => {
  const of = marketOf(id, 3, 2000);
  return estimate(
    replications.map((r) => 100 * (keptOf(after(of, events, r)) - keptOf(after(of, others, r)))),
  );
};

describe('a price rise', () => {
  it('that doubles the price leaves fewer of the town’s customers, not more', () => {
    expect(kept('town', [rise(1)]).high).toBeLessThan(-10);
  });

  it('to eleven times the fee leaves next to nobody in a subscription', () => {
    const of = marketOf('telecom', 3, 2000);
    for (const r of replications.slice(0, 2)) expect(keptOf(after(of, [rise(10)], r))).toBeLessThan(0.02);
  });

  it.each(['town', 'telecom'])(
    'keeps, in %s, as many as a rival does who is cheaper by the same for as long',
    (id) => {
      const { low, high } = kept(id, [rise(0.25)], [rival(0.25)]);
      expect(low).toBeLessThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(0);
      // And the difference is told to half a point.
      expect(high - low).toBeLessThan(1);
    },
  );

  it('costs more customers the larger it is', () => {
    expect(kept('town', [rise(0.1)]).high).toBeLessThan(0);
    expect(kept('town', [rise(0.25)], [rise(0.1)]).high).toBeLessThan(0);
  });

  it('is what those who leave over it are said to leave for, and nobody does so without one', () => {
    const of = marketOf('town', 1, 2000);
    const price = leavingReasons.indexOf('price');
    const many = (events: readonly MarketEvent[]) => {
      const { reasons, columns } = after(of, events, 0).totals;
      return sumOf(reasons.subarray(price * columns, (price + 1) * columns));
    };
    expect(many([])).toBe(0);
    expect(many([rise(0.25)])).toBeGreaterThan(20);
    expect(many([rise(-0.25)])).toBe(0);
  });
});

describe('what people are used to', () => {
  const leaversFor = (levers: Partial<Levers>, events: readonly MarketEvent[], from: number, to: number) =>
    replications.map((r) => {
      const [without, world] = run(marketOf('town', 2, 2000), [{}, levers], events, 'price', r).worlds;
      const left = ({ totals: { reasons, columns } }: NonNullable<typeof world>) => {
        const at = leavingReasons.indexOf('price') * columns;
        return sumOf(reasons.subarray(at + from + 1, at + to + 1));
      };
      expect(left(without!)).toBe(0);
      return left(world!);
    });

  it('makes the end of points something to leave over, which fades within a year or so', () => {
    const levers = { 'points.earnRate': 0.1, 'points.threshold': 20, endsAt: 52 };
    expect(sumOf(leaversFor(levers, [], 0, 52))).toBe(0);
    const first = sumOf(leaversFor(levers, [], 52, 78));
    expect(first).toBeGreaterThan(10);
    // Half a year against half a year: fewer by more than three standard deviations of such a count.
    expect(sumOf(leaversFor(levers, [], 78, 104))).toBeLessThan(first - 3 * Math.sqrt(first));
  });

  it('makes the end of a discount for newcomers something to leave over', () => {
    const levers = { 'newCustomerOffer.discount': 0.4, 'newCustomerOffer.orders': 3 };
    expect(sumOf(leaversFor(levers, [], 0, 104))).toBeGreaterThan(10);
  });
});

describe('still customers', () => {
  it('leaves out as lapsed, where nothing changes, at most one or two in a hundred', () => {
    const of = marketOf('town', 3, 2000);
    const calm = after(of, [], 0);
    const lapsed = ({ state, cohort }: typeof calm) => {
      let stay = 0;
      for (let i = 0; i < state.people; i++) stay += cohort![i]! * Number(state.isCustomer(i));
      return stay - row(calm, 'cohortCustomers').at(-1)!;
    };
    // One in a hundred by the definition, three standard deviations of such a count above it.
    const many = row(calm, 'cohortCustomers').at(-1)!;
    expect(lapsed(calm)).toBeLessThanOrEqual(0.01 * many + 3 * Math.sqrt(0.01 * many));
    expect(row(calm, 'cohortCustomers')[0]).toBe(row(calm, 'cohort')[0]);
  });

  it('falls where nobody can afford to buy, though nobody is asked whether to leave', () => {
    const of = marketOf('town', 3, 2000);
    const silent = { ...of, mechanisms: { ...of.mechanisms, leave: 0 } };
    const calm = keptOf(after(silent, [], 0));
    expect(keptOf(after(silent, [rise(10)], 0))).toBeLessThan(calm - 0.25);
  });
});
