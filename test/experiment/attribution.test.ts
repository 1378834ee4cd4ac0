import { describe, expect, it } from 'vitest';
import {
  activeMechanisms,
  contributionOf,
  differencesAt,
  looks,
  endpointsFor,
  measuredDifferences,
  pairUntil,
  ranked,
  without,
} from '../../src/experiment/attribution.ts';
import { curveScenario, curveValues, effectPoint, variedId } from '../../src/experiment/effect-curve.ts';
import { measure } from '../../src/experiment/endpoints/measure.ts';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import { stress } from '../../src/experiment/stress/stress.ts';
import type { Stress } from '../../src/experiment/results.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readScenario } from '../../src/scenario/rules/validate.ts';
import { small } from './support/small.ts';

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
    const [{ steadfast, customers }] = runToEnd(stress(small, 1, [week])) as [Stress];
    expect(found).toEqual([steadfast[2]! / customers[2]! - steadfast[0]! / customers[0]!]);
    expect(found[0]).not.toBe(0);
  });
});

describe('what a number does', () => {
  it('takes even values from low to high, with the present one among them', () => {
    expect(curveValues(0, 8, 3.5, false)).toEqual([0, 2, 3.5, 6, 8]);
    expect(curveValues(0, 4, 2, true)).toEqual([0, 1, 2, 3, 4]);
    expect(curveValues(1, 2, 1, true)).toEqual([1, 2]);
  });

  it('changes one number of the program or of all worlds, and nothing else', () => {
    const lever = curveScenario(small, 'gifts', { kind: 'lever', key: 'gifts.perYear' }, 9, 2);
    expect(lever.programs.map(({ id }) => id)).toEqual(['none', variedId]);
    expect(lever.programs[1]?.levers['gifts.perYear']).toBe(9);
    const own = curveScenario(small, 'none', { kind: 'lever', key: 'care.spend' }, 5, 2);
    expect(own.programs.map(({ levers }) => levers)).toEqual([{}, { 'care.spend': 5 }]);
    const shared = curveScenario(small, 'gifts', { kind: 'shared', key: 'market.marginRate' }, 0.3, 2);
    expect(shared.market).toEqual({ ...small.market, marginRate: 0.3 });
    for (const made of [lever, own, shared]) expect(readScenario(made).problems).toEqual([]);
  });

  it('passes through the difference that the worlds have now', () => {
    const now = curveScenario(small, 'gifts', { kind: 'lever', key: 'gifts.perYear' }, 4, 3);
    const point = effectPoint(now, run(now), 'purchases', 40, 4);
    expect(point.difference.mean).toBeCloseTo(differences(small, 'gifts').reduce((a, b) => a + b) / 3, 12);
    const none = curveScenario(small, 'gifts', { kind: 'lever', key: 'gifts.perYear' }, 0, 3);
    expect(effectPoint(none, run(none), 'purchases', 40, 0).difference.mean).toBe(0);
  });
});
