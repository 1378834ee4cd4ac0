import { describe, expect, it, vi } from 'vitest';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { contest } from '../../../src/experiment/winners/contest.ts';
import type { Contest, ContestPlan } from '../../../src/experiment/winners/contest.ts';
import { contestants } from '../../../src/experiment/winners/search.ts';
import { atBudget, bests, duel, payback } from '../../../src/experiment/winners/verdicts.ts';
import { defaultSettings } from '../../../src/model/parameters/parameters.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 120_000 });

const plan: ContestPlan = {
  settings: {
    ...defaultSettings,
    time: { weeks: 52, burnIn: 39 },
    market: { ...defaultSettings.market, people: 1000 },
  },
  budget: 8,
  programs: contestants,
  seed: 'tests',
  replications: 2,
  stressWeek: 13,
};
const found = runToEnd(contest(plan));
const at = (id: string) => contestants.findIndex((program) => program.id === id);
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('a contest', () => {
  it('spends the budget on every program that has an intensity, as far as chance allows', () => {
    const misses = contestants.flatMap(({ id, intensity }, p) =>
      // Few leave, and the cap keeps most of them from being invited: what it costs hangs on single people.
      intensity === null || id === 'win-back' ? [] : [Math.abs(mean(found.cost[p]!) / 8 - 1)],
    );
    // A year of a thousand people, solved on one pilot after another.
    expect(Math.max(...misses)).toBeLessThan(0.3);
    expect(mean(misses)).toBeLessThan(0.1);
    expect(mean(found.cost[at('null')]!)).toBeCloseTo(8, 2);
  });

  it('leaves people alone where money goes into nothing', () => {
    const [none, nothing] = [at('none'), at('null')];
    expect(found.steadfast[nothing]).toEqual(found.steadfast[none]);
    for (const [r, profit] of found.profit[nothing]!.entries())
      expect(profit).toBeLessThan(found.profit[none]![r]!);
  });

  it('comes out the same without stress tests, and each time', () => {
    const calm = runToEnd(contest({ ...plan, stressWeek: null }));
    expect(calm.profit).toEqual(found.profit);
    expect(calm.steadfast.every((row) => row.length === 0)).toBe(true);
    expect(runToEnd(contest({ ...plan, replications: 1 })).profit.map(([first]) => first)).toEqual(
      found.profit.map(([first]) => first),
    );
  });
});

/** Contests of two programs and nothing, with given differences of the second from the first. */
const made = (...differences: number[][]): { contests: Contest[] } => ({
  contests: differences.map((row) => ({
    intensities: [null, 1, 1],
    profit: [row.map((_, r) => 100 + r), row.map((d, r) => 100 + r + d), row.map((_, r) => 90 + r)],
    steadfast: [[], [], []],
    cost: [row.map(() => 0), row.map(() => 5), row.map(() => 5)],
  })),
});
const size = { seed: '', people: 1, replications: 3, points: [[0], [0.5], [1]] };

describe('verdicts', () => {
  const search = { ...size, ...made([1, 1.1, 0.9], [-2, 2, 0.1], [-3, -3.2, -2.9]) };

  it('count clear wins and losses, and everything else as unclear', () => {
    expect(duel(search, 'profit', 1, 0)).toMatchObject({ wins: 1, ties: 1, losses: 1 });
    expect(duel(search, 'profit', 0, 1)).toMatchObject({ wins: 1, ties: 1, losses: 1 });
    expect(duel(search, 'steadfast', 1, 0)).toMatchObject({ wins: 0, ties: 3, losses: 0 });
  });

  it('name the best, and whether it is clearly ahead', () => {
    expect(bests(search, 'profit')).toEqual({ best: [1, 2, 0], clearly: [1, 1, 0] });
  });

  it('say what is paid back of the cost, and how often the budget was met', () => {
    expect(payback(search, 1, 2).map((share) => Number(share.toFixed(3)))).toEqual([1.1, 1.003, 0.697]);
    expect(payback(search, 2, 2)).toEqual([0, 0, 0]);
    expect(payback(search, 0, 2)).toEqual([]);
    expect(atBudget(search, [5, 5.4, 8], 1)).toBeCloseTo(2 / 3);
  });
});
