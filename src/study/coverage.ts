/**
 * Whether 95 % intervals hold what they are intervals of in 95 % of cases: each seed's interval against the mean of all other seeds, for
 * levels and paired differences of every outcome.
 */
import type { Endpoint } from '../experiment/endpoints/endpoint.ts';
import { describeOutcome } from '../experiment/endpoints/outcomes.ts';
import type { EndpointOutcome } from '../experiment/endpoints/outcomes.ts';
import { outcomeIds, stressOutcomes } from '../experiment/figures/outcomes.ts';
import { estimate } from '../experiment/figures/statistics.ts';
import type { Estimate } from '../experiment/figures/statistics.ts';
import { retainedGain } from '../experiment/stress/stress-summary.ts';
import type { Runner } from '../runner/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface CoverageSize {
  readonly seeds: number;
  readonly replications: number;
  /** Week of the stress tests, counted from the fork. */
  readonly stressWeek: number;
}

/** How many of some intervals hold their value. */
export interface Covered {
  readonly held: number;
  readonly of: number;
}

export interface CoverageRow {
  readonly label: string;
  readonly levels: Covered;
  readonly differences: Covered;
}

/** What the stress tests measure; their lifts are differences already. */
const tested = [
  'steadfastShare',
  'passFailures',
  'passRival',
  'rivalDepth',
  'passRumour',
  'defenders',
  'passEnd',
  'liftAtEnd',
  'liftLater',
] as const satisfies readonly EndpointOutcome[];

const none: Covered = { held: 0, of: 0 };
const sum = (all: readonly Covered[]): Covered =>
  all.reduce((a, b) => ({ held: a.held + b.held, of: a.of + b.of }), none);

/**
 * Counts over seeds how many intervals hold the value that the others give. An interval without width (values that are all the same, or
 * fewer than two) is none.
 *
 * @param rows what each seed measured, in any form
 * @param interval the interval of a seed
 * @param truth the value of some seeds together
 */
export function covered<T>(
  rows: readonly T[],
  interval: (row: T) => Pick<Estimate, 'low' | 'high'>,
  truth: (others: readonly T[]) => number,
): Covered {
  return sum(
    rows.map((row, k) => {
      const { low, high } = interval(row);
      const value = truth(rows.filter((_, other) => other !== k));
      if (!(high > low) || value !== value) return none;
      return { held: low <= value && value <= high ? 1 : 0, of: 1 };
    }),
  );
}

/** Of values by seed and replication: their mean. */
const ofValues = (bySeed: readonly (readonly number[])[]): Covered =>
  covered(bySeed, estimate, (others) => estimate(others.flat()).mean);

/** Of paired values by seed and replication: the mean difference. */
const ofDifferences = (
  bySeed: readonly (readonly number[])[],
  reference: readonly (readonly number[])[],
): Covered =>
  ofValues(bySeed.map((values, k) => values.map((value, r) => value - (reference[k]?.[r] ?? NaN))));

/** Of two lifts by seed and replication: the ratio of their means. */
function ofGain(atEnd: readonly (readonly number[])[], later: readonly (readonly number[])[]): Covered {
  const rows = atEnd.map((values, k) => ({ values, later: later[k] ?? [] }));
  return covered(
    rows,
    (row) => {
      const { low, high } = retainedGain(row.values, row.later);
      return { low: low ?? NaN, high: high ?? NaN };
    },
    (others) =>
      estimate(others.flatMap((one) => one.later)).mean / estimate(others.flatMap((one) => one.values)).mean,
  );
}

/** Runs a scenario on many seeds, and counts, outcome by outcome over all worlds. Differences are from the reference, its first world. */
export async function coverage(
  runner: Pick<Runner, 'measure'>,
  scenario: Scenario,
  { seeds, replications, stressWeek }: CoverageSize,
  onSeed: (done: number) => void = () => undefined,
): Promise<CoverageRow[]> {
  const { weeks } = scenario.time;
  const worlds = scenario.programs.map(({ id }) => id);
  const outcomes: readonly EndpointOutcome[] = [...outcomeIds, ...tested];
  const endpoints = outcomes.flatMap((outcome) =>
    worlds.map((world): Endpoint => {
      const week = tested.some((name) => name === outcome) ? stressWeek : weeks;
      return { outcome, world, week, since: 0 };
    }),
  );
  const found: (readonly (readonly number[])[])[] = [];
  for (let k = 0; k < seeds; k++) {
    found.push(await runner.measure({ ...scenario, seed: `coverage ${k}`, replications }, endpoints));
    onSeed(k + 1);
  }
  const valuesOf = (outcome: EndpointOutcome, world: number) => {
    const place = outcomes.indexOf(outcome) * worlds.length + world;
    return found.map((rows) => rows.map((row) => row[place] ?? NaN));
  };
  const others = worlds.map((_, world) => world).slice(1);
  const rows = outcomes.map((outcome): CoverageRow => {
    const isLift = outcome === 'liftAtEnd' || outcome === 'liftLater';
    const levels = sum(worlds.map((_, world) => ofValues(valuesOf(outcome, world))));
    const differences = sum(
      others.map((world) => ofDifferences(valuesOf(outcome, world), valuesOf(outcome, 0))),
    );
    const { label } = describeOutcome(outcome);
    return isLift ? { label, levels: none, differences } : { label, levels, differences };
  });
  const gains = others.map((world) => ofGain(valuesOf('liftAtEnd', world), valuesOf('liftLater', world)));
  return [...rows, { label: stressOutcomes.retainedGain.label, levels: none, differences: sum(gains) }];
}

/** All rows together. */
export const allCovered = (rows: readonly CoverageRow[]): Omit<CoverageRow, 'label'> => ({
  levels: sum(rows.map(({ levels }) => levels)),
  differences: sum(rows.map(({ differences }) => differences)),
});
