/** The runner over a pool of workers of any kind: turns runs into jobs and puts their results together. */
import type { Contest, ContestPlan } from '../experiment/contest/contest.ts';
import type { Endpoint } from '../experiment/endpoints/endpoint.ts';
import { combineFingerprints } from '../experiment/fingerprint.ts';
import type { FoundLives } from '../experiment/people/life-search.ts';
import type { Lives } from '../experiment/people/lives.ts';
import type { Snapshot } from '../experiment/people/snapshot.ts';
import type { ReplicationOptions } from '../experiment/replicate.ts';
import type { Replication } from '../experiment/results.ts';
import { modelVersion } from '../model/version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withSolutions } from '../scenario/solution-key.ts';
import { Batch } from './batch.ts';
import type { Wish } from './batch.ts';
import { RecentResults, ShortNames } from './cache.ts';
import {
  assertFits,
  contestBytes,
  livesBytes,
  snapshotBytes,
  measureBytes,
  pilotBytes,
  replicationBytes,
  stressBytes,
} from './memory.ts';
import { Pool } from './pool.ts';
import type { PoolOptions } from './pool.ts';
import { priorities } from './priorities.ts';
import { progressOf } from './progress.ts';
import type { OnShare } from './progress.ts';
import { queueStress } from './queue-stress.ts';
import { Cancelled } from './runner.ts';
import type { JobOptions, LivesOptions, Runner, RunOptions, RunResult } from './runner.ts';
import { StopSignals } from './stop-signals.ts';
import type { OutputOf, ReplicateTask, Task } from './task.ts';

/** Bytes of results that are remembered after they were delivered, and of how many scenarios. */
const remembered = 48e6;
const scenariosRemembered = 100;

export class PoolRunner implements Runner {
  readonly #pool: Pool;
  readonly #memory: number;
  readonly #recent = new RecentResults(remembered);
  readonly #names = new ShortNames(scenariosRemembered);
  readonly #signals = new StopSignals();
  #preview: Batch | undefined;

  constructor(options: PoolOptions) {
    this.#pool = new Pool(options);
    this.#memory = options.memory;
  }

  get workers(): number {
    return this.#pool.size;
  }

  async run(given: Scenario, options: RunOptions = {}): Promise<RunResult> {
    const scenario = snapshot(given);
    const { stressWeeks = [] } = options;
    assertFits(scenario, replicationBytes(scenario, recordedBy(options, 0)), this.#memory);
    if (stressWeeks.length > 0) assertFits(scenario, stressBytes(scenario), this.#memory);

    return this.#inBatch(options, async (batch) => {
      const main = options.recording
        ? this.#replicateInOrder(scenario, options, batch)
        : this.#replicate(scenario, options, batch);
      const deliverStress = queueStress(scenario, stressWeeks, batch);
      if (options.preview) {
        // After the new jobs were queued, so that those that are equal to older ones go on.
        this.#preview?.stop();
        this.#preview = batch;
      }
      const replications = await main;
      const stress = await deliverStress(options);
      return {
        replications,
        stress,
        fingerprint: combineFingerprints(replications.map((r) => r.fingerprints)),
      };
    });
  }

  async solve(given: Scenario, options: JobOptions = {}): Promise<Scenario> {
    const scenario = snapshot(given);
    if (scenario.budget.mode === 'intensity') return scenario;
    const solvable = scenario.programs.flatMap(({ id, intensity }, program) =>
      intensity === null ? [] : [{ id, program }],
    );
    const progress = progressOf('solve', solvable.length, options);
    const found = await this.#inBatch(options, (batch) =>
      Promise.all(
        solvable.map(async ({ id, program }, i) => {
          const answer = await batch.request({
            task: { kind: 'solve', scenario, program },
            priority: priorities.solve,
            bytes: pilotBytes(scenario),
            onShare: (share) => progress(i, share),
          });
          progress(i, 1);
          return [id, answer] as const;
        }),
      ),
    );
    return withSolutions(scenario, Object.fromEntries(found), modelVersion);
  }

  async lives(given: Scenario, person: number, options: LivesOptions = {}): Promise<Lives> {
    const scenario = snapshot(given);
    const priority = options.ahead === true ? priorities.ahead : priorities.lives;
    return this.#one({ kind: 'lives', scenario, replication: 0, person }, priority, options);
  }

  async search(given: Scenario, options: JobOptions = {}): Promise<readonly FoundLives[]> {
    const scenario = snapshot(given);
    return this.#one({ kind: 'search', scenario, replication: 0 }, priorities.search, options);
  }

  async snapshot(given: Scenario, weeks: readonly number[], options: JobOptions = {}): Promise<Snapshot> {
    const scenario = snapshot(given);
    return this.#one({ kind: 'snapshot', scenario, replication: 0, weeks }, priorities.lives, options);
  }

  /** A single run over again, for what it tells of people. */
  async #one<T extends Extract<Task, { kind: 'lives' | 'search' | 'snapshot' }>>(
    task: T,
    priority: number,
    options: JobOptions,
  ): Promise<OutputOf<T>> {
    const bytes =
      task.kind === 'snapshot' ? snapshotBytes(task.scenario, task.weeks.length) : livesBytes(task.scenario);
    assertFits(task.scenario, bytes, this.#memory);
    const progress = progressOf('lives', 1, options);
    return this.#inBatch(options, (batch) =>
      batch.request({ task, priority, bytes, onShare: (share) => progress(0, share) }),
    );
  }

  async measure(
    given: Scenario,
    endpoints: readonly Endpoint[],
    options: JobOptions = {},
  ): Promise<readonly (readonly number[])[]> {
    const scenario = snapshot(given);
    const bytes = measureBytes(scenario);
    assertFits(scenario, bytes, this.#memory);
    const progress = progressOf('measure', scenario.replications, options);
    return this.#inBatch(options, (batch) =>
      Promise.all(
        Array.from({ length: scenario.replications }, async (_, replication) => {
          const values = await batch.request({
            task: { kind: 'measure', scenario, replication, endpoints },
            priority: priorities.measure,
            bytes,
            onShare: (share) => progress(replication, share),
          });
          progress(replication, 1);
          return values;
        }),
      ),
    );
  }

  async contest(plan: ContestPlan, options: JobOptions = {}): Promise<Contest> {
    const progress = progressOf('contest', 1, options);
    const contest = await this.#inBatch(options, (batch) =>
      batch.request({
        task: { kind: 'contest', plan },
        priority: priorities.contest,
        bytes: contestBytes(plan),
        onShare: (share) => progress(0, share),
      }),
    );
    progress(0, 1);
    return contest;
  }

  async warm(): Promise<void> {
    await this.#pool.onEveryIdleWorker({ kind: 'warm' });
  }

  async close(): Promise<void> {
    this.#recent.clear();
    await this.#pool.close();
  }

  /** All replications at once, delivered as they arrive. */
  async #replicate(scenario: Scenario, options: RunOptions, batch: Batch): Promise<Replication[]> {
    const progress = progressOf('run', scenario.replications, options);
    return Promise.all(
      Array.from({ length: scenario.replications }, async (_, i) => {
        const output = await batch.request(replicationWish(scenario, i, options, progress));
        deliver(output, options);
        progress(i, 1);
        return output.replication;
      }),
    );
  }

  /** In order, and only a few ahead of what was written: recordings may be larger than memory. */
  async #replicateInOrder(scenario: Scenario, options: RunOptions, batch: Batch): Promise<Replication[]> {
    const progress = progressOf('run', scenario.replications, options);
    const replications: Replication[] = [];
    const ahead: Promise<OutputOf<ReplicateTask>>[] = [];
    const lead = this.workers + 1;
    for (let i = 0; i < scenario.replications; i++) {
      while (ahead.length < Math.min(lead, scenario.replications - i)) {
        const next = replicationWish(scenario, i + ahead.length, options, progress);
        ahead.push(batch.requestAhead(next));
      }
      const output = await ahead.shift();
      if (!output) break;
      await options.recording?.write(output);
      if (batch.stopped) throw new Cancelled();
      deliver(output, options);
      replications.push(output.replication);
      progress(i, 1);
    }
    return replications;
  }

  /** Runs what the caller's signal, or a newer preview, can stop; whatever ends it stops all of its jobs. */
  async #inBatch<R>({ signal }: JobOptions, action: (batch: Batch) => Promise<R>): Promise<R> {
    if (signal?.aborted) throw new Cancelled();
    const batch = new Batch(this.#pool, this.#recent, this.#names);
    const unhook = signal && this.#signals.listen(signal, () => batch.stop());
    try {
      const result = await action(batch);
      if (batch.stopped) throw new Cancelled();
      return result;
    } finally {
      unhook?.();
      batch.stop();
      if (this.#preview === batch) this.#preview = undefined;
    }
  }
}

function replicationWish(
  scenario: Scenario,
  replication: number,
  options: RunOptions,
  progress: OnShare,
): Wish<ReplicateTask> {
  const records = recordedBy(options, replication);
  return {
    task: { kind: 'replicate', scenario, replication, options: records },
    priority: options.preview ? priorities.preview : priorities.run,
    bytes: replicationBytes(scenario, records),
    onShare: (share) => progress(replication, share),
  };
}

function recordedBy({ onPopulation, recording }: RunOptions, replication: number): ReplicationOptions {
  return {
    population: onPopulation !== undefined && replication === 0,
    events: recording?.events ?? false,
    customers: recording?.customers ?? false,
  };
}

function deliver(output: OutputOf<ReplicateTask>, { onPopulation, onReplication }: RunOptions): void {
  if (output.population) onPopulation?.(output.population);
  onReplication?.(output.replication);
}

/** A plain copy: the caller's may be a reactive proxy, which cannot be sent, or change while the jobs wait. */
function snapshot(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario)) as Scenario;
}
