/** The share of customers who pass three stress tests: measured by forks at fixed weeks, read at the latest one before the playhead. */
import type { Stress } from '../../experiment/results.ts';
import { estimate, pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import type { WeekValues } from '../answer/answer.ts';

export interface Steadfast {
  /** Week at which the stress tests forked. */
  readonly week: number;
  /** `values[world][replication]` */
  readonly values: WeekValues;
  readonly levels: readonly Estimate[];
  readonly differences: readonly Estimate[];
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
  const tests = stress.filter((s) => s.week === week).toSorted((a, b) => a.replication - b.replication);
  const values = Array.from({ length: worlds }, (_, world) =>
    tests.map(({ steadfast, customers }) =>
      (customers[world] ?? 0) > 0 ? (steadfast[world] ?? NaN) / (customers[world] ?? NaN) : NaN,
    ),
  );
  const base = values[reference] ?? [];
  return {
    week,
    values,
    levels: values.map(estimate),
    differences: values.map((row) => pairedDifference(row, base)),
  };
}
