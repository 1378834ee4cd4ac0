import type { Tier } from '../../model/parameters/parameters.ts';
import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** Above the ordinary member, lowest first; spend a year and cost of the perks a year. */
const ladder: readonly Tier[] = [
  { name: 'Silver', spend: 1500, cost: 4 },
  { name: 'Gold', spend: 3000, cost: 12 },
  { name: 'Platinum', spend: 6000, cost: 30 },
  { name: 'Executive Platinum', spend: 12_000, cost: 80 },
];

const miles = {
  'points.earnRate': 0.01,
  'points.threshold': 50,
  'points.expiryWeeks': 78,
  'points.tiers': ladder,
  'points.visibility': 0.3,
} as const;

/** Miles and a ladder of tiers: who stays when they end, and who cuts back after falling? */
export const airline = preset({
  id: 'airline',
  title: 'Airline miles and tiers',
  summary: 'Miles and tiers that are lost again: who cuts back after falling?',
  note: {
    market: 'An airline whose members fly eight times a year, at 300 a trip, three in ten of them with it.',
    published:
      'The ladder of Executive Platinum, Platinum, Gold, Silver and ordinary member, which must be earned again every year. That ' +
      'falling hurts about twice as much as rising pleased, and more than never having risen, is from field studies of such ladders ' +
      '(rows r10–r14 of the evidence).',
    judged:
      'All numbers: eight trips a year at 300, a share of 30\u202F%, the spend and the perks of each tier, one per cent back in miles that ' +
      'expire after a year and a half, and 20 per customer and year.',
  },
  seed: 'condor-3000',
  market: {
    startShare: 0.33,
    needMean: 8,
    needShape: 0.5,
    baseShare: 0.3,
    dropoutBeta: 14,
    joinRate: 0.0015,
    returnRate: 0.0015,
    orderValue: 300,
    marginRate: 0.3,
    orderCost: 15,
    handlingCost: 12,
    acquisitionCost: 80,
    giftShipping: 1,
    failureRate: 0.08,
    resolution: 0.6,
  },
  budget: { perCustomerYear: 20 },
  programs: [
    fromTemplate('none'),
    fromTemplate('points-tiers', {
      id: 'miles',
      name: 'Miles and tiers',
      note: 'Miles on every trip, and a tier that must be earned again each year.',
      levers: miles,
    }),
    fromTemplate('points-tiers', {
      id: 'kept-tiers',
      name: 'Tiers for life',
      note: 'The same miles and tiers, but no one ever falls.',
      levers: { ...miles, 'points.demotion': false },
    }),
    fromTemplate('random-gifts', {
      id: 'gifts',
      levers: { 'gifts.perYear': 1.8, 'gifts.value': 10 },
    }),
    fromTemplate('outcome-service', { id: 'service', levers: { 'service.spend': 20 } }),
  ],
  events: [
    { kind: 'failureWave', week: 60, weeks: 4, size: 4 },
    { kind: 'programEnds', week: 118 },
  ],
});
