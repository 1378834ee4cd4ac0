import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** A punch card against cups on the house that nobody has to earn. */
export const coffee = preset({
  id: 'coffee',
  title: 'Coffee shop and its punch card',
  summary: 'A punch card, or cups on the house that nobody has to earn.',
  note: {
    market:
      'A coffee shop whose guests drink eighty coffees a year, at 4.50 each, and buy a third of them here.',
    published:
      'Visits come faster as the free cup comes near and slacken after it (Kivetz, Urminsky & Zheng 2006). Most of what looks like ' +
      'speeding up is only that frequent guests fill more cards (Nastasoiu et al. 2021).',
    judged:
      'All numbers: the eighty coffees, the third, 4.50 at a margin of 65\u202F%, how guests come and go, a card that is worth a cup when ' +
      'full, and 15 per customer and year, which is about the tenth cup. The same money pays for cups at random visits, for a cup each ' +
      'month, or for people behind the counter who know their guests.',
  },
  seed: 'crema-10',
  market: {
    startShare: 0.28,
    needMean: 80,
    needShape: 0.9,
    baseShare: 0.33,
    dropoutBeta: 50,
    joinRate: 0.0022,
    returnRate: 0.0022,
    orderValue: 4.5,
    orderSpreadBetween: 0.3,
    orderSpreadWithin: 0.4,
    marginRate: 0.65,
    orderCost: 0.3,
    handlingCost: 1,
    acquisitionCost: 30,
    giftShipping: 0,
    pointsAdministration: 0.5,
    failureRate: 0.015,
    resolution: 0.75,
  },
  budget: { perCustomerYear: 15 },
  programs: [
    fromTemplate('none'),
    fromTemplate('points', {
      id: 'card',
      name: 'Punch card',
      note: 'A stamp for each coffee; the full card is worth a cup.',
      levers: { 'points.earnRate': 0.08, 'points.threshold': 4.5 },
    }),
    fromTemplate('ratio-gifts', {
      id: 'surprise',
      name: 'On the house',
      note: 'A cup on the house at visits nobody can foresee.',
      levers: { 'gifts.probability': 0.08, 'gifts.value': 4.5 },
    }),
    fromTemplate('regular-gifts', {
      id: 'monthly',
      name: 'Cup of the month',
      note: 'Every four weeks a voucher for everybody.',
      levers: { 'gifts.everyWeeks': 4, 'gifts.value': 1.15 },
    }),
    fromTemplate('care', { name: 'They know your name', levers: { 'care.spend': 15 } }),
  ],
});
