/** Levels and paired differences of an outcome, week by week, over the replications at hand. */
import type { Scenario } from '../scenario/scenario.ts';
import { outcomes, viewOf } from './outcomes.ts';
import type { OutcomeId } from './outcomes.ts';
import type { Replication } from './results.ts';
import { estimate, pairedDifference } from './statistics.ts';
import type { Estimate } from './statistics.ts';

export interface Comparison {
  readonly outcome: OutcomeId;
  /** By world, then by week 0…weeks. */
  readonly levels: readonly (readonly Estimate[])[];
  /** By world, then by week: this world minus the reference. */
  readonly differences: readonly (readonly Estimate[])[];
  /** The values behind them: `values[world][replication][week]`. */
  readonly values: readonly (readonly Float64Array[])[];
  readonly reference: number;
}

/** Compares all worlds of a scenario on one outcome. `replications` may still be growing. */
export function compare(
  scenario: Scenario,
  replications: readonly Replication[],
  outcome: OutcomeId,
): Comparison {
  const reference = Math.max(
    0,
    scenario.programs.findIndex((p) => p.id === scenario.reference),
  );
  const values = scenario.programs.map((_, world) =>
    replications.map((r) => outcomes[outcome].series(viewOf(scenario, r, world, reference))),
  );
  const weeks = Array.from({ length: scenario.time.weeks + 1 }, (_, week) => week);
  const at = (world: number, week: number) => (values[world] ?? []).map((series) => series[week] ?? NaN);
  return {
    outcome,
    reference,
    values,
    levels: values.map((_, world) => weeks.map((week) => estimate(at(world, week)))),
    differences: values.map((_, world) =>
      weeks.map((week) => pairedDifference(at(world, week), at(reference, week))),
    ),
  };
}
