/** Stress tests: who stays, and gives the firm as much as before, after failures, a rival's offer, and the end of the program. */
import type { MarketEvent } from '../../model/parameters/parameters.ts';
import type { Simulation } from '../../model/simulation.ts';
import { acceleration } from '../../model/steps/need.ts';
import { forkWeeks, totalIndex } from '../../model/totals.ts';
import type { World } from '../../model/world.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { countClasses } from '../people/classes.ts';
import { eachLatentShare } from '../people/latent-shares.ts';
import { begin } from '../replicate.ts';
import type { Stress } from '../results.ts';

/** Latent shares are averaged from this week of a fork on. */
const firstMeasured = 8;
/** Share of the unstressed latent share that counts as staying. */
const enough = 0.75;
/** Weeks after its end at which what is left of a program's gain is measured. */
const later = 26;

const noStress = { rivalOffer: 0, ended: false, imposed: 'none' } as const;

/** Mean latent share of everybody over the measured weeks; 0 in weeks in which a person is no customer. */
class Shares {
  readonly sum: Float64Array;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.sum = new Float64Array(world.state.people);
  }

  add(): void {
    const { sum } = this;
    eachLatentShare(this.#world, (i, share) => {
      sum[i] = (sum[i] ?? 0) + share;
    });
  }
}

/** Expected own purchases a week as things stand; one value per person, 0 for those who are no customers. */
function purchasesOf(world: World): Float64Array {
  const values = new Float64Array(world.state.people);
  const { needRate } = world.market.people;
  eachLatentShare(world, (i, share) => {
    values[i] = (needRate[i] ?? 0) * acceleration(world, i, world.planFor(i)) * share;
  });
  return values;
}

/** What each fork of a world goes through; `week` is counted from the fork, from 1. The first goes through nothing. */
const tests: readonly ((week: number) => World['stress'])[] = [
  () => noStress,
  (week) => ({ ...noStress, imposed: week === 1 ? 'problem' : week === 8 ? 'unresolved' : 'none' }),
  (week) => ({ ...noStress, rivalOffer: week <= 8 ? 0.2 : 0 }),
  () => ({ ...noStress, ended: true }),
];

interface Forks {
  /** By test: whether a person passed it. */
  readonly passed: readonly ((i: number) => boolean)[];
  /** Latent purchases by person 26 weeks later, when the program has ended and without stress. */
  readonly endedLater: Float64Array;
  readonly calmLater: Float64Array;
}

/** Runs the forks of one world, fused over the same draws. */
function* runForks(simulation: Simulation, world: World): Generator<void, Forks> {
  const fork = simulation.fork(tests.map(() => world));
  const worlds = fork.worlds;
  const shares = worlds.map((copy) => new Shares(copy));
  let laterValues: Float64Array[] = [];
  for (let week = 1; week <= forkWeeks; week++) {
    worlds.forEach((copy, k) => {
      copy.stress = tests[k]?.(week) ?? noStress;
    });
    fork.advance();
    if (week >= firstMeasured) for (const one of shares) one.add();
    if (week === later) laterValues = worlds.map(purchasesOf);
    yield;
  }
  const calm = shares[0]?.sum ?? new Float64Array();
  const passed = worlds.map((copy, k) => {
    const sum = shares[k]?.sum ?? new Float64Array();
    return (i: number) => copy.state.isCustomer(i) && (sum[i] ?? 0) >= enough * (calm[i] ?? 0);
  });
  const empty = new Float64Array();
  return { passed, endedLater: laterValues[3] ?? empty, calmLater: laterValues[0] ?? empty };
}

/**
 * How many customers defend the firm in the week in which everybody hears a bad word of it: the defences of that week beyond those that
 * the words already under way call for.
 */
function defendersOf(simulation: Simulation, world: World, events: readonly MarketEvent[]): number {
  const { week } = simulation;
  const defences = (more: readonly MarketEvent[]) => {
    const fork = simulation.fork([world], [...events.filter((event) => event.week < week), ...more]);
    fork.advance();
    const { values, columns } = fork.worlds[0]?.totals ?? { values: [], columns: 0 };
    return values[totalIndex.defences * columns + week + 1] ?? 0;
  };
  return defences([{ kind: 'rumour', week, size: 1 }]) - defences([]);
}

/** Mean over the people who are customers in both, of this world's latent purchases minus the reference's. */
function lift(values: Float64Array, reference: Float64Array): number {
  let sum = 0;
  let many = 0;
  for (let i = 0; i < values.length; i++) {
    const here = values[i] ?? 0;
    const there = reference[i] ?? 0;
    if (here === 0 || there === 0) continue;
    sum += here - there;
    many++;
  }
  return many === 0 ? NaN : sum / many;
}

/** All stress tests at one week of a simulation, for all worlds. Yields once a week. */
export function* stressAt(
  simulation: Simulation,
  replication: number,
  week: number,
  reference: number,
  events: readonly MarketEvent[],
): Generator<void, Stress> {
  const { worlds } = simulation;
  const column = () => new Float64Array(worlds.length);
  const result: Stress = {
    replication,
    week,
    customers: column(),
    passFailures: column(),
    passRival: column(),
    passEnd: column(),
    steadfast: column(),
    // Like the lifts, before any fork moves the market's clock: all worlds under the same conditions.
    classes: worlds.map(countClasses),
    defenders: column(),
    liftAtEnd: column(),
    liftLater: column(),
  };
  const atStart = worlds.map(purchasesOf);
  // No more of the forks is kept: each holds whole worlds.
  const all: Pick<Forks, 'endedLater' | 'calmLater'>[] = [];
  for (const [w, world] of worlds.entries()) {
    const { passed, endedLater, calmLater } = yield* runForks(simulation, world);
    all.push({ endedLater, calmLater });
    result.defenders[w] = defendersOf(simulation, world, events);
    const { members, memberCount } = world.state;
    result.customers[w] = memberCount;
    const counts = [result.steadfast, result.passFailures, result.passRival, result.passEnd];
    for (let k = 0; k < memberCount; k++) {
      const i = members[k] ?? 0;
      const stays = passed.slice(1).map((passes) => passes(i));
      [stays.every(Boolean), ...stays].forEach((yes, c) => {
        const column = counts[c];
        if (yes && column !== undefined) column[w] = (column[w] ?? 0) + 1;
      });
    }
  }
  const base = all[reference];
  const baseAtStart = atStart[reference];
  all.forEach((forks, w) => {
    if (base === undefined || baseAtStart === undefined) return;
    result.liftAtEnd[w] = lift(atStart[w] ?? baseAtStart, baseAtStart);
    result.liftLater[w] = lift(forks.endedLater, base.calmLater);
  });
  return result;
}

/** The stress tests of a replication at some weeks (of `stressWeeks` in stress-plan.ts), in a run of its own; yields the share done. */
export function* stress(
  scenario: Scenario,
  replication: number,
  weeks: readonly number[],
): Generator<number, Stress[]> {
  const reference = referenceIndex(scenario);
  const results: Stress[] = [];
  const last = Math.max(-1, ...weeks.filter((week) => week <= scenario.time.weeks));
  const { burnIn } = scenario.time;
  const all = burnIn + last + weeks.length * forkWeeks * scenario.programs.length;
  let done = 0;
  const steps = begin(scenario, replication);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield Math.min(1, ++done / all);
  const simulation = step.value;
  for (let week = 0; week <= last; week++) {
    if (weeks.includes(week)) {
      const tests = stressAt(simulation, replication, week, reference, scenario.events);
      for (;;) {
        const step = tests.next();
        if (step.done === true) {
          results.push(step.value);
          break;
        }
        yield Math.min(1, ++done / all);
      }
    }
    if (week < last) {
      simulation.advance();
      yield Math.min(1, ++done / all);
    }
  }
  return results;
}
