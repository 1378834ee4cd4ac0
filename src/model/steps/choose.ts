/** Step 2: who gets an occasion. */
import { clamp, logistic } from '../numbers.ts';
import type { Plan } from '../plan.ts';
import { walletWeeks } from '../state.ts';
import type { World } from '../world.ts';

/** Whether a person may earn points: exclusive programs ask for a share of the last 26 weeks' occasions (C19). */
export function earnsPoints(world: World, i: number, plan: Plan): boolean {
  if (plan.earnRate === 0) return false;
  if (plan.exclusivity === 0) return true;
  const { ownWindow, allWindow } = world.state;
  return allWindow[i] === 0 || ownWindow[i] >= plan.exclusivity * allWindow[i];
}

/** What buying here is worth beyond the goods, in shares of the price: points, status, offers. */
function contingentValue(world: World, i: number, plan: Plan): number {
  const { state, market } = world;
  const { reward } = market.settings.mechanisms;
  let value = 0;
  if (earnsPoints(world, i, plan)) value += reward * plan.earnRate;
  const tier = state.tier[i];
  if (tier > 0 && plan.tiers.length > 0)
    value += reward * market.settings.effects.statusPerk * tier * (world.tierValue[tier - 1] ?? 0);
  if (plan.quarterPush > 0 && inQuarterPush(market.week)) value += plan.quarterPush;
  return value + newcomerDiscount(world, i, plan);
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

/**
 * z: log-odds that an occasion goes to the firm. θ, plus what feelings and prices add; `offer` is the rival's, in shares of the price.
 * The part of satisfaction that a recovered problem gave (glow) moves nothing.
 */
export function logOdds(world: World, i: number, plan: Plan, offer: number): number {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const { people } = market;
  const feeling =
    effects.satisfactionPull * (state.satisfaction[i] - state.glow[i]) +
    effects.bondPull * people.emotionalWeight[i] * state.bond[i] +
    effects.gratitudePull * state.gratitude[i] +
    effects.trustPull * (state.trust[i] - effects.trustNeutral) -
    (plan.contingent ? 0 : effects.underminingPull * state.undermining[i]);
  const price = contingentValue(world, i, plan) - offer - market.conditions.priceRise;
  return (
    people.affinity[i] +
    mechanisms.choose * (feeling + effects.priceSensitivity * people.dealSensitivity[i] * price)
  );
}

/** σ(z): the share of a person's occasions that would go to the firm now. */
export const latentShare = (world: World, i: number): number =>
  logistic(logOdds(world, i, world.planFor(i), world.rivalOffer));

/** Counts an occasion in the 26-week window of share of wallet. */
export function countOccasion(world: World, i: number, own: boolean): void {
  const { state, market } = world;
  const slot = (((market.week % walletWeeks) + walletWeeks) % walletWeeks) * state.people + i;
  if (state.allWeeks[slot] === 255 || state.allWindow[i] === 255) return;
  state.allWeeks[slot]++;
  state.allWindow[i]++;
  if (!own) return;
  state.ownWeeks[slot]++;
  state.ownWindow[i]++;
}

export const clampUnit = (x: number): number => clamp(x, 0, 1);
