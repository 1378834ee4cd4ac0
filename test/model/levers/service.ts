import { feeling, leftFor, total } from '../support/trials.ts';
import type { Claims, Of } from './claims.ts';

const unresolved = total('unresolved');
const satisfaction = feeling('satisfaction');
const bond = feeling('bond');
const troubled = { market: { failureRate: 0.15 } };

export const serviceClaims: Claims<Of<'service' | 'care'>> = {
  'service.spend': [
    { from: 0, to: 12, outcome: 'problems never solved', is: 'lower', measure: unresolved },
    {
      from: 0,
      to: 12,
      outcome: 'people who left over slowness',
      is: 'lower',
      measure: leftFor('slow'),
      beside: { 'service.measured': 'activity' },
      circumstances: troubled,
    },
  ],
  'service.measured': [
    {
      from: 'outcome',
      to: 'activity',
      outcome: 'problems never solved',
      is: 'higher',
      measure: unresolved,
      beside: { 'service.spend': 12 },
    },
    {
      from: 'outcome',
      to: 'activity',
      outcome: 'people who left over slowness',
      is: 'lower',
      measure: leftFor('slow'),
      beside: { 'service.spend': 12 },
      circumstances: troubled,
    },
  ],
  'service.rootCauseShare': [
    {
      from: 0,
      to: 1,
      outcome: 'problems',
      is: 'lower',
      measure: total('problems'),
      beside: { 'service.spend': 12 },
    },
  ],
  'service.selfService': [
    { from: 0, to: 1, outcome: 'cost of handling', is: 'lower', measure: total('handlingCost') },
    {
      from: 0,
      to: 1,
      outcome: 'people who left',
      is: 'lower',
      measure: total('leavers'),
      circumstances: { market: { failureRate: 0, people: 3000 } },
    },
    {
      from: 0,
      to: 1,
      outcome: 'satisfaction',
      is: 'lower',
      measure: satisfaction,
      circumstances: troubled,
    },
    { from: 0, to: 1, outcome: 'bond', is: 'lower', measure: bond, beside: { 'care.spend': 10 } },
  ],
  'service.staffingCut': [
    { from: 0, to: 1, outcome: 'cost of handling', is: 'lower', measure: total('handlingCost') },
    { from: 0, to: 1, outcome: 'problems never solved', is: 'higher', measure: unresolved },
    { from: 0, to: 1, outcome: 'satisfaction', is: 'lower', measure: satisfaction, circumstances: troubled },
  ],
  'care.spend': [
    { from: 0, to: 3, outcome: 'bond', is: 'higher', measure: bond },
    { from: 3, to: 20, outcome: 'bond', is: 'higher', measure: bond },
  ],
};
