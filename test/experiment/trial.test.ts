import { describe, expect, it } from 'vitest';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import { estimate } from '../../src/experiment/figures/statistics.ts';
import { trialOf, TrialRecorder } from '../../src/experiment/trial.ts';
import { Simulation } from '../../src/model/simulation.ts';
import { arm } from '../../src/model/state.ts';
import { fromTemplate } from '../../src/scenario/program-templates.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { mechanismsAt } from '../model/support/worlds.ts';
import { madeUp, small } from './support/small.ts';

/** Replications with the given tables for their only world: treated, controls, and the spend of each before and after. */
const withTables = (...tables: readonly (readonly number[])[]) =>
  tables.map((table, r) => ({ ...madeUp(1, [{}], r), trials: [Float64Array.from(table)] }));

describe('a randomised trial', () => {
  it('compares heads as randomised, beside the change that a manager without controls sees', () => {
    const trial = trialOf(withTables([4, 2, 400, 160, 500, 140], [4, 2, 500, 200, 450, 180]), 0)!;
    expect([trial.treated, trial.controls]).toEqual([4, 2]);
    expect(trial.naiveChange).toEqual(estimate([500 / 400, 450 / 500]));
    expect(trial.controlChange).toEqual(estimate([140 / 160, 180 / 200]));
    expect(trial.difference).toEqual(estimate([125 - 70, 112.5 - 90]));
    expect(trial.ratio).toEqual(estimate([125 / 70, 112.5 / 90]));
  });

  it('is none where a world has no controls, and leaves out replications without one', () => {
    expect(trialOf(withTables([]), 0)).toBeNull();
    expect(trialOf(withTables([], [4, 2, 400, 160, 500, 140]), 0)!.ratio.replications).toBe(1);
  });

  it('counts who was in which arm in the first week, and what they spent before and after, a year', () => {
    const scenario = { ...small, time: { weeks: 26, burnIn: 60 } };
    const levers = {
      'care.spend': 10,
      'targeting.rank': 'spend',
      'targeting.share': 0.4,
      'targeting.randomShare': 0.5,
      'targeting.recompute': 'monthly',
    } as const;
    const simulation = runToEnd(Simulation.start(scenario, [levers], [], 'trial', 0));
    simulation.advance();
    const { state } = simulation.worlds[0]!;
    const recorder = new TrialRecorder(simulation.worlds[0]!);
    const [arms, before] = [state.arm.slice(), state.spendLastYear.slice()];
    for (let week = 1; week < 26; week++) simulation.advance();
    const inArm = (which: number, cents: (i: number) => number) =>
      arms.reduce((sum, at, i) => (at === which ? sum + cents(i) : sum), 0);
    const expected = [
      inArm(arm.treated, () => 1),
      inArm(arm.control, () => 1),
      inArm(arm.treated, (i) => before[i]! / 100),
      inArm(arm.control, (i) => before[i]! / 100),
      inArm(arm.treated, (i) => (2 * state.ledger[i]!) / 100),
      inArm(arm.control, (i) => (2 * state.ledger[i]!) / 100),
    ];
    [...recorder.finish(26)].forEach((value, k) => expect(value).toBeCloseTo(expected[k]!, 6));
    // By lot: about half of the chosen, within 4 binomial deviations.
    const chosen = expected[0]! + expected[1]!;
    expect(Math.abs(expected[0]! - chosen / 2)).toBeLessThan(4 * Math.sqrt(chosen / 4));
    expect(expected[2]).toBeGreaterThan(0);
  });

  it('takes what was spent before for as long as there was a before', () => {
    // Nobody leaves and nothing happens: spend a year is the same before and after, but for luck.
    const { programs } = small;
    const null_ = fromTemplate('null', {
      levers: { 'targeting.rank': 'tenure', 'targeting.share': 1, 'targeting.randomShare': 0.5 },
    });
    const resting: Scenario = {
      ...small,
      mechanisms: mechanismsAt(0),
      market: { ...small.market, people: 1500, startShare: 1, dropoutAlpha: 0.01, dropoutBeta: 10_000 },
      programs: [programs[0]!, null_],
      events: [],
    };
    for (const burnIn of [20, 52, 80]) {
      const given = { ...resting, time: { weeks: 52, burnIn } };
      const trial = trialOf(
        [0, 1, 2, 3].map((r) => runToEnd(replicate(given, r)).replication),
        1,
      )!;
      // About 5,000 orders before and after in an arm: a standard error of some 2.5 % a replication.
      for (const change of [trial.naiveChange, trial.controlChange, trial.ratio])
        expect(Math.abs(change.mean - 1)).toBeLessThan(0.1);
    }
  });

  it('has an undefined change, not an infinite one, where there was no before', () => {
    const given = { ...small, time: { weeks: 10, burnIn: 0 } };
    const care = fromTemplate('care', {
      levers: { 'targeting.rank': 'spend', 'targeting.share': 1, 'targeting.randomShare': 0.5 },
    });
    const { replication } = runToEnd(replicate({ ...given, programs: [small.programs[0]!, care] }, 0));
    const trial = trialOf([replication], 1)!;
    expect([trial.naiveChange.replications, trial.controlChange.replications]).toEqual([0, 0]);
    expect(trial.ratio.mean).toBeGreaterThan(0);
    expect(trialOf(withTables([4, 2, 0, 0, 10, 0]), 0)!.ratio).toMatchObject({ replications: 0 });
  });
});
