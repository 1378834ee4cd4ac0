/**
 * Why two worlds differ: the same comparison again with one mechanism off in both worlds, one at a time. What the difference loses with
 * it is what that mechanism contributed. Contributions need not add up to the difference, since mechanisms work through each other.
 */
import type { Levers, Mechanisms } from '../model/parameters/parameters.ts';
import { sharedTables } from '../model/parameters/parameters.ts';
import type { Endpoint } from './endpoints/endpoint.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { compare } from './figures/compare.ts';
import type { OutcomeId } from './figures/outcomes.ts';
import type { Replication } from './results.ts';
import { estimate, isClear } from './figures/statistics.ts';
import type { Estimate } from './figures/statistics.ts';

export type Mechanism = keyof Mechanisms;
const mechanismNames = Object.keys(sharedTables.mechanisms) as readonly Mechanism[];

/** Figures of the weekly totals whose differences are explained; one run tells all of them. */
const explainedOutcomes = ['profit', 'cohortSurvival'] as const;
export type ExplainedOutcome = (typeof explainedOutcomes)[number];
/** The steadfast share takes runs of its own: its forks cost more than the run itself. */
export type ExplainedFigure = ExplainedOutcome | 'steadfastShare';

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

/** The mechanism through which a family of levers works. */
const worksThrough: Readonly<Record<string, Mechanism>> = {
  points: 'reward',
  gifts: 'gift',
  service: 'experience',
  promise: 'experience',
  care: 'care',
  contact: 'contact',
  accountTeam: 'contact',
  newCustomerOffer: 'arrive',
  acquisition: 'arrive',
  winBack: 'winBack',
};

/**
 * Mechanisms that are on, and so can be switched off: first those through which a program works, which are likely to be the largest parts
 * of its difference, then the others in the order of the week.
 */
export function activeMechanisms({ mechanisms, programs }: Scenario, program?: string): Mechanism[] {
  const levers: Partial<Levers> = programs.find(({ id }) => id === program)?.levers ?? {};
  const own = new Set(Object.keys(levers).map((key) => worksThrough[key.split('.')[0] ?? '']));
  return mechanismNames
    .filter((name) => mechanisms[name] > 0)
    .sort((a, b) => Number(own.has(b)) - Number(own.has(a)));
}

/**
 * What must be run to explain a difference, and no more: the world that is asked about and the reference, up to the week. Worlds know
 * nothing of each other, and a week nothing of those after it: the numbers are those of the whole scenario.
 */
export function pairUntil(scenario: Scenario, program: string, week: number): Scenario {
  const programs = scenario.programs.filter(({ id }) => id === scenario.reference || id === program);
  return { ...scenario, programs, time: { ...scenario.time, weeks: Math.max(1, week) } };
}

/** What is measured of a pair for a figure: of its own world and of the reference, and all else that the same run tells. */
export function endpointsFor(figure: ExplainedFigure, pair: Scenario, week: number): Endpoint[] {
  const outcomes = figure === 'steadfastShare' ? [figure] : explainedOutcomes;
  return outcomes.flatMap((outcome) =>
    pair.programs.map(({ id }) => ({ outcome, world: id, week, since: 0 })),
  );
}

/** By replication: a world's figure minus that of the reference, from what was measured. */
export function measuredDifferences(
  rows: readonly (readonly number[])[],
  endpoints: readonly Endpoint[],
  figure: ExplainedFigure,
  program: string,
  reference: string,
): number[] {
  const place = (id: string) =>
    endpoints.findIndex(({ outcome, world }) => outcome === figure && world === id);
  return rows.map((values) => (values[place(program)] ?? NaN) - (values[place(reference)] ?? NaN));
}

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

/** What one mechanism contributed, from the differences with and without it; replications that have run without it only so far. */
export function contributionOf(
  mechanism: Mechanism,
  full: readonly number[],
  left: readonly number[],
): Contribution {
  const lost = left.map((value, r) => (full[r] ?? NaN) - value);
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

/** How many replications are run before the next look, until there are as many as the difference has: few at first, then twice as many. */
export function looks(replications: number): number[] {
  if (replications === 0) return [];
  const counts: number[] = [];
  for (let count = 2; count < replications; count *= 2) counts.push(count);
  return [...counts, replications];
}
