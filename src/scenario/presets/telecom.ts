import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/** Subscribers who stay out of habit: win new ones, call the old ones, or solve their problems? */
export const telecom = preset({
  id: 'telecom',
  title: 'Telecom and its sleeping customers',
  summary: 'Win new subscribers, call the old ones, or solve their problems?',
  note: {
    market:
      'A mobile network at 25 a month, whose subscribers stay without thinking of it until something wakes them.',
    published:
      '21 to 38\u202F% of European mobile customers left a year (Harvard Business Review 2015). A campaign of calls to make customers change ' +
      'their plan raised leaving within three months from 6.4 to 10.0\u202F% (Ascarza, Iyengar & Schleicher 2016). Offers for newcomers only ' +
      'betray those who notice (Feinberg, Krishna & Zhang 2002). A network that becomes a tenth dearer loses 5 to 11 % of its demand ' +
      '(Dewenter & Haucap 2007), less than shops do.',
    judged:
      'The fee of 25 at a margin of 60\u202F%, how often the service is felt, problems, and 9 per customer and year; and that a sales call ' +
      'wakes one in eight, as a call a quarter must to explain that rise: the model’s default, one in a hundred, would leave it far out ' +
      'of reach. Calls here sell nothing but attention.',
  },
  seed: 'dial-6410',
  time: { burnIn: 208 },
  market: {
    kind: 'subscription',
    periodWeeks: 4,
    startShare: 0.28,
    needMean: 26,
    needShape: 2,
    baseShare: 0.8,
    affinityDiversity: 3,
    dropoutBeta: 27,
    joinRate: 0.00235,
    returnRate: 0.00235,
    returnDelay: 8,
    orderValue: 25,
    orderSpreadBetween: 0.4,
    marginRate: 0.6,
    orderCost: 0.5,
    handlingCost: 6,
    acquisitionCost: 90,
    callCost: 2.25,
    failureRate: 0.02,
    resolution: 0.6,
  },
  effects: { waking: 0.12, priceSensitivity: 3 },
  budget: { perCustomerYear: 9 },
  programs: [
    fromTemplate('none'),
    fromTemplate('new-customer-offer', {
      id: 'newcomers',
      name: 'Offer for newcomers',
      note: 'A discount while they are new; older customers do not get it.',
      levers: { 'newCustomerOffer.discount': 0.4, 'newCustomerOffer.orders': 6 },
    }),
    fromTemplate('account-calls', {
      id: 'sales',
      name: 'Sales calls',
      note: 'Customers are called about a better plan, about once a quarter.',
      levers: { 'accountTeam.calls': 0.33, 'accountTeam.purpose': 'sales' },
    }),
    fromTemplate('outcome-service', { id: 'service', levers: { 'service.spend': 9 } }),
    fromTemplate('care', { levers: { 'care.spend': 9 } }),
  ],
  events: [{ kind: 'rivalOffer', week: 90, weeks: 8, size: 0.2 }],
});
