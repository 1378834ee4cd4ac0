/** Step 4: points, redemptions and tiers. */
import type { Purchases } from '../lists.ts';
import { log, roundHalfUp } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import { arm, ledgerColumn as ledger, status } from '../state.ts';
import type { World } from '../world.ts';
import { clampUnit, earnsPoints } from './choose.ts';
import { decideToLeave, leaveIndex } from './leave.ts';
import { word } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** What the firm books for a balance it expects to be partly redeemed, in cents. */
const provision = (world: World, balance: number): number =>
  roundHalfUp(world.market.settings.market.liabilityWeight * balance);

function setPoints(world: World, i: number, balance: number, paid: number): void {
  const { state } = world;
  const change = provision(world, balance) - provision(world, state.points[i]);
  state.points[i] = balance;
  state.liability += change;
  world.book(i, ledger.points, change + paid);
}

/**
 * Ends a balance: `paid` says whether the firm settles what it expected to pay (its program ends), or the balance lapses (the member
 * leaves or lets it expire) and the provision is released.
 */
export function settlePoints(world: World, i: number, paid: boolean): void {
  const balance = world.state.points[i];
  if (balance === 0) return;
  setPoints(world, i, 0, paid ? provision(world, balance) : 0);
}

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
      world.count(total.redemptions);
      world.record('redemption', i, paid / 100);
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
  world.count(total.promotions);
  world.record('promotion', i, state.tier[i]);
  if (plan.visibility > 0) showPerk(world, i);
}

/** Acquaintances see the perk; those without a tier resent it when they read of it next week (r14). */
function showPerk(world: World, i: number): void {
  const { starts, neighbours } = world.market.people.network;
  for (let k = starts[i]; k < starts[i + 1]; k++) world.state.inbox.push(neighbours[k], word.perk);
}

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
  world.count(total.demotions);
  world.record('demotion', i, earned);
  const u = market.luck.uniform(i, purpose.demotion);
  if (!world.decide(i, 'demotion', 0, u, mechanisms.reward * effects.demotionDecision)) return false;
  return decideToLeave(
    world,
    i,
    plan,
    leaveIndex.demotion,
    market.people.dropout[i],
    false,
    effects.demotionShock,
    'demotion',
  );
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
    if (state.tier[i] > 0) world.remark('statusEnd', i, state.tier[i]);
    state.tier[i] = 0;
    state.tierSpend[i] = 0;
    state.dip[i] = 0;
  }
}
