/** Claims of “What’s love got to do with it?”: attachment, the cost of keeping and winning, offers, self-service, referrals. */
import { town } from '../../../scenario/presets/town.ts';
import { fromTemplate } from '../../../scenario/program-templates.ts';
import { claim, differs, exceeds } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { experiment } from '../experiment.ts';

const attachment = claim({
  id: 'C8',
  sentence:
    'Loyalty is emotional attachment: feeling cared for keeps people, and not caring is the main reason why they leave.',
  source: 'S1',
  rows: ['r41', 'r50'],
  mark: 'V',
  evidence: 'Failures of service and of those who serve are the most frequent reasons given for switching.',
  scenario: experiment(town.scenario, {
    title: 'C8: Does being cared for keep people?',
    budget: 8,
    programs: [fromTemplate('none'), fromTemplate('care')],
    // What else drives people away: a rival that is a fifth cheaper for two months of each year, and prices that rise by a twentieth a year.
    events: [
      ...[26, 78, 130].map((week) => ({ kind: 'rivalOffer', week, weeks: 8, size: 0.2 }) as const),
      ...[52, 104].map((week) => ({ kind: 'priceRise', week, size: 0.05 }) as const),
    ],
  }),
  comparison:
    'care against no program, and the reasons recorded for leaving without one, where a rival’s yearly offers and rising prices drive people away too',
  deciding: [
    differs(
      'still customers, care over no program',
      { outcome: 'cohortSurvival', world: 'care', week: 156 },
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
    ),
    exceeds(
      'not cared for, of those who left for a reason, over one half',
      { outcome: 'leftUncared', world: 'none', week: 156 },
      0.5,
    ),
  ],
  besides: [
    exceeds('not cared for, of all who left', { outcome: 'leftUncaredOfAll', world: 'none', week: 156 }),
  ],
  probes: ['effects.careBond', 'effects.rivalShock', 'effects.failureShock'],
  tested:
    'Whether care keeps people, and whether low feelings and problems unsolved or solved slowly drive away more than the rival, dearer prices and ' +
    'acquaintances together. People who drift away for no reason that anybody gave have no say, since how many they are is an input of the model; ' +
    'the share among all who left is shown beside. How large offers and price rises are is an assumption of the experiment.',
});

const costRatio = claim({
  id: 'C9',
  sentence: 'Winning a customer costs 6 to 30 times keeping one.',
  source: 'S1',
  rows: [],
  mark: 'W',
  evidence: 'No primary source was found.',
  scenario: experiment(town.scenario, {
    title: 'C9: What do winning and keeping cost?',
    budget: 8,
    programs: [fromTemplate('none'), fromTemplate('advertising'), fromTemplate('outcome-service')],
  }),
  comparison:
    'customers of the start whom service keeps against customers won by advertising who are still there, after three years, each for the same 1,000 of program cost',
  deciding: [
    differs(
      'customers kept for 1,000, over 6 times those won and still there for 1,000',
      { outcome: 'keptPerThousand', world: 'outcome-service', week: 156 },
      { outcome: 'wonPerThousand', world: 'advertising', week: 156 },
      [1, 6],
    ),
  ],
  besides: [
    exceeds('customers kept for 1,000', { outcome: 'keptPerThousand', world: 'outcome-service', week: 156 }),
    exceeds('customers won for 1,000 and still there', {
      outcome: 'wonPerThousand',
      world: 'advertising',
      week: 156,
    }),
  ],
  probes: ['market.acquisitionCost', 'market.failureRate'],
  tested:
    'What it costs to have a customer more at the end of three years: one of the start who would have left, against one who would not have come, ' +
    'or not have come and stayed. The price of a head in advertising is an input; the ratio is a result. Not tested: the upper end of 30.',
});

const newcomersOnly = claim({
  id: 'C10',
  sentence: 'Specials for new customers only destroy loyalty.',
  source: 'S1',
  rows: ['r68'],
  mark: 'V',
  evidence: 'Loyal customers’ preference falls when only switchers get the deal.',
  scenario: experiment(town.scenario, {
    title: 'C10: What do specials for newcomers do to the others?',
    programs: [
      fromTemplate('none'),
      fromTemplate('new-customer-offer', { levers: { 'newCustomerOffer.discount': 0.3 } }),
    ],
  }),
  comparison: 'a standing discount of 30 % on the first order against no program',
  deciding: [
    differs(
      'bond after a year, no program over the offer',
      { outcome: 'bond', world: 'none', week: 52 },
      { outcome: 'bond', world: 'new-customer-offer', week: 52 },
    ),
    differs(
      'still customers, no program over the offer',
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
      { outcome: 'cohortSurvival', world: 'new-customer-offer', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, no program over the offer',
      { outcome: 'profit', world: 'none', week: 156 },
      { outcome: 'profit', world: 'new-customer-offer', week: 156 },
    ),
  ],
  probes: ['effects.offerBond', 'effects.noticing', 'effects.bondHalfLife'],
  tested:
    'Bond after the year in which most of them notice, and staying, of those who were customers before the offer began. Not tested: several campaigns one after the other, each noticed anew.',
});

const workPushed = claim({
  id: 'C11',
  sentence:
    'Pushing work onto customers (self-service, nobody to talk to, errors that they must sort out) repels them.',
  source: 'S1',
  rows: ['r55'],
  mark: 'V',
  evidence: 'Mixed: self-service pleases less and holds people by habit.',
  scenario: experiment(town.scenario, {
    title: 'C11: Does work pushed onto customers repel them?',
    programs: [
      fromTemplate('none'),
      fromTemplate('self-service', {
        name: 'Self-service and fewer people',
        note: 'Most contacts are left to the customer, and half of the service staff is saved.',
        levers: { 'service.selfService': 0.8, 'service.staffingCut': 0.5 },
      }),
    ],
  }),
  comparison: 'self-service for 80 % of contacts with half of the staff, against service as it was',
  deciding: [
    differs(
      'satisfaction, as it was over self-service',
      { outcome: 'satisfaction', world: 'none', week: 156 },
      { outcome: 'satisfaction', world: 'self-service', week: 156 },
    ),
    differs(
      'still customers, as it was over self-service',
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
      { outcome: 'cohortSurvival', world: 'self-service', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, as it was over self-service',
      { outcome: 'profit', world: 'none', week: 156 },
      { outcome: 'profit', world: 'self-service', week: 156 },
    ),
  ],
  probes: ['effects.staffSolving', 'effects.selfServiceLockIn', 'market.failureRate'],
  tested:
    'Satisfaction and staying. Not tested: wrong bills as such; problems of all kinds are alike in the model.',
});

const referrals = claim({
  id: 'C12',
  sentence: 'Loyal customers bring new ones for nothing; and the experience must be good consistently.',
  source: 'S1',
  rows: ['r57', 'r60', 'r62'],
  mark: 'V',
  evidence: 'Referred customers are worth more; few of those who intend to refer do.',
  scenario: experiment(town.scenario, {
    title: 'C12: Do loyal customers bring others?',
    budget: 8,
    programs: [fromTemplate('none'), fromTemplate('care')],
  }),
  variants: { uneven: [['effects.noise', '0.3']] },
  comparison:
    'care against no program; and even experiences against equally good ones that vary twice as much',
  deciding: [
    differs(
      'joined by referral, care over no program',
      { outcome: 'referrals', world: 'care', week: 156 },
      { outcome: 'referrals', world: 'none', week: 156 },
    ),
    differs(
      'still customers, even over uneven experiences',
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
      { outcome: 'cohortSurvival', world: 'none', week: 156, variant: 'uneven' },
    ),
  ],
  probes: ['effects.referral', 'effects.bondedTalk', 'effects.trustVariance'],
  tested:
    'Whether the bonds of care bring referrals, and whether variance by itself drives people away. Not tested: that referred customers ' +
    'are worth more, which the model takes from the evidence.',
});

export const love: readonly Claim[] = [attachment, costRatio, newcomersOnly, workPushed, referrals];
