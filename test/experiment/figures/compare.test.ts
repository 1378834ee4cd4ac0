import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/experiment/figures/compare.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { madeUp } from '../support/small.ts';

const [none, points] = defaultScenario.programs;
const scenario: Scenario = {
  ...defaultScenario,
  time: { ...defaultScenario.time, weeks: 2 },
  market: { ...defaultScenario.market, people: 100 },
  programs: [none!, points!],
  reference: none!.id,
  events: [],
};
/** Cents of profit a week, by replication and world. */
const profits = [
  [
    [0, 1000, 1000],
    [0, 1500, 1500],
  ],
  [
    [0, 2000, 4000],
    [0, 2700, 4100],
  ],
  [
    [0, 500, 500],
    [0, 800, 200],
  ],
];
const replications = profits.map((worlds, r) =>
  madeUp(
    2,
    worlds.map((profit) => ({ totals: { profit } })),
    r,
  ),
);

describe('a comparison', () => {
  const { levels, differences, values, reference } = compare(scenario, replications, 'profit');

  it('gives the level of each world in each week', () => {
    expect(reference).toBe(0);
    [0, (10 + 20 + 5) / 300, (20 + 60 + 10) / 300].forEach((level, week) =>
      expect(levels[0]![week]!.mean).toBeCloseTo(level, 12),
    );
    expect(levels[1]![2]).toEqual(estimate([0.3, 0.68, 0.1]));
  });

  it('gives differences paired by replication', () => {
    const at2 = [30 - 20, 68 - 60, 10 - 10].map((cents) => cents / 100);
    expect(differences[1]![2]!.mean).toBeCloseTo(estimate(at2).mean, 12);
    expect(differences[1]![2]!.low).toBeCloseTo(estimate(at2).low, 12);
    // Far narrower than the levels, which move together.
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(differences[1]![2]!)).toBeLessThan(width(levels[1]![2]!) / 4);
  });

  it('gives the reference no difference from itself', () => {
    for (const { mean, low, high } of differences[0]!) expect([mean, low, high]).toEqual([0, 0, 0]);
  });

  it('keeps the values behind them', () => {
    expect(values.map((world) => world.map((series) => [...series]))).toEqual([
      [
        [0, 0.1, 0.2],
        [0, 0.2, 0.6],
        [0, 0.05, 0.1],
      ],
      [
        [0, 0.15, 0.3],
        [0, 0.27, 0.68],
        [0, 0.08, 0.1],
      ],
    ]);
  });

  it('can turn around: against the other world all differences change sign', () => {
    const other = compare({ ...scenario, reference: points!.id }, replications, 'profit');
    expect(other.reference).toBe(1);
    other.differences[0]!.forEach(({ mean }, t) => expect(mean).toBeCloseTo(-differences[1]![t]!.mean, 12));
  });

  it('can be made of one replication, without intervals, and of none, undefined', () => {
    const one = compare(scenario, replications.slice(0, 1), 'profit').differences[1]![2]!;
    expect([one.mean.toFixed(6), one.low === one.mean, one.replications]).toEqual(['0.100000', true, 1]);
    expect(compare(scenario, [], 'profit').levels[0]![2]).toMatchObject({ mean: NaN, replications: 0 });
  });
});
