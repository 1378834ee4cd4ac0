/** Written by `npm run solve-presets`: what the budget solver found for each preset. */
import type { Budget } from '../scenario.ts';

export const solved: Readonly<
  Record<
    string,
    Pick<Budget, 'solvedFor' | 'solutions'> & { readonly values: Readonly<Record<string, number>> }
  >
> = {
  town: {
    values: {
      points: 0.0218345,
      gifts: 1.44964,
      service: 7.9432,
    },
    solvedFor: 'a7e0a933bbf9e6d9',
    solutions: {
      points: {
        cost: 8.000000000000002,
        low: 7.882977711089319,
        high: 8.117022288910684,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 8,
        low: 7.931212854944812,
        high: 8.068787145055188,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 8,
        low: 7.972695480641919,
        high: 8.027304519358081,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  airline: {
    values: {
      miles: 0.0242668,
      'kept-tiers': 0.0240447,
      gifts: 1.81047,
      service: 19.8348,
    },
    solvedFor: '6e65caa733f86ca5',
    solutions: {
      miles: {
        cost: 20.000000000000004,
        low: 19.51283190012479,
        high: 20.487168099875216,
        attainable: true,
        shareOfBudget: 1,
      },
      'kept-tiers': {
        cost: 19.999999999999996,
        low: 19.517396268282663,
        high: 20.48260373171733,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 20.000000000000004,
        low: 19.839948689950273,
        high: 20.160051310049734,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 19.999999999999996,
        low: 19.96418084495795,
        high: 20.03581915504204,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  shop: {
    values: {
      points: 0.0218837,
      gifts: 0.202758,
      service: 2.99206,
    },
    solvedFor: 'eef66b14c15b4f50',
    solutions: {
      points: {
        cost: 2.9999999999999996,
        low: 2.935624372941368,
        high: 3.0643756270586313,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 3.0000000000000004,
        low: 2.920727236631159,
        high: 3.079272763368842,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 3.0000000000000004,
        low: 2.9975699989505133,
        high: 3.0024300010494875,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  bank: {
    values: {
      everyone: 5.96932,
      top: 37.6998,
      null: 6,
    },
    solvedFor: '9c0732d37636cbb7',
    solutions: {
      everyone: {
        cost: 6.000000000000001,
        low: 5.978639913589544,
        high: 6.021360086410458,
        attainable: true,
        shareOfBudget: 1,
      },
      top: {
        cost: 6.000000000000001,
        low: 5.9893207254881435,
        high: 6.010679274511858,
        attainable: true,
        shareOfBudget: 1,
      },
      null: {
        cost: 6,
        low: 5.999976361104649,
        high: 6.000023638895351,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  contractors: {
    values: {
      team: 1.01556,
      everyone: 0.0139001,
      null: 365.455,
    },
    solvedFor: 'af32b058ccbe9130',
    solutions: {
      team: {
        cost: 5.000000000000001,
        low: 4.940554075623542,
        high: 5.05944592437646,
        attainable: true,
        shareOfBudget: 1,
      },
      everyone: {
        cost: 5,
        low: 4.961370591360796,
        high: 5.038629408639204,
        attainable: true,
        shareOfBudget: 1,
      },
      null: {
        cost: 5,
        low: 4.942320803096115,
        high: 5.057679196903885,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
};
