/** A small scenario to experiment on, and made-up results whose figures can be worked out by hand. */
import type { Replication } from '../../../src/experiment/results.ts';
import { commonNames, leavingReasons, totalIndex, totalNames } from '../../../src/model/totals.ts';
import type { CommonName, TotalName } from '../../../src/model/totals.ts';
import { fromTemplate } from '../../../src/scenario/program-templates.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** A lively market of some hundred people under four programs. */
export const small: Scenario = {
  ...defaultScenario,
  seed: 'small',
  replications: 3,
  time: { weeks: 40, burnIn: 26 },
  market: {
    ...defaultScenario.market,
    people: 400,
    startShare: 0.4,
    needMean: 20,
    joinRate: 0.005,
    failureRate: 0.08,
  },
  programs: [
    fromTemplate('none'),
    fromTemplate('points', { levers: { 'points.earnRate': 0.03 } }),
    fromTemplate('random-gifts', { id: 'gifts', levers: { 'gifts.perYear': 4 } }),
    fromTemplate('care'),
  ],
  reference: 'none',
  events: [{ kind: 'failureWave', week: 20, weeks: 4, size: 4 }],
};

/** What a made-up world counted by week, from week 0 on; what is not named is 0. */
export interface MadeUp {
  readonly totals?: Partial<Record<TotalName, readonly number[]>>;
  readonly common?: Partial<Record<CommonName, readonly number[]>>;
}

/** A replication of made-up worlds. */
export function madeUp(weeks: number, worlds: readonly MadeUp[], replication = 0): Replication {
  const table = (rows: number) => new Float64Array(rows * (weeks + 1));
  return {
    replication,
    totals: worlds.map(({ totals = {} }) => {
      const values = table(totalNames.length);
      for (const name of totalNames) values.set(totals[name] ?? [], totalIndex[name] * (weeks + 1));
      return values;
    }),
    reasons: worlds.map(() => table(leavingReasons.length)),
    common: worlds.map(({ common = {} }) => {
      const values = table(commonNames.length);
      commonNames.forEach((name, k) => values.set(common[name] ?? [], k * (weeks + 1)));
      return values;
    }),
    trials: worlds.map(() => new Float64Array()),
    fingerprints: worlds.map((_, world) => `${replication}-${world}`),
  };
}
