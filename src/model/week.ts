/**
 * One week of all worlds of a market. Two phases: a scan over the people, once for all worlds, makes the draws that everybody has every
 * week and lists the few that matter; then small steps act on the lists, world by world. Worlds do not touch each other, so that each is
 * the same to the last bit alone and together.
 */
import type { Conditions } from './conditions.ts';
import { goThrough } from './lists.ts';
import type { Lists, Step } from './lists.ts';
import type { Market } from './market.ts';
import { purpose } from './luck/random.ts';
import { keenest } from './people.ts';
import type { Register } from './register.ts';
import {
  appeal,
  comeBack,
  joinByAdvertising,
  joinByReferral,
  joinByThemselves,
  makeFirstOrders,
  winBack,
} from './steps/arrive.ts';
import { beginWeek } from './steps/begin.ts';
import { forgetOccasions } from './steps/choose.ts';
import { chargeByWeek, closeWeek, fade, fadePressure, sumStates } from './steps/close.ts';
import { contact } from './steps/contact.ts';
import { giveAtRandom, giveRegularly, missByWeeks } from './steps/gift.ts';
import { imposeFailures } from './steps/impose.ts';
import { listNeeds } from './steps/need.ts';
import { liveThrough } from './steps/occasion.ts';
import { closeTierYears, expirePoints, renew } from './steps/program-week.ts';
import { noticeOffers, recommend } from './steps/talk.ts';
import type { World } from './world.ts';

/** Makes the draws of everybody's week. Whoever is listed is asked again in each world, by that world's own chances, all below the bounds. */
function scan(market: Market, worlds: readonly World[], register: Register, lists: Lists): void {
  const { people, luck, settings } = market;
  const { effects, mechanisms } = settings;
  const { joinRate, returnRate } = settings.market;
  const { customers, prospects, gone } = register;
  listNeeds(market, worlds, customers, lists.needs);
  const gifts = worlds.map(({ plan }) => (plan.gifts === 'randomWeek' ? plan.giftChance : 0));
  luck.below(purpose.giftWeek, Math.max(...gifts), customers, lists.gifts);
  luck.below(purpose.recommend, mechanisms.talk * effects.bondedTalk, customers, lists.talkers);
  const arrives = people.entry.length === 0 ? mechanisms.arrive * joinRate : 0;
  luck.below(purpose.join, keenest * arrives * Math.max(...worlds.map(appeal)), prospects, lists.joiners);
  luck.below(purpose.goBack, keenest * mechanisms.winBack * returnRate, gone, lists.returners);
}

const orderMembers: Step<Lists> = ({ state }) => state.orderMembers();

/** One week of one world after its occasions, in this order. */
const week: readonly Step<Lists>[] = [
  imposeFailures,
  giveAtRandom,
  giveRegularly,
  missByWeeks,
  contact,
  noticeOffers,
  expirePoints,
  closeTierYears,
  renew,
  recommend,
  orderMembers,
  winBack,
  comeBack,
  joinByThemselves,
  joinByReferral,
  joinByAdvertising,
  makeFirstOrders,
  chargeByWeek,
  fade,
  fadePressure,
  forgetOccasions,
  sumStates,
];

/** Simulates one week of all worlds. Flows and end states go into a column of their totals. */
export function simulateWeek(
  market: Market,
  worlds: readonly World[],
  time: number,
  conditions: Conditions,
  register: Register,
  lists: Lists,
  column: number,
): void {
  market.begin(time, conditions);
  for (const world of worlds) beginWeek(world);
  register.update();
  scan(market, worlds, register, lists);
  liveThrough(worlds, lists);
  for (const world of worlds) {
    goThrough(week, world, lists);
    closeWeek(world, column);
  }
}
