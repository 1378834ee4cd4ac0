import { fromTemplate } from '../program-templates.ts';
import { cdnowFit, cdnowOrders, cdnowPurchasesPerYear } from './cdnow-data.ts';
import { preset } from './preset.ts';

/** Of all occasions, so that feelings still have something to move; at 1 nothing could be won or lost. */
const baseShare = 0.95;

/** An online shop that people use the way they used CDNOW, with everything switched on. */
export const shop = preset({
  id: 'shop',
  title: 'Online shop',
  summary: 'People who buy as CDNOW’s customers did, with every mechanism on.',
  note: {
    market:
      'An online shop whose customers buy as those of CDNOW, a music shop, did, but in a market where all of the model is at work.',
    published:
      'How often people buy, how they differ, how soon they drop out (the BG/NBD model fitted to CDNOW; Fader, Hardie & Lee 2005), and ' +
      'the size of orders (the same customers’ transaction log).',
    judged:
      'That the shop gets 95\u202F% of the occasions, that people join all the time instead of all at the start, margin, costs, problems, ' +
      'the programs, and 3 per customer and year, about a tenth of the margin.',
  },
  seed: 'birch-1997',
  market: {
    startShare: 0.12,
    needMean: cdnowPurchasesPerYear / baseShare,
    needShape: cdnowFit.r,
    baseShare,
    affinityDiversity: 5,
    dropoutAlpha: cdnowFit.a,
    dropoutBeta: cdnowFit.b,
    joinRate: 0.0019,
    returnRate: 0.0019,
    ...cdnowOrders,
    failureRate: 0.04,
    orderCost: 3,
  },
  budget: { perCustomerYear: 3 },
  programs: [
    fromTemplate('none'),
    fromTemplate('points', { levers: { 'points.threshold': 5 } }),
    fromTemplate('ratio-gifts', { id: 'gifts', levers: { 'gifts.value': 4, 'gifts.probability': 0.28 } }),
    fromTemplate('outcome-service', { id: 'service', levers: { 'service.spend': 3 } }),
  ],
  events: [
    { kind: 'rivalOffer', week: 90, weeks: 9, size: 0.2 },
    { kind: 'programEnds', week: 130 },
  ],
});
