/** What everybody is at some weeks, in every world: for charts of people rather than of weeks. */
import { status } from '../../model/state.ts';
import { latentShare } from '../../model/steps/choose.ts';
import type { World } from '../../model/world.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { largestPopulation } from '../../scenario/rules/memory-needed.ts';
import { classOf } from './population.ts';
import { begin } from '../replicate.ts';

/** One world after some weeks, by person. */
export interface Moment {
  /** Codes of `classNames`. */
  readonly classes: Uint8Array;
  /** 0–1, of customers. */
  readonly bond: Float32Array;
  readonly trust: Float32Array;
  /** Latent share of occasions, 0–1, of customers. */
  readonly share: Float32Array;
  /** Money since the fork, after all costs, of whoever was a customer since then. */
  readonly profit: Float32Array;
  /** Weeks since joining, of customers. */
  readonly tenure: Int32Array;
  /** Purchases since joining, the first among them, of whoever was a customer since the fork. */
  readonly purchases: Int32Array;
  /** 1 for whoever was a customer at any time since the fork. */
  readonly counted: Uint8Array;
  /** Code of `leavingReasons`, of people who left since the fork and have not come back; else `noReason`. */
  readonly reasons: Uint8Array;
}

export const noReason = 255;

export interface Snapshot {
  readonly replication: number;
  readonly people: number;
  /** Ascending, counted from the fork. */
  readonly weeks: readonly number[];
  /** By week of `weeks`, then by world. */
  readonly moments: readonly (readonly Moment[])[];
}

const centsPerMoney = 100;

function momentOf(world: World, week: number, people: number): Moment {
  const { state } = world;
  const moment: Moment = {
    classes: new Uint8Array(people),
    bond: new Float32Array(people),
    trust: new Float32Array(people),
    share: new Float32Array(people),
    profit: new Float32Array(people),
    tenure: new Int32Array(people),
    purchases: new Int32Array(people),
    counted: new Uint8Array(people),
    reasons: new Uint8Array(people).fill(noReason),
  };
  for (let i = 0; i < people; i++) {
    moment.classes[i] = classOf(world, i);
    const isCustomer = state.isCustomer(i);
    const hasLeft = state.status[i] === status.gone && (state.leftWeek[i] ?? -1) >= 0;
    if (!isCustomer && !hasLeft) continue;
    moment.counted[i] = 1;
    moment.purchases[i] = state.visits[i] ?? 0;
    moment.profit[i] = state.profit(i) / centsPerMoney;
    if (hasLeft) moment.reasons[i] = state.leftReason[i] ?? noReason;
    if (!isCustomer) continue;
    moment.bond[i] = state.bond[i] ?? 0;
    moment.trust[i] = state.trust[i] ?? 0;
    moment.share[i] = latentShare(world, i);
    moment.tenure[i] = week - (state.joinWeek[i] ?? 0);
  }
  return moment;
}

/**
 * Runs a replication again up to the last of the weeks, and takes down what everybody is after each of them (0 is the fork). Luck is a
 * pure function, so these are the people of the first run. Yields the share done. Throws RangeError for a week that does not exist.
 */
export function* snapshot(
  scenario: Scenario,
  replication: number,
  weeks: readonly number[],
): Generator<number, Snapshot> {
  const wanted = [...new Set(weeks)].sort((a, b) => a - b);
  const last = wanted.at(-1) ?? 0;
  if (!wanted.every((week) => Number.isInteger(week) && week >= 0 && week <= scenario.time.weeks))
    throw new RangeError(
      `Snapshots exist after weeks 0 to ${scenario.time.weeks}, not after ${wanted.join(', ')}.`,
    );
  const simulation = yield* begin(scenario, replication);
  const people = Math.min(scenario.market.people, largestPopulation);
  const moments: Moment[][] = [];
  for (let week = 0; ; week++) {
    if (wanted.includes(week)) moments.push(simulation.worlds.map((world) => momentOf(world, week, people)));
    if (week === last) break;
    simulation.advance();
    yield (week + 1) / (last + 1);
  }
  return { replication, people, weeks: wanted, moments };
}
