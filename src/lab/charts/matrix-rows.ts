/** Rows of a matrix from the Lab's numbers. */
import { matrixRow } from '../../charts/matrix/matrix-state.ts';
import type { MatrixRow } from '../../charts/matrix/matrix-state.ts';
import type { Measure } from '../../experiment/figures/measures.ts';
import type { LabState } from '../lab-state.svelte.ts';

/** One row per measure, at a week; empty before there are numbers. */
export function rowsOf(
  lab: LabState,
  measures: Readonly<Record<string, Measure>>,
  week: number,
): MatrixRow[] {
  return Object.entries(measures).flatMap(([id, measure]) => {
    const comparison = lab.session.comparisonOn(id, measure);
    return comparison ? [matrixRow({ id, ...measure }, comparison, week, lab.scenario.replications)] : [];
  });
}

/** What stands behind "against" in a title. */
export function referenceName(lab: LabState): string {
  const reference = lab.session.shown?.scenario.programs[lab.shownReference];
  return reference?.family === 'none' ? 'no program' : (reference?.name ?? 'the reference');
}
