/* eslint-disable @typescript-eslint/no-non-null-assertion */
/**
 * Stands in for the simulation until it is there: the same functions, with made-up numbers that follow from the seed.
 * Nothing but the runner's task.ts and perform.ts imports it.
 */
import type { Population, Replication, Stress } from '../experiment/results.ts';
import { commonNames, leavingReasons, totalIndex, totalNames } from '../model/totals.ts';
import type { CommonName, TotalName } from '../model/totals.ts';
import type { Scenario, Solution } from '../scenario/scenario.ts';

export interface ReplicationOptions {
  readonly population?: boolean;
  readonly events?: boolean;
  readonly customers?: boolean;
}

export interface EventLog {
  readonly world: Uint8Array;
  readonly week: Int16Array;
  readonly person: Int32Array;
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly length: number;
}

export interface CustomerTable {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly data: Float64Array;
}

export interface ReplicationOutput {
  readonly replication: Replication;
  readonly population?: Population;
  readonly events?: EventLog;
  readonly customers?: CustomerTable;
}

function luck(seed: string, ...parts: number[]): number {
  let hash = 2166136261;
  for (const c of `${seed} ${parts.join(' ')}`)
    hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 16777619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}

export function* replicate(
  scenario: Scenario,
  replication: number,
  options: ReplicationOptions = {},
): Generator<number, ReplicationOutput> {
  const { weeks } = scenario.time;
  const { people } = scenario.market;
  const columns = weeks + 1;
  const worlds = scenario.programs.length;
  const totals = scenario.programs.map(() => new Float64Array(totalNames.length * columns));
  const common = scenario.programs.map(() => new Float64Array(commonNames.length * columns));
  const reasons = scenario.programs.map(() => new Float64Array(leavingReasons.length * columns));
  const cohort = Math.round(people * 0.26);
  const order = Int32Array.from({ length: cohort }, (_, i) => i);
  const frames = scenario.programs.map(() => new Uint8Array(options.population ? columns * cohort : 0));
  for (let t = 0; t <= weeks; t++) {
    for (let world = 0; world < worlds; world++) {
      const set = (name: TotalName, value: number) =>
        (totals[world]![totalIndex[name] * columns + t] = value);
      const put = (name: CommonName, value: number) =>
        (common[world]![commonNames.indexOf(name) * columns + t] = value);
      const shift = luck(scenario.seed, replication, t) - 0.5 + world * 0.2 * (t / weeks);
      const customers = Math.round(cohort + 0.02 * cohort * shift);
      set('customers', customers);
      set('cohortCustomers', Math.round(customers * (1 - (0.5 * t) / weeks)));
      set('active', customers);
      put('people', customers);
      put('bond', customers * (0.22 + 0.02 * shift));
      put('trust', customers * (0.62 + 0.01 * shift));
      put('ownOccasions', customers * (0.43 + 0.02 * shift));
      put('occasions', customers);
      if (t > 0) {
        set('purchases', Math.round(customers * 0.15));
        set('revenue', Math.round(customers * 0.15 * 6000));
        set('programCost', Math.round(world === 0 ? 0 : customers * 15));
        set('profit', Math.round(customers * (330 + 20 * shift) - (world === 0 ? 0 : customers * 15)));
      }
      for (let place = 0; place < frames[world]!.length / columns; place++) {
        const gone = luck(scenario.seed, place, replication) < (0.5 - 0.05 * world) * (t / weeks);
        frames[world]![t * cohort + place] = gone ? 5 : 1 + (place % 4);
      }
    }
    yield t / weeks;
  }
  const hex = (n: number) => Math.floor(n * 4294967296).toString(16);
  return {
    replication: {
      replication,
      totals,
      reasons,
      common,
      fingerprints: scenario.programs.map((_, world) =>
        (
          hex(luck(scenario.seed, replication, world)) + hex(luck(scenario.seed, world, replication, 1))
        ).padStart(16, '0'),
      ),
    },
    ...(options.population
      ? { population: { replication, order, cohort, notShown: 0, weeks, frames } }
      : undefined),
  };
}

export function* stress(
  scenario: Scenario,
  replication: number,
  weeks: readonly number[],
): Generator<number, Stress[]> {
  const results: Stress[] = [];
  for (const [i, week] of weeks.entries()) {
    const by = (value: number) => Float64Array.from(scenario.programs, (_, w) => Math.round(value + 5 * w));
    results.push({
      replication,
      week,
      customers: by(1000),
      passFailures: by(850 + 10 * luck(scenario.seed, replication, week)),
      passRival: by(900 + 10 * luck(scenario.seed, replication, week, 1)),
      passEnd: by(950),
      steadfast: by(800 + 10 * luck(scenario.seed, replication, week, 2)),
      liftAtEnd: Float64Array.from(
        scenario.programs,
        (_, w) => w * (1 + luck(scenario.seed, replication, w)),
      ),
      liftLater: Float64Array.from(scenario.programs, (_, w) => w * 0.4),
    });
    yield (i + 1) / weeks.length;
  }
  return results;
}

export function* solveProgram(
  scenario: Scenario,
  programIndex: number,
): Generator<number, { value: number; solution: Solution }> {
  yield 0.5;
  const cost = scenario.budget.perCustomerYear;
  return {
    value: 1 + programIndex,
    solution: { cost, low: cost * 0.99, high: cost * 1.01, attainable: true, shareOfBudget: 1 },
  };
}

export function combineFingerprints(byReplicationThenWorld: readonly (readonly string[])[]): string {
  const all = byReplicationThenWorld.flat().join('');
  return [0, 1]
    .map((lane) =>
      Math.floor(luck(all, lane) * 4294967296)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}

export function solutionKey(scenario: Scenario): string {
  return luck(JSON.stringify(scenario.market), scenario.budget.perCustomerYear).toString();
}
