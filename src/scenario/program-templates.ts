/** Programs to start from: each a complete program with sensible values for a shop with orders of about 60. */
import type { Levers, NumericLeverKey } from '../model/parameters/parameters.ts';
import { plainLevers } from './plain.ts';
import type { Program, ProgramFamily } from './scenario.ts';

function template(
  id: string,
  name: string,
  note: string,
  family: ProgramFamily,
  intensity: NumericLeverKey | null,
  levers: Partial<Levers>,
): Program {
  return { id, name, note, family, intensity, levers: plainLevers(levers) };
}

/**
 * The templates, in the order of a menu. Links name them by id, so that an id is never removed or given another meaning
 * without a migration.
 */
export const programTemplates: readonly Program[] = [
  template('none', 'No program', 'Nothing is spent. The yardstick.', 'none', null, {}),
  template(
    'null',
    'Spend on nothing',
    'The budget is spent without any effect: what a program must at least beat.',
    'none',
    'nothing.spend',
    { 'nothing.spend': 8 },
  ),
  template(
    'points-tiers',
    'Points and tiers',
    'Points on orders, status by yearly spend.',
    'points',
    'points.earnRate',
    {
      'points.earnRate': 0.01,
      'points.tiers': [
        { name: 'Silver', spend: 450, cost: 2 },
        { name: 'Gold', spend: 1200, cost: 6 },
      ],
    },
  ),
  template('points', 'Points', 'Points on every order, without tiers.', 'points', 'points.earnRate', {
    'points.earnRate': 0.015,
  }),
  template(
    'regular-gifts',
    'Regular gifts',
    'A gift every half year, whether or not people buy.',
    'gifts',
    'gifts.value',
    { 'gifts.schedule': 'everyWeeks', 'gifts.everyWeeks': 26, 'gifts.value': 3.5 },
  ),
  template('random-gifts', 'Random gifts', 'A small gift at random moments.', 'gifts', 'gifts.perYear', {
    'gifts.schedule': 'randomWeek',
    'gifts.perYear': 1.45,
  }),
  template(
    'ratio-gifts',
    'Gifts at random purchases',
    'A gift after an unpredictable number of purchases.',
    'gifts',
    'gifts.probability',
    { 'gifts.schedule': 'randomPurchase', 'gifts.probability': 0.18 },
  ),
  template('visit-gifts', 'Gift every visit', 'A small gift at every purchase.', 'gifts', 'gifts.value', {
    'gifts.schedule': 'everyVisit',
    'gifts.value': 0.5,
  }),
  template(
    'jackpot-gifts',
    'Random gifts with jackpots',
    'Small gifts in random weeks; now and then one of ten times the worth.',
    'gifts',
    'gifts.perYear',
    {
      'gifts.schedule': 'randomWeek',
      'gifts.perYear': 2.5,
      'gifts.value': 2,
      'gifts.jackpotChance': 0.05,
    },
  ),
  template(
    'outcome-service',
    'Outcome service',
    'Problems solved at the first contact.',
    'service',
    'service.spend',
    { 'service.spend': 8 },
  ),
  template(
    'activity-service',
    'Activity service',
    'Service money goes into answering fast, whether or not the answer helps.',
    'service',
    'service.spend',
    { 'service.spend': 8, 'service.measured': 'activity' },
  ),
  template(
    'root-causes',
    'Root causes',
    'Service money removes the causes of problems.',
    'service',
    'service.spend',
    { 'service.spend': 8, 'service.rootCauseShare': 1 },
  ),
  template(
    'self-service',
    'Self-service',
    'Customers do more of the work themselves; it costs nothing and saves handling.',
    'service',
    null,
    { 'service.selfService': 0.6 },
  ),
  template('care', 'Care', 'Thanks, events and people who take their time.', 'care', 'care.spend', {
    'care.spend': 8,
  }),
  template(
    'crm-contact',
    'CRM contact',
    'Tailored e-mails from data about each customer.',
    'contact',
    'contact.emails',
    { 'contact.emails': 3.5, 'contact.dataDepth': 0.5 },
  ),
  template(
    'account-calls',
    'Account calls',
    'A person who knows the account calls to help.',
    'contact',
    'accountTeam.calls',
    { 'accountTeam.calls': 0.11 },
  ),
  template(
    'new-customer-offer',
    'New-customer offer',
    'A discount that only newcomers get.',
    'contact',
    'newCustomerOffer.discount',
    { 'newCustomerOffer.discount': 0.2 },
  ),
  template(
    'win-back',
    'Win-back',
    'Those who left are invited back, as far as they are worth it.',
    'contact',
    'winBack.offer',
    { 'winBack.offer': 10 },
  ),
  template(
    'advertising',
    'Advertising',
    'The budget goes into winning new customers.',
    'contact',
    'acquisition.spend',
    { 'acquisition.spend': 8 },
  ),
  template(
    'promise',
    'Big promise',
    'Newcomers are promised more than they get; it costs nothing.',
    'contact',
    null,
    { 'promise.level': 0.3 },
  ),
];

/** A program made from a template, with some of it changed. Throws when there is no such template: a mistake in the code. */
export function fromTemplate(templateId: string, changes: Partial<Program> = {}): Program {
  const found = programTemplates.find(({ id }) => id === templateId);
  if (!found) throw new Error(`There is no program template "${templateId}".`);
  return { ...found, ...changes, levers: plainLevers({ ...found.levers, ...changes.levers }) };
}
