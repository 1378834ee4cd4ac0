/** Step 8: experiences and recommendations that are told, defended against and turned into referrals. */
import type { Lists, Purchases } from '../lists.ts';
import { listenerAt, listenerIndex } from '../luck/indexes.ts';
import { power } from '../luck/numbers.ts';
import { purpose } from '../luck/random.ts';
import { occasionOf } from '../recorders/decisions.ts';
import { status } from '../state.ts';
import type { World } from '../world.ts';
import { clampUnit } from './choose.ts';
import { totalIndex as total } from '../totals.ts';

/** What reaches a person through the network, read a week later. */
export const word = { good: 0, bad: 1, left: 2, offer: 3, perk: 4 } as const;

/** Satisfaction below which a person is angry and defends nobody. */
const angry = -0.25;
/** A very bad surprise, told more often. */
const outrage = -0.4;

/** One acquaintance of a person, by luck; −1 without any. */
function listener(world: World, i: number, index: number): number {
  const { starts, neighbours } = world.market.people.network;
  const many = starts[i + 1] - starts[i];
  if (many === 0) return -1;
  return neighbours[starts[i] + Math.floor(world.market.luck.uniform(i, purpose.listener, index) * many)];
}

function tell(world: World, i: number, index: number, kind: number): void {
  const to = listener(world, i, index);
  if (to < 0) return;
  if (kind === word.good || kind === word.bad) {
    world.recorder.remark('told', i, kind === word.good ? 1 : -1);
    world.recorder.overhear(i, to, kind === word.good ? 'good' : 'bad');
  }
  world.state.inbox.push(to, kind);
}

/** Experiences far from expectation are told to one acquaintance (r60). Called before expectations adapt. */
export function tellExperiences(world: World, { length, index, person, score }: Purchases): void {
  const { expectation } = world.state;
  const { tellThreshold } = world.market.settings.effects;
  for (let k = 0; k < length; k++) {
    const gap = score[k] - expectation[person[k]];
    if (gap >= tellThreshold || gap <= -tellThreshold) tellExperience(world, person[k], index, gap);
  }
}

function tellExperience(world: World, i: number, j: number, gap: number): void {
  const { effects, mechanisms } = world.market.settings;
  const chance = gap > 0 ? effects.tellGood : gap < outrage ? effects.tellOutrage : effects.tellBad;
  const u = world.market.luck.uniform(i, purpose.tell, j);
  if (!world.recorder.decision(i, 'tell', u, mechanisms.talk * chance, { occasion: occasionOf(j) })) return;
  world.books.count(gap > 0 ? total.wordsGood : total.wordsBad);
  if (gap > 0) world.state.lastWord[i] = world.market.week;
  tell(world, i, listenerAt(j), gap > 0 ? word.good : word.bad);
}

/** The bonded recommend the firm unasked: those listed whose draw lies below their chance. */
export function recommend(world: World, { talkers }: Lists): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  for (let k = 0; k < talkers.length; k++) {
    const i = talkers.person[k];
    if (!state.isCustomer(i)) continue;
    const chance = mechanisms.talk * effects.bondedTalk * state.bond[i];
    if (!world.recorder.decision(i, 'recommend', talkers.uniform[k], chance)) continue;
    world.books.count(total.wordsGood);
    state.lastWord[i] = market.week;
    tell(world, i, listenerIndex.recommend, word.good);
  }
}

/** Tells all acquaintances that a person left; they feel it from next week on (r59). */
export function spreadLeaving(world: World, i: number): void {
  const { starts, neighbours } = world.market.people.network;
  if (world.market.settings.mechanisms.talk === 0) return;
  for (let k = starts[i]; k < starts[i + 1]; k++) {
    world.state.inbox.push(neighbours[k], word.left);
    world.recorder.overhear(i, neighbours[k], 'left');
  }
}

/** Acquaintances who left press on a customer, bad words on a prospect. */
function press({ state }: World, i: number, many: number): void {
  if (state.pressure[i] === 0) state.pressed.push(i);
  state.pressure[i] += many;
}

function hearGood(world: World, i: number, words: number): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  if (state.status[i] === status.customer) {
    state.satisfaction[i] = Math.min(
      1,
      state.satisfaction[i] + mechanisms.talk * effects.wordSatisfaction * words,
    );
    world.recorder.record('message', i, words);
  } else if (state.status[i] === status.prospect) {
    world.referred.push({ person: i, words });
    world.recorder.remark('wordBefore', i, words);
  }
}

function hearBad(world: World, i: number, words: number): void {
  const { state, market } = world;
  const { effects, mechanisms } = market.settings;
  if (state.status[i] === status.prospect) {
    press(world, i, words);
    world.recorder.remark('wordBefore', i, -words);
    return;
  }
  if (state.status[i] !== status.customer) return;
  const defends = state.bond[i] > effects.defendBond && state.satisfaction[i] - state.glow[i] > angry;
  const weight = mechanisms.talk * (defends ? 0.5 : 1) * words;
  if (defends) {
    world.books.count(total.defences, words);
    world.recorder.record('defence', i, words);
  }
  state.satisfaction[i] = Math.max(-1, state.satisfaction[i] - effects.wordSatisfaction * weight);
  state.trust[i] = clampUnit(state.trust[i] - effects.wordTrust * weight);
  world.recorder.record('message', i, -words * (defends ? 0.5 : 1));
}

/** An existing customer learns of an offer for newcomers only: once a campaign (r68). */
function hearOffer(world: World, i: number): void {
  const { state, market } = world;
  if (state.status[i] !== status.customer || state.noticed[i] !== 0 || state.visits[i] < 1) return;
  const { effects } = market.settings;
  state.noticed[i] = 1;
  world.recorder.remark('offerNoticed', i, 1);
  state.bond[i] = Math.max(0, state.bond[i] - effects.offerBond);
  state.trust[i] = Math.max(0, state.trust[i] - effects.offerTrust);
  tellOfOffer(world, i);
}

/** News of an offer that existing customers do not get, to one acquaintance. */
export function tellOfOffer(world: World, i: number): void {
  tell(world, i, listenerIndex.offer, word.offer);
}

/** A customer without a tier sees perks of acquaintances: a part of their gain, as visible as the perks are (r14). */
function seePerk(world: World, i: number, many: number): void {
  const { state, market } = world;
  if (state.status[i] !== status.customer || state.tier[i] > 0) return;
  const { effects, mechanisms } = market.settings;
  const loss =
    mechanisms.reward * world.plan.visibility * effects.bystander * effects.promotionSatisfaction * many;
  state.satisfaction[i] = Math.max(-1, state.satisfaction[i] - loss);
  world.recorder.remark('perkSeen', i, many);
}

/** Existing customers who notice an offer for newcomers by themselves. */
export function noticeOffers(world: World): void {
  if (world.plan.offer === 0 && world.market.conditions.offer === 0) return;
  const { members, memberCount, noticed } = world.state;
  const { luck, settings } = world.market;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (noticed[i] !== 0) continue;
    if (world.recorder.decision(i, 'notice', luck.uniform(i, purpose.notice), settings.effects.noticing))
      hearOffer(world, i);
  }
}

/** Reads what came last week. Sorted and summed by person and kind, so that nobody's place in the array matters. */
export function readInbox(world: World): void {
  const { state, market } = world;
  const messages = state.inbox.sorted();
  state.inbox.clear();
  world.referred.length = 0;
  for (let k = 0; k < messages.length;) {
    const message = messages[k];
    let many = 1;
    while (messages[k + many] === message) many++;
    const person = Math.floor(message / 8);
    switch (message & 7) {
      case word.good:
        hearGood(world, person, many);
        break;
      case word.bad:
        hearBad(world, person, many);
        break;
      case word.left:
        if (state.status[person] !== status.customer) break;
        press(world, person, many);
        world.recorder.remark('neighbourLeft', person, many);
        break;
      case word.offer:
        hearOffer(world, person);
        break;
      case word.perk:
        seePerk(world, person, many);
        break;
    }
    k += many;
  }
  const { rumour } = world;
  if (rumour > 0) {
    for (let i = 0; i < state.people; i++)
      if (world.recorder.decision(i, 'rumour', market.luck.uniform(i, purpose.rumour), rumour))
        hearBad(world, i, 1);
  }
}

/** What bad words leave of a prospect's chance to join. */
export function warned(world: World, i: number): number {
  const { effects, mechanisms } = world.market.settings;
  const pressure = world.state.pressure[i];
  return pressure === 0 ? 1 : Math.max(0, 1 - mechanisms.talk * effects.warning * Math.min(1, pressure));
}

/** Chance that at least one of some good words makes a prospect join. */
export const anyOf = (chance: number, words: number): number => 1 - power(1 - chance, words);
