/** Claims of “Build customer experiences, not relationships”: what is measured, causes, contact and data, goals, forgiveness. */
import { town } from '../../../scenario/presets/town.ts';
import { fromTemplate } from '../../../scenario/program-templates.ts';
import { claim, differs, staysSmall } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { experiment } from '../experiment.ts';

const outcomeNotActivity = claim({
  id: 'C13',
  sentence:
    'Measure the outcome, not the activity: a fast but useless answer satisfies the dashboard and loses the customer.',
  source: 'S2',
  rows: ['r42', 'r43', 'r44'],
  mark: 'V',
  evidence: 'The best supported of all, though the numbers are a vendor’s and about intentions.',
  scenario: experiment(town.scenario, {
    title: 'C13: Reply speed or problems solved?',
    budget: 8,
    programs: [fromTemplate('activity-service'), fromTemplate('outcome-service')],
  }),
  comparison: 'the same service money managed by reply speed against managed by problems solved',
  deciding: [
    differs(
      'dashboard: cost of a contact, outcome over activity',
      { outcome: 'costPerContact', world: 'outcome-service', week: 156 },
      { outcome: 'costPerContact', world: 'activity-service', week: 156 },
    ),
    differs(
      'problems never solved, activity over outcome',
      { outcome: 'unresolved', world: 'activity-service', week: 156 },
      { outcome: 'unresolved', world: 'outcome-service', week: 156 },
    ),
    differs(
      'still customers, outcome over activity',
      { outcome: 'cohortSurvival', world: 'outcome-service', week: 156 },
      { outcome: 'cohortSurvival', world: 'activity-service', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, outcome over activity',
      { outcome: 'profit', world: 'outcome-service', week: 156 },
      { outcome: 'profit', world: 'activity-service', week: 156 },
    ),
  ],
  probes: ['market.failureRate', 'market.resolution'],
  tested:
    'The firm’s own figure (a contact costs less when only speed is managed) beside what customers meet and whether they stay. ' +
    'Not tested: that managers choose by the dashboard.',
});

const causes = claim({
  id: 'C14',
  sentence: 'Redesign the process inside; do not retrain the customer.',
  source: 'S2',
  rows: ['r44'],
  mark: 'V',
  evidence: 'Repeated contacts are the largest driver of effort.',
  scenario: experiment(town.scenario, {
    title: 'C14: Causes or handling?',
    budget: 8,
    programs: [fromTemplate('outcome-service'), fromTemplate('root-causes')],
  }),
  comparison: 'money that removes causes of problems against the same money for handling them',
  deciding: [
    differs(
      'still customers, causes over handling',
      { outcome: 'cohortSurvival', world: 'root-causes', week: 156 },
      { outcome: 'cohortSurvival', world: 'outcome-service', week: 156 },
    ),
    differs(
      'profit, causes over handling',
      { outcome: 'profit', world: 'root-causes', week: 156 },
      { outcome: 'profit', world: 'outcome-service', week: 156 },
    ),
  ],
  probes: ['market.failureRate', 'market.resolution', 'effects.causesScale'],
  notTestable:
    'the model has no lever for instructing customers, which is what the source sets redesign against',
  tested:
    'Nothing of the claim. What is shown compares two ways in which the firm spends on the same problems: on their causes, and on handling them.',
});

const moreContact = claim({
  id: 'C15',
  sentence:
    'More contact, more data and more tailoring do not make a relationship; people like to be anonymous.',
  source: 'S2',
  rows: ['r22', 'r24', 'r27'],
  mark: 'V',
  evidence:
    'No gain beyond an ideal number of contacts; the use of data costs trust unless it is transparent.',
  scenario: experiment(town.scenario, {
    title: 'C15: Do contact and data make a relationship?',
    programs: [
      fromTemplate('none'),
      fromTemplate('crm-contact', {
        note: 'Many e-mails, tailored by all that is known of each customer.',
        levers: { 'contact.emails': 8, 'contact.dataDepth': 1 },
      }),
    ],
  }),
  comparison: 'eight e-mails a quarter tailored by all data, which people cannot see, against no program',
  deciding: [
    staysSmall(
      'gain of bond by contact stays too small to mention',
      { outcome: 'bond', world: 'crm-contact', week: 156 },
      { outcome: 'bond', world: 'none', week: 156 },
    ),
    differs(
      'trust, no program over contact',
      { outcome: 'trust', world: 'none', week: 156 },
      { outcome: 'trust', world: 'crm-contact', week: 156 },
    ),
  ],
  besides: [
    differs(
      'purchases, contact over no program',
      { outcome: 'purchases', world: 'crm-contact', week: 156 },
      { outcome: 'purchases', world: 'none', week: 156 },
    ),
  ],
  probes: ['effects.dataTrust', 'market.privacyBeta', 'effects.contactLift'],
  tested:
    'Bond and trust. That contact by itself feeds no bond is an assumption of the model, so that the first part can hardly fail; the second can.',
});

const quarterEnd = claim({
  id: 'C16',
  sentence:
    'People come with goals of their own, and see through a firm that acts for its quarterly numbers.',
  source: 'S2',
  rows: ['r22', 'r24'],
  mark: 'V',
  evidence: 'Indirect: contact helps within limits; nothing on pushes at the quarter’s end.',
  scenario: experiment(town.scenario, {
    title: 'C16: What does a push at the quarter’s end cost?',
    programs: [
      fromTemplate('none'),
      fromTemplate('crm-contact', {
        id: 'push',
        name: 'Quarter-end push',
        note: 'A fifth off in the last two weeks of each quarter.',
        levers: { 'contact.emails': 0, 'contact.dataDepth': 0, 'contact.quarterPush': 0.2 },
      }),
      fromTemplate('crm-contact', {
        id: 'own-goals',
        name: 'For the customer’s goals',
        levers: { 'contact.emails': 4, 'contact.dataDepth': 0, 'contact.relevance': 1 },
      }),
      fromTemplate('crm-contact', {
        id: 'lifestyle',
        name: 'Lifestyle content',
        note: 'E-mails with what 3 % of the people want.',
        levers: { 'contact.emails': 4, 'contact.dataDepth': 0, 'contact.relevance': 0.03 },
      }),
    ],
  }),
  comparison:
    'a push of 20 % against no program, in its first quarter and after three years; e-mails that serve a goal against e-mails that do not',
  deciding: [
    differs(
      'purchases in the first quarter, push over no program',
      { outcome: 'purchases', world: 'push', week: 13 },
      { outcome: 'purchases', world: 'none', week: 13 },
    ),
    differs(
      'trust, no program over push',
      { outcome: 'trust', world: 'none', week: 156 },
      { outcome: 'trust', world: 'push', week: 156 },
    ),
    differs(
      'purchases, relevant over irrelevant e-mails',
      { outcome: 'purchases', world: 'own-goals', week: 156 },
      { outcome: 'purchases', world: 'lifestyle', week: 156 },
    ),
  ],
  besides: [
    differs(
      'profit, push over no program',
      { outcome: 'profit', world: 'push', week: 156 },
      { outcome: 'profit', world: 'none', week: 156 },
    ),
  ],
  probes: ['effects.pushTrust', 'effects.priceSensitivity', 'effects.contactLift'],
  tested:
    'The gain of the first quarter, the trust after twelve of them, and relevance. How suspicious people are is an input (probed).',
});

const lessForgiving = claim({
  id: 'C17',
  sentence: 'Empowered customers forgive ever fewer missteps.',
  source: 'S2',
  rows: [],
  mark: 'J',
  evidence: 'None known.',
  scenario: experiment(town.scenario, {
    title: 'C17: What if people forgive ever less?',
    programs: [fromTemplate('none')],
  }),
  variants: { harder: [['market.forgivenessFall', '0.2']] },
  comparison:
    'forgiveness that stays against forgiveness of which a fifth is lost each year, with the same firm',
  deciding: [
    differs(
      'still customers, steady over falling forgiveness',
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
      { outcome: 'cohortSurvival', world: 'none', week: 156, variant: 'harder' },
    ),
  ],
  besides: [
    differs(
      'profit, steady over falling forgiveness',
      { outcome: 'profit', world: 'none', week: 156 },
      { outcome: 'profit', world: 'none', week: 156, variant: 'harder' },
    ),
  ],
  probes: ['effects.forgiving', 'market.failureRate'],
  notTestable: 'how forgiving people are is an input of the model',
  tested:
    'Nothing of the claim. What is shown is what it would cost a firm if people forgave a fifth less each year, not whether they do.',
});

export const experiences: readonly Claim[] = [
  outcomeNotActivity,
  causes,
  moreContact,
  quarterEnd,
  lessForgiving,
];
