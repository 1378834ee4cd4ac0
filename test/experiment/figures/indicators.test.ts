import { describe, expect, test } from 'vitest';
import { compare, compareOn } from '../../../src/experiment/figures/compare.ts';
import {
  firmIndicators,
  profitParts,
  reasonIndicators,
  truthIndicators,
} from '../../../src/experiment/figures/indicators.ts';
import type { Indicator } from '../../../src/experiment/figures/indicators.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { small as scenario } from '../support/small.ts';

const replications = [0, 1].map((r) => runToEnd(replicate(scenario, r)).replication);
const levels = (id: string, indicator: Indicator) =>
  compareOn(scenario, replications, id, indicator).values.map((worlds) =>
    worlds.map((series) => [...series]),
  );

describe('the parts of the profit', () => {
  test('add up to the profit, in every world, replication and week', () => {
    const { revenue, ...costs } = profitParts;
    const profit = compare(scenario, replications, 'profit').values;
    const taken = levels('revenue', revenue);
    const spent = Object.entries(costs).map(([id, indicator]) => levels(id, indicator));
    profit.forEach((worlds, w) =>
      worlds.forEach((series, r) =>
        series.forEach((value, t) => {
          const cost = spent.reduce((sum, part) => sum + part[w]![r]![t]!, 0);
          expect(taken[w]![r]![t]! - cost).toBeCloseTo(value, 9);
        }),
      ),
    );
  });
});

describe('reasons for leaving', () => {
  test('add up to all who left, in every world, replication and week', () => {
    const reasons = Object.entries(reasonIndicators).map(([id, indicator]) => levels(id, indicator));
    levels('left', truthIndicators.left).forEach((worlds, w) =>
      worlds.forEach((series, r) =>
        series.forEach((value, t) =>
          expect(reasons.reduce((sum, reason) => sum + reason[w]![r]![t]!, 0)).toBeCloseTo(value, 9),
        ),
      ),
    );
    expect(Math.max(...levels('left', truthIndicators.left).flat(2))).toBeGreaterThan(0);
  });
});

describe('what a firm counts', () => {
  test('of the same money, measuring activity buys speed, and measuring outcome buys solutions', () => {
    const programs = (['activity', 'outcome'] as const).map((measured) => ({
      ...scenario.programs[0]!,
      id: measured,
      name: measured,
      levers: { 'service.spend': 20, 'service.measured': measured },
    }));
    const busy = {
      ...scenario,
      events: [],
      programs,
      reference: 'activity',
      market: { ...scenario.market, failureRate: 0.2 },
    };
    const runs = [0, 1, 2].map((r) => runToEnd(replicate(busy, r)).replication);
    const final = (id: string, indicator: Indicator) =>
      compareOn(busy, runs, id, indicator).levels.map((weeks) => weeks.at(-1)!.mean);
    const [speedA, speedO] = final('replySpeed', firmIndicators.replySpeed);
    expect(speedA).toBeGreaterThan(speedO!);
    const [solvedA, solvedO] = final('solved', truthIndicators.solved);
    expect(solvedO).toBeGreaterThan(solvedA!);
  });
});
