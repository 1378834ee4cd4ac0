import { describe, expect, it } from 'vitest';
import { measure } from '../../src/experiment/endpoints/measure.ts';
import { differencesAt } from '../../src/experiment/figures/compare.ts';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import type { Stress } from '../../src/experiment/results.ts';
import { steadfastBy } from '../../src/experiment/stress/steadfast.ts';
import { stress } from '../../src/experiment/stress/stress.ts';
import { perform } from '../../src/runner/perform.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import {
  activeMechanisms,
  attribute,
  contributionOf,
  endpointsFor,
  looks,
  measuredDifferences,
  pairUntil,
  ranked,
  without,
} from '../../src/study/attribution.ts';
import { small } from '../experiment/support/small.ts';
import { fakeRunner } from '../runner/support/fakes.ts';

const run = (scenario: Scenario) => [0, 1, 2].map((r) => runToEnd(replicate(scenario, r)).replication);
const differences = (scenario: Scenario, program: string) =>
  differencesAt(scenario, run(scenario), 'purchases', 40, program);

describe('why two worlds differ', () => {
  const full = differences(small, 'gifts');
  const of = (mechanism: 'gift' | 'care') =>
    contributionOf(mechanism, full, differences(without(small, mechanism), 'gifts'));

  it('a world of gifts differs by its gifts: without them nothing is left of what it sells', () => {
    const gift = of('gift');
    expect(gift.without.mean).toBe(0);
    expect(gift.contribution.mean).toBeCloseTo(full.reduce((a, b) => a + b) / 3, 12);
    expect(gift.contribution.mean).toBeGreaterThan(0);
    expect(gift.silent).toBe(false);
  });

  it('a mechanism that neither world uses takes no part, to the last bit', () => {
    expect(of('care').silent).toBe(true);
    expect(of('care').contribution).toMatchObject({ mean: 0, low: 0, high: 0 });
  });

  it('puts what is clear first, and the larger before the smaller', () => {
    const clear = contributionOf('gift', [2, 2.1, 2.2], [1, 1.1, 1.1]);
    const small = contributionOf('talk', [2, 2.1, 2.2], [1.9, 2, 2.1]);
    const unclear = contributionOf('leave', [9, -9, 9], [0, 0, 0]);
    expect(ranked([unclear, small, clear])).toEqual([clear, small, unclear]);
  });

  it('asks only about mechanisms that are on', () => {
    const off = { ...small, mechanisms: { ...small.mechanisms, talk: 0 } };
    expect(activeMechanisms(off)).not.toContain('talk');
    expect(activeMechanisms(small)).toContain('talk');
  });

  it('begins with those through which the program works, and leaves none out', () => {
    expect(activeMechanisms(small, 'gifts')[0]).toBe('gift');
    expect(activeMechanisms(small, 'care')[0]).toBe('care');
    expect(activeMechanisms(small, 'gifts').toSorted()).toEqual(activeMechanisms(small).toSorted());
  });

  it('looks after few replications first, and ends with all of them', () => {
    expect(looks(20)).toEqual([2, 4, 8, 16, 20]);
    expect(looks(2)).toEqual([2]);
    expect(looks(1)).toEqual([1]);
    expect(looks(0)).toEqual([]);
  });
});

describe('the pair of worlds that is run for a difference', () => {
  const week = 30;
  const pair = pairUntil(small, 'gifts', week);

  it('is the world asked about and the reference, up to the week', () => {
    expect(pair.programs.map(({ id }) => id)).toEqual(['none', 'gifts']);
    expect(pair.time).toEqual({ ...small.time, weeks: week });
  });

  it('tells the difference of the whole scenario to the last bit, every weekly figure in one run', () => {
    const endpoints = endpointsFor('profit', pair, week);
    const rows = [0, 1].map((r) => runToEnd(measure(pair, r, endpoints)));
    const whole = run(small).slice(0, 2);
    for (const figure of ['profit', 'cohortSurvival'] as const) {
      expect(endpointsFor(figure, pair, week)).toEqual(endpoints);
      const found = measuredDifferences(rows, endpoints, figure, 'gifts', 'none');
      expect(found).toEqual(differencesAt(small, whole, figure, week, 'gifts'));
      if (figure === 'profit') expect(found).not.toContain(0);
    }
  });

  it('tells the steadfast share of the whole scenario’s forks', () => {
    const endpoints = endpointsFor('steadfastShare', pair, week);
    const found = measuredDifferences(
      [runToEnd(measure(pair, 1, endpoints))],
      endpoints,
      'steadfastShare',
      'gifts',
      'none',
    );
    const [tests] = runToEnd(stress(small, 1, [week])) as [Stress];
    expect(found).toEqual([steadfastBy(tests, 2) - steadfastBy(tests, 0)]);
    expect(found[0]).not.toBe(0);
  });
});

describe('the attribution of a difference', () => {
  const asked = { figure: 'profit', program: 'gifts', week: 24 } as const;
  const off = Object.fromEntries(Object.keys(small.mechanisms).map((name) => [name, 0]));
  /** Three mechanisms that are on, so that little is run. */
  const scenario = { ...small, mechanisms: { ...small.mechanisms, ...off, gift: 1, leave: 1, need: 1 } };

  it('is the same whether the difference is known or measured first, and what one mechanism off leaves of it', async () => {
    const full = differencesAt(scenario, run(scenario), 'profit', 24, 'gifts');
    const found = await attribute(fakeRunner(2, perform).runner, scenario, asked);
    expect(found.full).toEqual(full);
    expect([found.looked, found.share]).toEqual([3, 1]);
    const known = await attribute(fakeRunner(1, perform).runner, scenario, { ...asked, full });
    expect(ranked(known.found)).toEqual(ranked(found.found));
    const left = differencesAt(scenario, run(without(scenario, 'gift')), 'profit', 24, 'gifts');
    expect(found.found).toContainEqual(contributionOf('gift', full, left));
  });

  it('tells what was found whenever a mechanism was run, and how far all of it is', async () => {
    const seen: (readonly [found: number, looked: number])[] = [];
    const progress: number[] = [];
    await attribute(fakeRunner(1).runner, scenario, asked, {
      onFound: ({ found, looked }) => seen.push([found.length, looked]),
      onProgress: ({ done, total }) => progress.push(done / total),
    });
    const [first, second] = [seen.slice(0, 4), seen.slice(4)];
    expect(first.map(([found]) => found)).toEqual([1, 2, 3, 3]);
    expect(first.map(([, looked]) => looked)).toEqual([0, 0, 0, 2]);
    expect(second.at(-1)).toEqual([3, 3]);
    expect(progress.at(-1)).toBe(1);
  });

  it('runs no replication twice: a later look takes up where the earlier ended', async () => {
    const { runner, hired } = fakeRunner(1);
    await attribute(runner, scenario, asked);
    const replications = hired[0]?.began.length;
    // The pair as it is, and with each of three mechanisms off.
    expect(replications).toBe(4 * scenario.replications);
  });

  it('ends at once where there is nothing to explain', async () => {
    const { runner, hired } = fakeRunner(1);
    const nothing = await attribute(runner, scenario, { ...asked, full: [] });
    expect([nothing.found, nothing.looked, nothing.share]).toEqual([[], 0, 1]);
    expect(hired).toEqual([]);
  });
});
