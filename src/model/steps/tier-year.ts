/** Step 4 at the end of a tier year, and of the program. */
import type { Plan } from '../plan.ts';
import { log } from '../luck/numbers.ts';
import { purpose } from '../luck/random.ts';
import { arm, status } from '../state.ts';
import { totalIndex as total } from '../totals.ts';
import type { World } from '../world.ts';
import { decideToLeave } from './leave.ts';
import { settlePoints } from './points.ts';

/** The end of a person's tier year: keep, or fall to what the year's spend earned. Returns whether the person left over it. */
export function requalify(world: World, i: number, plan: Plan): boolean {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const spend = state.tierSpend[i];
  const tier = state.tier[i];
  let earned = 0;
  while (earned < plan.tiers.length && spend >= plan.tierSpend[earned]) earned++;
  state.tierSpend[i] = 0;
  state.tierStart[i] = market.week;
  // Missed goals hurt those who came at least half of the way, in the top tier twice (r10).
  const goal = plan.tierSpend[Math.min(tier, plan.tiers.length - 1)];
  if (spend < goal && spend >= goal / 2) {
    const top = tier === plan.tiers.length ? 2 : 1;
    state.satisfaction[i] = Math.max(
      -1,
      state.satisfaction[i] - mechanisms.reward * effects.missedGoal * top,
    );
  }
  if (!plan.demotion || earned >= tier) return false;
  for (let level = tier; level > earned; level--) {
    const value = mechanisms.reward * effects.demotionFactor * (world.tierValue[level - 1] ?? 1);
    state.bond[i] = Math.max(0, state.bond[i] - effects.promotionBond * value);
    state.satisfaction[i] = Math.max(-1, state.satisfaction[i] - effects.promotionSatisfaction * value);
  }
  state.tier[i] = earned;
  world.books.count(total.demotions);
  world.recorder.record('demotion', i, earned);
  const u = market.luck.uniform(i, purpose.demotion);
  if (!world.recorder.decision(i, 'demotion', u, mechanisms.reward * effects.demotionDecision)) return false;
  return decideToLeave(world, i, plan, {
    trigger: 'demotion',
    own: market.people.dropout[i],
    base: false,
    shock: effects.demotionShock,
    reason: 'demotion',
  });
}

/**
 * What a tier's status is worth: that of its perks, times −ln(share of customers who have it) against one in ten (r11), at most 2. A tier
 * without perks is worth nothing, so that a token card cannot win.
 */
export function measureTiers(world: World): void {
  const { state, plan } = world;
  const tiers = plan.tiers.length;
  const members = new Array<number>(tiers + 1).fill(0);
  let customers = 0;
  for (let i = 0; i < state.people; i++)
    if (state.status[i] === status.customer) {
      customers++;
      members[Math.min(tiers, state.tier[i])]++;
    }
  let above = 0;
  world.tierValue = plan.tierWorth.map((worth) => 2 * worth);
  for (let level = tiers; level >= 1; level--) {
    above += members[level];
    if (above > 0)
      world.tierValue[level - 1] =
        plan.tierWorth[level - 1] * Math.min(2, log(above / customers) / -2.302585092994046);
  }
}

/** The end of a points or tier program: balances are settled, status is gone, and members feel it the more the longer they were (r16). */
export function endRewards(world: World): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const loss = world.rememberPoints ? mechanisms.reward * effects.endBond : 0;
  for (let i = 0; i < state.people; i++) {
    if (state.status[i] !== status.customer) continue;
    settlePoints(world, i, true);
    if (loss > 0 && (!world.targeted || state.arm[i] === arm.treated)) {
      const years = Math.min(1, (market.week - Math.max(0, state.joinWeek[i])) / 52);
      state.bond[i] = Math.max(0, state.bond[i] - loss * years);
    }
    if (state.tier[i] > 0) world.recorder.remark('statusEnd', i, state.tier[i]);
    state.tier[i] = 0;
    state.tierSpend[i] = 0;
    state.dip[i] = 0;
  }
}
