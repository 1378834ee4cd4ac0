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
      points: 0.0218338,
      gifts: 1.45004,
      service: 7.94357,
    },
    solvedFor: 'ec1bf30fa15bfa7f',
    solutions: {
      points: {
        cost: 8.000000000000002,
        low: 7.882964043310917,
        high: 8.117035956689087,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 8.000000000000002,
        low: 7.931136317823093,
        high: 8.06886368217691,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 7.999999999999999,
        low: 7.972701744822448,
        high: 8.02729825517755,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  airline: {
    values: {
      miles: 0.0242769,
      'kept-tiers': 0.0240478,
      gifts: 1.81116,
      service: 19.8377,
    },
    solvedFor: '9f1b159afec0253c',
    solutions: {
      miles: {
        cost: 20,
        low: 19.51105460036417,
        high: 20.48894539963583,
        attainable: true,
        shareOfBudget: 1,
      },
      'kept-tiers': {
        cost: 20,
        low: 19.516688462326446,
        high: 20.483311537673554,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 20.000000000000004,
        low: 19.837064974750454,
        high: 20.162935025249553,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 20,
        low: 19.96423606273811,
        high: 20.03576393726189,
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
      everyone: 5.96916,
      top: 37.6998,
      null: 6,
    },
    solvedFor: '2acae52e18671577',
    solutions: {
      everyone: {
        cost: 6,
        low: 5.978633289601328,
        high: 6.021366710398672,
        attainable: true,
        shareOfBudget: 1,
      },
      top: {
        cost: 5.999999999999999,
        low: 5.989325796673109,
        high: 6.010674203326889,
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
      team: 1.01557,
      everyone: 0.0139002,
      null: 365.457,
    },
    solvedFor: '6f5c23ab2156681c',
    solutions: {
      team: {
        cost: 5.000000000000001,
        low: 4.940533981417287,
        high: 5.0594660185827145,
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
        cost: 4.999999999999999,
        low: 4.942320812539389,
        high: 5.057679187460609,
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
      points: 0.0218805,
      gifts: 0.203109,
      service: 2.99002,
    },
    solvedFor: '8a0014ea280b4742',
    solutions: {
      points: {
        cost: 2.9999999999999996,
        low: 2.9354805823660994,
        high: 3.0645194176338997,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 3.0000000000000004,
        low: 2.9204281289421066,
        high: 3.0795718710578943,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 3,
        low: 2.9976264547983105,
        high: 3.0023735452016895,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
};
