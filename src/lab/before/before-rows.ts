/** The numbers of an earlier state beside those of now, world by world. */
import { compare } from '../../experiment/compare.ts';
import { outcomes } from '../../experiment/outcomes.ts';
import type { OutcomeId } from '../../experiment/outcomes.ts';
import type { Replication } from '../../experiment/results.ts';
import { estimate, pairedDifference } from '../../experiment/statistics.ts';
import type { Estimate } from '../../experiment/statistics.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { NumberFormat } from '../../charts/format.ts';

/** A scenario with its replications. */
export interface Run {
  readonly scenario: Scenario;
  readonly replications: readonly Replication[];
}

interface BeforeCell {
  readonly outcome: OutcomeId;
  readonly format: NumberFormat;
  readonly before: Estimate;
  readonly now: Estimate;
  /** Now minus before, replication by replication. */
  readonly difference: Estimate;
}

export interface BeforeRow {
  readonly program: string;
  readonly name: string;
  readonly cells: readonly BeforeCell[];
}

/** Worlds that are in both states, matched by their id, at one week. */
export function beforeRows(before: Run, now: Run, ids: readonly OutcomeId[], week: number): BeforeRow[] {
  const both = now.scenario.programs.filter(({ id }) => before.scenario.programs.some((p) => p.id === id));
  const [earlier, later] = [before, now].map(
    (run) => new Set(run.replications.map(({ replication }) => replication)),
  );
  const isInBoth = ({ replication }: Replication) => earlier?.has(replication) && later?.has(replication);
  const valuesOf = (run: Run, outcome: OutcomeId) => {
    const { values } = compare(run.scenario, run.replications.filter(isInBoth), outcome);
    return (program: string) => {
      const world = run.scenario.programs.findIndex(({ id }) => id === program);
      return (values[world] ?? []).map((series) => series[week] ?? NaN);
    };
  };
  const columns = ids.map((outcome) => ({
    outcome,
    then: valuesOf(before, outcome),
    now: valuesOf(now, outcome),
  }));
  return both.map(({ id, name }) => ({
    program: id,
    name,
    cells: columns.map(({ outcome, then, now }) => ({
      outcome,
      format: outcomes[outcome].format,
      before: estimate(then(id)),
      now: estimate(now(id)),
      difference: pairedDifference(now(id), then(id)),
    })),
  }));
}

/** Whether the people and their luck are the same in both states, so that a difference is due to the steps between them alone. */
export const sameLuck = (a: Scenario, b: Scenario): boolean =>
  a.seed === b.seed && a.market.people === b.market.people && a.time.burnIn === b.time.burnIn;
