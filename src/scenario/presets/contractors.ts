import { fromTemplate } from '../program-templates.ts';
import { preset } from './preset.ts';

/**
 * Orders must follow an NBD with mean 2 a year and shape 0.5. Needs are gamma with that shape; nearly all of them go to the
 * firm, and a large S makes that share nearly the same for everybody, so that thinning the needs leaves the NBD as it is. The
 * share stays below 1 so that feelings can still move it.
 */
const baseShare = 0.95;
const ordersPerYear = 2;

/** Whom the team treats: half of the top 1,200 by lot, the others are its controls. */
const topHalf = {
  'targeting.rank': 'spend',
  'targeting.count': 1200,
  'targeting.randomShare': 0.5,
} as const;

/** A manufacturer, its 45,000 contractors, and a team that calls the best of them. */
export const contractors = preset({
  id: 'contractors',
  title: 'Contractors and their account team',
  summary: 'A team calls the best 600, and 600 others show what it really did.',
  note: {
    market:
      'A firm that sells to 45,000 contractors, about two orders of 1,000 a year each, and has a small team call some of its largest to ' +
      'help them.',
    published:
      '1,200 of the largest of 45,000 contractors were split into 600 whom a small team looked after and 600 left as before. Orders of ' +
      'the first went to 112\u202F% of the half year before, of the others to 82\u202F% (A. M. Hughes, “How Customer Service Builds Loyalty and ' +
      'Profits”, 2010, and slides of 2003; reported by a vendor, so an upper bound). An order is worth about 1,000 (computed from the ' +
      'same author’s figures).',
    judged:
      'How orders differ between contractors (NBD, mean 2 a year, shape 0.5), which alone lets the orders of any such top group fall to ' +
      'about 83\u202F%; margin, costs, calls and drop-out. The null program spends the same money on the same people without effect; the ' +
      'fourth world spreads it over everyone. Calls lift orders by a tenth, a cautious value: set “Lift by account calls” to 0.37 to ' +
      'see the published case.',
  },
  seed: 'hammer-600',
  replications: 10,
  time: { weeks: 78, burnIn: 104 },
  market: {
    people: 45_000,
    startShare: 0.95,
    startTenure: 208,
    needMean: ordersPerYear / baseShare,
    needShape: 0.5,
    baseShare,
    affinityDiversity: 20,
    dropoutAlpha: 0.9,
    dropoutBeta: 60,
    joinRate: 0.019,
    returnRate: 0.019,
    returnDelay: 13,
    orderValue: 1000,
    orderSpreadBetween: 0.2,
    orderSpreadWithin: 0.4,
    marginRate: 0.3,
    orderCost: 30,
    handlingCost: 30,
    acquisitionCost: 600,
    giftShipping: 5,
    callCost: 30,
    letterCost: 2,
    failureRate: 0.03,
  },
  budget: { perCustomerYear: 5 },
  programs: [
    fromTemplate('none'),
    fromTemplate('account-calls', {
      id: 'team',
      name: 'Account team',
      note: 'Half of the top 1,200 by last year’s spend, by lot, have a person who calls to help.',
      levers: { 'accountTeam.calls': 1, ...topHalf },
    }),
    fromTemplate('account-calls', {
      id: 'everyone',
      name: 'Calls for everyone',
      note: 'The same money spread thin: a rare call to every contractor.',
      levers: { 'accountTeam.calls': 0.014 },
    }),
    fromTemplate('null', {
      note: 'The same money on the same people, without any effect.',
      levers: { 'nothing.spend': 360, ...topHalf },
    }),
  ],
});
