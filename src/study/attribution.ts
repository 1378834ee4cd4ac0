/**
 * Why two worlds differ: the same comparison again with one mechanism off in both worlds, one at a time. What the difference loses with
 * it is what that mechanism contributed. Contributions need not add up to the difference, since mechanisms work through each other.
 */
import type { Endpoint } from '../experiment/endpoints/endpoint.ts';
import { profitTermIds } from '../experiment/figures/profit-sum.ts';
import { estimate, isClear } from '../experiment/figures/statistics.ts';
import type { Estimate } from '../experiment/figures/statistics.ts';
import type { Levers, Mechanisms } from '../model/parameters/parameters.ts';
import { sharedTables } from '../model/parameters/parameters.ts';
import type { JobOptions, Runner } from '../runner/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { JointProgress } from './joint-progress.ts';

export type Mechanism = keyof Mechanisms;
const mechanismNames = Object.keys(sharedTables.mechanisms) as readonly Mechanism[];

/** Figures of the weekly totals whose differences are explained; one run tells all of them. */
const explainedOutcomes = ['profit', 'cohortSurvival', 'bond', 'margin', ...profitTermIds] as const;
/** The steadfast share takes runs of its own: its forks cost more than the run itself. */
export const explainedFigures = [...explainedOutcomes, 'steadfastShare'] as const;
export type ExplainedFigure = (typeof explainedFigures)[number];

export interface Contribution {
  readonly mechanism: Mechanism;
  /** The difference that is left without it. */
  readonly without: Estimate;
  /** The difference as it is, minus that: paired by replication. */
  readonly contribution: Estimate;
  /** The contribution in each replication. */
  readonly byReplication: readonly number[];
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
    byReplication: lost,
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

/** What is asked about: a figure of one world, against the reference, at a week. */
export interface Question {
  readonly figure: ExplainedFigure;
  /** Id of the program. */
  readonly program: string;
  /** Counted from the fork; for the steadfast share the week of the stress tests. */
  readonly week: number;
  /** By replication: the difference that is explained, where it is known. */
  readonly full?: readonly number[];
}

/** What was found so far. */
export interface Attribution {
  /** By replication: the difference that is explained. */
  readonly full: readonly number[];
  /** In the order in which they are run first. */
  readonly mechanisms: readonly Mechanism[];
  /** Of the mechanisms that were run. */
  readonly found: readonly Contribution[];
  /** Replications of which every mechanism has as many at least. */
  readonly looked: number;
  /** What is done of all replications of all mechanisms, 0…1. */
  readonly share: number;
}

/** What is known before anything was run. */
export function attributionOf(scenario: Scenario, program: string, full: readonly number[]): Attribution {
  const mechanisms = activeMechanisms(scenario, program);
  const isDone = mechanisms.length === 0 || full.length === 0;
  return { full, mechanisms, found: [], looked: 0, share: isDone ? 1 : 0 };
}

export interface AttributionOptions extends JobOptions {
  /** Called with all that was found so far, whenever a mechanism was run. */
  readonly onFound?: (attribution: Attribution) => void;
}

/**
 * Explains a difference: the comparison is run again with one mechanism off at a time. A first look takes two replications of each
 * mechanism, so that all are soon there; then every look takes twice as many, the largest part first, until there are as many as behind
 * the difference itself. The runner remembers what was measured: a look runs only what the looks before it have not, and another
 * figure of the same worlds is there at once. Rejects with `Cancelled` or `RunError`.
 */
export async function attribute(
  runner: Runner,
  scenario: Scenario,
  question: Question,
  options: AttributionOptions = {},
): Promise<Attribution> {
  const { onFound, onProgress } = options;
  const joint = new JointProgress();
  const part = (replications: number) =>
    joint.part(replications, (done, total) => onProgress?.({ stage: 'measure', done, total }));
  const ask = (of: Scenario, progress: JobOptions['onProgress']) =>
    measured(runner, of, question, { ...options, ...(progress && { onProgress: progress }) });

  const full = question.full ?? (await ask(scenario, part(scenario.replications)));
  let now = attributionOf(scenario, question.program, full);
  const parts = new Map(now.mechanisms.map((mechanism) => [mechanism, part(full.length)]));
  const total = now.mechanisms.length * full.length;
  let done = 0;
  for (const replications of looks(full.length)) {
    const before = now.looked;
    await Promise.all(
      largestFirst(now).map(async (mechanism) => {
        const left = await ask(without({ ...scenario, replications }, mechanism), parts.get(mechanism));
        done += replications - before;
        const others = now.found.filter((other) => other.mechanism !== mechanism);
        now = {
          ...now,
          found: [...others, contributionOf(mechanism, full, left)],
          share: done / total,
        };
        onFound?.(now);
      }),
    );
    now = { ...now, looked: replications };
    onFound?.(now);
  }
  return now;
}

/** By replication: the difference of the world that is asked about from the reference. */
async function measured(
  runner: Runner,
  scenario: Scenario,
  { figure, program, week }: Question,
  { signal, onProgress }: JobOptions,
): Promise<number[]> {
  const pair = pairUntil(scenario, program, week);
  const endpoints = endpointsFor(figure, pair, week);
  const options = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
  const rows = await runner.measure(pair, endpoints, options);
  return measuredDifferences(rows, endpoints, figure, program, scenario.reference);
}

function largestFirst({ mechanisms, found }: Attribution): readonly Mechanism[] {
  const size = (mechanism: Mechanism) =>
    Math.abs(found.find((part) => part.mechanism === mechanism)?.contribution.mean ?? 0);
  return mechanisms.toSorted((a, b) => size(b) - size(a));
}
