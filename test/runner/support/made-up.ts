/** Made-up results that follow from the scenario as the real ones do, but at once: for tests of everything around the simulation. */
import type { ReplicationOptions, ReplicationOutput } from '../../../src/experiment/replicate.ts';
import type { Contest, ContestPlan } from '../../../src/experiment/contest/contest.ts';
import type { Stress } from '../../../src/experiment/results.ts';
import { eventCode } from '../../../src/model/recorders/event-log.ts';
import { never, status } from '../../../src/model/state.ts';
import { commonNames, leavingReasons, totalNames } from '../../../src/model/totals.ts';
import type { Output, Task } from '../../../src/runner/task.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { hashText } from '../../../src/model/hash.ts';

const steps = 5;

/** Performs any task in five steps. */
export function* madeUp(task: Task): Generator<number, Output> {
  for (let step = 1; step <= steps; step++) yield step / steps;
  switch (task.kind) {
    case 'replicate':
      return replicate(task.scenario, task.replication, task.options);
    case 'stress':
      return task.weeks.map((week) => stress(task.scenario, task.replication, week));
    case 'solve':
      return {
        value: 7.5,
        solution: { cost: 8, low: 7.9, high: 8.1, attainable: true, shareOfBudget: 1 },
      };
    case 'lives':
      return {
        person: task.person,
        replication: task.replication,
        weeks: task.scenario.time.weeks,
        traits: [],
        lives: [],
      };
    case 'search':
      return [{ question: { kind: 'same' }, people: Int32Array.of(1, task.replication + 4) }];
    case 'snapshot':
      return { replication: task.replication, people: 0, weeks: task.weeks, moments: [] };
    case 'measure':
      return task.endpoints.map((endpoint) => {
        const luck = hashOf(task.scenario, task.replication, endpoint.week).slice(0, 2);
        return endpoint.world.length + parseInt(luck, 16) / 1000;
      });
    case 'contest':
      return contest(task.plan);
    case 'warm':
      return null;
  }
}

function hashOf({ seed, market, events, programs }: Scenario, ...parts: number[]): string {
  return hashText(JSON.stringify([seed, market, events, programs.map((p) => p.levers), parts]));
}

function contest({ programs, replications, seed, budget }: ContestPlan): Contest {
  const rows = (value: (program: number, luck: number) => number) =>
    programs.map((_, p) =>
      Array.from({ length: replications }, (_, r) =>
        value(p, parseInt(hashText(`${seed}${r}`).slice(0, 4), 16) / 65536),
      ),
    );
  const steadfast = rows((p, luck) => 0.5 + p / 100 + luck / 10);
  return {
    intensities: programs.map(({ intensity }) => (intensity === null ? null : budget)),
    profit: rows((p, luck) => 100 + 5 * luck + (p % 2 === 0 ? p : -p) * (1 + luck / 10)),
    steadfast,
    steadfastWithout: { failures: steadfast, rival: steadfast, rumour: steadfast },
    cost: rows((p) => (p === 0 ? 0 : budget)),
  };
}

function replicate(
  scenario: Scenario,
  replication: number,
  { population, events, customers }: ReplicationOptions,
): ReplicationOutput {
  const columns = scenario.time.weeks + 1;
  const worlds = scenario.programs.length;
  const byWorld = (names: readonly string[]) =>
    scenario.programs.map((_, world) => {
      const start = parseInt(hashOf(scenario, replication, world).slice(0, 4), 16);
      return Float64Array.from({ length: names.length * columns }, (_, i) => start + (i % 97));
    });
  return {
    replication: {
      replication,
      totals: byWorld(totalNames),
      reasons: byWorld(leavingReasons),
      common: byWorld(commonNames),
      trials: scenario.programs.map(() => new Float64Array()),
      fingerprints: scenario.programs.map((_, world) => hashOf(scenario, replication, world)),
    },
    ...(population
      ? {
          population: {
            replication,
            order: Int32Array.of(1, 0),
            cohort: 1,
            notShown: 0,
            weeks: scenario.time.weeks,
            frames: scenario.programs.map(() => new Uint8Array(2 * columns)),
            joined: new Int16Array(2),
            profitWeeks: new Int16Array(1),
            profits: scenario.programs.map(() => new Float32Array(2)),
          },
        }
      : {}),
    // Each world has one purchase and then loses a person.
    ...(events
      ? {
          events: {
            world: Uint8Array.from({ length: 2 * worlds }, (_, i) => i >> 1),
            week: Int16Array.from({ length: 2 * worlds }, (_, i) => i % 2),
            person: new Int32Array(2 * worlds).fill(replication),
            kind: Uint8Array.from(
              { length: 2 * worlds },
              (_, i) => eventCode[i % 2 ? 'leaving' : 'purchase'],
            ),
            value: Float64Array.from({ length: 2 * worlds }, (_, i) => (i % 2 ? 2 : 12.5)),
            length: 2 * worlds,
            only: -1,
          },
        }
      : {}),
    ...(customers
      ? {
          customers: {
            columns: ['world', 'person', 'needRate', 'status', 'leftReason', 'leftWeek'],
            rows: worlds,
            // The same person is gone in the first world and stays in the others.
            data: Float64Array.from(
              scenario.programs.flatMap((_, w) => [
                w,
                7,
                0.25,
                ...(w === 0 ? [status.gone, 1, 5] : [status.customer, 0, never]),
              ]),
            ),
          },
        }
      : {}),
  };
}

function stress(scenario: Scenario, replication: number, week: number): Stress {
  const some = (salt: number) =>
    Float64Array.from(scenario.programs, (_, world) =>
      parseInt(hashOf(scenario, replication, week, world, salt).slice(0, 2), 16),
    );
  return {
    replication,
    week,
    customers: some(0).map((v) => v + 1000),
    defenders: some(7),
    classes: scenario.programs.map((_, w) => some(8 + w)),
    passFailures: some(1),
    passRival: some(2),
    passEnd: some(3),
    stayers: some(4),
    passRumour: some(9),
    rivalDepth: some(10),
    liftAtEnd: some(5),
    liftLater: some(6),
  };
}
