/** Step 5: gifts that nothing has to be done for, and what people learn to expect of them. */
import type { Lists, Purchases } from '../lists.ts';
import { giftAt, weeklyGift } from '../luck/indexes.ts';
import { log2, roundHalfUp } from '../luck/numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../luck/random.ts';
import { occasionOf } from '../recorders/decisions.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';
import { clampUnit } from './choose.ts';
import { totalIndex as total } from '../totals.ts';
import { ledgerColumn as ledger } from '../state.ts';

/** Certainty of a clock with mean relative error d of its gaps: 1 for perfectly regular gifts, 0 beyond the limit. */
const certainty = (error: number, limit: number): number => Math.max(0, 1 - error / limit);

/** A gift is due from this share of the usual gap on, and missed beyond the other. */
const due = 0.75;
const overdue = 1.25;

/** What a gift is felt to be worth: log₂(1 + money / 5), concave (r31). */
const feltValue = (money: number, unit: number): number => log2(1 + money / unit);

/**
 * What a person expects of a gift now: v·c when one is due, v·c² before; by the more certain of the two clocks. 0 before the second gift.
 */
function expectedNow(world: World, i: number): number {
  const { state, market } = world;
  const { irregularity } = market.settings.effects;
  const byWeeks = certainty(state.errorWeeks[i], irregularity);
  const byVisits = certainty(state.errorVisits[i], irregularity);
  const weeks = byWeeks >= byVisits;
  const c = weeks ? byWeeks : byVisits;
  if (c === 0) return 0;
  const since = weeks ? market.week - state.lastGift[i] : state.visits[i] - state.giftVisits[i];
  const gap = weeks ? state.gapWeeks[i] : state.gapVisits[i];
  return state.giftValue[i] * (since >= due * gap ? c : c * c);
}

/**
 * Error of a clock after a gap: d ← d + α·(max(0, |gap − μ| − forgiven) / max(gap, μ) − d). A week too early or too late is forgiven; a
 * visit is not, and gifts without any visit between them are no regularity of visits: their error is 1.
 */
function errorAfter(error: number, gap: number, usual: number, forgiven: number, rate: number): number {
  const off = gap === 0 ? 1 : Math.max(0, Math.abs(gap - usual) - forgiven) / Math.max(gap, usual);
  return error + rate * (off - error);
}

/** Learns the gap since the last gift, on both clocks. The first gap sets the usual one. */
function learnGaps(world: World, i: number): void {
  const { state, market } = world;
  const rate = market.settings.effects.learning;
  const weeks = market.week - state.lastGift[i];
  const visits = state.visits[i] - state.giftVisits[i];
  if (state.giftsReceived[i] === 1) {
    state.gapWeeks[i] = weeks;
    state.gapVisits[i] = visits;
    return;
  }
  state.errorWeeks[i] = errorAfter(state.errorWeeks[i], weeks, state.gapWeeks[i], 1, rate);
  state.errorVisits[i] = errorAfter(state.errorVisits[i], visits, state.gapVisits[i], 0, rate);
  state.gapWeeks[i] += rate * (weeks - state.gapWeeks[i]);
  state.gapVisits[i] += rate * (visits - state.gapVisits[i]);
}

/** A loss of felt value: an expected gift that is smaller or missing (r30). Losses weigh double. */
function disappoint(world: World, i: number, shortfall: number): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const loss = mechanisms.gift * effects.lossWeight * shortfall;
  state.satisfaction[i] = Math.max(-1, state.satisfaction[i] - effects.missedGift * loss);
  state.gratitude[i] = Math.max(0, state.gratitude[i] - effects.gratitude * loss);
  state.bond[i] = Math.max(0, state.bond[i] - effects.giftBond * loss * state.bond[i]);
}

/** The money of a gift: spread evenly around its mean, or a jackpot. */
function giftMoney(world: World, i: number, j: number, plan: Plan): number {
  const { luck } = world.market;
  let money = plan.giftValue;
  if (plan.giftSpread > 0) money *= 1 + plan.giftSpread * (2 * luck.uniform(i, purpose.giftSize, j) - 1);
  if (plan.jackpotChance > 0 && luck.uniform(i, purpose.jackpot, j) < plan.jackpotChance)
    money *= plan.jackpotFactor;
  return money;
}

/** Gives a person a gift; `j` tells the week's gifts apart. */
function give(world: World, i: number, j: number, plan: Plan): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const money = giftMoney(world, i, j, plan);
  // Uncertain worth is felt more, or less (r39).
  const felt = feltValue(money, effects.feltMoney) * plan.giftDoubt;
  const expected = state.giftsReceived[i] > 0 ? expectedNow(world, i) : 0;
  const surprise = Math.max(0, felt - expected);
  world.books.count(total.gifts);
  world.books.count(total.surprise, surprise);
  book(world, i, ledger.gifts, roundHalfUp(100 * (money + market.settings.market.giftShipping)));
  world.recorder.record('gift', i, money);
  world.recorder.remark('surprise', i, felt - expected);

  const pleasure = suspect(world, i, money);
  const strength = (mechanisms.gift * pleasure * surprise) / (1 + state.recentGifts[i]);
  state.gratitude[i] += effects.gratitude * strength;
  state.bond[i] = clampUnit(state.bond[i] + effects.giftBond * strength * (1 - state.bond[i]));
  if (expected > felt) disappoint(world, i, expected - felt);

  if (state.giftsReceived[i] > 0) {
    learnGaps(world, i);
    state.giftValue[i] += effects.learning * (felt - state.giftValue[i]);
  } else state.giftValue[i] = felt;
  state.giftsReceived[i] = Math.min(255, state.giftsReceived[i] + 1);
  state.lastGift[i] = market.week;
  state.giftVisits[i] = state.visits[i];
  state.missed[i] = 0;
  state.recentGifts[i] += 1;
}

/**
 * A gift at first contact (r33), or too large for a young relationship (r34), costs trust. Returns what doubt leaves of its pleasure, from
 * 0 to 1.
 */
function suspect(world: World, i: number, money: number): number {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  const age = market.week - state.joinWeek[i];
  const tooEarly = age < effects.suspicionWeeks;
  const tooLarge = age < 26 && money > effects.suspicionSize * market.people.orderValue[i];
  if (!tooEarly && !tooLarge) return 1;
  state.trust[i] = Math.max(0, state.trust[i] - mechanisms.gift * effects.suspicion);
  return 1 - effects.suspicionDoubt;
}

/** Mourns, once, a gift that was expected and failed to come; `atVisit` asks the clock of visits, otherwise that of weeks. */
function missGift(world: World, i: number, atVisit: boolean): void {
  const { state, market } = world;
  if (state.missed[i] !== 0 || state.giftsReceived[i] < 2) return;
  const { irregularity } = market.settings.effects;
  const byWeeks = certainty(state.errorWeeks[i], irregularity);
  const byVisits = certainty(state.errorVisits[i], irregularity);
  if (atVisit === byWeeks >= byVisits) return;
  const since = atVisit ? state.visits[i] - state.giftVisits[i] : market.week - state.lastGift[i];
  const gap = atVisit ? state.gapVisits[i] : state.gapWeeks[i];
  const c = atVisit ? byVisits : byWeeks;
  if (c === 0 || since <= Math.max(overdue * gap, gap + 1)) return;
  state.missed[i] = 1;
  world.recorder.remark('missedGift', i, state.giftValue[i] * c);
  disappoint(world, i, state.giftValue[i] * c);
}

/** Gifts in random weeks, to those listed whose draw lies below their chance. */
export function giveAtRandom(world: World, { gifts }: Lists): void {
  const { state, plan, recorder } = world;
  if (plan.gifts !== 'randomWeek') return;
  for (let k = 0; k < gifts.length; k++) {
    const i = gifts.person[k];
    if (!state.isCustomer(i) || world.planFor(i) !== plan) continue;
    const given = gifts.uniform[k] < plan.giftChance;
    recorder.decision(i, 'gift', gifts.uniform[k], plan.giftChance, undefined, given);
    if (given) give(world, i, weeklyGift, plan);
  }
}

/** Gifts at fixed intervals, staggered by each person's phase. */
export function giveRegularly(world: World): void {
  const { state, market, plan } = world;
  if (plan.gifts !== 'everyWeeks') return;
  const { members, memberCount } = state;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (!state.isCustomer(i) || world.planFor(i) !== plan) continue;
    const phase = Math.floor(market.people.phase[i] * plan.giftWeeks);
    if ((market.week + phase) % plan.giftWeeks === 0) give(world, i, weeklyGift, plan);
  }
}

/** Gifts that were due by the clock of weeks and did not come. */
export function missByWeeks(world: World): void {
  if (!world.rememberGifts) return;
  const { members, memberCount, giftsReceived } = world.state;
  for (let k = 0; k < memberCount; k++)
    if (giftsReceived[members[k]] > 1 && world.state.isCustomer(members[k]))
      missGift(world, members[k], false);
}

/** Gifts at random purchases, or at every visit. */
export function giveAtPurchases(world: World, { length, index, person, draw }: Purchases): void {
  const { market, plan, recorder } = world;
  if (plan.gifts !== 'randomPurchase' && plan.gifts !== 'everyVisit') return;
  market.luck.each(person, length, purpose.giftPurchase, index, draw);
  for (let k = 0; k < length; k++) {
    const i = person[k];
    if (world.planFor(i) !== plan) continue;
    const given = plan.giftChance >= 1 || draw[k] < plan.giftChance;
    if (i === recorder.watched)
      recorder.decision(i, 'gift', draw[k], plan.giftChance, { occasion: occasionOf(index) }, given);
    if (given) give(world, i, giftAt(index), plan);
  }
}

/** Gifts that were due by the clock of visits and did not come. */
export function missAtPurchases(world: World, { length, person }: Purchases): void {
  if (!world.rememberGifts) return;
  const { giftsReceived } = world.state;
  for (let k = 0; k < length; k++) if (giftsReceived[person[k]] > 1) missGift(world, person[k], true);
}
