/** How much it saves that worlds share their people's luck: the variance of a difference without and with it. */
import type { Scenario } from '../../scenario/scenario.ts';
import { compare } from './compare.ts';
import type { OutcomeId } from './outcomes.ts';
import type { Replication } from '../results.ts';

/** One program on one outcome at the last week. */
export interface Saving {
  readonly program: string;
  readonly outcome: OutcomeId;
  /** Variance between replications of a difference of two worlds with luck of their own, over that with shared luck; infinite where the worlds do not differ. */
  readonly ratio: number;
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0) / (values.length - 1);
}

/** Savings of every program but the reference, by program, then by outcome. */
export function pairingSavings(
  scenario: Scenario,
  replications: readonly Replication[],
  outcomeIds: readonly OutcomeId[],
): Saving[][] {
  const last = scenario.time.weeks;
  const columns = outcomeIds.map((outcome) => {
    const { values, reference } = compare(scenario, replications, outcome);
    return { outcome, reference, rows: values.map((row) => row.map((series) => series[last] ?? NaN)) };
  });
  return scenario.programs.flatMap(({ id }, world) =>
    id === scenario.reference
      ? []
      : [
          columns.map(({ outcome, reference, rows }) => {
            const [own, other] = [rows[world] ?? [], rows[reference] ?? []];
            const paired = variance(own.map((value, r) => value - (other[r] ?? NaN)));
            // Exactly equal worlds leave only what rounding does.
            const same = paired <= 1e-20 * variance(own);
            const ratio = same ? Infinity : (variance(own) + variance(other)) / paired;
            return { program: id, outcome, ratio };
          }),
        ],
  );
}
