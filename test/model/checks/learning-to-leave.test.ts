/** What speaks against win-back and self-service: differences are paired by replication, and held to their 95 % intervals. */
import { describe, expect, it, vi } from 'vitest';
import { estimate, pairedDifference } from '../../../src/experiment/figures/statistics.ts';
import type { Effects, Levers } from '../../../src/model/parameters/parameters.ts';
import { feeling, mean, total, trial } from '../support/trials.ts';
import type { TrialMeasure } from '../support/trials.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const market = { people: 2000, dropoutBeta: 8 };

/** What a program changes beyond no program, by replication. */
function change(levers: Partial<Levers>, measure: TrialMeasure, effects: Partial<Effects> = {}): number[] {
  const circumstances = { weeks: 156, market, effects, replications: 6 };
  const [[without, world]] = trial(circumstances, [{}, levers], [measure]) as [[number[], number[]]];
  return world.map((value, r) => value - without[r]!);
}

describe('win-back', () => {
  const offers = { 'winBack.offer': 30 };

  it('teaches to leave: those who were won back leave again sooner', () => {
    const taught = change(offers, total('leavers'));
    const untaught = change(offers, total('leavers'), { wonBackLeave: 0 });
    expect(pairedDifference(taught, untaught).low).toBeGreaterThan(0);
  });

  it('earns less for that', () => {
    const taught = change(offers, total('profit'));
    const untaught = change(offers, total('profit'), { wonBackLeave: 0 });
    expect(pairedDifference(taught, untaught).high).toBeLessThan(0);
  });

  it('is heard of by some who stayed and get nothing, and costs their bond', () => {
    const stayed = feeling('bond', (i, simulation) => simulation.cohort?.[i] === 1);
    expect(estimate(change(offers, stayed)).high).toBeLessThan(0);
    // Where the offer is nothing to resent, it costs nothing by that way.
    const unmoved = change(offers, stayed, { offerBond: 0, offerTrust: 0 });
    expect(pairedDifference(change(offers, stayed), unmoved).high).toBeLessThan(0);
  });
});

describe('self-service', () => {
  it('takes the bond of those who need a person, and more of it than of the others', () => {
    const bondOf = (warm: boolean) =>
      mean(
        ({ state }, i) => state.bond[i]!,
        (i, { market: { people } }) => people.emotionalWeight[i]! > 0.5 === warm,
      );
    const levers = { 'service.selfService': 0.8 };
    const [warm, cool] = [true, false].map((one) => change(levers, bondOf(one))) as [number[], number[]];
    expect(estimate(warm).high).toBeLessThan(0);
    expect(pairedDifference(warm, cool).high).toBeLessThan(0);
  });
});
