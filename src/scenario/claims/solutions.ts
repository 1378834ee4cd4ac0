/** Written by `npm run solve-claims`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = {
  '33e5968323f42eff': {
    value: 1.45005,
    solution: {
      cost: 8.000000000000002,
      low: 7.931111639362233,
      high: 8.068888360637771,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '4e6af8f74febd3cf': {
    value: 0.024256,
    solution: {
      cost: 20,
      low: 19.512102271051663,
      high: 20.487897728948337,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  ad217208f7a0cbd7: {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
};
