/** Outcomes that are one number, on logs and tables made by hand. */
import { describe, expect, it } from 'vitest';
import { afterDemotion } from '../../../src/experiment/endpoints/after-demotion.ts';
import { measure } from '../../../src/experiment/endpoints/measure.ts';
import { singleOutcomes } from '../../../src/experiment/endpoints/outcomes.ts';
import { shareOfProfit } from '../../../src/experiment/endpoints/share-of-profit.ts';
import { outcomes, viewOf } from '../../../src/experiment/figures/outcomes.ts';
import type { CustomerTable } from '../../../src/experiment/people/customers.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { eventCode, logEvent, newEventLog } from '../../../src/model/recorders/event-log.ts';
import type { EventKindName } from '../../../src/model/recorders/event-log.ts';
import { ledgerNames, status } from '../../../src/model/state.ts';
import { claims } from '../../../src/study/claims/claims.ts';

describe('purchases after the fall', () => {
  type Row = readonly [world: number, week: number, person: number, kind: EventKindName];
  const logOf = (rows: readonly Row[]) => {
    const log = newEventLog();
    for (const [world, week, person, kind] of rows) logEvent(log, world, week, person, eventCode[kind], 0);
    return log;
  };
  const after = (rows: readonly Row[], world: number, since = 52, week = 130) =>
    afterDemotion(logOf(rows), { world, reference: 0, since, week }, 2);

  it('are counted in each world for 26 weeks after the first fall in the reference', () => {
    const rows: Row[] = [
      [0, 60, 7, 'demotion'],
      [0, 60, 7, 'purchase'], // in the week of the fall: not after it
      [0, 61, 7, 'purchase'],
      [1, 70, 7, 'purchase'],
      [1, 86, 7, 'purchase'],
      [1, 87, 7, 'purchase'], // too late
      [1, 70, 8, 'purchase'], // never fell
      [0, 90, 7, 'demotion'], // not the first
    ];
    expect(after(rows, 0)).toBe(1);
    expect(after(rows, 1)).toBe(2);
  });

  it('are a mean over those who fell in the weeks that count', () => {
    const rows: Row[] = [
      [0, 51, 5, 'demotion'],
      [0, 52, 6, 'demotion'],
      [0, 129, 7, 'demotion'],
      [0, 130, 8, 'demotion'],
      ...[5, 6, 8].map((person): Row => [1, 131, person, 'purchase']),
      [1, 60, 6, 'purchase'],
    ];
    expect(after(rows, 1)).toBe(0.5);
    expect(after([[1, 60, 6, 'demotion']], 1)).toBeNaN();
  });

  it('leave out whoever is no customer in one of the worlds at the time', () => {
    const bought: Row[] = [
      [0, 60, 7, 'demotion'],
      [1, 61, 7, 'purchase'],
    ];
    expect(after([[1, 30, 7, 'leaving'], ...bought], 1)).toBeNaN();
    expect(after([[1, 30, 7, 'leaving'], [1, 40, 7, 'return'], ...bought], 1)).toBe(1);
    // Who arrived after the fork must have arrived in both worlds.
    expect(after([[0, 5, 7, 'arrival'], ...bought], 1)).toBeNaN();
    expect(after([[0, 5, 7, 'arrival'], [1, 6, 7, 'arrival'], ...bought], 1)).toBe(1);
    // Who leaves over the fall counts, with nothing bought.
    expect(after([...bought, [0, 60, 7, 'leaving']], 0)).toBe(0);
  });
});

describe('shares of profit', () => {
  const columns = ['world', 'status', ...ledgerNames.map((name) => `ledger.${name}`)];
  const tableOf = (
    rows: readonly (readonly [world: number, stands: number, revenue: number, goods: number])[],
  ) =>
    ({
      columns,
      rows: rows.length,
      data: Float64Array.from(
        rows.flatMap(([world, stands, ...money]) => [
          world,
          stands,
          ...money,
          ...Array<number>(ledgerNames.length - money.length).fill(0),
        ]),
      ),
    }) satisfies CustomerTable;

  it('rank customers of one world by revenue minus all costs', () => {
    const { customer, gone } = status;
    const table = tableOf([
      [0, customer, 100, 10],
      [0, customer, 30, 0],
      [0, customer, 20, 40],
      [0, customer, 10, 10],
      [0, gone, 500, 0],
      [1, customer, 900, 0],
    ]);
    expect(shareOfProfit(table, 0, 0, 0.25)).toBeCloseTo(0.9, 12);
    expect(shareOfProfit(table, 0, 0.75, 1)).toBeCloseTo(-0.2, 12);
    expect(shareOfProfit(table, 2, 0, 0.5)).toBeNaN();
    expect(shareOfProfit(undefined, 0, 0, 0.5)).toBeNaN();
  });
});

describe('a measured replication', () => {
  const claim = claims.find(({ id }) => id === 'C3')!;
  const scenario = {
    ...claim.scenario,
    time: { weeks: 40, burnIn: 20 },
    market: { ...claim.scenario.market, people: 300 },
  };
  const place = { world: 'points', week: 40, since: 0 };

  it('gives what the outcome table gives, and flows since a week', () => {
    const { replication } = runToEnd(replicate(scenario, 1));
    const series = outcomes.purchases.series(viewOf(scenario, replication, 2, 0));
    const values = runToEnd(
      measure(scenario, 1, [
        { ...place, outcome: 'purchases' },
        { ...place, outcome: 'purchases', since: 10 },
        { ...place, outcome: 'bond' },
        { ...place, outcome: 'bond', since: 10 },
      ]),
    );
    expect(values[0]).toBe(series[40]);
    expect(values[1]).toBe((series[40] ?? NaN) - (series[10] ?? NaN));
    expect(values[2]).toBeGreaterThan(0);
    expect(values[3]).toBe(values[2]);
  });

  it('runs stress tests, logs and tables only where an outcome needs them, and yields the share done', () => {
    const steps = measure(scenario, 0, [
      { ...place, outcome: 'passRival', week: 0 },
      { ...place, outcome: 'liftLater', week: 0 },
      { ...place, outcome: 'topShare' },
      { ...place, outcome: 'surprisePerGift', world: 'random-gifts' },
    ]);
    let last = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      expect(step.value).toBeGreaterThanOrEqual(last);
      last = step.value;
    }
    const [pass = NaN, lift = NaN, top = NaN, surprise = NaN] = step.value;
    expect(pass > 0 && pass <= 1).toBe(true);
    expect(Number.isFinite(lift)).toBe(true);
    expect(top > 0.16).toBe(true);
    expect(surprise > 0).toBe(true);
  });
});

it('has an outcome table without gaps', () => {
  for (const outcome of Object.values(singleOutcomes)) {
    for (const text of [outcome.label, outcome.unit, outcome.formula, outcome.denominator, outcome.window])
      expect(text.length).toBeGreaterThan(3);
  }
});
