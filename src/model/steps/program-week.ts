/** What happens by the week, after the week's occasions: points expire, tier years close, subscriptions are renewed. */
import { blockSize, goThrough, Purchases } from '../lists.ts';
import type { World } from '../world.ts';
import { decideToRenew } from './leave.ts';
import { payFees } from './purchase.ts';
import { settlePoints } from './points.ts';
import { reward } from './reward.ts';
import { requalify } from './tier-year.ts';

/** Points lapse after a time without a purchase. */
export function expirePoints(world: World): void {
  const { state, market, plan } = world;
  if (plan.expiryWeeks === 0) return;
  const { members, memberCount, lastPurchase } = state;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (market.week - lastPurchase[i] <= plan.expiryWeeks || !world.treats(i)) continue;
    if (state.points[i] > 0) world.recorder.remark('expiry', i, state.points[i] / 100);
    settlePoints(world, i, false);
  }
}

/** Tier years close, each in the week of joining, or of the fork. */
export function closeTierYears(world: World): void {
  const { state, market, plan } = world;
  if (plan.tiers.length === 0) return;
  const { members, memberCount, tierStart } = state;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (market.week - Math.max(0, tierStart[i]) >= 52 && world.treats(i)) requalify(world, i, plan);
  }
}

const fees = new Purchases();

/** Renewals of a subscription: the fee of another period, after deciding whether to stay. */
export function renew(world: World): void {
  const { state, market } = world;
  const { kind, periodWeeks } = market.settings.market;
  if (kind !== 'subscription') return;
  const { members, memberCount } = state;
  for (let next = 0; next < memberCount;) {
    fees.length = 0;
    for (; next < memberCount && fees.length < blockSize; next++) {
      const i = members[next];
      const age = market.week - state.joinWeek[i];
      if (age <= 0 || age % periodWeeks !== 0 || !state.isCustomer(i)) continue;
      if (!decideToRenew(world, i)) fees.person[fees.length++] = i;
    }
    goThrough(payFees, world, fees);
    reward(world, fees);
  }
}
