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
      always: 3.38765,
      ratio: 0.232479,
      jackpot: 0.123549,
      points: 0.0465515,
    },
    solvedFor: '0ec30e19e2e2760e',
    solutions: {
      always: {
        cost: 30.00000000000001,
        low: 29.415364575131505,
        high: 30.584635424868516,
        attainable: true,
        shareOfBudget: 1,
      },
      ratio: {
        cost: 30,
        low: 29.479146573528855,
        high: 30.520853426471145,
        attainable: true,
        shareOfBudget: 1,
      },
      jackpot: {
        cost: 29.99999999999999,
        low: 29.255890696737307,
        high: 30.74410930326267,
        attainable: true,
        shareOfBudget: 1,
      },
      points: {
        cost: 30,
        low: 29.405442514677475,
        high: 30.594557485322525,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  coffee: {
    values: {
      card: 0.0896406,
      surprise: 0.103353,
      monthly: 1.15149,
      care: 14.8187,
    },
    solvedFor: '1069d7c1a602084a',
    solutions: {
      card: {
        cost: 15,
        low: 14.771995621456401,
        high: 15.228004378543599,
        attainable: true,
        shareOfBudget: 1,
      },
      surprise: {
        cost: 14.999999999999998,
        low: 14.74213240082167,
        high: 15.257867599178326,
        attainable: true,
        shareOfBudget: 1,
      },
      monthly: {
        cost: 15,
        low: 14.950076564490315,
        high: 15.049923435509685,
        attainable: true,
        shareOfBudget: 1,
      },
      care: {
        cost: 15,
        low: 14.958870603021607,
        high: 15.041129396978393,
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
      speed: 9.97077,
      solving: 9.8182,
      causes: 9.91676,
      null: 10,
    },
    solvedFor: 'b86bf3d38054d8b9',
    solutions: {
      speed: {
        cost: 10,
        low: 9.959287427282387,
        high: 10.040712572717613,
        attainable: true,
        shareOfBudget: 1,
      },
      solving: {
        cost: 9.999999999999998,
        low: 9.936215259583314,
        high: 10.063784740416683,
        attainable: true,
        shareOfBudget: 1,
      },
      causes: {
        cost: 10,
        low: 9.978946845156928,
        high: 10.021053154843072,
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
      newcomers: 0.210155,
      sales: 0.373549,
      service: 8.87481,
      care: 8.76099,
    },
    solvedFor: 'ec5228a0cc3f584f',
    solutions: {
      newcomers: {
        cost: 8.999999999999998,
        low: 8.840906371612851,
        high: 9.159093628387145,
        attainable: true,
        shareOfBudget: 1,
      },
      sales: {
        cost: 9,
        low: 8.884311841564696,
        high: 9.115688158435304,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 9,
        low: 8.990824344101306,
        high: 9.009175655898694,
        attainable: true,
        shareOfBudget: 1,
      },
      care: {
        cost: 9,
        low: 8.980636050447918,
        high: 9.019363949552082,
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
