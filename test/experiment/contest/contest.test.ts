import { describe, expect, it, vi } from 'vitest';
import { contest } from '../../../src/experiment/contest/contest.ts';
import type { ContestPlan } from '../../../src/experiment/contest/contest.ts';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { defaultSettings } from '../../../src/model/parameters/parameters.ts';
import { programTemplates } from '../../../src/scenario/program-templates.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 120_000 });

const plan: ContestPlan = {
  settings: {
    ...defaultSettings,
    time: { weeks: 52, burnIn: 39 },
    market: { ...defaultSettings.market, people: 1000 },
  },
  budget: 8,
  programs: programTemplates,
  seed: 'tests',
  replications: 2,
  stressWeek: 13,
};
const found = runToEnd(contest(plan));
const at = (id: string) => programTemplates.findIndex((program) => program.id === id);
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('a contest', () => {
  it('spends the budget on every program that has an intensity, as far as chance allows', () => {
    const misses = programTemplates.flatMap(({ id, intensity }, p) =>
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
