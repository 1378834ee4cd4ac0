/** Steps 10 and 11: those who join, come back, or are won back. */
import { logistic, logit, power, roundHalfUp } from '../numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../random.ts';
import { ledgerColumn as ledger, ending, status } from '../state.ts';
import type { World } from '../world.ts';
import { countOccasion } from './choose.ts';
import { bookOrder, markPurchase, purchase } from './purchase.ts';
import { anyOf, warned } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** Indexes of the draws of a first order: beyond those of a week's ordinary occasions. */
const firstOrder = 200;

/** Makes a person a customer, with nothing left of an earlier relationship. */
function enrol(world: World, i: number): void {
  const { state, market } = world;
  state.resetPerson(i, market.settings.effects.trustNeutral);
  state.status[i] = status.customer;
  state.members[state.memberCount++] = i;
  state.joinWeek[i] = market.week;
  state.tierStart[i] = market.week;
  // Who joins under an offer knows of it and has it: nothing to be noticed with regret.
  if (world.plan.offer > 0 || market.conditions.offer > 0) state.noticed[i] = 1;
  state.expectation[i] = market.settings.mechanisms.experience * world.plan.promise;
}

/** Joining is the first order, or the first fee: it is booked and experienced, and asks nobody whether to leave. */
function join(world: World, i: number, how: 'arrivals' | 'returns', invited = false): void {
  const { state, market } = world;
  enrol(world, i);
  const plan = world.planFor(i);
  world.count(total[how]);
  if (market.people.entry.length > 0 && how === 'arrivals') world.cohortSize++;
  const log = world.log;
  world.log = null; // the row of an arrival stands for its first order
  const before = state.ledger[i];
  if (market.settings.market.kind === 'subscription') {
    bookOrder(world, i, firstOrder, plan);
    world.count(total.purchases);
    markPurchase(world, i);
  } else {
    countOccasion(world, i, true);
    world.count(total.occasions);
    purchase(world, i, firstOrder, plan);
  }
  world.log = log;
  const money = (state.ledger[i] - before) / 100;
  if (how === 'returns') {
    world.record('return', i, invited ? 1 : 0);
    world.record('purchase', i, money);
  } else world.record('arrival', i, money);
}

/** Joining of a cohort: everybody once, at the week's beginning, with needs only for the rest of that week. */
export function arriveAsCohort(world: World): void {
  const { state, market } = world;
  const { entry } = market.people;
  for (let i = 0; i < state.people; i++)
    if (state.status[i] === status.prospect && entry[i] >= market.week && entry[i] < market.week + 1)
      join(world, i, 'arrivals');
}

/** Factor on joining by what newcomers are promised and offered; the largest that any person has. */
export function appeal(world: World): number {
  const { effects } = world.market.settings;
  const { plan } = world;
  const offer = Math.max(plan.offer, world.market.conditions.offer);
  return Math.max(0, 1 + effects.promiseJoin * plan.promise) * (1 + effects.discountJoin * offer);
}

/** Chance a week that an average prospect is won by advertising: heads paid for, over what all prospects' propensities sum to. */
export function advertising(world: World): number {
  const { state, market, plan } = world;
  const { acquisitionCost } = market.settings.market;
  if (plan.advertising === 0 || acquisitionCost === 0) return 0;
  let propensity = 0;
  for (let i = 0; i < state.people; i++)
    if (state.status[i] === status.prospect) propensity += market.people.joining[i];
  const heads = (plan.advertising * state.memberCount) / 52 / (acquisitionCost * 100);
  return propensity === 0 ? 0 : heads / propensity;
}

/** Prospects who join: `u` is the person's draw of the week, `factor` the appeal of the offer. */
export function maybeJoin(world: World, i: number, u: number, factor: number): void {
  const { market } = world;
  const { mechanisms } = market.settings;
  const chance =
    mechanisms.arrive *
    market.settings.market.joinRate *
    factor *
    market.people.joining[i] *
    warned(world, i);
  if (world.decide(i, 'join', 0, u, chance)) join(world, i, 'arrivals');
}

/** Prospects whom advertising wins, at so much a head. */
export function maybeAdvertised(world: World, i: number, rate: number): void {
  const { market } = world;
  const { mechanisms, market: firm } = market.settings;
  const u = market.luck.uniform(i, purpose.advert);
  if (u >= mechanisms.arrive * rate * market.people.joining[i]) return;
  join(world, i, 'arrivals');
  world.book(i, ledger.acquisition, roundHalfUp(firm.acquisitionCost * 100));
}

/** Prospects to whom a good word came (r57, r62). */
export function arriveByReferral(world: World): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  for (const { person, words } of world.referred) {
    if (state.status[person] !== status.prospect) continue;
    const each = Math.min(
      1,
      mechanisms.talk * mechanisms.arrive * effects.referral * market.people.joining[person] * appeal(world),
    );
    if (market.luck.uniform(person, purpose.referral) >= anyOf(each, words)) continue;
    join(world, person, 'arrivals');
    state.referred[person] = 1;
    world.count(total.referrals);
  }
}

/** Those who left may come back by themselves, after a while; `u` is the person's draw of the week. */
export function maybeReturn(world: World, i: number, u: number): void {
  const { state, market } = world;
  const { returnRate, returnDelay } = market.settings.market;
  if (market.week - state.leftWeek[i] < returnDelay) return;
  if (world.decide(i, 'return', 0, u, market.settings.mechanisms.winBack * returnRate))
    join(world, i, 'returns');
}

/** Weeks after leaving at which an invitation is sent. */
const invitationDelay = 8;

/**
 * Invites a person who left eight weeks ago: logit of return = logit 0.08 + 3·offer/order + 2·b at leaving − 1·[left over an unsolved
 * problem]; with the cap only where the expected margin of two years, times the cap, exceeds the offer (r69–r71, C21).
 */
export function maybeWinBack(world: World, i: number, plan: Plan): void {
  const { state, market } = world;
  const { settings, people } = market;
  const { effects, mechanisms } = settings;
  if (market.week - state.leftWeek[i] !== invitationDelay) return;
  const offer = plan.winBackOffer;
  if (plan.winBackCapped && secondLifeMargin(world, i) * plan.winBackCap <= offer) return;
  world.book(i, ledger.winBack, roundHalfUp(settings.market.messageCost * 100));
  const odds =
    logit(effects.winBackBase) +
    (effects.winBackOffer * offer) / (people.orderValue[i] * 100) +
    effects.winBackBond * state.bond[i] -
    (state.lastEnding[i] === ending.unresolved ? effects.winBackFailure : 0);
  const u = market.luck.uniform(i, purpose.winBack);
  if (!world.decide(i, 'return', 1, u, mechanisms.winBack * logistic(odds))) return;
  join(world, i, 'returns', true);
  world.book(i, ledger.winBack, roundHalfUp(offer));
}

/** Margin in cents that a person would bring in two years at the rate of the first life, discounted to the middle of that time. */
function secondLifeMargin(world: World, i: number): number {
  const { state, market } = world;
  const { marginRate, orderCost, discountRate, kind, periodWeeks } = market.settings.market;
  const weeks = Math.max(26, state.leftWeek[i] - state.joinWeek[i]);
  const orders = kind === 'subscription' ? 104 / periodWeeks : (Math.max(1, state.visits[i]) / weeks) * 104;
  const margin = market.people.orderValue[i] * marginRate - orderCost * market.people.costToServe[i];
  return (100 * orders * margin) / power(1 + discountRate, 1);
}
