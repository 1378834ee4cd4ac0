/** Step 3: what a purchase delivers, how a problem is handled, and what the person makes of it. */
import type { Purchases, Step } from '../lists.ts';
import { solveIndex } from '../luck/indexes.ts';
import { clamp, roundHalfUp } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import { occasionOf } from '../recorders/decisions.ts';
import { ledgerColumn as ledger, ending } from '../state.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';
import { clampUnit } from './choose.ts';
import { tellExperiences } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** Whether the problem is solved, at which contact (1–3; 0: never), and the cost of the contacts. */
function handle(world: World, i: number, j: number, plan: Plan, forced: boolean): number {
  const { market } = world;
  const cents = plan.contactCost * market.people.costToServe[i];
  for (let contact = 1; contact <= 3; contact++) {
    world.books.count(total.contacts);
    book(world, i, ledger.handling, roundHalfUp(cents));
    const u = market.luck.uniform(i, purpose.solve, solveIndex(j, contact));
    const about = { occasion: occasionOf(j), contact };
    if (world.recorder.decision(i, 'solve', u, plan.solve[contact - 1], about) && !forced) return contact;
  }
  return 0;
}

/**
 * Score of a problem: about 0 when solved at once; −0.8 when never solved; worse for a second failure within 26 weeks (r44–r46). Also
 * sets the shocks that the leaving decision reads.
 */
function problemScore(world: World, purchases: Purchases, k: number): number {
  const { state, market } = world;
  const i = purchases.person[k];
  const j = purchases.index;
  const plan = world.planFor(i);
  const { effects } = market.settings;
  const week = market.week;
  const since = week - state.lastFailure[i];
  const second = since <= effects.failureMemory;
  const solvedAt = handle(world, i, j, plan, purchases.imposed === 'unresolved');
  let x: number;
  if (solvedAt === 0) {
    x = -effects.unresolved * (1 + effects.betrayal * state.bond[i]);
    purchases.failure[k] = Math.max(
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
  if (plan.contingent) {
    // Membership insures (r18): members let a part of it pass.
    const felt = 1 - market.settings.mechanisms.reward * effects.memberInsurance;
    if (x < 0) x *= felt;
    purchases.failure[k] *= felt;
  }
  const slow =
    solvedAt !== 0 &&
    world.recorder.decision(i, 'slow', market.luck.uniform(i, purpose.slow, j), 1 - plan.speed, {
      occasion: occasionOf(j),
    });
  if (slow) purchases.slow[k] = effects.slowShock;
  state.lastFailure[i] = week;
  state.lastEnding[i] = solvedAt === 0 ? ending.unresolved : ending.solved;
  world.books.count(total.problems);
  if (solvedAt === 0) world.books.count(total.unresolved);
  world.recorder.record('problem', i, solvedAt === 0 ? -3 : solvedAt);
  if (second) world.recorder.remark('problemAgain', i, since);
  if (slow) world.recorder.remark('slow', i, 1);
  return x;
}

/** Whom a problem meets. */
function meetProblems(world: World, purchases: Purchases): void {
  const { market, recorder } = world;
  const { length, index, person, draw, problem, failure, slow } = purchases;
  const imposed = purchases.imposed !== 'none';
  const often = market.conditions.problems;
  const strength = market.settings.mechanisms.experience;
  market.luck.each(person, length, purpose.problem, index, draw);
  for (let k = 0; k < length; k++) {
    const chance = Math.min(1, world.planFor(person[k]).problemRate * often * strength);
    const arises = imposed || draw[k] < chance;
    if (person[k] === recorder.watched && !imposed)
      recorder.decision(person[k], 'problem', draw[k], chance, { occasion: occasionOf(index) }, arises);
    problem[k] = arises ? 1 : 0;
    failure[k] = 0;
    slow[k] = 0;
  }
}

/** The score of a purchase without a problem is noise alone. */
function scoreNoise({ market }: World, { length, index, person, score }: Purchases): void {
  const { noise } = market.settings.effects;
  market.luck.eachNormal(person, length, purpose.noise, index, score);
  for (let k = 0; k < length; k++) score[k] *= noise;
}

function scoreProblems(world: World, purchases: Purchases): void {
  const { length, problem, score } = purchases;
  for (let k = 0; k < length; k++) if (problem[k] !== 0) score[k] += problemScore(world, purchases, k);
}

/** Satisfaction, expectation and trust follow the score; the bond grows unless there was a problem. */
function learn(world: World, { length, person, score, problem }: Purchases): void {
  const { effects, mechanisms } = world.market.settings;
  const { gainWeight, lossWeight, satisfactionRate, expectationRate, normWeight } = effects;
  const { trustRest, trustVariance, trustRate, bondGrowth } = effects;
  const { satisfaction, glow, expectation, bond, trust, undermining } = world.state;
  const strength = mechanisms.experience;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const x = score[k];
    const gap = x - expectation[i];
    const felt = gap > 0 ? gainWeight * gap : lossWeight * gap;
    const before = satisfaction[i];
    const after = clamp(before + strength * satisfactionRate * (felt - before), -1, 1);
    // A recovered problem may please, but what it adds moves no behaviour (r45).
    if (problem[k] !== 0 && after > before) glow[i] += after - before;
    else glow[i] *= 1 - satisfactionRate;
    satisfaction[i] = after;
    const target = (1 - normWeight) * x;
    expectation[i] += strength * expectationRate * (target - expectation[i]);
    const earned = clampUnit(trustRest + x - trustVariance * gap * gap);
    trust[i] += strength * trustRate * (earned - trust[i]);
    if (problem[k] === 0) bond[i] += strength * bondGrowth * ((1 - bond[i]) * (1 - undermining[i]));
  }
}

/** Step 6, care: thanks and human handling raise the bond, more for those with emotional needs. */
function care(world: World, { length, person }: Purchases): void {
  const { settings, people } = world.market;
  const { effects, mechanisms } = settings;
  const { bond } = world.state;
  if (world.plan.care === 0) return;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const plan = world.planFor(i);
    if (plan.care === 0) continue;
    const weight = 0.5 + people.emotionalWeight[i];
    bond[i] = clampUnit(bond[i] + mechanisms.care * effects.careBond * plan.care * weight * (1 - bond[i]));
  }
}

/** Who is left to machines loses some of the bond, the more the more they need a person (r55). */
function keepDistance(world: World, { length, person }: Purchases): void {
  const { settings, people } = world.market;
  const { effects, mechanisms } = settings;
  const { bond } = world.state;
  if (world.plan.selfService === 0) return;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const part = effects.selfServiceDistance * world.planFor(i).selfService * people.emotionalWeight[i];
    bond[i] *= Math.max(0, 1 - mechanisms.care * part);
  }
}

/** What purchases deliver and what people make of it. */
export const experience: readonly Step<Purchases>[] = [
  meetProblems,
  scoreNoise,
  scoreProblems,
  tellExperiences,
  learn,
  care,
  keepDistance,
];
