/** Step 1: how often a need arises. */
import { blockSize, goThrough } from '../lists.ts';
import type { Occasions, Step } from '../lists.ts';
import type { Picked, Roll } from '../luck/picked.ts';
import type { Market } from '../market.ts';
import { clamp, exp } from '../luck/numbers.ts';
import { largestAcceleration } from '../people.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import { poissonAbove, poissonUpTo } from '../luck/sampling.ts';
import { status } from '../state.ts';
import type { World } from '../world.ts';
import { earnsPoints } from './choose.ts';

/**
 * Factor on λ, in [0, 2]: points pressure 1 + 0.10·progress²·δ, scaled with the worth of the reward (r5); the dip after a reward (r9);
 * relevant contact (r22); account calls (r20).
 */
export function acceleration(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
  if (!accelerates(plan) || market.settings.market.needTiming === 'fixed') return 1;
  const { effects, mechanisms } = market.settings;
  const sensitivity = market.people.dealSensitivity[i];
  let factor = 1;
  if (earnsPoints(world, i, plan)) {
    const progress = Math.min(1, state.points[i] / plan.threshold);
    const worth = Math.min(1.5, plan.earnRate / effects.pressureEarnRate);
    factor += mechanisms.reward * effects.pointsPressure * progress * progress * sensitivity * worth;
    if (state.dip[i] !== 0) factor *= 1 - mechanisms.reward * effects.postRewardDip;
  }
  if (plan.contactLift !== 0 && state.optedOut[i] === 0)
    factor *= 1 + mechanisms.contact * plan.contactLift * sensitivity;
  if (plan.accountLift !== 0) factor *= 1 + mechanisms.contact * plan.accountLift;
  return clamp(1 + mechanisms.need * (factor - 1), 0, largestAcceleration);
}

/** Whether a plan can change anybody's needs at all. */
const accelerates = (plan: Plan): boolean =>
  plan.earnRate > 0 || plan.contactLift !== 0 || plan.accountLift !== 0;

/** How much faster than at their own rate the needs of a block's people arise. */
function accelerate(world: World, { length, person, faster }: Occasions): void {
  faster.fill(1, 0, length);
  if (!accelerates(world.plan)) return;
  for (let k = 0; k < length; k++) faster[k] = acceleration(world, person[k], world.planFor(person[k]));
}

/** The share of this week in which they are customers: less than 1 only in the week a cohort's member joins. */
function expose({ market }: World, { length, person, exposed }: Occasions): void {
  const { week, people } = market;
  const { entry } = people;
  exposed.fill(1, 0, length);
  if (entry.length === 0) return;
  for (let k = 0; k < length; k++) {
    const since = entry[person[k]];
    if (since > week && since < week + 1) exposed[k] = week + 1 - since;
  }
}

/** How many occasions they have: one at a fixed opportunity; else as many as a Poisson variable says, or a k-th of its steps. */
function drawOccasions(world: World, occasions: Occasions): void {
  const { needTiming, needRegularity } = world.market.settings.market;
  if (needTiming === 'fixed') occasions.many.fill(1, 0, occasions.length);
  else if (needRegularity === 1) drawRandom(world, occasions);
  else drawRegular(world, occasions, needRegularity);
}

function drawRandom(world: World, { length, person, draw, faster, exposed, many }: Occasions): void {
  const { market, recorder } = world;
  const { needRate, noNeed } = market.people;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const factor = faster[k] * exposed[k];
    const mean = needRate[i] * factor;
    const none = factor === 1 ? noNeed[i] : exp(-mean);
    many[k] = poissonAbove(draw[k], mean, none);
    if (i === recorder.watched) recorder.decision(i, 'need', draw[k], none, undefined, many[k] > 0);
  }
}

/** Needs with Erlang-k times between them: steps come at random and k times as fast, and each k-th is a need. */
function drawRegular(
  world: World,
  { length, person, draw, faster, exposed, many }: Occasions,
  of: number,
): void {
  const { market, recorder, state } = world;
  const { needRate, noNeed } = market.people;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const factor = faster[k] * exposed[k];
    const mean = of * needRate[i] * factor;
    const none = factor === 1 ? noNeed[i] : exp(-mean);
    const before = state.stage[i];
    const steps = before + poissonAbove(draw[k], mean, none);
    many[k] = Math.floor(steps / of);
    state.stage[i] = steps - of * many[k];
    if (i === recorder.watched) {
      const noNeedNow = poissonUpTo(of - 1 - before, mean, none);
      recorder.decision(i, 'need', draw[k], noNeedNow, undefined, many[k] > 0);
    }
  }
}

const steps: readonly Step<Occasions>[] = [accelerate, expose, drawOccasions];

/** Lists the customers of some world who may have a need this week: by their draw, or those whose fixed opportunity it is. */
export function listNeeds(
  { people, luck, settings, week }: Market,
  worlds: readonly World[],
  customers: Roll,
  needs: Picked,
): void {
  const { needTiming, opportunityWeeks } = settings.market;
  if (needTiming === 'random') {
    const accelerated = worlds.some(({ plan }) => accelerates(plan));
    luck.aboveOwn(purpose.need, accelerated ? people.noNeedAtMost : people.noNeed, customers, needs);
    return;
  }
  needs.length = 0;
  for (let k = 0; k < customers.length; k++) {
    const i = customers.person[k];
    const since = week + Math.floor(people.phase[i] * opportunityWeeks);
    if (since % opportunityWeeks === 0) needs.add(i, 1);
  }
}

/**
 * Fills a block with the customers who may have occasions this week, from a place in the list on, until the block or the list is full, and
 * draws how many they have. The list is that of all worlds; the bound is this world's, so that its blocks are the same alone and together.
 * Returns the place to go on from.
 */
export function need(world: World, needs: Picked, from: number, occasions: Occasions): number {
  const { status: stands } = world.state;
  const { people } = world.market;
  const bounds = accelerates(world.plan) ? people.noNeedAtMost : people.noNeed;
  const { person, draw } = occasions;
  let length = 0;
  let k = from;
  for (; k < needs.length && length < blockSize; k++) {
    const i = needs.person[k];
    if (stands[i] !== status.customer || needs.uniform[k] <= bounds[i]) continue;
    person[length] = i;
    draw[length++] = needs.uniform[k];
  }
  occasions.length = length;
  goThrough(steps, world, occasions);
  return k;
}

/** Records the die of a watched customer whom `need` passes over: too low for any occasion, whatever accelerates them. */
export function noteNoNeed(world: World, occasions: Occasions): void {
  const { state, market } = world;
  const { watched } = world.recorder;
  const { people, luck } = market;
  // A fixed opportunity throws no die.
  if (!state.isCustomer(watched) || market.settings.market.needTiming === 'fixed') return;
  const bounds = accelerates(world.plan) ? people.noNeedAtMost : people.noNeed;
  const draw = luck.uniform(watched, purpose.need);
  if (draw > bounds[watched]) return;
  occasions.person[0] = watched;
  occasions.draw[0] = draw;
  occasions.length = 1;
  goThrough(steps, world, occasions);
  occasions.length = 0;
}
