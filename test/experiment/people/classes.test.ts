/** Dick and Basu's classes at several cut-offs, counted again here one by one. */
import { describe, expect, it } from 'vitest';
import {
  classRange,
  countClasses,
  cutoffs,
  summariseClasses,
} from '../../../src/experiment/people/classes.ts';
import { classOf } from '../../../src/experiment/people/population.ts';
import { begin, runToEnd } from '../../../src/experiment/replicate.ts';
import { stress } from '../../../src/experiment/stress/stress.ts';
import { latentShare } from '../../../src/model/steps/choose.ts';
import { classNames, customerClasses } from '../../../src/model/classes.ts';
import { small } from '../support/small.ts';

const simulation = runToEnd(begin(small, 0));

describe('classes', () => {
  it('count every customer once at each pair of cut-offs, by bond and latent share', () => {
    for (const world of simulation.worlds) {
      const counts = countClasses(world);
      const { members, memberCount, bond } = world.state;
      cutoffs.forEach((cutoff, row) => {
        const expected = [0, 0, 0, 0];
        for (const i of members.subarray(0, memberCount)) {
          const warm = bond[i]! >= cutoff.bond;
          const buys = latentShare(world, i) >= cutoff.share;
          expected[warm ? (buys ? 0 : 1) : buys ? 2 : 3]!++;
        }
        expect([...counts.subarray(row * 4, row * 4 + 4)]).toEqual(expected);
      });
    }
  });

  it('at the published cut-offs are those of the population view', () => {
    for (const world of simulation.worlds) {
      const { members, memberCount } = world.state;
      const seen = [...members.subarray(0, memberCount)].map((i) => classNames[classOf(world, i)]);
      customerClasses.forEach((name, k) => {
        expect(countClasses(world)[k]).toBe(seen.filter((one) => one === name).length);
      });
    }
  });

  it('add up to all customers, and reach from the lowest to the highest share as the cut-offs move', () => {
    const tests = [0, 1].flatMap((replication) => runToEnd(stress(small, replication, [0])));
    small.programs.forEach((_, world) => {
      const [summary] = summariseClasses(tests, world);
      for (const row of summary!.byCutoffs) {
        const all = customerClasses.reduce((sum, name) => sum + row[name].mean!, 0);
        expect(all).toBeCloseTo(1, 12);
      }
      for (const name of customerClasses) {
        const [low, high] = classRange(summary!, name)!;
        const published = summary!.byCutoffs[0]![name].mean!;
        expect(low).toBeLessThanOrEqual(published);
        expect(high).toBeGreaterThanOrEqual(published);
        expect(high).toBeGreaterThan(low);
      }
    });
  });
});
