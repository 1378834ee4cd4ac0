/** The claim that stands in two of the documents: that relationships cannot be managed at all. */
import { town } from '../../../scenario/presets/town.ts';
import { fromTemplate } from '../../../scenario/program-templates.ts';
import { claim, staysSmall } from '../claim.ts';
import { experiment } from '../experiment.ts';

export const unmanageable = claim({
  id: 'C26',
  sentence: 'Relationships cannot be managed: people do not want one with a firm at all.',
  source: 'S2',
  rows: [],
  mark: 'J',
  evidence: 'None that decides it.',
  scenario: experiment(town.scenario, {
    title: 'C26: Can relationships be managed?',
    budget: 8,
    programs: [fromTemplate('none'), fromTemplate('crm-contact'), fromTemplate('care')],
  }),
  comparison: 'contact alone, and care, against no program, at equal budgets',
  deciding: [
    staysSmall(
      'gain of bond by contact stays too small to mention',
      { outcome: 'bond', world: 'crm-contact', week: 156 },
      { outcome: 'bond', world: 'none', week: 156 },
    ),
    staysSmall(
      'gain in customers who stay by care stays too small to mention',
      { outcome: 'cohortSurvival', world: 'care', week: 156 },
      { outcome: 'cohortSurvival', world: 'none', week: 156 },
    ),
  ],
  probes: ['market.emotionalBeta', 'effects.careBond', 'effects.bondHold'],
  tested:
    'Whether what a firm can do moves bonds and staying, for people who on average mind feelings as much as business. Whether people want ' +
    'a relationship is an input, the emotional weight, along which the verdict is probed. The document “Want better relationships?” says the same.',
});
