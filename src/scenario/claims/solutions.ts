/** Written by `npm run solve-claims`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = {
  '049a8a5223f83e33': {
    value: 0.0246996,
    solution: {
      cost: 19.999999999999996,
      low: 19.516881461109694,
      high: 20.4831185388903,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '05c9831dd74b5b1c': {
    value: 0.0242138,
    solution: {
      cost: 20.00000000000001,
      low: 19.503004334728338,
      high: 20.496995665271683,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '06fdd4bafd6445a3': {
    value: 0.0222528,
    solution: {
      cost: 8.000000000000002,
      low: 7.898961212333452,
      high: 8.101038787666551,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '20e9750845866c34': {
    value: 1.44874,
    solution: {
      cost: 8.000000000000004,
      low: 7.930348913485187,
      high: 8.06965108651482,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2b0a56a6d9e759bd': {
    value: 0.0243195,
    solution: {
      cost: 20,
      low: 19.505621876833814,
      high: 20.494378123166186,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '319fa6fdf92f8398': {
    value: 1.44967,
    solution: {
      cost: 8.000000000000002,
      low: 7.931319889758956,
      high: 8.068680110241049,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3d38a0eb3c6b485c': {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '49a009f0d6604e94': {
    value: 0.0242769,
    solution: {
      cost: 20,
      low: 19.51105460036417,
      high: 20.48894539963583,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5efcf3e795df2ab6': {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '62edd4c224bc1192': {
    value: 1.45167,
    solution: {
      cost: 8.000000000000002,
      low: 7.93142225916547,
      high: 8.068577740834533,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '818c45f981fb4745': {
    value: 0.0251572,
    solution: {
      cost: 7.999999999999997,
      low: 7.870314616023367,
      high: 8.129685383976629,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8e0a14330d6d202d': {
    value: 1.44931,
    solution: {
      cost: 7.999999999999997,
      low: 7.930901657182032,
      high: 8.069098342817963,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8e8ee57e45f7320c': {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '9e28f7ba5e3cb3e4': {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a4bb32a9d0c30c3b: {
    value: 1.44538,
    solution: {
      cost: 8,
      low: 7.933237842159766,
      high: 8.066762157840234,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  ca54af814cc9cad6: {
    value: 1.46891,
    solution: {
      cost: 8,
      low: 7.942976095827913,
      high: 8.057023904172087,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  d93057155360c358: {
    value: 1.46522,
    solution: {
      cost: 8,
      low: 7.928529396083553,
      high: 8.071470603916447,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  e33b10911914a106: {
    value: 0.0235992,
    solution: {
      cost: 20.000000000000007,
      low: 19.497573621604626,
      high: 20.502426378395388,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  ef62f156499984e5: {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  fbee11ab88b33710: {
    value: 0.0242769,
    solution: {
      cost: 20,
      low: 19.51105460036417,
      high: 20.48894539963583,
      attainable: true,
      shareOfBudget: 1,
    },
  },
};
