/** What failures, recoveries and the two ways of managing service must do (T12, rows r42–r48, claim C13). */
import { describe, expect, it, vi } from 'vitest';
import { estimate, pairedDifference } from '../../../src/experiment/figures/statistics.ts';
import type { Estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Levers, Market } from '../../../src/model/parameters/parameters.ts';
import { totalIndex } from '../../../src/model/totals.ts';
import type { World } from '../../../src/model/world.ts';
import { advance, open, total, trial } from '../support/trials.ts';

/** Some take seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 120_000 });

type Imposed = World['stress']['imposed'];

/** What happens to every customer in week 1 and week 8. */
const lives = {
  nothing: ['none', 'none'],
  'one good recovery': ['problem', 'none'],
  'two good recoveries': ['problem', 'problem'],
  'one unsolved failure': ['unresolved', 'none'],
  'bad, then good': ['unresolved', 'problem'],
  'good, then bad': ['problem', 'unresolved'],
  'two unsolved failures': ['unresolved', 'unresolved'],
} as const satisfies Record<string, readonly [Imposed, Imposed]>;
type Life = keyof typeof lives;
const names = Object.keys(lives) as Life[];

/** Every problem is solved at once unless it is imposed as unsolved; nobody joins, so that all purchases are those of the hit. */
const solvedAtOnce = {
  market: { people: 4000, resolution: 1, replySpeed: 1 },
  mechanisms: { arrive: 0, winBack: 0 },
};

/** Purchases of the hit in the 26 weeks after week 8, by life, then replication. */
function purchasesAfter(): Record<Life, number[]> {
  const purchases = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Life, number[]>;
  for (let replication = 0; replication < 32; replication++) {
    const simulation = open(solvedAtOnce, [{}], replication);
    const fork = simulation.fork(names.map(() => simulation.worlds[0]!));
    for (let week = 1; week <= 34; week++) {
      fork.worlds.forEach((world, w) => {
        const [first, second] = lives[names[w]!];
        const imposed = week === 1 ? first : week === 8 ? second : 'none';
        world.stress = { rivalOffer: 0, ended: false, imposed, rumour: 0 };
      });
      fork.advance();
    }
    fork.worlds.forEach(({ totals: { values, columns } }, w) => {
      const row = totalIndex.purchases * columns;
      purchases[names[w]!].push(values.subarray(row + 9, row + 35).reduce((sum, n) => sum + n, 0));
    });
  }
  return purchases;
}

describe('purchases in half a year after failures (T12)', () => {
  const purchases = purchasesAfter();
  const change = (life: Life): Estimate =>
    estimate(purchases[life].map((n, r) => n / purchases.nothing[r]! - 1));
  const between = (life: Life, low: number, high: number) => {
    const found = change(life);
    expect(found.low).toBeGreaterThan(low);
    expect(found.high).toBeLessThan(high);
  };

  it('are back at the baseline, within 1 %, after one good recovery', () => {
    between('one good recovery', -0.01, 0.01);
  });

  it('are below it after two failures, even if both were solved', () => {
    expect(change('two good recoveries').high).toBeLessThan(0);
    between('two good recoveries', -0.05, 0);
  });

  it('fall by about a third after a failure that is never solved, and by half after two (r48)', () => {
    between('one unsolved failure', -0.36, -0.25);
    between('two unsolved failures', -0.58, -0.45);
  });

  it('are better when the bad comes before the good than after it (r46)', () => {
    expect(pairedDifference(purchases['bad, then good'], purchases['good, then bad']).low).toBeGreaterThan(0);
    between('bad, then good', -0.36, -0.25);
    between('good, then bad', -0.42, -0.3);
  });
});

/** Profit per head in money: programs of one cost, in the order asked. */
function profits(market: Partial<Market>, programs: readonly Partial<Levers>[]): number[][] {
  const circumstances = { weeks: 130, replications: 16, market: { people: 2500, ...market } };
  return trial(circumstances, programs, [total('profit')])[0]!;
}

const outcome = { 'service.spend': 8 };
const activity = { 'service.spend': 8, 'service.measured': 'activity' } as const;
const care = { 'care.spend': 8 };
const half = { 'service.spend': 4 };

describe('service measured by outcome against activity, at the same spend', () => {
  it.each([0.05, 0.15])('wins when %d of purchases bring a problem that is hard to solve', (failureRate) => {
    const [byOutcome, byActivity] = profits({ failureRate }, [outcome, activity]);
    expect(pairedDifference(byOutcome!, byActivity!).low).toBeGreaterThan(0);
  });

  it.each([0.05, 0.15])('loses when %d bring a problem that is easy to solve', (failureRate) => {
    const easy = { failureRate, resolution: 0.92, secondResolution: 1, thirdResolution: 1 };
    const [byOutcome, byActivity] = profits(easy, [outcome, activity]);
    expect(pairedDifference(byOutcome!, byActivity!).high).toBeLessThan(0);
  });

  it('is beaten by something cheaper when problems are rare', () => {
    const [byOutcome, byNothing, byHalf, byCare] = profits({ failureRate: 0.01 }, [outcome, {}, half, care]);
    for (const other of [byNothing!, byHalf!, byCare!])
      expect(pairedDifference(byOutcome!, other).high).toBeLessThan(0);
  });

  it('beats no program when problems are common and hard', () => {
    const hard = { failureRate: 0.2, resolution: 0.5 };
    const [byHalf, byNothing] = profits(hard, [half, {}]);
    expect(pairedDifference(byHalf!, byNothing!).low).toBeGreaterThan(0);
  });
});

it('costs a world with the null program exactly what it spends, and nothing else (null program)', () => {
  const simulation = advance(open({ weeks: 52 }, [{}, { 'nothing.spend': 8 }]), 52);
  const [none, spends] = simulation.worlds.map(
    ({ totals: { values, columns } }) =>
      (name: keyof typeof totalIndex) =>
        values.subarray(totalIndex[name] * columns, (totalIndex[name] + 1) * columns),
  );
  for (const name of Object.keys(totalIndex) as (keyof typeof totalIndex)[]) {
    if (name === 'programCost' || name === 'profit') continue;
    expect(spends!(name), name).toEqual(none!(name));
  }
  const loss = none!('profit').map((cents, week) => cents - spends!('profit')[week]!);
  expect(loss).toEqual(spends!('programCost'));
});
