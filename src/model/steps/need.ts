/** Step 1: how often a need arises. */
import { clamp } from '../numbers.ts';
import { largestAcceleration } from '../people.ts';
import type { Plan } from '../plan.ts';
import type { World } from '../world.ts';
import { earnsPoints } from './choose.ts';

/**
 * Factor on λ, in [0, 2]: points pressure 1 + 0.10·progress²·δ, scaled with the worth of the reward (r5); the dip after a reward (r9);
 * relevant contact (r22); account calls (r20).
 */
export function acceleration(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
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
export const accelerates = (plan: Plan): boolean =>
  plan.earnRate > 0 || plan.contactLift !== 0 || plan.accountLift !== 0;
