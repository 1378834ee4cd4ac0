/** What a program does by the week for each customer, after the week's occasions: gifts, contact, tiers, expiry, renewals. */
import { leaveIndex, decideToLeave } from './leave.ts';
import type { World } from '../world.ts';
import { contact, contacts } from './contact.ts';
import { missGift, weeklyGift } from './gift.ts';
import { imposeFailure } from './occasion.ts';
import { bookOrder, markPurchase } from './purchase.ts';
import { requalify, rewardPurchase, settlePoints } from './reward.ts';
import { noticeOffers } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** The fee of another period, after deciding whether to stay. */
function renew(world: World, i: number): void {
  const plan = world.planFor(i);
  const left = decideToLeave(
    world,
    i,
    plan,
    leaveIndex.renewal,
    world.market.people.dropout[i],
    true,
    0,
    'drift',
  );
  if (left) return;
  const cents = bookOrder(world, i, 0, plan);
  world.count(total.purchases);
  world.record('purchase', i, cents / 100);
  markPurchase(world, i);
  if (plan.contingent) rewardPurchase(world, i, plan, cents);
}

/** Runs over all customers if there is anything to do at all. */
export function programWeek(world: World): void {
  const { state, market, plan } = world;
  const { week } = market;
  const { kind, periodWeeks } = market.settings.market;
  const subscription = kind === 'subscription';
  const gives = plan.gifts === 'randomWeek' || plan.gifts === 'everyWeeks';
  const talks = contacts(plan);
  const offers = plan.offer > 0 || market.conditions.offer > 0;
  const tiers = plan.tiers.length > 0;
  const expires = plan.expiryWeeks > 0;
  const { imposed } = world.stress;
  if (!(
    subscription ||
    gives ||
    world.rememberGifts ||
    talks ||
    offers ||
    tiers ||
    expires ||
    imposed !== 'none'
  ))
    return;
  const { members, memberCount } = state;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (!state.isCustomer(i)) continue;
    const own = world.planFor(i);
    const member = own === plan;
    if (imposed !== 'none') imposeFailure(world, i, imposed);
    if (gives && member && state.isCustomer(i)) weeklyGift(world, i, own);
    if (world.rememberGifts && state.giftsReceived[i] > 1) missGift(world, i, false);
    if (talks && member && state.isCustomer(i) && contact(world, i, own)) continue;
    if (offers) noticeOffers(world, i, true);
    if (expires && member && week - state.lastPurchase[i] > own.expiryWeeks) settlePoints(world, i, false);
    if (tiers && member && week - Math.max(0, state.tierStart[i]) >= 52 && requalify(world, i, own)) continue;
    if (!subscription || !state.isCustomer(i)) continue;
    const age = week - state.joinWeek[i];
    if (age > 0 && age % periodWeeks === 0) renew(world, i);
  }
}
