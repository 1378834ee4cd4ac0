import { feeling, newcomer, total } from '../support/trials.ts';
import type { Claims, Of } from './claims.ts';

const arrivals = total('arrivals');
const returns = total('returns');
const discounted = { 'newCustomerOffer.discount': 0.4 };

export const newcomerClaims: Claims<
  Of<'promise' | 'newCustomerOffer' | 'acquisition' | 'winBack' | 'nothing'>
> = {
  'promise.level': [
    { from: 0, to: 0.5, outcome: 'people who joined', is: 'higher', measure: arrivals },
    {
      from: 0,
      to: 0.5,
      outcome: 'satisfaction of newcomers',
      is: 'lower',
      measure: feeling('satisfaction', newcomer),
    },
    { from: 0, to: -0.3, outcome: 'people who joined', is: 'lower', measure: arrivals },
  ],
  'newCustomerOffer.discount': [
    { from: 0, to: 0.4, outcome: 'people who joined', is: 'higher', measure: arrivals },
    {
      from: 0,
      to: 0.4,
      outcome: 'bond of those who were there before',
      is: 'lower',
      measure: feeling('bond', (i, simulation) => simulation.cohort?.[i] === 1),
    },
  ],
  'newCustomerOffer.orders': [
    {
      from: 1,
      to: 6,
      outcome: 'purchases',
      is: 'higher',
      measure: total('purchases'),
      beside: discounted,
    },
  ],
  'acquisition.spend': [{ from: 0, to: 20, outcome: 'people who joined', is: 'higher', measure: arrivals }],
  'winBack.offer': [{ from: 5, to: 40, outcome: 'people who returned', is: 'higher', measure: returns }],
  'winBack.capped': [
    {
      from: false,
      to: true,
      outcome: 'people who returned',
      is: 'lower',
      measure: returns,
      beside: { 'winBack.offer': 60 },
    },
  ],
  'winBack.cap': [
    {
      from: 0.2,
      to: 2,
      outcome: 'people who returned',
      is: 'higher',
      measure: returns,
      beside: { 'winBack.offer': 60 },
    },
  ],
  'nothing.spend': [
    { from: 0, to: 8, outcome: 'purchases', is: 'the same', measure: total('purchases') },
    { from: 0, to: 8, outcome: 'people who left', is: 'the same', measure: total('leavers') },
    { from: 0, to: 8, outcome: 'bond', is: 'the same', measure: feeling('bond') },
    { from: 0, to: 8, outcome: 'trust', is: 'the same', measure: feeling('trust') },
  ],
};
