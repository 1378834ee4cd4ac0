import type { Tier } from '../../../src/model/parameters/parameters.ts';
import { atEnd, feeling, total } from '../support/trials.ts';
import type { Claims, Of } from './claims.ts';

const ladder: readonly Tier[] = [
  { name: 'Silver', spend: 450, cost: 2 },
  { name: 'Gold', spend: 1200, cost: 6 },
];
const tiers = { 'points.tiers': ladder };
const points = { 'points.earnRate': 0.03 };
const purchases = total('purchases');
/** The first year makes members climb; the first who can fall do so at the end of the second. */
const thirdYear = { weeks: 130 };

export const pointsClaims: Claims<Of<'points'>> = {
  'points.earnRate': [{ from: 0.005, to: 0.03, outcome: 'purchases', is: 'higher', measure: purchases }],
  'points.threshold': [
    // On both sides of the best: rewards that come with every few purchases are all dip and no goal.
    {
      from: 4,
      to: 20,
      outcome: 'purchases',
      is: 'higher',
      measure: purchases,
      beside: points,
      circumstances: { market: { people: 3000 } },
    },
    {
      from: 20,
      to: 200,
      outcome: 'purchases',
      is: 'lower',
      measure: purchases,
      beside: points,
      circumstances: { replications: 12, market: { people: 3000 } },
    },
  ],
  'points.expiryWeeks': [
    {
      from: 0,
      to: 8,
      outcome: 'points owed',
      is: 'lower',
      measure: atEnd('pointsLiability'),
      beside: points,
    },
    {
      from: 0,
      to: 8,
      outcome: 'people who left',
      is: 'higher',
      measure: total('leavers'),
      beside: { 'points.earnRate': 0.1, 'points.threshold': 200 },
      circumstances: { replications: 10, market: { needMean: 6, dropoutBeta: 6, people: 3000 } },
    },
  ],
  'points.tiers': [
    // What it does to those who fall is the claim of demotion.
    { from: [], to: ladder, outcome: 'bond', is: 'higher', measure: feeling('bond') },
  ],
  'points.demotion': [
    {
      from: false,
      to: true,
      outcome: 'bond',
      is: 'lower',
      measure: feeling('bond'),
      beside: tiers,
      circumstances: thirdYear,
    },
    {
      from: false,
      to: true,
      outcome: 'satisfaction',
      is: 'lower',
      measure: feeling('satisfaction'),
      beside: tiers,
      circumstances: thirdYear,
    },
  ],
  'points.exclusivity': [
    { from: 0, to: 0.8, outcome: 'redemptions', is: 'lower', measure: total('redemptions'), beside: points },
    { from: 0, to: 0.8, outcome: 'purchases', is: 'lower', measure: purchases, beside: points },
  ],
  'points.visibility': [
    {
      from: 0,
      to: 1,
      outcome: 'satisfaction of those without a tier',
      is: 'lower',
      measure: feeling('satisfaction', (i, { worlds }) => worlds.every(({ state }) => state.tier[i] === 0)),
      beside: tiers,
    },
  ],
};
