/**
 * One week of all worlds of a market. Two phases: a scan over the people, once for all worlds, makes the draws that everybody has every
 * week and lists the few that matter; then small steps act on the lists, world by world. Worlds do not touch each other, so that each is
 * the same to the last bit alone and together.
 */
import type { Conditions } from './conditions.ts';
import type { Market } from './market.ts';
import { purpose } from './random.ts';
import type { Purpose } from './random.ts';
import { status } from './state.ts';
import {
  appeal,
  advertising,
  arriveByReferral,
  maybeAdvertised,
  maybeJoin,
  maybeReturn,
  maybeWinBack,
} from './steps/arrive.ts';
import { beginWeek, dropLeavers } from './steps/begin.ts';
import { chargeByWeek, closeWeek, fade, fadeWarnings } from './steps/close.ts';
import { accelerates } from './steps/need.ts';
import { liveThrough } from './steps/occasion.ts';
import { programWeek } from './steps/program-week.ts';
import { recommend } from './steps/talk.ts';
import { commonNames } from './totals.ts';
import type { World } from './world.ts';

/** People whose draw of the week lies where it may matter, with the draw. */
class Picked {
  readonly person: Int32Array;
  readonly uniform: Float64Array;
  length = 0;

  constructor(people: number) {
    this.person = new Int32Array(people);
    this.uniform = new Float64Array(people);
  }

  add(person: number, uniform: number): void {
    this.person[this.length] = person;
    this.uniform[this.length++] = uniform;
  }
}

/** What the scan finds: people who would have an occasion, recommend, join or return this week in some world. */
export class Lists {
  readonly draws: Float64Array;
  readonly needs: Picked;
  readonly talkers: Picked;
  readonly joiners: Picked;
  readonly returners: Picked;

  constructor(people: number) {
    this.draws = new Float64Array(people);
    this.needs = new Picked(people);
    this.talkers = new Picked(people);
    this.joiners = new Picked(people);
    this.returners = new Picked(people);
  }
}

/** Lists everybody whose draw lies below a bound, the same for all or times a factor of the person. */
function pickBelow(
  market: Market,
  of: Purpose,
  bound: number,
  factor: Float64Array | null,
  draws: Float64Array,
  into: Picked,
): void {
  into.length = 0;
  if (bound === 0) return;
  market.luck.uniforms(of, draws);
  if (factor === null) {
    for (let i = 0; i < draws.length; i++) if (draws[i] < bound) into.add(i, draws[i]);
  } else for (let i = 0; i < draws.length; i++) if (draws[i] < bound * factor[i]) into.add(i, draws[i]);
}

/** Makes the draws of everybody's week. Whoever is listed is asked again in each world, by that world's own chances, all below the bounds. */
function scan(market: Market, worlds: readonly World[], lists: Lists): void {
  const { people, luck, settings } = market;
  const { effects, mechanisms } = settings;
  const { draws, needs } = lists;
  const none = worlds.some((w) => accelerates(w.plan)) ? people.noNeedAtMost : people.noNeed;
  luck.uniforms(purpose.need, draws);
  needs.length = 0;
  for (let i = 0; i < draws.length; i++) if (draws[i] > none[i]) needs.add(i, draws[i]);
  const cohort = people.entry.length > 0;
  const joinBound = cohort
    ? 0
    : mechanisms.arrive * settings.market.joinRate * Math.max(...worlds.map(appeal));
  pickBelow(market, purpose.recommend, mechanisms.talk * effects.bondedTalk, null, draws, lists.talkers);
  pickBelow(market, purpose.join, joinBound, people.joining, draws, lists.joiners);
  pickBelow(
    market,
    purpose.goBack,
    mechanisms.winBack * settings.market.returnRate,
    null,
    draws,
    lists.returners,
  );
}

/** Lets one world act on the lists. */
function act(world: World, lists: Lists): void {
  const { state, plan } = world;
  const { needs, talkers, joiners, returners } = lists;
  for (let k = 0; k < needs.length; k++) {
    const i = needs.person[k];
    if (state.status[i] === status.customer) liveThrough(world, i, needs.uniform[k]);
  }
  programWeek(world);
  for (let k = 0; k < talkers.length; k++) {
    const i = talkers.person[k];
    if (state.status[i] === status.customer) recommend(world, i, talkers.uniform[k]);
  }
  dropLeavers(world);
  if (plan.winBackOffer > 0)
    for (let i = 0; i < state.people; i++) if (state.status[i] === status.gone) maybeWinBack(world, i, plan);
  for (let k = 0; k < returners.length; k++) {
    const i = returners.person[k];
    if (state.status[i] === status.gone) maybeReturn(world, i, returners.uniform[k]);
  }
  const factor = appeal(world);
  for (let k = 0; k < joiners.length; k++) {
    const i = joiners.person[k];
    if (state.status[i] === status.prospect) maybeJoin(world, i, joiners.uniform[k], factor);
  }
  arriveByReferral(world);
  const rate = advertising(world);
  if (rate > 0)
    for (let i = 0; i < state.people; i++)
      if (state.status[i] === status.prospect) maybeAdvertised(world, i, rate);
}

/** Sums over the people who are customers in all worlds, into a column of each world's table (rows as `commonNames`). */
export function sumCommon(worlds: readonly World[], tables: readonly Float64Array[], column: number): void {
  const states = worlds.map((w) => w.state);
  const [{ members, memberCount }] = states;
  const { columns } = worlds[0].totals;
  const sums = new Float64Array(worlds.length * commonNames.length);
  let many = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    let everywhere = true;
    for (const state of states) everywhere = everywhere && state.status[i] === status.customer;
    if (!everywhere) continue;
    many++;
    let at = 0;
    for (const state of states) {
      sums[at + 1] += state.bond[i];
      sums[at + 2] += state.trust[i];
      sums[at + 3] += state.satisfaction[i];
      sums[at + 4] += state.ownWindow[i];
      sums[at + 5] += state.allWindow[i];
      at += commonNames.length;
    }
  }
  tables.forEach((table, w) => {
    table[column] = many;
    for (let k = 1; k < commonNames.length; k++)
      table[k * columns + column] = sums[w * commonNames.length + k];
  });
}

/**
 * Simulates one week of all worlds. Flows and end states go into a column of their totals. `cohort` has a 1 for each customer of week 0;
 * it is null in the burn-in, and with cohort arrival, where everybody who has joined counts.
 */
export function simulateWeek(
  market: Market,
  worlds: readonly World[],
  week: number,
  conditions: Conditions,
  lists: Lists,
  cohort: Uint8Array | null,
  column: number,
): void {
  market.begin(week, conditions);
  for (const world of worlds) beginWeek(world);
  scan(market, worlds, lists);
  for (const world of worlds) {
    act(world, lists);
    chargeByWeek(world);
    fadeWarnings(world);
    fade(world, cohort);
    closeWeek(world, column);
  }
}
