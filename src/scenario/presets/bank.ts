import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** A bank where a few customers earn more than all of the profit: better service for them, or for everyone? */
export const bank = preset({
  id: 'bank',
  title: 'Bank and its best customers',
  summary: 'A few customers earn all the profit: better service for them, or for all?',
  note: {
    market: 'A bank to which a few customers bring all of the profit, while many cost more than they bring.',
    published:
      'The shape to reproduce: 16\u202F% of the customers bring 105\u202F% of the profit, and the bottom 28\u202F% lose 22\u202F% (A. M. Hughes, “How ' +
      'Customer Service Builds Loyalty and Profits”, 2010).',
    judged:
      'Every number that leads there. Above all, an account costs 160 a year, and this differs between people by as much: ' +
      'without it the shape does not appear. An “order” is the margin of a product or a service used. The 6 per customer ' +
      'and year go to everyone or to the best.',
  },
  seed: 'ledger-105',
  market: {
    startShare: 0.35,
    needMean: 30,
    needShape: 1.5,
    affinityDiversity: 2.5,
    baseShare: 0.7,
    dropoutAlpha: 0.9,
    dropoutBeta: 60,
    joinRate: 0.00205,
    returnRate: 0.00205,
    orderValue: 20,
    orderSpreadBetween: 1.3,
    marginRate: 1,
    orderCost: 2,
    handlingCost: 4,
    accountCost: 160,
    failureRate: 0.02,
  },
  budget: { perCustomerYear: 6 },
  programs: [
    fromTemplate('none'),
    fromTemplate('outcome-service', {
      id: 'everyone',
      name: 'Service for everyone',
      levers: { 'service.spend': 6 },
    }),
    fromTemplate('outcome-service', {
      id: 'top',
      name: 'Service for the best',
      note: 'The same money for the top 16 % by profit, chosen anew every four weeks.',
      levers: {
        'service.spend': 37,
        'targeting.rank': 'profit',
        'targeting.share': 0.16,
        'targeting.recompute': 'monthly',
      },
    }),
    fromTemplate('null', { levers: { 'nothing.spend': 6 } }),
  ],
});
