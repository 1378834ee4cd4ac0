/** The charts of a report that nobody has chosen any for: the one that stands large in the Lab, and who was kept. */
import type { OutcomeId } from '../experiment/figures/outcomes.ts';
import type { LabState } from '../lab/lab-state.svelte.ts';

export const usualCharts = ({ view }: Pick<LabState, 'view'>): readonly OutcomeId[] => [
  ...new Set<OutcomeId>([view.chart.outcome, 'cohortSurvival']),
];
