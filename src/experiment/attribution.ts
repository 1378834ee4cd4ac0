/**
 * Why two worlds differ: the same comparison again with one mechanism off in both worlds, one at a time. What the difference loses with
 * it is what that mechanism contributed. Contributions need not add up to the difference, since mechanisms work through each other.
 */
import type { Mechanisms } from '../model/parameters.ts';
import { sharedTables } from '../model/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { compare } from './compare.ts';
import type { OutcomeId } from './outcomes.ts';
import type { Replication } from './results.ts';
import { estimate, isClear } from './statistics.ts';
import type { Estimate } from './statistics.ts';

export type Mechanism = keyof Mechanisms;
const mechanismNames = Object.keys(sharedTables.mechanisms) as readonly Mechanism[];

export interface Contribution {
  readonly mechanism: Mechanism;
  /** The difference that is left without it. */
  readonly without: Estimate;
  /** The difference as it is, minus that: paired by replication. */
  readonly contribution: Estimate;
  /** In every replication exactly 0: the mechanism takes no part. */
  readonly silent: boolean;
}

/**
 * The same worlds with a mechanism off in all of them. Levers stay as they stand: a switch changes what a program does, not what the firm
 * decided.
 */
export const without = (scenario: Scenario, mechanism: Mechanism): Scenario => ({
  ...scenario,
  mechanisms: { ...scenario.mechanisms, [mechanism]: 0 },
});

/** Mechanisms that are on, and so can be switched off. */
export const activeMechanisms = ({ mechanisms }: Scenario): Mechanism[] =>
  mechanismNames.filter((name) => mechanisms[name] > 0);

/** By replication: a world minus the reference, at a week. */
export function differencesAt(
  scenario: Scenario,
  replications: readonly Replication[],
  outcome: OutcomeId,
  week: number,
  program: string,
): number[] {
  const { values, reference } = compare(scenario, replications, outcome);
  const world = scenario.programs.findIndex(({ id }) => id === program);
  return replications.map(
    (_, r) => (values[world]?.[r]?.[week] ?? NaN) - (values[reference]?.[r]?.[week] ?? NaN),
  );
}

/** What one mechanism contributed, from the differences with and without it, by replication. */
export function contributionOf(
  mechanism: Mechanism,
  full: readonly number[],
  left: readonly number[],
): Contribution {
  const lost = full.map((value, r) => value - (left[r] ?? NaN));
  return {
    mechanism,
    without: estimate(left),
    contribution: estimate(lost),
    silent: lost.every((value) => value === 0),
  };
}

/** In the order in which people read them: the clear ones first, the larger before the smaller. */
export const ranked = (contributions: readonly Contribution[]): Contribution[] =>
  contributions.toSorted(
    (a, b) =>
      Number(isClear(b.contribution)) - Number(isClear(a.contribution)) ||
      Math.abs(b.contribution.mean) - Math.abs(a.contribution.mean),
  );
