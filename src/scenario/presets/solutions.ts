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
  casino: {
    values: {
      always: 3.33377,
      ratio: 0.228909,
      jackpot: 0.121645,
      points: 0.0465419,
    },
    solvedFor: '816c4ab1e322dba5',
    solutions: {
      always: {
        cost: 29.99999999999999,
        low: 29.423028784041794,
        high: 30.576971215958185,
        attainable: true,
        shareOfBudget: 1,
      },
      ratio: {
        cost: 29.99999999999999,
        low: 29.469284013115026,
        high: 30.530715986884953,
        attainable: true,
        shareOfBudget: 1,
      },
      jackpot: {
        cost: 30,
        low: 29.23461123547492,
        high: 30.76538876452508,
        attainable: true,
        shareOfBudget: 1,
      },
      points: {
        cost: 30.000000000000004,
        low: 29.404812537592992,
        high: 30.595187462407015,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  coffee: {
    values: {
      card: 0.0895714,
      surprise: 0.101932,
      monthly: 1.15112,
      care: 14.8181,
    },
    solvedFor: '427e3985d1726c0e',
    solutions: {
      card: {
        cost: 14.999999999999998,
        low: 14.772409641674674,
        high: 15.227590358325322,
        attainable: true,
        shareOfBudget: 1,
      },
      surprise: {
        cost: 15,
        low: 14.747437317471924,
        high: 15.252562682528076,
        attainable: true,
        shareOfBudget: 1,
      },
      monthly: {
        cost: 15.000000000000002,
        low: 14.950941203802762,
        high: 15.049058796197242,
        attainable: true,
        shareOfBudget: 1,
      },
      care: {
        cost: 15,
        low: 14.95887533636701,
        high: 15.04112466363299,
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
  hotel: {
    values: {
      speed: 9.97072,
      solving: 9.81738,
      causes: 9.91648,
      null: 10,
    },
    solvedFor: 'f49a9fcabc3504dd',
    solutions: {
      speed: {
        cost: 10,
        low: 9.959289985563178,
        high: 10.040710014436822,
        attainable: true,
        shareOfBudget: 1,
      },
      solving: {
        cost: 10,
        low: 9.936236015897009,
        high: 10.063763984102991,
        attainable: true,
        shareOfBudget: 1,
      },
      causes: {
        cost: 10,
        low: 9.978955177112306,
        high: 10.021044822887694,
        attainable: true,
        shareOfBudget: 1,
      },
      null: {
        cost: 10,
        low: 9.99992271570543,
        high: 10.00007728429457,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  telecom: {
    values: {
      newcomers: 0.210159,
      sales: 0.373508,
      service: 8.87436,
      care: 8.76081,
    },
    solvedFor: '6b3643c67c680348',
    solutions: {
      newcomers: {
        cost: 9,
        low: 8.840738869611675,
        high: 9.159261130388325,
        attainable: true,
        shareOfBudget: 1,
      },
      sales: {
        cost: 9,
        low: 8.885627503902125,
        high: 9.114372496097875,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 9,
        low: 8.990791751273864,
        high: 9.009208248726136,
        attainable: true,
        shareOfBudget: 1,
      },
      care: {
        cost: 9,
        low: 8.980626044543524,
        high: 9.019373955456476,
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
};
