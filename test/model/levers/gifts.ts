import { alike, feeling, ratio, total } from '../support/trials.ts';
import type { Claims, Of } from './claims.ts';

const inWeeks = { 'gifts.schedule': 'randomWeek' } as const;
const atPurchases = { 'gifts.schedule': 'randomPurchase' } as const;
const regular = { 'gifts.schedule': 'everyWeeks', 'gifts.everyWeeks': 13 } as const;
const bond = feeling('bond');
const purchases = total('purchases');
/** Felt value beyond what was expected, per gift, once people have had the time to learn. */
const surpriseOfAGift = ratio(total('surprise', 79), total('gifts', 79));

export const giftClaims: Claims<Of<'gifts'>> = {
  'gifts.schedule': [
    { from: 'none', to: 'randomWeek', outcome: 'bond', is: 'higher', measure: bond },
    { from: 'none', to: 'randomPurchase', outcome: 'bond', is: 'higher', measure: bond },
    { from: 'none', to: 'everyWeeks', outcome: 'bond', is: 'higher', measure: bond },
    { from: 'none', to: 'everyVisit', outcome: 'bond', is: 'higher', measure: bond },
    {
      from: 'randomWeek',
      to: 'everyWeeks',
      outcome: 'surprise of a gift at the same four a year',
      is: 'lower',
      measure: surpriseOfAGift,
      beside: { 'gifts.perYear': 4, 'gifts.everyWeeks': 13 },
    },
  ],
  'gifts.perYear': [
    { from: 0.25, to: 2, outcome: 'bond', is: 'higher', measure: bond, beside: inWeeks },
    { from: 4, to: 26, outcome: 'bond', is: 'lower', measure: bond, beside: inWeeks },
    { from: 0.25, to: 2, outcome: 'purchases', is: 'higher', measure: purchases, beside: inWeeks },
    {
      from: 4,
      to: 26,
      outcome: 'purchases',
      is: 'lower',
      measure: purchases,
      beside: inWeeks,
      circumstances: { market: { people: 3000 } },
    },
  ],
  'gifts.probability': [
    {
      from: 0.02,
      to: 0.2,
      outcome: 'bond',
      is: 'higher',
      measure: bond,
      beside: atPurchases,
      circumstances: { market: alike },
    },
    {
      from: 0.2,
      to: 1,
      outcome: 'bond',
      is: 'lower',
      measure: bond,
      beside: atPurchases,
      circumstances: { market: alike, weeks: 156 },
    },
    {
      from: 0.2,
      to: 1,
      outcome: 'surprise of a gift',
      is: 'lower',
      measure: surpriseOfAGift,
      beside: atPurchases,
    },
  ],
  'gifts.everyWeeks': [
    {
      from: 52,
      to: 8,
      outcome: 'surprise of a gift',
      is: 'lower',
      measure: surpriseOfAGift,
      beside: regular,
    },
    { from: 104, to: 26, outcome: 'bond', is: 'higher', measure: bond, beside: regular },
    { from: 26, to: 4, outcome: 'bond', is: 'lower', measure: bond, beside: regular },
  ],
  'gifts.value': [
    { from: 2, to: 20, outcome: 'gratitude', is: 'higher', measure: feeling('gratitude'), beside: inWeeks },
    {
      from: 2,
      to: 20,
      outcome: 'surprise per money',
      is: 'lower',
      measure: (world, simulation) =>
        surpriseOfAGift(world, simulation) / (world.levers['gifts.value'] ?? NaN),
      beside: inWeeks,
    },
  ],
  'gifts.spread': [
    {
      from: 0,
      to: 1,
      outcome: 'satisfaction',
      is: 'lower',
      measure: feeling('satisfaction'),
      beside: { ...regular, 'gifts.everyWeeks': 8 },
    },
  ],
  'gifts.jackpotChance': [
    {
      from: 0,
      to: 0.1,
      outcome: 'surprise of a gift',
      is: 'higher',
      measure: surpriseOfAGift,
      beside: inWeeks,
    },
  ],
  'gifts.jackpotFactor': [
    {
      from: 2,
      to: 20,
      outcome: 'surprise of a gift',
      is: 'higher',
      measure: surpriseOfAGift,
      beside: { ...inWeeks, 'gifts.jackpotChance': 0.1 },
    },
  ],
};
