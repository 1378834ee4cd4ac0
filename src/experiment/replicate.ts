/** One replication of a scenario: all its worlds, with the same people and the same luck. */
import { newEventLog } from '../model/recorders/event-log.ts';
import type { EventLog } from '../model/recorders/event-log.ts';
import { Simulation } from '../model/simulation.ts';
import { referenceIndex } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { customerTable } from './people/customers.ts';
import type { CustomerTable } from './people/customers.ts';
import { worldFingerprint } from './fingerprint.ts';
import { PopulationRecorder } from './people/population.ts';
import type { Population, Replication } from './results.ts';
import { TrialRecorder } from './trial.ts';

export interface ReplicationOptions {
  /** Records every week's class of every person, for the population view. */
  readonly population?: boolean;
  /** Logs what happens to every person from the fork on. */
  readonly events?: boolean;
  /** Makes a table of everybody's traits, final state and ledger. */
  readonly customers?: boolean;
}

export interface ReplicationOutput {
  readonly replication: Replication;
  readonly population?: Population;
  readonly events?: EventLog;
  readonly customers?: CustomerTable;
}

/** Starts a replication: builds the market and runs the burn-in, yielding once a week. */
export function* begin(scenario: Scenario, replication: number): Generator<number, Simulation> {
  const all = scenario.time.burnIn + scenario.time.weeks;
  const start = Simulation.start(
    scenario,
    scenario.programs.map((p) => p.levers),
    scenario.events,
    scenario.seed,
    replication,
  );
  for (let done = 0; ; done++) {
    const step = start.next();
    if (step.done === true) return step.value;
    yield done / all;
  }
}

/** Runs one replication; yields the share done (0…1) once a simulated week, so that a worker can look for a cancel in between. */
export function* replicate(
  scenario: Scenario,
  replication: number,
  options: ReplicationOptions = {},
): Generator<number, ReplicationOutput> {
  const simulation = yield* begin(scenario, replication);
  const { worlds } = simulation;
  const { weeks, burnIn } = scenario.time;
  const log = options.events === true ? newEventLog() : null;
  for (const world of worlds) world.recorder.log = log;
  const recorder = options.population === true ? new PopulationRecorder(worlds, weeks, replication) : null;
  let trials: (TrialRecorder | null)[] = [];
  for (let week = 0; week < weeks; week++) {
    simulation.advance();
    if (week === 0) trials = worlds.map((world) => (world.targeted ? new TrialRecorder(world) : null));
    recorder?.record(worlds, week + 1);
    yield (burnIn + week + 1) / (burnIn + weeks);
  }
  const reference = referenceIndex(scenario);
  return {
    replication: {
      replication,
      totals: worlds.map((w) => w.totals.values),
      reasons: worlds.map((w) => w.totals.reasons),
      common: simulation.common,
      trials: trials.map((trial) => trial?.finish(weeks) ?? new Float64Array()),
      fingerprints: worlds.map(worldFingerprint),
    },
    ...(recorder === null ? {} : { population: recorder.finish(reference) }),
    ...(log === null ? {} : { events: log }),
    ...(options.customers === true ? { customers: customerTable(simulation) } : {}),
  };
}

/** Runs a generator to its end and returns its result. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
