import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/experiment/endpoints/endpoint.ts';
import { estimate } from '../../src/experiment/figures/statistics.ts';
import { normalQuantile } from '../../src/model/luck/numbers.ts';
import { Luck, purpose } from '../../src/model/luck/random.ts';
import { town } from '../../src/scenario/presets/town.ts';
import { allCovered, coverage, covered } from '../../src/study/coverage.ts';

describe('the count of intervals that hold their value', () => {
  const interval = (row: readonly number[]) => estimate(row);
  const truth = (others: readonly (readonly number[])[]) => estimate(others.flat()).mean;

  it('holds each seed’s interval against the mean of the others', () => {
    // The first is far from the other two, which are near each other.
    const rows = [
      [9, 9.1],
      [1, 2],
      [1.1, 2.1],
    ];
    expect(covered(rows.slice(1), interval, truth)).toEqual({ held: 2, of: 2 });
    expect(covered(rows, interval, truth)).toEqual({ held: 2, of: 3 });
  });

  it('counts no interval without width, and none that has no value', () => {
    expect(
      covered(
        [
          [1, 1],
          [2, 3],
          [NaN, NaN],
        ],
        interval,
        truth,
      ),
    ).toEqual({ held: 1, of: 1 });
  });
});

describe('coverage of a scenario', () => {
  it('is 95 % for levels and differences of values that are normal', { timeout: 30_000 }, async () => {
    const seeds = 60;
    const runner = {
      measure: (scenario: { seed: string; replications: number }, endpoints: readonly Endpoint[]) =>
        Promise.resolve(
          Array.from({ length: scenario.replications }, (_, replication) => {
            const luck = new Luck(scenario.seed, replication, endpoints.length).forLife(purpose.start);
            return endpoints.map((_, k) => normalQuantile(luck.uniform(k)));
          }),
        ),
    };
    const rows = await coverage(runner, town.scenario, { seeds, replications: 6, stressWeek: 104 });
    const { levels, differences } = allCovered(rows);
    // 6,700 independent levels: a standard deviation of 0.26 points; the error of the mean of 59 seeds takes 0.2 off.
    expect(levels.of).toBeGreaterThan(6000);
    expect(Math.abs(levels.held / levels.of - 0.948)).toBeLessThan(0.011);
    // Differences share the reference's draws by three: some more.
    expect(Math.abs(differences.held / differences.of - 0.948)).toBeLessThan(0.02);
  });
});
