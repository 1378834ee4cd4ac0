/** Steps 10 and 11: those who join, come back, or are won back. */
import { blockSize, goThrough, Purchases } from '../lists.ts';
import type { Lists, Step } from '../lists.ts';
import { occasionIndex } from '../luck/indexes.ts';
import { logistic, logit, power, roundHalfUp } from '../luck/numbers.ts';
import { purpose } from '../luck/random.ts';
import { ledgerColumn as ledger, ending, status } from '../state.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';
import { countOccasions } from './choose.ts';
import { payFees, purchase } from './purchase.ts';
import { anyOf, tellOfOffer, warned } from './talk.ts';
import { totalIndex as total } from '../totals.ts';

/** Makes a person a customer, with nothing left of an earlier relationship. */
function enrol(world: World, i: number): void {
  const { state, market } = world;
  state.resetPerson(i, market.settings.effects.trustNeutral);
  state.status[i] = status.customer;
  state.members[state.memberCount++] = i;
  world.moved.push(i);
  state.joinWeek[i] = market.week;
  state.tierStart[i] = market.week;
  // Who joins under an offer knows of it and has it: nothing to be noticed with regret.
  if (world.plan.offer > 0 || market.conditions.offer > 0) state.noticed[i] = 1;
  state.expectation[i] = market.settings.mechanisms.experience * world.plan.promise;
}

/** Joining; the first order, or the first fee, follows with those of all who join at the time. */
function join(world: World, i: number, how: 'arrivals' | 'returns', invited = false): void {
  enrol(world, i);
  world.books.count(total[how]);
  if (world.market.people.entry.length > 0 && how === 'arrivals') world.cohortSize++;
  if (how === 'returns') world.recorder.record('return', i, invited ? 1 : 0);
  world.newcomers.push({ person: i, how });
}

const orders = new Purchases();

/**
 * First orders are booked and experienced, and ask nobody whether to leave. In a subscription the first fee is booked, and no experience
 * comes with it.
 */
export function makeFirstOrders(world: World): void {
  const { newcomers, market } = world;
  const pays = market.settings.market.kind === 'subscription';
  orders.index = occasionIndex.firstOrder;
  for (let from = 0; from < newcomers.length; from += blockSize) {
    orders.length = Math.min(blockSize, newcomers.length - from);
    for (let k = 0; k < orders.length; k++) orders.person[k] = newcomers[from + k].person;
    goThrough(pays ? payFees : firstPurchase, world, orders);
    for (let k = 0; k < orders.length; k++)
      world.recorder.record(
        newcomers[from + k].how === 'arrivals' ? 'arrival' : 'purchase',
        orders.person[k],
        orders.cents[k] / 100,
      );
  }
  newcomers.length = 0;
}

/** A first occasion goes to the firm by itself. */
function countFirstOccasions(world: World, { length, person, share, draw }: Purchases): void {
  share.fill(1, 0, length);
  draw.fill(0, 0, length);
  countOccasions(world, { length, person, share, choice: draw });
  world.books.count(total.occasions, length);
}

const firstPurchase: readonly Step<Purchases>[] = [countFirstOccasions, ...purchase];

/** Joining of a cohort: everybody once, at the week's beginning, with needs only for the rest of that week. */
export function arriveAsCohort(world: World): void {
  const { state, market } = world;
  const { entry } = market.people;
  for (let i = 0; i < state.people; i++)
    if (state.status[i] === status.prospect && entry[i] >= market.week && entry[i] < market.week + 1)
      join(world, i, 'arrivals');
  makeFirstOrders(world);
}

/** Factor on joining by what newcomers are promised and offered; the largest that any person has. */
export function appeal(world: World): number {
  const { effects } = world.market.settings;
  const { plan } = world;
  const offer = Math.max(plan.offer, world.market.conditions.offer);
  return Math.max(0, 1 + effects.promiseJoin * plan.promise) * (1 + effects.discountJoin * offer);
}

/** Prospects who join by themselves, at the appeal of what newcomers are offered. */
export function joinByThemselves(world: World, { joiners }: Lists): void {
  const { state, market } = world;
  const { mechanisms } = market.settings;
  const rate = mechanisms.arrive * market.settings.market.joinRate * appeal(world);
  for (let k = 0; k < joiners.length; k++) {
    const i = joiners.person[k];
    if (state.status[i] !== status.prospect) continue;
    const chance = rate * market.people.joining[i] * warned(world, i);
    if (world.recorder.decision(i, 'join', joiners.uniform[k], chance)) join(world, i, 'arrivals');
  }
}

/** Chance a week that an average prospect is won by advertising: heads paid for, over what all prospects' propensities sum to. */
function advertising(world: World): number {
  const { state, market, plan } = world;
  const { acquisitionCost } = market.settings.market;
  if (plan.advertising === 0 || acquisitionCost === 0) return 0;
  let propensity = 0;
  for (let i = 0; i < state.people; i++)
    if (state.status[i] === status.prospect) propensity += market.people.joining[i];
  const heads = (plan.advertising * state.memberCount) / 52 / (acquisitionCost * 100);
  return propensity === 0 ? 0 : heads / propensity;
}

/** Prospects whom advertising wins, at so much a head. */
export function joinByAdvertising(world: World): void {
  const { state, market } = world;
  const { settings, people, luck } = market;
  const rate = advertising(world);
  if (rate === 0) return;
  for (let i = 0; i < state.people; i++) {
    if (state.status[i] !== status.prospect) continue;
    const chance = settings.mechanisms.arrive * rate * people.joining[i];
    if (!world.recorder.decision(i, 'advert', luck.uniform(i, purpose.advert), chance)) continue;
    join(world, i, 'arrivals');
    book(world, i, ledger.acquisition, roundHalfUp(settings.market.acquisitionCost * 100));
  }
}

/** Prospects to whom a good word came (r57, r62). */
export function joinByReferral(world: World): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  for (const { person, words } of world.referred) {
    if (state.status[person] !== status.prospect) continue;
    const each = Math.min(
      1,
      mechanisms.talk * mechanisms.arrive * effects.referral * market.people.joining[person] * appeal(world),
    );
    const u = market.luck.uniform(person, purpose.referral);
    if (!world.recorder.decision(person, 'referral', u, anyOf(each, words))) continue;
    join(world, person, 'arrivals');
    state.referred[person] = 1;
    world.books.count(total.referrals);
  }
}

/** Those who left may come back by themselves, after a while, and never in the very week in which they left. */
export function comeBack(world: World, { returners }: Lists): void {
  const { state, market } = world;
  const { returnRate, returnDelay } = market.settings.market;
  const rate = market.settings.mechanisms.winBack * returnRate;
  const delay = Math.max(1, returnDelay);
  for (let k = 0; k < returners.length; k++) {
    const i = returners.person[k];
    if (state.status[i] !== status.gone || market.week - state.leftWeek[i] < delay) continue;
    const chance = rate * market.people.joining[i];
    if (world.recorder.decision(i, 'return', returners.uniform[k], chance)) join(world, i, 'returns');
  }
}

/** Weeks after leaving at which an invitation is sent. */
const invitationDelay = 8;

/** Those who left eight weeks ago are invited; with the cap only where that pays. */
export function winBack(world: World): void {
  const { state, market, plan } = world;
  if (plan.winBackOffer === 0) return;
  for (let i = 0; i < state.people; i++) {
    if (state.status[i] !== status.gone || market.week - state.leftWeek[i] !== invitationDelay) continue;
    if (plan.winBackCapped && secondLifeMargin(world, i) * plan.winBackCap <= plan.winBackOffer) continue;
    invite(world, i, plan.winBackOffer);
  }
}

/** Logit of return = logit 0.08 + 3·offer/order + 2·b at leaving − 1·[left over an unsolved problem] (r69–r71, C21). */
function invite(world: World, i: number, offer: number): void {
  const { state, market } = world;
  const { settings, people } = market;
  const { effects, mechanisms } = settings;
  book(world, i, ledger.winBack, roundHalfUp(settings.market.messageCost * 100));
  const odds =
    logit(effects.winBackBase) +
    (effects.winBackOffer * offer) / (people.orderValue[i] * 100) +
    effects.winBackBond * state.bond[i] -
    (state.lastEnding[i] === ending.unresolved ? effects.winBackFailure : 0);
  world.recorder.remark('invitation', i, offer / 100);
  const u = market.luck.uniform(i, purpose.winBack);
  const chance = mechanisms.winBack * logistic(odds);
  if (!world.recorder.decision(i, 'return', u, chance, { trigger: 'invitation' })) return;
  join(world, i, 'returns', true);
  learnToLeave(world, i);
  book(world, i, ledger.winBack, roundHalfUp(offer));
}

/** Who left and got something for coming back knows that leaving pays, and tells an acquaintance, who may have stayed and gets nothing (r68). */
function learnToLeave(world: World, i: number): void {
  const { wonBack } = world.state;
  wonBack[i] = Math.min(3, wonBack[i] + 1);
  if (world.market.settings.mechanisms.talk > 0) tellOfOffer(world, i);
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
