/** Names of outcomes as the Lab's menus and titles write them. */
import { outcomeIds, outcomes } from '../experiment/outcomes.ts';
import type { OutcomeId } from '../experiment/outcomes.ts';

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

/** "Profit per head" → "profit per head", for the middle of a line. */
export const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

export const unitOf = (outcome: OutcomeId): string => outcomes[outcome].unit;
