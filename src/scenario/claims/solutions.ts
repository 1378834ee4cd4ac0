/** Written by `npm run solve-claims`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = {
  '0270598f9d2f3124': {
    value: 0.0247025,
    solution: {
      cost: 20,
      low: 19.51895565299556,
      high: 20.48104434700444,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '09804dadf88588f2': {
    value: 0.024256,
    solution: {
      cost: 19.942119823481416,
      low: 19.05848330105383,
      high: 20.825756345909003,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '17f905d1427ec017': {
    value: 0.0343796,
    solution: {
      cost: 7.999999999999999,
      low: 7.814416933091041,
      high: 8.185583066908956,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2d3c64716c90f159': {
    value: 7.93789,
    solution: {
      cost: 8,
      low: 7.965896542446678,
      high: 8.034103457553323,
      attainable: true,
      shareOfBudget: 1,
    },
  },
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
  '414da6b8f887ebd3': {
    value: 5.969,
    solution: {
      cost: 5.999999999999999,
      low: 5.9786468927000005,
      high: 6.021353107299998,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '45a5c729aa444796': {
    value: 0.0243166,
    solution: {
      cost: 19.999999999999996,
      low: 19.50699175708508,
      high: 20.493008242914915,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '47cc43578b175d8c': {
    value: 0.269556,
    solution: {
      cost: 7.999999999999997,
      low: 7.8665522872971,
      high: 8.133447712702894,
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
  '66232b8b56fef697': {
    value: 37.6998,
    solution: {
      cost: 5.999999999999999,
      low: 5.989325796673109,
      high: 6.010674203326889,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '6800ca307db18c47': {
    value: 0.0242777,
    solution: {
      cost: 20.000000000000004,
      low: 19.51147588082526,
      high: 20.48852411917475,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '852cc79aefe6bda1': {
    value: 4.23316,
    solution: {
      cost: 8.000000000000002,
      low: 7.920415449953646,
      high: 8.079584550046357,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8c73ba5831335349': {
    value: 0.443627,
    solution: {
      cost: 7.999999999999997,
      low: 7.8545044447787635,
      high: 8.145495555221231,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8d21655b334a669c': {
    value: 7.48541,
    solution: {
      cost: 8,
      low: 7.744232632764623,
      high: 8.255767367235377,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '93e8f3496c17f193': {
    value: 7.96951,
    solution: {
      cost: 7.999999999999999,
      low: 7.974748265933378,
      high: 8.02525173406662,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '997a070edcf1a584': {
    value: 3.66487,
    solution: { cost: 8, low: 7.973450533675179, high: 8.02654946632482, attainable: true, shareOfBudget: 1 },
  },
  '9a91a1973fecb101': {
    value: 0.0242136,
    solution: {
      cost: 20,
      low: 19.503031786519188,
      high: 20.496968213480812,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a87156c095adc803: {
    value: 7.9439,
    solution: {
      cost: 8,
      low: 7.972698409371645,
      high: 8.027301590628355,
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
  b0e21cb7d2b17945: {
    value: 4.10753,
    solution: {
      cost: 8,
      low: 7.931090833655423,
      high: 8.068909166344577,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  dcfb7778555f1f95: {
    value: 1.04328,
    solution: {
      cost: 8.000000000000002,
      low: 7.8557859070984275,
      high: 8.144214092901576,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f63c7804cac00b46: {
    value: 7.97384,
    solution: {
      cost: 8,
      low: 7.979443141802213,
      high: 8.020556858197786,
      attainable: true,
      shareOfBudget: 1,
    },
  },
};
