/** The numbers of an earlier state beside those of now, world by world. */
import { compare } from '../../experiment/figures/compare.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';
import type { Replication } from '../../experiment/results.ts';
import { estimate, pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { drawnFrom } from '../../model/people.ts';
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

/**
 * What two states have in common: the people and their luck, so that a difference is due to the steps between them alone; the luck, of people
 * whose traits the market's numbers have drawn otherwise; or neither.
 */
export function common({ seed, market }: Scenario, other: Scenario): 'people' | 'luck' | 'nothing' {
  if (seed !== other.seed || market.people !== other.market.people) return 'nothing';
  const drawn = (of: Scenario['market']) => JSON.stringify(drawnFrom.map((key) => of[key]));
  return drawn(market) === drawn(other.market) ? 'people' : 'luck';
}
