/** Money is integer cents and adds up exactly: persons to weeks, weeks to years, costs to profit. */
import { describe, expect, it, vi } from 'vitest';
import { roundHalfUp } from '../../src/model/luck/numbers.ts';
import type { Levers } from '../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../src/model/simulation.ts';
import { firstProgramColumn, ledgerColumn, ledgerNames } from '../../src/model/state.ts';
import type { LedgerName } from '../../src/model/state.ts';
import { weeklyCents } from '../../src/model/steps/close.ts';
import type { TotalName } from '../../src/model/totals.ts';
import type { World } from '../../src/model/world.ts';
import { lively, smallMarkets } from './support/markets.ts';
import type { SmallMarket } from './support/markets.ts';
import { run, row, settings, start, sumOf } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const each = smallMarkets.map((market) => [market.name, market] as const);

/** Cents of a ledger column over all people. */
const booked = ({ state }: World, name: LedgerName): number =>
  sumOf(state.ledger.subarray(ledgerColumn[name] * state.people, (ledgerColumn[name] + 1) * state.people));

/** What the firm owes for the points of all people, as it books it. */
const owed = ({ state, market }: World): number =>
  sumOf(state.points.map((cents) => roundHalfUp(market.settings.market.liabilityWeight * cents)));

/** Runs to the horizon and looks at every world after every week. */
function watch({ settings, programs, events }: SmallMarket, look: (world: World, column: number) => void) {
  const simulation: Simulation = start(settings, programs, events);
  for (let week = 0; week < settings.time.weeks; week++) {
    simulation.advance();
    for (const world of simulation.worlds) look(world, week + 1);
  }
  return simulation.worlds;
}

describe.each(each)('the books of %s', (_, market) => {
  const money: readonly TotalName[] = [
    'revenue',
    'goodsCost',
    'handlingCost',
    'accountCost',
    'programCost',
    'profit',
    'pointsLiability',
  ];

  it('hold whole cents only, for every person and in every week', () => {
    for (const world of watch(market, () => undefined)) {
      expect(world.state.ledger.every(Number.isInteger)).toBe(true);
      expect(world.state.points.every((cents) => Number.isInteger(cents) && cents >= 0)).toBe(true);
      for (const name of money) expect(row(world, name).every(Number.isInteger), name).toBe(true);
    }
  });

  it('give the same sums by person and by week, in every column', () => {
    for (const world of watch(market, () => undefined)) {
      const sums: readonly (readonly [TotalName, number])[] = [
        ['revenue', booked(world, 'revenue')],
        ['goodsCost', booked(world, 'goods')],
        ['handlingCost', booked(world, 'handling')],
        ['accountCost', booked(world, 'account')],
        ['programCost', sumOf(ledgerNames.slice(firstProgramColumn).map((name) => booked(world, name)))],
      ];
      for (const [name, cents] of sums) expect(sumOf(row(world, name)), name).toBe(cents);
      const profits = Array.from({ length: world.state.people }, (_, i) => world.state.profit(i));
      expect(sumOf(profits)).toBe(sumOf(row(world, 'profit')));
    }
  });

  it('give the same sums after every single week', () => {
    const before = new Map<World, number[]>();
    watch(market, (world, column) => {
      const now = ledgerNames.map((name) => booked(world, name));
      const flows = now.map((cents, k) => cents - (before.get(world)?.[k] ?? 0));
      before.set(world, now);
      const [revenue, goods, handling, account, ...program] = flows;
      expect([revenue, goods, handling, account, sumOf(program)]).toEqual(
        money.slice(0, 5).map((name) => row(world, name)[column]),
      );
    });
  });

  it('make profit what is left of revenue after all costs, in every week', () => {
    for (const world of watch(market, () => undefined)) {
      const costs = (['goodsCost', 'handlingCost', 'accountCost', 'programCost'] as const).map((name) =>
        row(world, name),
      );
      const left = row(world, 'revenue').map((cents, t) => cents - sumOf(costs.map((cost) => cost[t]!)));
      expect(row(world, 'profit')).toEqual(left);
    }
  });

  it('owe for points what the balances are worth, after every week', () => {
    watch(market, (world, column) => {
      expect(world.state.liability).toBe(owed(world));
      expect(row(world, 'pointsLiability')[column]).toBe(owed(world));
    });
  });

  it('leave nothing owed once the programs have ended, and to nobody who is no customer', () => {
    watch(market, (world) => {
      if (!world.inForce) expect(world.state.liability).toBe(0);
      expect(world.state.points.filter((cents, i) => cents > 0 && !world.state.isCustomer(i))).toHaveLength(
        0,
      );
    });
  });

  it('begin empty at the fork', () => {
    for (const world of start(market.settings, market.programs, market.events).worlds) {
      expect(world.state.ledger.every((cents) => cents === 0)).toBe(true);
      for (const name of money) expect(row(world, name)[0]).toBe(0);
    }
  });
});

describe('the market with everything on', () => {
  it('books something in every column of the ledger', () => {
    const { worlds } = run(lively.settings, lively.programs, lively.events);
    const empty = ledgerNames.filter((name) => worlds.every((world) => booked(world, name) === 0));
    expect(empty).toEqual([]);
  });
});

describe('points', () => {
  // Sums of money whose cents a double does not hold exactly: 1.1 · 100 is more than 110, 1.005 · 100 less than 100.5.
  it.each([1.1, 1.005, 0.57, 8.29])('with a threshold of %s are redeemed in whole cents', (threshold) => {
    const program: Partial<Levers> = { 'points.earnRate': 0.05, 'points.threshold': threshold };
    const { worlds } = run(settings({ time: { weeks: 30 } }, lively.settings), [program]);
    expect(sumOf(row(worlds[0]!, 'redemptions'))).toBeGreaterThan(100);
    expect(worlds[0]!.state.ledger.every(Number.isInteger)).toBe(true);
    expect(worlds[0]!.state.points.every(Number.isInteger)).toBe(true);
    // No balance may stand at the threshold or above it: it is turned into a reward at once.
    expect(Math.max(...worlds[0]!.state.points)).toBeLessThan(roundHalfUp(threshold * 100));
  });
});

describe('a yearly sum in weeks', () => {
  const yearly = [0, 1, 51, 52, 53, 100, 799, 877, 12_345, 999_999];

  it('adds up to the year, to the cent, in every year from the fork on and before it', () => {
    for (const cents of yearly)
      for (const first of [-104, -52, 0, 52, 104, 468]) {
        const weeks = Array.from({ length: 52 }, (_, k) => weeklyCents(cents, first + k));
        expect(sumOf(weeks)).toBe(cents);
      }
  });

  it('adds up to the year within one cent from any week on', () => {
    for (const cents of yearly)
      for (let first = 1; first < 52; first += 3) {
        const weeks = Array.from({ length: 52 }, (_, k) => weeklyCents(cents, first + k));
        expect(Math.abs(sumOf(weeks) - cents)).toBeLessThanOrEqual(1);
      }
  });

  it('is paid in whole cents, each week the same but for one', () => {
    for (const cents of [...yearly, 33.3333, 777.7])
      for (let week = -52; week < 156; week++) {
        const paid = weeklyCents(cents, week);
        expect(Number.isInteger(paid) && Math.abs(paid - cents / 52) <= 1).toBe(true);
      }
  });
});
