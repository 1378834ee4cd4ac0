/** Step 12 for orders, and all that an occasion that went to the firm brings with it. */
import type { Purchases, Step } from '../lists.ts';
import { occasionIndex } from '../luck/indexes.ts';
import { exp, roundHalfUp } from '../luck/numbers.ts';
import { purpose } from '../luck/random.ts';
import { ledgerColumn as at } from '../state.ts';
import { totalIndex as total } from '../totals.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';
import { getUsedTo, inQuarterPush, newcomerDiscount } from './choose.ts';
import { experience } from './experience.ts';
import { giveAtPurchases, missAtPurchases } from './gift.ts';
import { reward } from './reward.ts';

/** Counts the week of purchases, so that the active (bought in the last 52 weeks) are known at any time. */
function markPurchases({ state, market }: World, { length, person }: Purchases): void {
  const { week } = market;
  const { lastPurchase, lastBought } = state;
  for (let k = 0; k < length; k++) {
    const last = lastPurchase[person[k]];
    if (last > week - 52) lastBought[((last % 53) + 53) % 53]--;
    lastPurchase[person[k]] = week;
  }
  lastBought[((week % 53) + 53) % 53] += length;
}

/**
 * Books orders, or a subscription's fees: revenue at list price, and goods at the cost before any price rise. Sets the cents at list
 * price.
 */
function bookSales(world: World, { length, person, money, cents }: Purchases): void {
  const { people, conditions, settings } = world.market;
  const { marginRate, orderCost } = settings.market;
  const { ledger, people: column } = world.state;
  const goods = at.goods * column;
  const price = 1 + conditions.priceRise;
  let revenues = 0;
  let costs = 0;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const list = roundHalfUp(100 * money[k] * price);
    const cost = roundHalfUp(100 * (money[k] * (1 - marginRate) + orderCost * people.costToServe[i]));
    cents[k] = list;
    ledger[i] += list;
    ledger[goods + i] += cost;
    revenues += list;
    costs += cost;
  }
  world.books.account(at.revenue, revenues);
  world.books.account(at.goods, costs);
}

/** Discounts are costs of the program. */
function bookDiscounts(world: World, { length, person, cents }: Purchases): void {
  const { plan, market } = world;
  if (plan.offer === 0 && market.conditions.offer === 0 && plan.quarterPush === 0) return;
  const pushed = inQuarterPush(market.week);
  for (let k = 0; k < length; k++) {
    const own = world.planFor(person[k]);
    const discount = newcomerDiscount(world, person[k], own);
    if (discount > 0) book(world, person[k], at.offers, roundHalfUp(discount * cents[k]));
    if (pushed && own.quarterPush > 0)
      book(world, person[k], at.contact, roundHalfUp(own.quarterPush * cents[k]));
  }
}

function recordSales(world: World, { length, index, person, cents }: Purchases): void {
  world.books.count(total.purchases, length);
  // The row of an arrival or a return's own stands for a first order.
  if (world.recorder.log === null || index === occasionIndex.firstOrder) return;
  for (let k = 0; k < length; k++) world.recorder.record('purchase', person[k], cents[k] / 100);
}

/** Money of a subscription's fees: each person's order value, and the lead that the referred have at first (r57). */
function drawFees({ market, state }: World, { length, person, money }: Purchases): void {
  const { orderValue } = market.people;
  const { referredValue, referredHalfLife } = market.settings.effects;
  const lead = market.settings.mechanisms.talk * referredValue;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    money[k] = orderValue[i];
    if (state.referred[i] !== 0)
      money[k] *=
        1 + lead * exp((-0.6931471805599453 * (market.week - state.joinWeek[i])) / referredHalfLife);
  }
}

/** Money of orders: lognormal around each person's order value. */
function drawOrders({ market }: World, { length, index, person, money, draw }: Purchases): void {
  const spread = market.settings.market.orderSpreadWithin;
  if (spread === 0) return;
  market.luck.eachNormal(person, length, purpose.order, index, draw);
  for (let k = 0; k < length; k++) money[k] *= exp(spread * draw[k] - 0.5 * spread * spread);
}

/** Visits that brought an experience, in this relationship. */
function countVisits({ state }: World, { length, person }: Purchases): void {
  const { visits } = state;
  for (let k = 0; k < length; k++) visits[person[k]]++;
}

const pay: readonly Step<Purchases>[] = [getUsedTo, bookSales, bookDiscounts, recordSales];
const order: readonly Step<Purchases>[] = [markPurchases, drawFees, drawOrders, ...pay];

/** A fee of a subscription. */
export const payFees: readonly Step<Purchases>[] = [drawFees, ...pay, markPurchases];

/** An occasion that went to the firm: order, experience, points, gift. In a subscription it brings experience, and no order. */
export const purchase: readonly Step<Purchases>[] = [
  ...order,
  countVisits,
  ...experience,
  reward,
  giveAtPurchases,
  missAtPurchases,
];
export const visit: readonly Step<Purchases>[] = [
  markPurchases,
  countVisits,
  ...experience,
  giveAtPurchases,
  missAtPurchases,
];
