/** Steadfastness, the mean of the stress tests: measured by forks at fixed weeks, read at the latest one before the playhead. */
import type { MatrixRow } from '../../charts/matrix/matrix-state.ts';
import { stressOutcomes } from '../../experiment/figures/outcomes.ts';
import type { Stress } from '../../experiment/results.ts';
import { estimate, pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { decidingTests, steadfastness } from '../../experiment/stress/steadfast.ts';
import type { Steadfastness } from '../../experiment/stress/steadfast.ts';
import { stressValues, testsAt } from '../../experiment/stress/stress-summary.ts';
import type { StressValue } from '../../experiment/stress/stress-summary.ts';
import type { CommonTest } from '../../experiment/stress/tests.ts';
import type { WeekValues } from '../answer/answer.ts';

export interface Steadfast {
  /** Week at which the stress tests forked. */
  readonly week: number;
  /** `values[world][replication]` */
  readonly values: WeekValues;
  /** By world, with all tests and with each left out. */
  readonly worlds: readonly Steadfastness[];
  readonly levels: readonly Estimate[];
  readonly differences: readonly Estimate[];
  /** By world: the tests without which it would not clearly differ from the reference in the same direction. */
  readonly decidedBy: readonly (readonly CommonTest[])[];
}

/** Undefined while no stress test of a week up to the playhead has arrived. */
export function steadfastAt(
  stress: readonly Stress[],
  worlds: number,
  reference: number,
  playhead: number,
): Steadfast | undefined {
  const weeks = stress.map((s) => s.week).filter((week) => week <= playhead);
  if (weeks.length === 0) return undefined;
  const week = Math.max(...weeks);
  const tests = testsAt(stress, week);
  const found = Array.from({ length: worlds }, (_, world) => steadfastness(tests, world));
  const base = found[reference];
  const values = found.map(({ all }) => all);
  return {
    week,
    values,
    worlds: found,
    levels: values.map(estimate),
    differences: values.map((row) => pairedDifference(row, base?.all ?? [])),
    decidedBy: found.map((world) => (base ? decidingTests(world, base) : [])),
  };
}

/** One figure of the stress tests of a week as a row of a chart. */
export function stressRow(
  stress: readonly Stress[],
  worlds: number,
  reference: number,
  week: number,
  id: StressValue,
): MatrixRow {
  const tests = testsAt(stress, week);
  const values = Array.from({ length: worlds }, (_, world) => stressValues(tests, world, id));
  const differences = values.map((row) => pairedDifference(row, values[reference] ?? []));
  const ends = differences.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const pad = (high - low) * 0.06 || 0.01;
  const { label, unit, format } = stressOutcomes[id];
  return {
    id,
    label,
    unit,
    format,
    levels: values.map(estimate),
    differences,
    domain: [low - pad, high + pad],
  };
}
