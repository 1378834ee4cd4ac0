/** What a worker can be asked to do. A task is a plain value that can be sent to another thread, and so is what it yields. */
import type { Contest, ContestPlan } from '../experiment/contest/contest.ts';
import type { Endpoint } from '../experiment/endpoints/endpoint.ts';
import type { FoundLives } from '../experiment/people/life-search.ts';
import type { Lives } from '../experiment/people/lives.ts';
import type { Snapshot } from '../experiment/people/snapshot.ts';
import type { ReplicationOptions, ReplicationOutput } from '../experiment/replicate.ts';
import type { Stress } from '../experiment/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SolvedLever } from '../scenario/solution-key.ts';

/** All worlds of one replication: an aborted batch is balanced over the worlds. */
export interface ReplicateTask {
  readonly kind: 'replicate';
  readonly scenario: Scenario;
  readonly replication: number;
  readonly options: ReplicationOptions;
}

/** The stress tests of one replication, at each of `weeks`. */
interface StressTask {
  readonly kind: 'stress';
  readonly scenario: Scenario;
  readonly replication: number;
  readonly weeks: readonly number[];
}

/** The intensity of one program that costs the budget. */
interface SolveTask {
  readonly kind: 'solve';
  readonly scenario: Scenario;
  readonly program: number;
}

/** One person's life in every world. */
interface LivesTask {
  readonly kind: 'lives';
  readonly scenario: Scenario;
  readonly replication: number;
  readonly person: number;
}

/** People whose lives answer a question. */
interface SearchTask {
  readonly kind: 'search';
  readonly scenario: Scenario;
  readonly replication: number;
}

/** What everybody is after each of `weeks`. */
interface SnapshotTask {
  readonly kind: 'snapshot';
  readonly scenario: Scenario;
  readonly replication: number;
  readonly weeks: readonly number[];
}

/** One replication, boiled down to a few numbers. */
interface MeasureTask {
  readonly kind: 'measure';
  readonly scenario: Scenario;
  readonly replication: number;
  readonly endpoints: readonly Endpoint[];
}

/** A tiny run, so that the first real one finds its code compiled. */
interface WarmTask {
  readonly kind: 'warm';
}

/** Many programs at the same cost in one market. */
interface ContestTask {
  readonly kind: 'contest';
  readonly plan: ContestPlan;
}

export type Task =
  | ReplicateTask
  | StressTask
  | SolveTask
  | LivesTask
  | SearchTask
  | SnapshotTask
  | MeasureTask
  | ContestTask
  | WarmTask;

interface Outputs {
  readonly replicate: ReplicationOutput;
  readonly stress: readonly Stress[];
  readonly solve: SolvedLever;
  readonly lives: Lives;
  readonly search: readonly FoundLives[];
  readonly snapshot: Snapshot;
  readonly measure: readonly number[];
  readonly warm: null;
  readonly contest: Contest;
}

/** What a task yields. */
export type OutputOf<T extends Task> = Outputs[T['kind']];
export type Output = OutputOf<Task>;

/** Names a task in a sentence. */
export function describeTask(task: Task): string {
  switch (task.kind) {
    case 'replicate':
      return `replication ${task.replication}`;
    case 'stress':
      return `the stress tests of replication ${task.replication}`;
    case 'solve':
      return `the budget of “${task.scenario.programs[task.program]?.name ?? ''}”`;
    case 'lives':
      return `the lives of customer ${task.person}`;
    case 'snapshot':
      return `what everybody is after ${task.weeks.join(', ')} weeks`;
    case 'search':
      return 'the search for lives';
    case 'measure':
      return `replication ${task.replication}`;
    case 'warm':
      return 'warming up';
    case 'contest':
      return 'a contest';
  }
}
