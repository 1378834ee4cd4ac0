/**
 * Stress tests: who stays, and gives the firm as much as before, when things go wrong twice, a rival undercuts, everybody hears bad words,
 * or the program ends. Each is judged against the same people with the same luck in a calm fork: whoever would have left anyhow is not counted.
 */
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
import { commonTests, enough, firstMeasured, hardships, later, rivalOfferWeek, rivalStep } from './tests.ts';
import type { Hardship } from './tests.ts';

/** Everybody's latent share in one week, and its sum over the measured weeks; 0 in weeks in which a person is no customer. */
class Shares {
  readonly now: Float64Array;
  readonly sum: Float64Array;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.now = new Float64Array(world.state.people);
    this.sum = new Float64Array(world.state.people);
  }

  read(isMeasured: boolean): void {
    const { now, sum } = this;
    now.fill(0);
    eachLatentShare(this.#world, (i, share) => {
      now[i] = share;
      if (isMeasured) sum[i] = (sum[i] ?? 0) + share;
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

/** Defences of a world's latest week. */
const defencesOf = ({ totals }: World, column: number): number =>
  totals.values[totalIndex.defences * totals.columns + column] ?? 0;

interface Forks {
  /** Whom the calm fork keeps: the people who are judged. */
  readonly stays: (i: number) => boolean;
  /** Whether one of them gives the firm enough after a test; none for the end of a program where none runs. */
  readonly passed: Readonly<Partial<Record<Hardship, (i: number) => boolean>>>;
  /** By person: the week in which the rival's deepening offer won them over; 0 where it never did. */
  readonly wentToRival: Uint8Array;
  /** How many resist the first bad word, beyond those whom words already under way call on. */
  readonly defenders: number;
  /** Latent purchases by person 26 weeks later, when the program has ended and without stress. */
  readonly endedLater: Float64Array;
  readonly calmLater: Float64Array;
}

/** Notes who gives the firm less than enough of what it has of them in the calm fork, in the first week in which that is so. */
function noteWhoGoes(went: Uint8Array, week: number, here: Float64Array, calm: Float64Array): void {
  for (let i = 0; i < went.length; i++)
    if (went[i] === 0 && (here[i] ?? 0) < enough * (calm[i] ?? 0)) went[i] = week;
}

/** Runs the forks of one world, fused over the same draws. */
function* runForks(simulation: Simulation, world: World, endsProgram: boolean): Generator<void, Forks> {
  const names: Hardship[] = ['calm', ...commonTests, ...(endsProgram ? (['end'] as const) : [])];
  const fork = simulation.fork(names.map(() => world));
  const forks = fork.worlds.map((copy, k) => ({ name: names[k] ?? 'calm', copy, shares: new Shares(copy) }));
  const of = (name: Hardship) => forks.find((one) => one.name === name);
  const [calm, rival] = [of('calm'), of('rival')];
  const wentToRival = new Uint8Array(world.state.people);
  let defenders = 0;
  let purchases: Float64Array[] = [];
  for (let week = 1; week <= forkWeeks; week++) {
    for (const { name, copy } of forks) copy.stress = hardships[name](week);
    fork.advance();
    for (const one of forks)
      if (week >= firstMeasured || one === calm || one === rival) one.shares.read(week >= firstMeasured);
    if (calm && rival) noteWhoGoes(wentToRival, week, rival.shares.now, calm.shares.now);
    if (week === 1) {
      const [told, untold] = [of('rumour'), calm].map((one) => (one ? defencesOf(one.copy, fork.week) : 0));
      defenders = (told ?? 0) - (untold ?? 0);
    }
    if (week === later) purchases = forks.map(({ copy }) => purchasesOf(copy));
    yield;
  }
  const sum = calm?.shares.sum ?? new Float64Array();
  const passed = forks.map(({ name, copy, shares }) => {
    const passes = (i: number) => copy.state.isCustomer(i) && (shares.sum[i] ?? 0) >= enough * (sum[i] ?? 0);
    return [name, passes] as const;
  });
  const empty = new Float64Array();
  return {
    stays: (i) => calm?.copy.state.isCustomer(i) ?? false,
    passed: {
      ...(Object.fromEntries(passed) as Forks['passed']),
      rival: (i) => wentToRival[i] === 0 || (wentToRival[i] ?? 0) > rivalOfferWeek,
    },
    wentToRival,
    defenders,
    endedLater: purchases[endsProgram ? names.indexOf('end') : 0] ?? empty,
    calmLater: purchases[0] ?? empty,
  };
}

/**
 * The offer, in shares of the price, at which half of some people have gone to the rival: between two weeks of the deepening offer by
 * a straight line. Not a number where more than half stay at the deepest.
 *
 * @param went by person of those who count: the week in which they went, 0 for never
 */
export function halfDepth(went: readonly number[]): number {
  const byWeek = new Float64Array(forkWeeks + 1);
  for (const week of went) if (week > 0) byWeek[week] = (byWeek[week] ?? 0) + 1;
  const half = went.length / 2;
  let gone = 0;
  for (let week = 1; week <= forkWeeks; week++) {
    const more = byWeek[week] ?? 0;
    if (more > 0 && gone + more >= half) return rivalStep * (week - 1 + (half - gone) / more);
    gone += more;
  }
  return NaN;
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

/** Whether a program is in force at the beginning of a week, as far as is known then. */
const runsAt = ({ levers, endsAt }: World, week: number, events: readonly MarketEvent[]): boolean =>
  Object.keys(levers).length > 0 &&
  (endsAt === 0 || week < endsAt) &&
  !events.some((event) => event.kind === 'programEnds' && event.week < week);

/** Counts who passes the tests of one world into its columns. */
function judge(result: Stress, w: number, { state }: World, forks: Forks): void {
  const { stays, passed, wentToRival, defenders } = forks;
  const judged = [...state.members.subarray(0, state.memberCount)].filter(stays);
  const count = (passes: Forks['passed'][Hardship]) => (passes ? judged.filter(passes).length : NaN);
  result.customers[w] = state.memberCount;
  result.stayers[w] = judged.length;
  result.passFailures[w] = count(passed.failures);
  result.passRival[w] = count(passed.rival);
  result.passRumour[w] = count(passed.rumour);
  result.passEnd[w] = count(passed.end);
  result.rivalDepth[w] = halfDepth(judged.map((i) => wentToRival[i] ?? 0));
  result.defenders[w] = defenders;
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
    stayers: column(),
    passFailures: column(),
    passRival: column(),
    passRumour: column(),
    passEnd: column(),
    rivalDepth: column(),
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
    const forks = yield* runForks(simulation, world, runsAt(world, week, events));
    all.push({ endedLater: forks.endedLater, calmLater: forks.calmLater });
    judge(result, w, world, forks);
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
