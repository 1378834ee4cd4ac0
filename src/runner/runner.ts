/** Running experiments away from the page: one interface, whatever carries it (Web Workers or Node's worker threads). */
import type { Contest, ContestPlan } from '../experiment/contest/contest.ts';
import type { Endpoint } from '../experiment/endpoints/endpoint.ts';
import type { CustomerTable } from '../experiment/people/customers.ts';
import type { FoundLives } from '../experiment/people/life-search.ts';
import type { Lives } from '../experiment/people/lives.ts';
import type { Snapshot } from '../experiment/people/snapshot.ts';
import type { Population, Replication, Stress } from '../experiment/results.ts';
import type { EventLog } from '../model/recorders/event-log.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A job was cancelled, by its signal or by a newer job; not an error to show. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** Something that went wrong in a job, with a sentence for people. */
export class RunError extends Error {
  override name = 'RunError';
}

export interface Progress {
  /**
   * What is being done: replications of the main run or for their endpoints, stress tests, pilots of the budget solver, one run over
   * again for its lives, or a contest.
   */
  readonly stage: 'run' | 'stress' | 'solve' | 'lives' | 'measure' | 'contest';
  readonly done: number;
  readonly total: number;
}

/** Says that a job is to be given up. An `AbortSignal` is one; the rooms that know no screen have not even its name. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface JobOptions {
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface LivesOptions extends JobOptions {
  /** Nobody asks for it yet: it goes with the runs instead of before them, until somebody asks. */
  readonly ahead?: boolean;
}

/** What is recorded of every replication besides its totals. */
export interface Recording {
  readonly events: boolean;
  readonly customers: boolean;
  /**
   * Called in order of replication, before `onReplication`. The run goes only a few replications ahead of the promises that
   * this returns, so that a recording may be larger than memory.
   */
  readonly write: (output: {
    readonly replication: Replication;
    readonly events?: EventLog;
    readonly customers?: CustomerTable;
  }) => Promise<void>;
}

export interface RunOptions extends JobOptions {
  /** A preview goes before all other jobs, and a newer preview cancels it: the latest wins. */
  readonly preview?: boolean;
  /** Called as replications arrive, in any order, each once. They are shared with later equal runs: only to be read. */
  readonly onReplication?: (result: Replication) => void;
  /** Called as stress tests arrive, after all replications of the main run. */
  readonly onStress?: (result: Stress) => void;
  /** When given, replication 0 is also recorded person by person; called before its `onReplication`. */
  readonly onPopulation?: (population: Population) => void;
  /** Weeks at which stress tests fork; none by default. */
  readonly stressWeeks?: readonly number[];
  /** Nothing by default. */
  readonly recording?: Recording;
}

export interface RunResult {
  /** In order of replication. */
  readonly replications: readonly Replication[];
  readonly stress: readonly Stress[];
  /** Over all replications and worlds in order: 16 hexadecimal digits. */
  readonly fingerprint: string;
}

export interface Runner {
  readonly workers: number;
  /** Runs all replications, interleaved over worlds. Rejects with `Cancelled` or `RunError`. */
  run(scenario: Scenario, options?: RunOptions): Promise<RunResult>;
  /** Solves the intensity levers for the budget: the scenario with its levers and solutions set. */
  solve(scenario: Scenario, options?: JobOptions): Promise<Scenario>;
  /** One person's life in every world of replication 0, that of the population view. */
  lives(scenario: Scenario, person: number, options?: LivesOptions): Promise<Lives>;
  /** People of replication 0 whose lives answer a question. */
  search(scenario: Scenario, options?: JobOptions): Promise<readonly FoundLives[]>;
  /** What everybody of replication 0 is after each of some weeks, in every world. */
  snapshot(scenario: Scenario, weeks: readonly number[], options?: JobOptions): Promise<Snapshot>;
  /** Runs all replications for a few numbers of each: `[replication][endpoint]`, not a number where undefined. */
  measure(
    scenario: Scenario,
    endpoints: readonly Endpoint[],
    options?: JobOptions,
  ): Promise<readonly (readonly number[])[]>;
  /** All programs of a plan at the same cost, in one market. */
  contest(plan: ContestPlan, options?: JobOptions): Promise<Contest>;
  /** Starts workers and lets them warm up. */
  warm(): Promise<void>;
  close(): Promise<void>;
}
