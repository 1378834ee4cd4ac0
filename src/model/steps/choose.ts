/** Step 2: who gets an occasion. */
import { goThrough } from '../lists.ts';
import type { Chosen, Occasions, Purchases, Shares, Step } from '../lists.ts';
import { occasionIndex } from '../luck/indexes.ts';
import { clamp, logistic } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import { occasionOf } from '../recorders/decisions.ts';
import { walletWeeks } from '../state.ts';
import { totalIndex as total } from '../totals.ts';
import type { World } from '../world.ts';

/** Whether a person may earn points: exclusive programs ask for a share of the last 26 weeks' occasions (C19). */
export function earnsPoints(world: World, i: number, plan: Plan): boolean {
  if (plan.earnRate === 0) return false;
  if (plan.exclusivity === 0) return true;
  const { ownWindow, allWindow } = world.state;
  return allWindow[i] === 0 || ownWindow[i] >= plan.exclusivity * allWindow[i];
}

/**
 * What buying here is worth beyond the goods at list price, in shares of it: points and status, which are felt at a part of what money is,
 * discounts, and what has become cheaper.
 */
function advantage(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  let perks = 0;
  if (earnsPoints(world, i, plan)) perks += plan.earnRate;
  const tier = state.tier[i];
  if (tier > 0 && plan.tiers.length > 0)
    perks += effects.statusPerk * tier * (world.tierValue[tier - 1] ?? 0);
  let value = mechanisms.reward * effects.rewardWorth * perks;
  if (plan.quarterPush > 0 && inQuarterPush(market.week)) value += plan.quarterPush;
  return value + newcomerDiscount(world, i, plan) + Math.max(0, -market.conditions.priceRise);
}

/** Whether it is worth anything to anybody this week. */
const givesAdvantage = ({ plan, market }: World): boolean =>
  plan.contingent ||
  plan.quarterPush > 0 ||
  plan.offer > 0 ||
  market.conditions.offer > 0 ||
  market.conditions.priceRise < 0;

/**
 * How much dearer it is here than people are used to, or than elsewhere, in shares of the price: a discount or perk that has ended, a price
 * rise, and a rival's offer.
 */
export const dearer = (world: World, i: number, plan: Plan): number =>
  Math.max(0, world.state.usedTo[i] - advantage(world, i, plan)) +
  Math.max(0, world.market.conditions.priceRise) +
  world.rivalOffer;

/** Whether it is dearer for anybody. */
export const dearerAtAll = (world: World): boolean =>
  world.rivalOffer > 0 || world.market.conditions.priceRise > 0 || world.rememberPrices;

/** Who pays gets used to what they pay: with the first order at once, then by a part of the difference each time. */
export function getUsedTo(world: World, { length, index, person }: Purchases): void {
  if (givesAdvantage(world)) world.rememberPrices = true;
  if (!world.rememberPrices) return;
  const { usedTo } = world.state;
  const rate = index === occasionIndex.firstOrder ? 1 : world.market.settings.effects.priceHabit;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    usedTo[i] += rate * (advantage(world, i, world.planFor(i)) - usedTo[i]);
  }
}

/** The last two weeks of each quarter of 13. */
export const inQuarterPush = (week: number): boolean => week >= 0 && week % 13 >= 11;

/** The discount on a newcomer's next order, in shares of the price; 0 for others. */
export function newcomerDiscount(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
  const { offer } = market.conditions;
  if (plan.offer === 0 && offer === 0) return 0;
  if (state.joinWeek[i] < 0) return 0;
  const byLever = state.visits[i] < plan.offerOrders ? plan.offer : 0;
  const byEvent = state.visits[i] < 1 ? offer : 0;
  return Math.max(byLever, byEvent);
}

/** What feelings add to z. The part of satisfaction that a recovered problem gave (glow) moves nothing. */
function feelings(world: World, { length, person, share }: Shares): void {
  const { satisfaction, glow, bond, gratitude, trust, undermining } = world.state;
  const { emotionalWeight } = world.market.people;
  const { satisfactionPull, bondPull, gratitudePull, trustPull, trustNeutral, underminingPull } =
    world.market.settings.effects;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    share[k] =
      satisfactionPull * (satisfaction[i] - glow[i]) +
      bondPull * emotionalWeight[i] * bond[i] +
      gratitudePull * gratitude[i] +
      trustPull * (trust[i] - trustNeutral) -
      (world.planFor(i).contingent ? 0 : underminingPull * undermining[i]);
  }
}

/** What prices add to z: rewards and offers here, the rival's offer, and what has become dearer or cheaper. */
function prices(world: World, { length, person, share, offer, usual }: Shares): void {
  const { conditions, people, settings } = world.market;
  const { priceSensitivity } = settings.effects;
  const { usedTo } = world.state;
  const rise = usual ? 0 : Math.max(0, conditions.priceRise);
  if (offer === 0 && rise === 0 && !givesAdvantage(world) && !(usual && world.rememberPrices)) return;
  for (let k = 0; k < length; k++) {
    const i = person[k];
    const now = advantage(world, i, world.planFor(i));
    const better = usual ? Math.max(now, usedTo[i]) : now;
    share[k] += priceSensitivity * people.dealSensitivity[i] * (better - offer - rise);
  }
}

/** z = θ + strength · (feelings + prices): the log-odds that an occasion goes to the firm. */
function toOdds(world: World, { length, person, share }: Shares): void {
  const { affinity } = world.market.people;
  const { choose: strength } = world.market.settings.mechanisms;
  for (let k = 0; k < length; k++) share[k] = affinity[person[k]] + strength * share[k];
}

function toShares(_: World, { length, share }: Shares): void {
  for (let k = 0; k < length; k++) share[k] = logistic(share[k]);
}

const odds: readonly Step<Shares>[] = [feelings, prices, toOdds];

/** σ(z) for a block: the share of each person's occasions that would go to the firm now. */
const shares: readonly Step<Shares>[] = [...odds, toShares];
export const latentShares: Step<Shares> = (world, block) => goThrough(shares, world, block);

const alone = (i: number, offer: number): Shares => ({
  length: 1,
  person: Int32Array.of(i),
  share: new Float64Array(1),
  offer,
  usual: false,
});

/** z of one person, under a rival's offer. */
export function logOdds(world: World, i: number, offer: number): number {
  const block = alone(i, offer);
  goThrough(odds, world, block);
  return block.share[0];
}

/** σ(z) of one person, under the rival's offer of the week. */
export const latentShare = (world: World, i: number): number => logistic(logOdds(world, i, world.rivalOffer));

/** Counts occasions in the 26-week window of share of wallet: each that a share is above its choice went to the firm. */
export function countOccasions({ state, market }: World, { length, person, share, choice }: Chosen): void {
  const { allWindow, ownWindow } = state;
  const week = state.window[slotOf(market.week)];
  for (let k = 0; k < length; k++) {
    const i = person[k];
    if (allWindow[i] === 255) continue;
    const own = Number(choice[k] < share[k]);
    allWindow[i]++;
    ownWindow[i] += own;
    week.push(i * 2 + own);
  }
}

/** Occasions of 26 weeks ago fall out of the window, and leave room for next week's. */
export function forgetOccasions({ state, market }: World): void {
  const { allWindow, ownWindow } = state;
  const old = state.window[slotOf(market.week + 1)];
  const { items, length } = old;
  for (let k = 0; k < length; k++) {
    const i = items[k] >> 1;
    allWindow[i]--;
    ownWindow[i] -= items[k] & 1;
  }
  old.length = 0;
}

const slotOf = (week: number): number => ((week % walletWeeks) + walletWeeks) % walletWeeks;

/** Lists the occasions that the firm got. */
function listPurchases(occasions: Occasions, purchases: Purchases): void {
  const { length, person, faster, share, choice } = occasions;
  let got = 0;
  for (let k = 0; k < length; k++) {
    purchases.person[got] = person[k];
    purchases.faster[got] = faster[k];
    purchases.share[got] = share[k];
    got += Number(choice[k] < share[k]);
  }
  purchases.length = got;
  purchases.index = occasions.index;
}

function noteChoices(world: World, { length, index, person, share, choice }: Occasions): void {
  for (let k = 0; k < length; k++) {
    const i = person[k];
    if (i !== world.recorder.watched) continue;
    const here = choice[k] < share[k];
    world.recorder.decision(i, 'choose', choice[k], share[k], { occasion: occasionOf(index) }, here);
    if (!here) world.recorder.remark('elsewhere', i, choice[k] < logistic(logOdds(world, i, 0)) ? 1 : 0);
  }
}

/** Decides who gets the occasions, counts them, and lists those that the firm got. */
export function choose(world: World, occasions: Occasions, purchases: Purchases): void {
  const { length, index, person, choice } = occasions;
  occasions.offer = world.rivalOffer;
  latentShares(world, occasions);
  world.market.luck.each(person, length, purpose.choose, index, choice);
  if (world.recorder.watched >= 0) noteChoices(world, occasions);
  countOccasions(world, occasions);
  world.books.count(total.occasions, length);
  listPurchases(occasions, purchases);
}

export const clampUnit = (x: number): number => clamp(x, 0, 1);
