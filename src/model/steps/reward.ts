/** Step 4: points, redemptions and promotions, which purchases earn. */
import type { Purchases } from '../lists.ts';
import { roundHalfUp } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import type { World } from '../world.ts';
import { clampUnit, earnsPoints } from './choose.ts';
import { setPoints } from './points.ts';
import { word } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** Points and progress towards a tier for a purchase of `cents`. */
function rewardPurchase(world: World, i: number, plan: Plan, cents: number): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  state.dip[i] = 0;
  if (earnsPoints(world, i, plan)) {
    let balance = state.points[i] + roundHalfUp(plan.earnRate * cents);
    let paid = 0;
    if (balance >= plan.threshold) {
      paid = Math.floor(balance / plan.threshold) * plan.threshold;
      balance -= paid;
      state.dip[i] = 1;
      const room = 1 - state.undermining[i];
      state.undermining[i] += mechanisms.reward * effects.crowdingOut * room;
      world.books.count(total.redemptions);
      world.recorder.record('redemption', i, paid / 100);
    }
    setPoints(world, i, balance, paid);
  }
  if (plan.tiers.length > 0) {
    state.tierSpend[i] += cents;
    while (state.tier[i] < plan.tiers.length && state.tierSpend[i] >= plan.tierSpend[state.tier[i]])
      promote(world, i, plan);
  }
}

/** Rewards purchases under the plans that reward any. */
export function reward(world: World, { length, person, cents }: Purchases): void {
  if (!world.plan.contingent) return;
  for (let k = 0; k < length; k++) {
    const plan = world.planFor(person[k]);
    if (plan.contingent) rewardPurchase(world, person[k], plan, cents[k]);
  }
}

function promote(world: World, i: number, plan: Plan): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const value = mechanisms.reward * (world.tierValue[state.tier[i]] ?? 1);
  state.tier[i]++;
  state.bond[i] = clampUnit(state.bond[i] + effects.promotionBond * value * (1 - state.bond[i]));
  state.satisfaction[i] = Math.min(1, state.satisfaction[i] + effects.promotionSatisfaction * value);
  world.books.count(total.promotions);
  world.recorder.record('promotion', i, state.tier[i]);
  if (plan.visibility > 0) showPerk(world, i);
}

/** Acquaintances see the perk; those without a tier resent it when they read of it next week (r14). */
function showPerk(world: World, i: number): void {
  const { starts, neighbours } = world.market.people.network;
  for (let k = starts[i]; k < starts[i + 1]; k++) world.state.inbox.push(neighbours[k], word.perk);
}
