import { feeling, leftFor, total } from '../support/trials.ts';
import type { Claims, Of } from './claims.ts';

const purchases = total('purchases');
const trust = feeling('trust');
const often = { 'contact.calls': 6 };
const mails = { 'contact.emails': 4 };

export const contactClaims: Claims<Of<'contact' | 'accountTeam'>> = {
  'contact.emails': [
    { from: 0, to: 4, outcome: 'purchases', is: 'higher', measure: purchases },
    { from: 4, to: 12, outcome: 'purchases', is: 'lower', measure: purchases },
  ],
  'contact.letters': [
    { from: 0, to: 10, outcome: 'purchases', is: 'higher', measure: purchases },
    { from: 10, to: 26, outcome: 'purchases', is: 'lower', measure: purchases },
  ],
  'contact.calls': [
    { from: 0, to: 3, outcome: 'purchases', is: 'higher', measure: purchases },
    { from: 3, to: 9, outcome: 'purchases', is: 'lower', measure: purchases },
  ],
  'contact.purpose': [
    {
      from: 'service',
      to: 'sales',
      outcome: 'people who left',
      is: 'higher',
      measure: total('leavers'),
      beside: often,
    },
  ],
  'contact.relevance': [
    { from: 0.2, to: 1, outcome: 'purchases', is: 'higher', measure: purchases, beside: mails },
  ],
  'contact.dataDepth': [
    { from: 0, to: 1, outcome: 'purchases', is: 'higher', measure: purchases, beside: mails },
    { from: 0, to: 1, outcome: 'trust', is: 'lower', measure: trust, beside: mails },
  ],
  'contact.transparent': [
    {
      from: false,
      to: true,
      outcome: 'trust',
      is: 'higher',
      measure: trust,
      beside: { ...mails, 'contact.dataDepth': 1 },
    },
  ],
  'contact.quarterPush': [
    {
      from: 0,
      to: 0.3,
      outcome: 'purchases at the quarter’s end',
      is: 'higher',
      measure: total('purchases', 12, 13),
    },
    { from: 0, to: 0.3, outcome: 'trust', is: 'lower', measure: trust },
  ],
  'accountTeam.calls': [{ from: 0, to: 1, outcome: 'purchases', is: 'higher', measure: purchases }],
  'accountTeam.purpose': [
    {
      from: 'service',
      to: 'sales',
      outcome: 'purchases',
      is: 'lower',
      measure: purchases,
      beside: { 'accountTeam.calls': 2 },
    },
    {
      from: 'service',
      to: 'sales',
      outcome: 'people woken who left',
      is: 'higher',
      measure: leftFor('woken'),
      beside: { 'accountTeam.calls': 2 },
    },
  ],
};
