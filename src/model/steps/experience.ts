/** Step 3: what a purchase delivers, how a problem is handled, and what the person makes of it. */
import { clamp, normalQuantile, roundHalfUp } from '../numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../random.ts';
import { ledgerColumn as ledger, ending } from '../state.ts';
import type { World } from '../world.ts';
import { clampUnit } from './choose.ts';
import { tellExperience } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** What an experience adds to the log-odds of leaving at once, by cause; 0 where there is no cause. */
export interface Shocks {
  failure: number;
  slow: number;
}

const shocks: Shocks = { failure: 0, slow: 0 };

/** Whether the problem is solved, at which contact (1–3; 0: never), and the cost of the contacts. */
function handle(world: World, i: number, j: number, plan: Plan, forced: boolean): number {
  const { market } = world;
  const cents = plan.contactCost * market.people.costToServe[i];
  for (let contact = 1; contact <= 3; contact++) {
    world.count(total.contacts);
    world.book(i, ledger.handling, roundHalfUp(cents));
    const index = 3 * j + contact;
    const u = market.luck.uniform(i, purpose.solve, index);
    if (world.decide(i, 'solve', index, u, plan.solve[contact - 1]) && !forced) return contact;
  }
  return 0;
}

/**
 * Score x of the j-th occasion of the week: noise alone without a problem; about 0 when solved at once; −0.8 when never solved; worse for
 * a second failure within 26 weeks (r44–r46). Also sets the shocks that the leaving decision reads.
 */
function problemScore(world: World, i: number, j: number, plan: Plan, forced: boolean): number {
  const { state, market } = world;
  const { effects } = market.settings;
  const week = market.week;
  const second = week - state.lastFailure[i] <= effects.failureMemory;
  const solvedAt = handle(world, i, j, plan, forced);
  let x: number;
  if (solvedAt === 0) {
    x = -effects.unresolved * (1 + effects.betrayal * state.bond[i]);
    shocks.failure = Math.max(
      0,
      effects.failureShock - market.settings.mechanisms.care * effects.careShield * plan.care,
    );
  } else {
    x = -effects.effort * (solvedAt - 1) - effects.waiting * (1 - plan.speed);
    if (solvedAt === 1 && !second) x += market.settings.mechanisms.care * effects.careRecovery * plan.care;
  }
  x -= effects.selfServiceEffort * plan.selfService * (solvedAt === 0 ? 3 : solvedAt);
  if (second) x = x * effects.secondFailure - (solvedAt === 0 ? 0 : effects.secondFailurePenalty);
  else if (x < 0) x *= 1 - effects.forgiving * market.people.forgiveness[i] * market.forgiveness;
  if (solvedAt !== 0 && market.luck.uniform(i, purpose.slow, j) < 1 - plan.speed)
    shocks.slow = effects.slowShock;
  state.lastFailure[i] = week;
  state.lastEnding[i] = solvedAt === 0 ? ending.unresolved : ending.solved;
  world.count(total.problems);
  if (solvedAt === 0) world.count(total.unresolved);
  world.record('problem', i, solvedAt === 0 ? -3 : solvedAt);
  return x;
}

/** Satisfaction, expectation and trust follow the score; the bond grows unless there was a problem. */
function learn(world: World, i: number, x: number, problem: boolean, plan: Plan): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const strength = mechanisms.experience;
  const gap = x - state.expectation[i];
  const felt = gap > 0 ? effects.gainWeight * gap : effects.lossWeight * gap;
  const before = state.satisfaction[i];
  const after = clamp(before + strength * effects.satisfactionRate * (felt - before), -1, 1);
  // A recovered problem may please, but what it adds moves no behaviour (r45).
  if (problem && after > before) state.glow[i] += after - before;
  else state.glow[i] *= 1 - effects.satisfactionRate;
  state.satisfaction[i] = after;
  const target = (1 - effects.normWeight) * x;
  state.expectation[i] += strength * effects.expectationRate * (target - state.expectation[i]);
  const earned = clampUnit(effects.trustRest + x - effects.trustVariance * gap * gap);
  state.trust[i] += strength * effects.trustRate * (earned - state.trust[i]);
  if (!problem) {
    const room = (1 - state.bond[i]) * (1 - state.undermining[i]);
    state.bond[i] += strength * effects.bondGrowth * room;
  }
  // Step 6, care: thanks and human handling raise the bond, more for those with emotional needs.
  if (plan.care > 0) {
    const weight = 0.5 + market.people.emotionalWeight[i];
    state.bond[i] = clampUnit(
      state.bond[i] + mechanisms.care * effects.careBond * plan.care * weight * (1 - state.bond[i]),
    );
  }
}

/**
 * The experience of the j-th occasion. `imposed` makes a problem certain, and with 'unresolved' its solution impossible. Returns the
 * shocks to the leaving decision; the object is reused.
 */
export function experience(
  world: World,
  i: number,
  j: number,
  plan: Plan,
  imposed: 'none' | 'problem' | 'unresolved' = 'none',
): Shocks {
  const { market } = world;
  const { effects, mechanisms } = market.settings;
  shocks.failure = 0;
  shocks.slow = 0;
  const chance = Math.min(1, plan.problemRate * market.conditions.problems * mechanisms.experience);
  const u = market.luck.uniform(i, purpose.problem, j);
  const problem = imposed !== 'none' || world.decide(i, 'problem', j, u, chance);
  const noise = effects.noise * normalQuantile(market.luck.uniform(i, purpose.noise, j));
  const x = noise + (problem ? problemScore(world, i, j, plan, imposed === 'unresolved') : 0);
  tellExperience(world, i, j, x);
  learn(world, i, x, problem, plan);
  return shocks;
}
