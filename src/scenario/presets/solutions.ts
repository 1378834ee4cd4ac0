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
      points: 0.021855,
      gifts: 1.44969,
      service: 7.94285,
    },
    solvedFor: 'a919b20bd7f9d51f',
    solutions: {
      points: {
        cost: 8,
        low: 7.882184511837571,
        high: 8.11781548816243,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 8,
        low: 7.931246347487677,
        high: 8.068753652512322,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 8,
        low: 7.972698813846765,
        high: 8.027301186153235,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  airline: {
    values: {
      miles: 0.0242714,
      'kept-tiers': 0.0240511,
      gifts: 1.81057,
      service: 19.8353,
    },
    solvedFor: '676d714e4628213b',
    solutions: {
      miles: {
        cost: 20.000000000000004,
        low: 19.50019403079033,
        high: 20.499805969209678,
        attainable: true,
        shareOfBudget: 1,
      },
      'kept-tiers': {
        cost: 20.000000000000004,
        low: 19.528494862161082,
        high: 20.471505137838925,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 20,
        low: 19.838085441716363,
        high: 20.161914558283637,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 20,
        low: 19.964185518148447,
        high: 20.035814481851553,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  shop: {
    values: {
      points: 0.02189,
      gifts: 0.202755,
      service: 2.99072,
    },
    solvedFor: 'fec3808baa290920',
    solutions: {
      points: {
        cost: 2.9999999999999996,
        low: 2.9352300634239095,
        high: 3.0647699365760896,
        attainable: true,
        shareOfBudget: 1,
      },
      gifts: {
        cost: 2.9999999999999996,
        low: 2.92108454169039,
        high: 3.078915458309609,
        attainable: true,
        shareOfBudget: 1,
      },
      service: {
        cost: 3.0000000000000004,
        low: 2.9975654906170277,
        high: 3.002434509382973,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  bank: {
    values: {
      everyone: 5.96948,
      top: 37.7036,
      null: 6,
    },
    solvedFor: 'b75f7187f4580b40',
    solutions: {
      everyone: {
        cost: 5.999999999999999,
        low: 5.978615281457654,
        high: 6.021384718542344,
        attainable: true,
        shareOfBudget: 1,
      },
      top: {
        cost: 6,
        low: 5.98893394915646,
        high: 6.01106605084354,
        attainable: true,
        shareOfBudget: 1,
      },
      null: {
        cost: 6.000000000000001,
        low: 5.999975573393728,
        high: 6.000024426606274,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
  contractors: {
    values: {
      team: 1.01571,
      everyone: 0.0139,
      null: 365.517,
    },
    solvedFor: 'cf998e0650910467',
    solutions: {
      team: {
        cost: 4.999999999999999,
        low: 4.940663032670548,
        high: 5.05933696732945,
        attainable: true,
        shareOfBudget: 1,
      },
      everyone: {
        cost: 5.000000000000002,
        low: 4.961348604507817,
        high: 5.038651395492186,
        attainable: true,
        shareOfBudget: 1,
      },
      null: {
        cost: 5,
        low: 4.942547754661187,
        high: 5.057452245338813,
        attainable: true,
        shareOfBudget: 1,
      },
    },
  },
};
