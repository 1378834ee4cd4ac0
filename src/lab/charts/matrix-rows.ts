/** Rows of a matrix from the Lab's numbers. */
import { matrixRow } from '../../charts/matrix/matrix-state.ts';
import type { MatrixRow } from '../../charts/matrix/matrix-state.ts';
import type { Indicator } from '../../experiment/figures/indicators.ts';
import type { LabState } from '../lab-state.svelte.ts';

/** One row per indicator, at a week; empty before there are numbers. */
export function rowsOf(
  lab: LabState,
  indicators: Readonly<Record<string, Indicator>>,
  week: number,
): MatrixRow[] {
  return Object.entries(indicators).flatMap(([id, indicator]) => {
    const comparison = lab.session.comparisonOn(id, indicator);
    return comparison ? [matrixRow({ id, ...indicator }, comparison, week, lab.scenario.replications)] : [];
  });
}

/** What stands behind "against" in a title. */
export function referenceName(lab: LabState): string {
  const reference = lab.session.shown?.scenario.programs[lab.worlds.shownReference];
  return reference?.family === 'none' ? 'no program' : (reference?.name ?? 'the reference');
}
