/** Patterns that single presets must show without a program (T6, T7), and how many are steadfast: 95 % intervals within bounds. */
import { expect, it, vi } from 'vitest';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import { stress } from '../../../src/experiment/stress/stress.ts';
import { trialOf } from '../../../src/experiment/trial.ts';
import { preset, start } from '../support/presets.ts';
import { advance } from '../support/worlds.ts';

/** Some take seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 120_000 });

it('contractors: a program that does nothing seems to lose a fifth of the best, and its trial says: nothing (T6)', () => {
  const scenario = preset('contractors', { weeks: 52, programs: ['null'] });
  const runs = Array.from({ length: 6 }, (_, r) => runToEnd(replicate(scenario, r)).replication);
  const { naiveChange, ratio } = trialOf(runs, 0)!;
  expect(naiveChange.low).toBeGreaterThan(0.7);
  expect(naiveChange.high).toBeLessThan(0.85);
  expect(ratio.low).toBeGreaterThan(0.9);
  expect(ratio.high).toBeLessThan(1.1);
});

it('bank: 16 % of customers bring about all of the profit, the bottom 28 % lose a fifth of it (T7)', () => {
  const shapes = Array.from({ length: 8 }, (_, replication) => {
    const simulation = start(preset('bank', { people: 6000, weeks: 52 }), replication);
    const { state } = simulation.worlds[0]!;
    const atStart = state.members.slice(0, state.memberCount);
    advance(simulation, 52);
    const profits = Array.from(atStart, (i) => state.profit(i)).sort((a, b) => b - a);
    const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    const all = add(profits);
    return {
      top: add(profits.slice(0, Math.round(0.16 * profits.length))) / all,
      bottom: add(profits.slice(Math.round(0.72 * profits.length))) / all,
      unprofitable: profits.filter((p) => p < 0).length / profits.length,
    };
  });
  const lies = (name: keyof (typeof shapes)[number], low: number, high: number) => {
    const found = estimate(shapes.map((shape) => shape[name]));
    expect(found.low, name).toBeGreaterThan(low);
    expect(found.high, name).toBeLessThan(high);
  };
  lies('top', 0.95, 1.15);
  lies('bottom', -0.3, -0.15);
  lies('unprofitable', 0.28, 0.5);
});

it('town: some but not all are steadfast; two failures are the hardest test', () => {
  const scenario = preset('town', { people: 2000 });
  const tests = [0, 1, 2, 3, 4, 5].flatMap((replication) => runToEnd(stress(scenario, replication, [52])));
  const share = (count: 'steadfast' | 'passFailures' | 'passRival' | 'passEnd') =>
    estimate(tests.map((test) => test[count][0]! / test.customers[0]!));
  expect(share('steadfast').low).toBeGreaterThan(0.2);
  expect(share('steadfast').high).toBeLessThan(0.9);
  expect(share('passFailures').high).toBeLessThan(share('passRival').low);
  expect(share('passRival').low).toBeGreaterThan(0.8);
  expect(share('passEnd').low).toBeGreaterThan(0.8);
});
