import { describe, expect, it } from 'vitest';
import { differencesAt } from '../../src/experiment/figures/compare.ts';
import { estimate } from '../../src/experiment/figures/statistics.ts';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import { perform } from '../../src/runner/perform.ts';
import { Cancelled } from '../../src/runner/runner.ts';
import { readScenario } from '../../src/scenario/rules/validate.ts';
import { sweep, sweepValues, sweptPair, variedId } from '../../src/study/sweep.ts';
import type { SweepPlan } from '../../src/study/sweep.ts';
import type { Varied } from '../../src/study/varied.ts';
import { small } from '../experiment/support/small.ts';
import { fakeRunner } from '../runner/support/fakes.ts';

const gifts: SweepPlan = {
  varied: { kind: 'lever', key: 'gifts.perYear' },
  values: [9, 0, 4],
  program: 'gifts',
  outcome: 'purchases',
  week: 40,
  replications: 3,
};

describe('the values of a sweep', () => {
  it('go evenly from low to high, with the present one among them', () => {
    expect(sweepValues(0, 8, 3.5, false)).toEqual([0, 2, 3.5, 6, 8]);
    expect(sweepValues(0, 4, 2, true)).toEqual([0, 1, 2, 3, 4]);
    expect(sweepValues(1, 2, 1, true)).toEqual([1, 2]);
  });
});

describe('the pair of worlds at a value', () => {
  const at = (program: string, varied: Varied, value: number) =>
    sweptPair(small, { program, varied, replications: 2 }, value);

  it('differs in one number of the program or of all worlds, and in nothing else', () => {
    const lever = at('gifts', { kind: 'lever', key: 'gifts.perYear' }, 9);
    expect(lever.programs.map(({ id }) => id)).toEqual(['none', variedId]);
    expect(lever.programs[1]?.levers['gifts.perYear']).toBe(9);
    const own = at('none', { kind: 'lever', key: 'care.spend' }, 5);
    expect(own.programs.map(({ levers }) => levers)).toEqual([{}, { 'care.spend': 5 }]);
    const shared = at('gifts', { kind: 'shared', key: 'market.marginRate' }, 0.3);
    expect(shared.market).toEqual({ ...small.market, marginRate: 0.3 });
    for (const made of [lever, own, shared]) expect(readScenario(made).problems).toEqual([]);
  });
});

describe('a sweep', () => {
  it('passes through the difference that the worlds have now, and through none where nothing is given', async () => {
    const { runner } = fakeRunner(2, perform);
    const points = await sweep(runner, small, gifts);
    const replications = [0, 1, 2].map((r) => runToEnd(replicate(small, r)).replication);
    expect(points.map(({ value }) => value)).toEqual([0, 4, 9]);
    expect(points[0]?.difference.mean).toBe(0);
    expect(points[1]?.difference).toEqual(
      estimate(differencesAt(small, replications, 'purchases', 40, 'gifts')),
    );
    expect(points[2]?.difference.mean).toBeGreaterThan(points[1]?.difference.mean ?? NaN);
  });

  it('delivers its points in order of their values as they arrive, and tells how far all of it is', async () => {
    const { runner } = fakeRunner(1);
    const seen: (readonly [values: number[], total: number])[] = [];
    let last: readonly [done: number, total: number] | undefined;
    await sweep(runner, small, gifts, {
      onPoints: (points, total) => seen.push([points.map(({ value }) => value), total]),
      onProgress: ({ done, total }) => (last = [done, total]),
    });
    expect(seen).toEqual([
      [[], 3],
      [[9], 3],
      [[0, 9], 3],
      [[0, 4, 9], 3],
    ]);
    expect(last).toEqual([9, 9]);
  });

  it('leaves out values that contradict others that are set', async () => {
    const { runner } = fakeRunner(1);
    const varied: Varied = { kind: 'shared', key: 'market.degree' };
    const totals: number[] = [];
    const points = await sweep(
      runner,
      small,
      // Acquaintances are in pairs, and nobody has more of them than there are people.
      { ...gifts, varied, values: [4, 5, 8, small.market.people] },
      { onPoints: (_, total) => totals.push(total) },
    );
    expect(points.map(({ value }) => value)).toEqual([4, 8]);
    expect(totals).toEqual([2, 2, 2]);
  });

  it('is over when it is stopped', async () => {
    const { runner } = fakeRunner(1);
    const stop = new AbortController();
    const swept = sweep(runner, small, gifts, {
      signal: stop.signal,
      onPoints: (points) => {
        if (points.length === 1) stop.abort();
      },
    });
    await expect(swept).rejects.toBeInstanceOf(Cancelled);
  });
});
