/** Every formula of the outcome table, worked out by hand on made-up worlds. */
import { describe, expect, it } from 'vitest';
import {
  outcomeIds,
  outcomes,
  running,
  viewOf,
  weeksInForce,
} from '../../../src/experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../../src/experiment/figures/outcomes.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { madeUp } from '../support/small.ts';
import type { MadeUp } from '../support/small.ts';

const none = defaultScenario.programs[0]!;
const scenarioOf = (weeks: number, changes: Partial<Scenario> = {}): Scenario => ({
  ...defaultScenario,
  time: { ...defaultScenario.time, weeks },
  market: { ...defaultScenario.market, people: 10, discountRate: 0.1 },
  programs: [none, { ...none, id: 'other' }],
  reference: none.id,
  events: [],
  ...changes,
});

const weeks = 3;
const scenario = scenarioOf(weeks);
const reference: MadeUp = { totals: { customers: [6, 6, 4, 4] } };

/** The series of an outcome in the second of two worlds. */
const series = (outcome: OutcomeId, world: MadeUp, of: Scenario = scenario): number[] => [
  ...outcomes[outcome].series(viewOf(of, madeUp(of.time.weeks, [reference, world]), 1, 0)),
];

const totals: MadeUp['totals'] = {
  customers: [4, 5, 6, 5],
  cohort: [4, 4, 4, 4],
  cohortCustomers: [4, 3, 3, 1],
  active: [2, 3, 5, 5],
  profit: [0, 5200, -1000, 2600],
  revenue: [0, 10_000, 0, 6000],
  purchases: [0, 20, 0, 10],
  problems: [0, 3, 0, 1],
  unresolved: [0, 1, 0, 0],
  defences: [0, 0, 2, 2],
  referrals: [0, 1, 0, 1],
  arrivals: [0, 2, 2, 1],
  programCost: [0, 600, 300, 100],
};
const common: MadeUp['common'] = {
  people: [4, 4, 2, 0],
  bond: [1, 2, 0.5, 0],
  trust: [2, 2, 1.5, 0],
  satisfaction: [-1, 0, 1, 0],
  ownOccasions: [10, 20, 6, 0],
  occasions: [40, 40, 8, 0],
};

/** Week by week; customer-years count the customers at the end of each week: 5/52, 11/52, 16/52. */
const byHand: Readonly<Record<OutcomeId, readonly number[]>> = {
  cohortSurvival: [1, 0.75, 0.75, 0.25],
  customerShare: [0.4, 0.5, 0.6, 0.5],
  activeShare: [0.2, 0.3, 0.5, 0.5],
  shareOfWallet: [0.25, 0.5, 0.75, NaN],
  bond: [0.25, 0.5, 0.25, NaN],
  trust: [0.5, 0.5, 0.75, NaN],
  satisfaction: [-0.25, 0, 0.5, NaN],
  profit: [0, 5.2, 4.2, 6.8],
  profitPerQuarter: [NaN, NaN, NaN, NaN],
  profitPerCustomer: [NaN, 52 / (5 / 52), 42 / (11 / 52), 68 / (16 / 52)],
  lifetimeValue: [
    0,
    5.2 * 1.1 ** (-1 / 52),
    5.2 * 1.1 ** (-1 / 52) - 1 * 1.1 ** (-2 / 52),
    5.2 * 1.1 ** (-1 / 52) - 1 * 1.1 ** (-2 / 52) + 2.6 * 1.1 ** (-3 / 52),
  ],
  revenue: [0, 10, 10, 16],
  purchases: [0, 2, 2, 3],
  // Over customer-years of the reference: 6/52, 10/52, 14/52.
  programCostPerCustomerYear: [NaN, 6 / (6 / 52), 9 / (10 / 52), 10 / (14 / 52)],
  problems: [0, 30, 30, 40],
  unresolved: [0, 10, 10, 10],
  defences: [0, 0, 20, 40],
  referrals: [0, 10, 10, 20],
  arrivals: [0, 20, 40, 50],
};

describe('the outcome', () => {
  it.each(outcomeIds)('%s is what its formula says', (outcome) => {
    const values = series(outcome, { totals, common });
    expect(values).toHaveLength(weeks + 1);
    values.forEach((value, t) => {
      const expected = byHand[outcome][t]!;
      if (Number.isNaN(expected)) expect(value).toBeNaN();
      else expect(value).toBeCloseTo(expected, 10);
    });
  });

  it('profitPerQuarter is the profit of the last 13 weeks, from week 13 on', () => {
    const long = scenarioOf(20);
    const profit = Array.from({ length: 21 }, (_, t) => 1000 * t);
    const values = series('profitPerQuarter', { totals: { profit } }, long);
    expect(values.slice(0, 13)).toEqual(new Array(13).fill(NaN));
    // Weeks 1 to 13 sum to 91, weeks 8 to 20 to 182.
    expect([values[13], values[20]]).toEqual([91, 182]);
  });

  it('programCostPerCustomerYear stands still once the program has ended, by itself or for everybody', () => {
    const programs = [none, { ...none, id: 'other', levers: { endsAt: 2 } }];
    const ended = series('programCostPerCustomerYear', { totals }, { ...scenario, programs });
    const forAll = scenarioOf(weeks, { events: [{ kind: 'programEnds', week: 2 }] });
    for (const values of [ended, series('programCostPerCustomerYear', { totals }, forAll)])
      expect(values.slice(1)).toEqual([6 / (6 / 52), 9 / (10 / 52), 9 / (10 / 52)]);
  });

  it('programCostPerCustomerYear is 0 for a program that is never in force', () => {
    const never = scenarioOf(weeks, { events: [{ kind: 'programEnds', week: 0 }] });
    expect(series('programCostPerCustomerYear', {}, never).slice(1)).toEqual([0, 0, 0]);
  });

  it.each(outcomeIds.filter((id) => outcomes[id].addsUp))(
    '%s adds up: what the weeks after week 1 bring is the same whatever week 1 brought',
    (id) => {
      const changed = Object.fromEntries(
        Object.entries(totals).map(([name, row]) => [
          name,
          row.map((value, t) => (t === 1 ? value + 7 : value)),
        ]),
      );
      const [usual, other] = [series(id, { totals }), series(id, { totals: changed })];
      expect(other[1]).not.toBe(usual[1]);
      expect(other[3]! - other[1]!).toBeCloseTo(usual[3]! - usual[1]!, 10);
    },
  );

  it.each(outcomeIds)('%s says its unit, formula, denominator and weeks', (outcome) => {
    const { label, unit, formula, denominator, window } = outcomes[outcome];
    for (const text of [label, unit, formula, denominator, window]) expect(text.length).toBeGreaterThan(3);
  });

  it.each(outcomeIds)('%s is finite or undefined, never infinite, in a world where nothing happens', (id) => {
    for (const value of series(id, {})) expect(Number.isFinite(value) || Number.isNaN(value)).toBe(true);
  });
});

describe('a running sum', () => {
  it('adds up from the first week, or over a window', () => {
    const row = Float64Array.of(1, 2, 3, 4);
    expect([...running(row)]).toEqual([1, 3, 6, 10]);
    expect([...running(row, 2)]).toEqual([1, 3, 5, 7]);
  });
});

describe('the weeks in force', () => {
  it('end with the horizon, the program, or the event, whichever comes first', () => {
    const ends = scenarioOf(100, { events: [{ kind: 'programEnds', week: 60 }] });
    expect([weeksInForce(scenarioOf(100), 0), weeksInForce(scenarioOf(100), 30)]).toEqual([100, 30]);
    expect([weeksInForce(ends, 0), weeksInForce(ends, 30), weeksInForce(ends, 80)]).toEqual([60, 30, 60]);
  });
});
