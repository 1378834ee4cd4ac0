/** A runner that makes up plausible numbers at once, or as slowly as a test wants. */
import { commonNames, leavingReasons, totalIndex, totalNames } from '../../src/model/totals.ts';
import type { Population, Replication, Stress } from '../../src/experiment/results.ts';
import { Cancelled } from '../../src/runner/runner.ts';
import type { Runner, RunOptions, RunResult } from '../../src/runner/runner.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

function fakeReplication(scenario: Scenario, replication: number): Replication {
  const columns = scenario.time.weeks + 1;
  const each = (rows: number) => scenario.programs.map(() => new Float64Array(rows * columns));
  const totals = each(totalNames.length);
  const common = each(commonNames.length);
  totals.forEach((table, world) => {
    for (let t = 0; t < columns; t++) {
      const luck = Math.sin(replication * 7 + t / 9);
      table[totalIndex.customers * columns + t] = 1000;
      table[totalIndex.cohortCustomers * columns + t] = 1000 - 2 * t + world * t * 0.1 + luck;
      table[totalIndex.profit * columns + t] = t === 0 ? 0 : 100_000 - world * 900 + 500 * luck;
      commonNames.forEach((_, row) => (common[world]![row * columns + t] = 500 + row + world));
    }
  });
  return {
    replication,
    totals,
    common,
    reasons: each(leavingReasons.length),
    trials: scenario.programs.map(() => new Float64Array()),
    fingerprints: scenario.programs.map((_, world) => `${replication}${world}`.padStart(16, '0')),
  };
}

function fakePopulation(scenario: Scenario): Population {
  const { weeks } = scenario.time;
  const order = Int32Array.from({ length: 20 }, (_, i) => i);
  return {
    replication: 0,
    order,
    cohort: 15,
    notShown: 0,
    weeks,
    frames: scenario.programs.map(() => new Uint8Array((weeks + 1) * order.length).fill(1)),
    joined: new Int16Array(order.length),
    profitWeeks: new Int16Array(1),
    profits: scenario.programs.map(() => new Float32Array(order.length)),
  };
}

function fakeStress(scenario: Scenario, replication: number, week: number): Stress {
  const by = (value: (world: number) => number) =>
    Float64Array.from(scenario.programs, (_, world) => value(world));
  return {
    replication,
    week,
    customers: by(() => 1000),
    stayers: by(() => 1000),
    passFailures: by((world) => 800 + world * 5 + replication),
    passRival: by((world) => 800 + world * 5 + replication),
    passRumour: by((world) => 800 + world * 5 + replication),
    passEnd: by(() => 900),
    rivalDepth: by(() => 0.2),
    defenders: by(() => 0),
    classes: [],
    liftAtEnd: by(() => 0),
    liftLater: by(() => 0),
  };
}

export interface FakeRunner extends Runner {
  /** What was asked for, in order: "run town × 1" or "solve". */
  readonly asked: string[];
  /** Lets what waits go on, when the runner holds. */
  release: () => void;
  hold: boolean;
  /** Makes the next run fail. */
  failure: Error | undefined;
}

export function fakeRunner(solve = (scenario: Scenario): Scenario => scenario): FakeRunner {
  let waiting: (() => void)[] = [];
  const runner: FakeRunner = {
    asked: [],
    hold: false,
    failure: undefined,
    workers: 1,
    release() {
      const go = waiting;
      waiting = [];
      for (const resume of go) resume();
    },
    async run(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
      runner.asked.push(`run ${scenario.seed} × ${scenario.replications}`);
      if (runner.hold) await new Promise<void>((resume) => waiting.push(resume));
      await Promise.resolve();
      const { failure } = runner;
      if (failure) {
        runner.failure = undefined;
        throw failure;
      }
      const stop = () => {
        if (options.signal?.aborted) throw new Cancelled();
      };
      stop();
      const replications: Replication[] = [];
      for (let r = 0; r < scenario.replications; r++) {
        stop();
        const replication = fakeReplication(scenario, r);
        if (r === 0) options.onPopulation?.(fakePopulation(scenario));
        options.onReplication?.(replication);
        options.onProgress?.({ stage: 'run', done: r + 1, total: scenario.replications });
        replications.push(replication);
      }
      const stress = (options.stressWeeks ?? []).flatMap((week) =>
        replications.map(({ replication }) => fakeStress(scenario, replication, week)),
      );
      for (const test of stress) options.onStress?.(test);
      await Promise.resolve();
      stop();
      return {
        replications,
        stress,
        fingerprint: `${scenario.seed}-${scenario.replications}`.padEnd(16, '0'),
      };
    },
    async solve(scenario, options = {}) {
      runner.asked.push('solve');
      await Promise.resolve();
      if (options.signal?.aborted) throw new Cancelled();
      return solve(scenario);
    },
    lives: () => Promise.reject(new Error('Nobody lives here.')),
    search: () => Promise.resolve([]),
    snapshot: () => Promise.reject(new Error('Nobody is here.')),
    measure: () => Promise.reject(new Error('The Lab measures no claims.')),
    contest: () => Promise.reject(new Error('The Lab holds no contests.')),
    warm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return runner;
}

/** Until it is true, or a second has passed. */
export async function eventually(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i++) await new Promise((go) => setTimeout(go, 5));
  if (!condition()) throw new Error('It did not come about within a second.');
}
