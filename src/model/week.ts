/**
 * One week of all worlds of a market. Two phases: a scan over the people, once for all worlds, makes the draws that everybody has every
 * week and lists the few that matter; then small steps act on the lists, world by world. Worlds do not touch each other, so that each is
 * the same to the last bit alone and together.
 */
import type { Conditions } from './conditions.ts';
import { goThrough } from './lists.ts';
import type { Lists, Step } from './lists.ts';
import type { Market } from './market.ts';
import { purpose } from './random.ts';
import { status } from './state.ts';
import {
  appeal,
  comeBack,
  joinByAdvertising,
  joinByReferral,
  joinByThemselves,
  makeFirstOrders,
  winBack,
} from './steps/arrive.ts';
import { beginWeek, dropLeavers } from './steps/begin.ts';
import { chargeByWeek, closeWeek, fade, fadeWarnings } from './steps/close.ts';
import { contact } from './steps/contact.ts';
import { giveAtRandom, giveRegularly, missByWeeks } from './steps/gift.ts';
import { imposeFailures } from './steps/impose.ts';
import { accelerates } from './steps/need.ts';
import { liveThrough } from './steps/occasion.ts';
import { closeTierYears, expirePoints, renew } from './steps/program-week.ts';
import { noticeOffers, recommend } from './steps/talk.ts';
import { commonNames } from './totals.ts';
import type { World } from './world.ts';

/** Makes the draws of everybody's week. Whoever is listed is asked again in each world, by that world's own chances, all below the bounds. */
function scan(market: Market, worlds: readonly World[], lists: Lists): void {
  const { people, luck, settings } = market;
  const { effects, mechanisms } = settings;
  const { joinRate, returnRate } = settings.market;
  const accelerated = worlds.some(({ plan }) => accelerates(plan));
  luck.aboveOwn(purpose.need, accelerated ? people.noNeedAtMost : people.noNeed, lists.needs);
  const gifts = worlds.map(({ plan }) => (plan.gifts === 'randomWeek' ? plan.giftChance : 0));
  luck.below(purpose.giftWeek, Math.max(...gifts), lists.gifts);
  luck.below(purpose.recommend, mechanisms.talk * effects.bondedTalk, lists.talkers);
  const joins = people.entry.length > 0 ? 0 : mechanisms.arrive * joinRate * Math.max(...worlds.map(appeal));
  luck.belowOwn(purpose.join, joins, people.joining, lists.joiners);
  luck.below(purpose.goBack, mechanisms.winBack * returnRate, lists.returners);
}

/** One week of one world, in this order. */
const week: readonly Step<Lists>[] = [
  liveThrough,
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
  dropLeavers,
  winBack,
  comeBack,
  joinByThemselves,
  joinByReferral,
  joinByAdvertising,
  makeFirstOrders,
  chargeByWeek,
  fadeWarnings,
  fade,
];

/** Sums over the people who are customers in all worlds, into a column of each world's table (rows as `commonNames`). */
export function sumCommon(worlds: readonly World[], tables: readonly Float64Array[], column: number): void {
  const states = worlds.map((w) => w.state);
  const [{ members, memberCount }] = states;
  const { columns } = worlds[0].totals;
  const sums = new Float64Array(worlds.length * commonNames.length);
  let many = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    let everywhere = true;
    for (const state of states) everywhere = everywhere && state.status[i] === status.customer;
    if (!everywhere) continue;
    many++;
    let at = 0;
    for (const state of states) {
      sums[at + 1] += state.bond[i];
      sums[at + 2] += state.trust[i];
      sums[at + 3] += state.satisfaction[i];
      sums[at + 4] += state.ownWindow[i];
      sums[at + 5] += state.allWindow[i];
      at += commonNames.length;
    }
  }
  tables.forEach((table, w) => {
    table[column] = many;
    for (let k = 1; k < commonNames.length; k++)
      table[k * columns + column] = sums[w * commonNames.length + k];
  });
}

/** Simulates one week of all worlds. Flows and end states go into a column of their totals. */
export function simulateWeek(
  market: Market,
  worlds: readonly World[],
  time: number,
  conditions: Conditions,
  lists: Lists,
  column: number,
): void {
  market.begin(time, conditions);
  for (const world of worlds) beginWeek(world);
  scan(market, worlds, lists);
  for (const world of worlds) {
    goThrough(week, world, lists);
    closeWeek(world, column);
  }
}
