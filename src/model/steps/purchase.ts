/** Step 12 for one order, and the whole of an occasion that went to the firm. */
import { exp, normalQuantile, roundHalfUp } from '../numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../random.ts';
import type { World } from '../world.ts';
import { inQuarterPush, newcomerDiscount } from './choose.ts';
import { experience } from './experience.ts';
import type { Shocks } from './experience.ts';
import { missGift, purchaseGift } from './gift.ts';
import { rewardPurchase } from './reward.ts';
import { totalIndex as total } from '../totals.ts';
import { ledgerColumn as ledger } from '../state.ts';

/** Counts the week of a purchase, so that the active (bought in the last 52 weeks) are known at any time. */
export function markPurchase(world: World, i: number): void {
  const { state, market } = world;
  const { week } = market;
  const last = state.lastPurchase[i];
  if (last > week - 52) state.lastBought[((last % 53) + 53) % 53]--;
  state.lastBought[((week % 53) + 53) % 53]++;
  state.lastPurchase[i] = week;
}

/**
 * Books an order, or a subscription's fee: revenue at list price, discounts as costs of the program, goods at the cost before any price
 * rise. Returns the cents of the order at list price.
 */
export function bookOrder(world: World, i: number, j: number, plan: Plan): number {
  const { market } = world;
  const { people, conditions, settings } = market;
  const { marginRate, orderCost, orderSpreadWithin, kind } = settings.market;
  let money = people.orderValue[i];
  if (kind === 'purchases' && orderSpreadWithin > 0) {
    const normal = normalQuantile(market.luck.uniform(i, purpose.order, j));
    money *= exp(orderSpreadWithin * normal - 0.5 * orderSpreadWithin * orderSpreadWithin);
  }
  const list = roundHalfUp(100 * money * (1 + conditions.priceRise));
  world.book(i, ledger.revenue, list);
  world.book(
    i,
    ledger.goods,
    roundHalfUp(100 * (money * (1 - marginRate) + orderCost * people.costToServe[i])),
  );
  const discount = newcomerDiscount(world, i, plan);
  if (discount > 0) world.book(i, ledger.offers, roundHalfUp(discount * list));
  if (plan.quarterPush > 0 && inQuarterPush(market.week))
    world.book(i, ledger.contact, roundHalfUp(plan.quarterPush * list));
  return list;
}

/** The j-th occasion of the week, gone to the firm: order, experience, points, gift. Returns the shocks to the leaving decision. */
export function purchase(world: World, i: number, j: number, plan: Plan): Shocks {
  const { state, market } = world;
  const paysNow = market.settings.market.kind === 'purchases';
  markPurchase(world, i);
  const cents = paysNow ? bookOrder(world, i, j, plan) : 0;
  if (paysNow) {
    world.count(total.purchases);
    world.record('purchase', i, cents / 100);
  }
  state.visits[i]++;
  const shocks = experience(world, i, j, plan);
  if (paysNow && plan.contingent) rewardPurchase(world, i, plan, cents);
  purchaseGift(world, i, j, plan);
  if (state.giftsReceived[i] > 1) missGift(world, i, true);
  return shocks;
}
