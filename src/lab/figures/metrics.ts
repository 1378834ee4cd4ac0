/** Names of outcomes as the Lab's menus and titles write them. */
import { outcomeIds } from '../../experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';

/** The four level charts. */
export const levelOutcomes = [
  'cohortSurvival',
  'shareOfWallet',
  'bond',
  'profitPerQuarter',
] as const satisfies readonly OutcomeId[];

/** All outcomes that can be compared week by week, the most asked first. */
export const metricMenu: readonly OutcomeId[] = [
  ...new Set<OutcomeId>(['profit', 'cohortSurvival', 'shareOfWallet', 'bond', 'trust', ...outcomeIds]),
];
