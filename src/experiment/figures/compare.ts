/** Levels and paired differences of an outcome, week by week, over the replications at hand. */
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { outcomes, viewOf, weeksInForce } from './outcomes.ts';
import type { Outcome, OutcomeId } from './outcomes.ts';
import type { Replication } from '../results.ts';
import { estimate } from './statistics.ts';
import type { Estimate } from './statistics.ts';

export interface Comparison {
  /** Id of the outcome or indicator that is compared. */
  readonly outcome: string;
  /** By world, then by week 0…weeks. */
  readonly levels: readonly (readonly Estimate[])[];
  /** By world, then by week: this world minus the reference. */
  readonly differences: readonly (readonly Estimate[])[];
  /** The values behind them: `values[world][replication][week]`. */
  readonly values: readonly (readonly Float64Array[])[];
  readonly reference: number;
}

/** Series that were computed before, by replication: replications arrive one by one, and only the new ones are worked out. */
const computed = new WeakMap<Replication, Map<string, readonly Float64Array[]>>();

/** The series of an outcome in all worlds of a replication. */
function seriesOf(
  scenario: Scenario,
  replication: Replication,
  id: string,
  outcome: Series,
  reference: number,
): readonly Float64Array[] {
  const { market, programs, time, events } = scenario;
  const ends = programs.map(({ levers }) => weeksInForce({ time, events }, levers.endsAt ?? 0));
  // All that a formula reads beyond the replication itself.
  const key = [id, reference, market.people, market.discountRate, ...ends].join();
  const known = computed.get(replication) ?? new Map<string, readonly Float64Array[]>();
  computed.set(replication, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const series = programs.map((_, world) => outcome.series(viewOf(scenario, replication, world, reference)));
  known.set(key, series);
  return series;
}

type Series = Pick<Outcome, 'series'>;

/** Compares all worlds of a scenario on one outcome. `replications` may still be growing. */
export const compare = (
  scenario: Scenario,
  replications: readonly Replication[],
  outcome: OutcomeId,
): Comparison => compareOn(scenario, replications, outcome, outcomes[outcome]);

/** Compares them on any weekly indicator; an id always names the same one. */
export function compareOn(
  scenario: Scenario,
  replications: readonly Replication[],
  id: string,
  outcome: Series,
): Comparison {
  const reference = referenceIndex(scenario);
  const byReplication = replications.map((r) => seriesOf(scenario, r, id, outcome, reference));
  const values = scenario.programs.map((_, world) =>
    byReplication.map((series) => series[world] ?? new Float64Array()),
  );
  const base = values[reference] ?? [];
  const estimates = (rows: readonly Float64Array[], minus: readonly Float64Array[] | null) => {
    const column = rows.map(() => NaN);
    return Array.from({ length: scenario.time.weeks + 1 }, (_, week) => {
      for (let r = 0; r < rows.length; r++)
        column[r] = (rows[r]?.[week] ?? NaN) - (minus === null ? 0 : (minus[r]?.[week] ?? NaN));
      return estimate(column);
    });
  };
  return {
    outcome: id,
    reference,
    values,
    levels: values.map((rows) => estimates(rows, null)),
    differences: values.map((rows) => estimates(rows, base)),
  };
}

/** By replication: a world minus the reference, at a week, on any weekly indicator. */
export function differencesOn(
  scenario: Scenario,
  replications: readonly Replication[],
  id: string,
  outcome: Series,
  week: number,
  program: string,
): number[] {
  const { values, reference } = compareOn(scenario, replications, id, outcome);
  const world = scenario.programs.findIndex(({ id }) => id === program);
  return replications.map(
    (_, r) => (values[world]?.[r]?.[week] ?? NaN) - (values[reference]?.[r]?.[week] ?? NaN),
  );
}

/** The same on an outcome. */
export const differencesAt = (
  scenario: Scenario,
  replications: readonly Replication[],
  outcome: OutcomeId,
  week: number,
  program: string,
): number[] => differencesOn(scenario, replications, outcome, outcomes[outcome], week, program);
