/** Step 9: decisions to leave. */
import { log, logistic } from '../numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../random.ts';
import { ending, status, walletWeeks } from '../state.ts';
import { leavingReasons } from '../totals.ts';
import type { LeavingReason } from '../totals.ts';
import type { World } from '../world.ts';
import { settlePoints } from './reward.ts';
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

/** Indexes of a week's decisions; those of occasions follow. */
export const leaveIndex = { demotion: 0, woken: 1, imposed: 2, renewal: 3, firstOccasion: 4 } as const;

/**
 * Decides whether a customer leaves:
 * logit P = own + strength · (−(κ_s·s + κ_b·ω·b + κ_τ·(τ − τ₀) + lock-in) + contagion + shock).
 *
 * `index` tells the decisions of a person's week apart. `own` is the base log-odds: the person's own p at a purchase (corrected by
 * `atPurchase`) or renewal. Without `base`, only the shock brought the decision about, and it fades with the mechanism's strength.
 * `reason` is what a shock is called. Returns whether the person left.
 */
export function decideToLeave(
  world: World,
  i: number,
  plan: Plan,
  index: number,
  own: number,
  base: boolean,
  shock: number,
  reason: LeavingReason,
): boolean {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const strength = mechanisms.leave;
  if (strength === 0 && !base) return false;
  const u = market.luck.uniform(i, purpose.leave, index);
  let feelings = own;
  let pressed = own;
  if (strength > 0) {
    feelings -=
      strength *
      (effects.satisfactionHold * (state.satisfaction[i] - state.glow[i]) +
        effects.bondHold * market.people.emotionalWeight[i] * state.bond[i] +
        effects.trustHold * (state.trust[i] - effects.trustNeutral) +
        lockIn(world, i, plan));
    pressed = feelings + strength * mechanisms.talk * effects.contagion * state.pressure[i];
  }
  const chance = (base ? 1 : strength) * logistic(pressed + strength * shock);
  if (!world.decide(i, 'leave', index, u, chance)) return false;
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
export function atPurchase(world: World, i: number, share: number, factor: number): number {
  const { people, settings } = world.market;
  const strength = settings.mechanisms.leave;
  if (strength === 0) return people.dropout[i];
  return people.dropout[i] + strength * (people.logShare[i] - log(share * factor));
}

function goAway(world: World, i: number, reason: LeavingReason): void {
  const { state, market } = world;
  state.status[i] = status.gone;
  state.leftWeek[i] = market.week;
  state.leftReason[i] = leavingReasons.indexOf(reason);
  if (reason !== 'failure' && state.lastEnding[i] === ending.unresolved) state.lastEnding[i] = ending.none;
  settlePoints(world, i, false);
  for (let slot = 0; slot < walletWeeks; slot++) {
    state.ownWeeks[slot * state.people + i] = 0;
    state.allWeeks[slot * state.people + i] = 0;
  }
  state.ownWindow[i] = 0;
  state.allWindow[i] = 0;
  state.pressure[i] = 0;
  world.count(total.leavers);
  world.leaves(reason);
  world.record('leaving', i, state.leftReason[i]);
  spreadLeaving(world, i);
}
