/** Step 9: decisions to leave. */
import { Occasions } from '../lists.ts';
import type { Purchases, Step } from '../lists.ts';
import { leaveAt, leaveOver } from '../luck/indexes.ts';
import type { WeekTrigger } from '../luck/indexes.ts';
import { log, logistic } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import { ending, status } from '../state.ts';
import { leavingReasons } from '../totals.ts';
import type { LeavingReason } from '../totals.ts';
import type { World } from '../world.ts';
import { dearer, dearerAtAll, latentShares, logOdds } from './choose.ts';
import { settlePoints } from './points.ts';
import { spreadLeaving } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** What holds a customer back beyond feelings; it vanishes with its program. */
function lockIn(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  let hold = effects.selfServiceLockIn * plan.selfService;
  if (plan.contingent) {
    const full = effects.lockInBalance * market.people.orderValue[i] * 100;
    if (plan.earnRate > 0)
      hold += mechanisms.reward * effects.pointsLockIn * Math.min(1, state.points[i] / full);
    const tier = state.tier[i];
    if (tier > 0 && plan.tiers.length > 0)
      hold += mechanisms.reward * effects.tierLockIn * tier * plan.tierWorth[tier - 1];
  }
  return hold;
}

/** What having been referred, and having recommended the firm within a year, add to it (r57, r58). */
function tie(world: World, i: number): number {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  let hold = state.referred[i] * effects.referredHold;
  if (effects.referrerHold !== 0 && market.week - state.lastWord[i] < 52) hold += effects.referrerHold;
  return mechanisms.talk * hold;
}

/** κ_s·s + κ_b·ω·b + κ_τ·(τ − τ₀) + lock-in + ties by referral − what was learnt from being won back: what holds a customer. */
function hold(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
  const { effects } = market.settings;
  return (
    effects.satisfactionHold * (state.satisfaction[i] - state.glow[i]) +
    effects.bondHold * market.people.emotionalWeight[i] * state.bond[i] +
    effects.trustHold * (state.trust[i] - effects.trustNeutral) +
    lockIn(world, i, plan) +
    tie(world, i) -
    market.settings.mechanisms.winBack * effects.wonBackLeave * state.wonBack[i]
  );
}

/** Log-odds of leaving with feelings, and with the pull of acquaintances who left; without the mechanism both are the base. */
const withFeelings = (world: World, i: number, plan: Plan, own: number): number => {
  const strength = world.market.settings.mechanisms.leave;
  return strength === 0 ? own : own - strength * hold(world, i, plan);
};
const withPressure = (world: World, i: number, feelings: number): number => {
  const { effects, mechanisms } = world.market.settings;
  return mechanisms.leave === 0
    ? feelings
    : feelings + mechanisms.leave * mechanisms.talk * effects.contagion * world.state.pressure[i];
};

/** What a decision to leave is about. */
type Question = QuestionOver & {
  /** Base log-odds: the person's own p at a purchase (corrected by `atPurchase`) or renewal. */
  readonly own: number;
  /** Without it only the shock brought the decision about, and it fades with the mechanism's strength. */
  readonly base: boolean;
  /** Added to the log-odds. */
  readonly shock: number;
  /** What a shock is called. */
  readonly reason: LeavingReason;
};
type QuestionOver =
  | { readonly trigger: WeekTrigger }
  | { readonly trigger: 'purchase' | 'rival' | 'price'; readonly occasion: number };

/**
 * Decides whether a customer leaves:
 * logit P = own + strength · (−(κ_s·s + κ_b·ω·b + κ_τ·(τ − τ₀) + lock-in + ties by referral) + contagion + shock).
 *
 * Returns whether the person left.
 */
export function decideToLeave(world: World, i: number, plan: Plan, question: Question): boolean {
  const { market } = world;
  const { own, base, shock, reason } = question;
  const strength = market.settings.mechanisms.leave;
  if (strength === 0 && !base) return false;
  const index = 'occasion' in question ? leaveAt(question.occasion) : leaveOver(question.trigger);
  const u = market.luck.uniform(i, purpose.leave, index);
  const feelings = withFeelings(world, i, plan, own);
  const pressed = withPressure(world, i, feelings);
  const chance = (base ? 1 : strength) * logistic(pressed + strength * shock);
  const about =
    'occasion' in question
      ? { trigger: question.trigger, occasion: question.occasion }
      : { trigger: question.trigger };
  if (!world.recorder.decision(i, 'leave', u, chance, about)) return false;
  goAway(world, i, blame(u, own, feelings, pressed, base, reason));
  return true;
}

/** The reason without which the same die would have let the person stay, the last that was needed. */
function blame(
  u: number,
  own: number,
  feelings: number,
  pressed: number,
  base: boolean,
  reason: LeavingReason,
): LeavingReason {
  if (!base || u >= logistic(pressed)) return reason;
  if (u >= logistic(feelings)) return 'neighbours';
  return u >= logistic(own) ? 'feeling' : 'drift';
}

/**
 * Base log-odds at a purchase that came with a share σ(z) and an acceleration: logit p + ln[σ(θ) / (σ(z)·acceleration)], so that buying
 * more often is not more chances to leave.
 */
function atPurchase(world: World, i: number, share: number, faster: number): number {
  const { people, settings } = world.market;
  const strength = settings.mechanisms.leave;
  if (strength === 0) return people.dropout[i];
  return people.dropout[i] + strength * (people.logShare[i] - log(share * faster));
}

/** Whether fixed opportunities are the decision points, bought or not, in the place of purchases. */
export const asksAtOpportunities = ({ market }: World): boolean =>
  market.settings.market.kind === 'purchases' && market.settings.market.needTiming === 'fixed';

/** Whether a purchase is a decision point by itself: a repeated one, in a market of purchases whose needs come at any time. */
const decides = (world: World, i: number): boolean =>
  world.market.settings.market.kind === 'purchases' &&
  world.state.visits[i] > 1 &&
  !asksAtOpportunities(world);

/** Before each fixed opportunity a customer may drop out. */
export const leaveBeforeOpportunity: Step<Occasions> = (world, { length, person }) => {
  const { dropout } = world.market.people;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const question = {
      trigger: 'opportunity',
      own: dropout[i],
      base: true,
      shock: 0,
      reason: 'drift',
    } as const;
    decideToLeave(world, i, world.planFor(i), question);
  }
};

/** Log-odds of leaving before feelings. */
function baseOdds(world: World, { length, person, share, faster, own }: Purchases): void {
  const { dropout } = world.market.people;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    own[k] = decides(world, i) ? atPurchase(world, i, share[k], faster[k]) : dropout[i];
  }
}

/** Log-odds of leaving with feelings, pressure and shocks. */
function allOdds(world: World, { length, person, own, failure, slow, chance }: Purchases): void {
  const strength = world.market.settings.mechanisms.leave;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const odds = withPressure(world, i, withFeelings(world, i, world.planFor(i), own[k]));
    chance[k] = odds + strength * (failure[k] + slow[k]);
  }
}

function toChances(_: World, { length, chance }: Purchases): void {
  for (let k = 0; k < length; k++) chance[k] = logistic(chance[k]);
}

/** The few whose draw lies below their chance decide. */
function decide(world: World, { length, index, person, failure, slow, own, chance, draw }: Purchases): void {
  world.market.luck.each(person, length, purpose.leave, leaveAt(index), draw);
  for (let k = 0; k < length; k++) {
    const i = person[k];
    if (draw[k] >= chance[k] && i !== world.recorder.watched) continue;
    const base = decides(world, i);
    const shock = failure[k] + slow[k];
    if (!base && shock === 0) continue;
    const reason = failure[k] > 0 ? 'failure' : slow[k] > 0 ? 'slow' : 'drift';
    const question = { trigger: 'purchase', occasion: index, own: own[k], base, shock, reason } as const;
    decideToLeave(world, i, world.planFor(i), question);
  }
}

/** Decisions after purchases: decision points by themselves, or made so by a problem or a slow solution. */
export const leaveAfterPurchase: readonly Step<Purchases>[] = [baseOdds, allOdds, toChances, decide];

const lost = new Occasions();

/**
 * Occasions that the firm would have got at the usual price and without the rival's offer: moments to leave for good (r67, r74). They are
 * called after the offer where the firm would have got them without it.
 */
export function loseToPrice(world: World, { length, index, person, share, choice }: Occasions): void {
  if (!dearerAtAll(world)) return;
  lost.length = 0;
  for (let k = 0; k < length; k++) {
    if (choice[k] < share[k]) continue;
    lost.person[lost.length] = person[k];
    lost.choice[lost.length++] = choice[k];
  }
  lost.usual = true;
  latentShares(world, lost);
  const { people, settings } = world.market;
  const { rivalShock } = settings.effects;
  for (let k = 0; k < lost.length; k++) {
    if (lost.choice[k] >= lost.share[k]) continue;
    const i = lost.person[k];
    const byOffer = world.rivalOffer > 0 && lost.choice[k] < logistic(logOdds(world, i, 0));
    const reason = byOffer ? 'rival' : 'price';
    const own = people.dropout[i];
    const question = {
      trigger: reason,
      occasion: index,
      own,
      base: false,
      shock: rivalShock,
      reason,
    } as const;
    decideToLeave(world, i, world.planFor(i), question);
  }
}

/** Decides about a renewal: what is dearer counts as it does at an occasion, by the share of the price. Returns whether the person left. */
export function decideToRenew(world: World, i: number): boolean {
  const { people, settings } = world.market;
  const plan = world.planFor(i);
  const more = dearerAtAll(world) ? dearer(world, i, plan) : 0;
  const shock =
    settings.mechanisms.choose * settings.effects.priceSensitivity * people.dealSensitivity[i] * more;
  const reason = world.rivalOffer > more / 2 ? 'rival' : 'price';
  return decideToLeave(world, i, plan, {
    trigger: 'renewal',
    own: people.dropout[i],
    base: true,
    shock,
    reason,
  });
}

function goAway(world: World, i: number, reason: LeavingReason): void {
  const { state, market } = world;
  state.status[i] = status.gone;
  state.leftWeek[i] = market.week;
  state.leftReason[i] = leavingReasons.indexOf(reason);
  if (reason !== 'failure' && state.lastEnding[i] === ending.unresolved) state.lastEnding[i] = ending.none;
  settlePoints(world, i, false);
  state.pressure[i] = 0;
  world.moved.push(i);
  world.books.count(total.leavers);
  world.books.leaves(reason);
  world.recorder.record('leaving', i, state.leftReason[i]);
  spreadLeaving(world, i);
}
