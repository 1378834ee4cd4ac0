/** Claims of “How CRM is pretty much like dating”: appreciation, jealousy, promises, win-back, contact. */
import { town } from '../../../scenario/presets/town.ts';
import { fromTemplate } from '../../../scenario/program-templates.ts';
import { claim, differs } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { experiment } from '../experiment.ts';

const appreciation = claim({
  id: 'C18',
  sentence: 'Show appreciation: thank-you cards, events, rewards for coming often.',
  source: 'S3',
  rows: ['r41'],
  mark: 'M',
  evidence: 'Affective commitment is a driver of loyalty.',
  scenario: experiment(town.scenario, {
    title: 'C18: Does appreciation work, alone and combined?',
    budget: 8,
    programs: [
      fromTemplate('none'),
      fromTemplate('care'),
      fromTemplate('points'),
      fromTemplate('care', {
        id: 'care-points',
        name: 'Care and points',
        note: 'One per cent back in points; the rest of the budget goes into thanks and people who take their time.',
        levers: { 'points.earnRate': 0.01 },
      }),
    ],
  }),
  comparison: 'care against no program, and care with points against points alone, at equal budgets',
  deciding: [
    differs(
      'bond, care over no program',
      { outcome: 'bond', world: 'care', week: 156 },
      { outcome: 'bond', world: 'none', week: 156 },
    ),
    differs(
      'still customers, care over no program',
      { outcome: 'cohortSurvival', world: 'care', week: 156 },
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
    ),
    differs(
      'still customers, care with points over points',
      { outcome: 'cohortSurvival', world: 'care-points', week: 156 },
      { outcome: 'cohortSurvival', world: 'points', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, care over no program',
      { outcome: 'profit', world: 'care', week: 156 },
      { outcome: 'profit', world: 'none', week: 156 },
    ),
  ],
  probes: ['effects.careBond', 'effects.careScale', 'market.emotionalBeta'],
  tested:
    'Bond and staying; whether care pays is shown beside. Not tested: cards, events and people apart from each other.',
});

const jealousy = claim({
  id: 'C19',
  sentence: 'Do not be jealous: customers see others too, so treat all the same.',
  source: 'S3',
  rows: ['r66'],
  mark: 'V',
  evidence: 'Loyalty is shared among several firms, and programs rarely change that.',
  scenario: experiment(town.scenario, {
    title: 'C19: Jealous or tolerant points?',
    budget: 8,
    programs: [
      fromTemplate('points', { name: 'Tolerant points' }),
      fromTemplate('points', {
        id: 'jealous-points',
        name: 'Jealous points',
        note: 'Points only for those who give half of their occasions to the firm, lost after a quarter without a purchase.',
        levers: { 'points.exclusivity': 0.5, 'points.expiryWeeks': 13 },
      }),
    ],
  }),
  comparison:
    'points for everybody against points only for those who give the firm half of their occasions, which expire after a quarter, at equal budgets',
  deciding: [
    differs(
      'profit, tolerant over jealous',
      { outcome: 'profit', world: 'points', week: 156 },
      { outcome: 'profit', world: 'jealous-points', week: 156 },
    ),
  ],
  besides: [
    differs(
      'purchases, tolerant over jealous',
      { outcome: 'purchases', world: 'points', week: 156 },
      { outcome: 'purchases', world: 'jealous-points', week: 156 },
    ),
    differs(
      'still customers, tolerant over jealous',
      { outcome: 'cohortSurvival', world: 'points', week: 156 },
      { outcome: 'cohortSurvival', world: 'jealous-points', week: 156 },
    ),
  ],
  probes: ['market.affinityDiversity', 'effects.priceSensitivity', 'effects.pointsPressure'],
  tested:
    'Profit at the same cost: what jealousy saves pays higher points for the others. Not tested: resentment of those left out, for which ' +
    'the model has no mechanism.',
});

const noTricks = claim({
  id: 'C20',
  sentence: 'No tricks: false promises are found out, and the reputation spreads.',
  source: 'S3',
  rows: ['r54'],
  mark: 'M',
  evidence: 'Satisfaction follows what is delivered against what was expected, with losses heavier.',
  scenario: experiment(town.scenario, {
    title: 'C20: What does a big promise do?',
    programs: [fromTemplate('none'), fromTemplate('promise')],
  }),
  comparison: 'newcomers who are promised 0.3 more than is delivered, against no promise',
  deciding: [
    differs(
      'satisfaction of all customers, no promise over promise',
      { outcome: 'ownSatisfaction', world: 'none', week: 156 },
      { outcome: 'ownSatisfaction', world: 'promise', week: 156 },
    ),
    differs(
      'bad words per customer-year, promise over no promise',
      { outcome: 'badWords', world: 'promise', week: 156 },
      { outcome: 'badWords', world: 'none', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, no promise over promise',
      { outcome: 'profit', world: 'none', week: 156 },
      { outcome: 'profit', world: 'promise', week: 156 },
    ),
  ],
  probes: ['effects.expectationRate', 'effects.lossWeight', 'effects.tellBad'],
  tested:
    'Both halves of the sentence. Whether the trick pays is shown beside: a promise costs nothing here and brings people in.',
});

const winBack = claim({
  id: 'C21',
  sentence: 'Do not mourn the break-up: win back the valuable, and never for more than they bring.',
  source: 'S3',
  rows: ['r69', 'r70', 'r71'],
  mark: 'V',
  evidence: 'Supported: the first life and the reason for leaving predict what a second life brings.',
  scenario: experiment(town.scenario, {
    title: 'C21: Win back with or without a cap?',
    programs: [
      fromTemplate('none'),
      fromTemplate('win-back', { name: 'Only the valuable', levers: { 'winBack.offer': 60 } }),
      fromTemplate('win-back', {
        id: 'win-back-all',
        name: 'Everybody',
        note: 'All who left are invited back, whatever they are worth.',
        levers: { 'winBack.offer': 60, 'winBack.capped': false },
      }),
    ],
  }),
  comparison:
    'an offer of 60 to those whose expected margin of two years covers it, against nobody and against everybody',
  deciding: [
    differs(
      'profit, the valuable over nobody',
      { outcome: 'profit', world: 'win-back', week: 156 },
      { outcome: 'profit', world: 'none', week: 156 },
    ),
    differs(
      'profit, the valuable over everybody',
      { outcome: 'profit', world: 'win-back', week: 156 },
      { outcome: 'profit', world: 'win-back-all', week: 156 },
    ),
  ],
  probes: ['effects.winBackBase', 'effects.winBackOffer', 'market.marginRate'],
  tested:
    'Profit per head of the market over three years; what the won-back bring later is left out, which counts against win-back.',
});

const withinReason = claim({
  id: 'C22',
  sentence: 'Keep communicating, within reason.',
  source: 'S3',
  rows: ['r22', 'r23'],
  mark: 'V',
  evidence: 'Supported: an inverted U with an ideal number of contacts.',
  scenario: experiment(town.scenario, {
    title: 'C22: How much contact is within reason?',
    programs: [
      fromTemplate('none'),
      fromTemplate('crm-contact', {
        id: 'some',
        name: 'Four e-mails a quarter',
        levers: { 'contact.emails': 4, 'contact.dataDepth': 0 },
      }),
      fromTemplate('crm-contact', {
        id: 'many',
        name: 'Twelve e-mails a quarter',
        levers: { 'contact.emails': 12, 'contact.dataDepth': 0 },
      }),
    ],
  }),
  comparison: 'four e-mails a quarter against none and against twelve',
  deciding: [
    differs(
      'purchases, four over none',
      { outcome: 'purchases', world: 'some', week: 156 },
      { outcome: 'purchases', world: 'none', week: 156 },
    ),
    differs(
      'purchases, four over twelve',
      { outcome: 'purchases', world: 'some', week: 156 },
      { outcome: 'purchases', world: 'many', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, four over none',
      { outcome: 'profit', world: 'some', week: 156 },
      { outcome: 'profit', world: 'none', week: 156 },
    ),
  ],
  probes: ['effects.contactLift', 'effects.idealEmails', 'effects.optOut'],
  tested:
    'Purchases at three points of the curve. That there is an ideal number is taken from the evidence, not found by the model.',
});

export const dating: readonly Claim[] = [appreciation, jealousy, noTricks, winBack, withinReason];
