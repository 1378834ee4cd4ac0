/** What is left of people's feelings when a tier is lost, and when points end (rows r12, r15, r16, claims C1 and C2). */
import { describe, expect, it, vi } from 'vitest';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Tier } from '../../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../../src/model/simulation.ts';
import { status } from '../../../src/model/state.ts';
import { latentShare, logOdds } from '../../../src/model/steps/choose.ts';
import { advance, open } from '../support/trials.ts';

/** Some take seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 60_000 });

const replications = [0, 1, 2, 3, 4, 5];

/** Whether a person is in one unbroken relationship in all worlds. */
const staysInAll = ({ worlds }: Simulation, i: number): boolean =>
  worlds.every(
    ({ state }) => state.status[i] === status.customer && state.joinWeek[i] === worlds[0]!.state.joinWeek[i],
  );

describe('those who were demoted', () => {
  const ladder: readonly Tier[] = [
    { name: 'Silver', spend: 450, cost: 2 },
    { name: 'Gold', spend: 1200, cost: 6 },
  ];
  const later = [0, 4, 13, 26];

  /** Mean difference in z between the world with tiers and that without, so many weeks after the first demotion. */
  function difference(replication: number): number[] {
    const weeks = 140;
    const simulation = open(
      { weeks, market: { people: 3000 } },
      [{}, { 'points.tiers': ladder }],
      replication,
    );
    const [without, tiers] = simulation.worlds;
    const before = new Uint8Array(3000);
    const fell = new Map<number, number>();
    const sums = later.map(() => ({ sum: 0, many: 0 }));
    for (let week = 0; week < weeks; week++) {
      before.set(tiers!.state.tier);
      simulation.advance();
      for (let i = 0; i < before.length; i++) {
        if (!staysInAll(simulation, i)) continue;
        if (tiers!.state.tier[i]! < before[i]! && !fell.has(i)) fell.set(i, week);
        const one = sums[later.indexOf(week - (fell.get(i) ?? Infinity))];
        if (one === undefined) continue;
        const z = [without!, tiers!].map((world) => logOdds(world, i, 0));
        one.sum += z[1]! - z[0]!;
        one.many++;
      }
    }
    return sums.map(({ sum, many }) => sum / many);
  }

  it('give the firm less for at least half a year than the same people where there are no tiers (r12)', () => {
    const values = replications.map(difference);
    later.forEach((weeks, k) => {
      expect(estimate(values.map((one) => one[k]!)).high, `${weeks} weeks later`).toBeLessThan(0);
    });
  });
});

describe('after points have ended', () => {
  const end = 130;

  /** Purchases to be expected of the same people over weeks 8 to 52 after the end: with points in the past, over never. */
  function change(crowdingOut: number | undefined, replication: number): number {
    const circumstances = {
      weeks: end + 52,
      market: { people: 3000 },
      ...(crowdingOut === undefined ? {} : { effects: { crowdingOut } }),
    };
    const simulation = open(circumstances, [{}, { 'points.earnRate': 0.03, endsAt: end }], replication);
    advance(simulation, end + 8);
    const { needRate } = simulation.market.people;
    let [never, once] = [0, 0];
    for (let week = 8; week < 52; week++) {
      simulation.advance();
      for (let i = 0; i < needRate.length; i++) {
        if (!staysInAll(simulation, i)) continue;
        const [without, points] = simulation.worlds;
        never += needRate[i]! * latentShare(without!, i);
        once += needRate[i]! * latentShare(points!, i);
      }
    }
    return once / never - 1;
  }

  it('people buy less than had they never had any, as crowding-out says (r15)', () => {
    expect(estimate(replications.map((r) => change(undefined, r))).high).toBeLessThan(0);
  });

  it('they do not without crowding-out', () => {
    expect(estimate(replications.map((r) => change(0, r))).low).toBeGreaterThan(0);
  });
});
