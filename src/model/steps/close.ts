/** Step 12, the end of a world's week: weekly charges, fading, and the books of the week. */
import { roundHalfUp } from '../luck/numbers.ts';
import { arm, ledgerColumn as ledger } from '../state.ts';
import { totalIndex as total } from '../totals.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';

/** Integer cents of a yearly sum that fall into a week, so that 52 weeks add up to the year's cents. */
export function weeklyCents(yearly: number, week: number): number {
  return roundHalfUp((yearly * (week + 1)) / 52) - roundHalfUp((yearly * week) / 52);
}

/** Charges every customer whom the program treats the same cents, in the column of the ledger. */
function charge(world: World, column: number, cents: number): void {
  if (cents === 0) return;
  const { state, targeted } = world;
  const { members, memberCount, ledger, arm: arms } = state;
  const at = column * state.people;
  let many = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (targeted && arms[i] !== arm.treated) continue;
    ledger[at + i] += cents;
    many++;
  }
  world.books.account(column, many * cents);
}

/** What customers cost by the week: the program's yearly spends, tier perks, and accounts. */
export function chargeByWeek(world: World): void {
  const { state, market, plan } = world;
  const { week } = market;
  if (world.inForce) {
    charge(world, ledger.service, weeklyCents(plan.serviceSpend, week));
    charge(world, ledger.care, weeklyCents(plan.careSpend, week));
    charge(world, ledger.nothing, weeklyCents(plan.nothingSpend, week));
    charge(world, ledger.contact, weeklyCents(plan.dataSpend, week));
    charge(world, ledger.points, weeklyCents(plan.pointsAdministration, week));
  }
  const { accountCost } = market.settings.market;
  const perks = plan.tiers.map((tier) => weeklyCents(tier.cost * 100, week));
  if (accountCost === 0 && perks.length === 0) return;
  for (let k = 0; k < state.memberCount; k++) {
    const i = state.members[k];
    const tier = state.tier[i];
    if (tier > 0 && perks.length > 0) book(world, i, ledger.tiers, perks[tier - 1]);
    if (accountCost > 0)
      book(world, i, ledger.account, weeklyCents(accountCost * 100 * market.people.costToServe[i], week));
  }
}

/** What customers feel fades by its half-life. */
export function fade(world: World): void {
  const { state, market } = world;
  fadeColumn(world, state.bond, market.fade.bond);
  if (world.rememberGifts) {
    fadeColumn(world, state.gratitude, market.fade.gratitude);
    fadeColumn(world, state.recentGifts, market.fade.recent);
  }
  if (world.rememberPoints) fadeColumn(world, state.undermining, market.fade.undermining);
}

function fadeColumn({ state }: World, column: Float64Array, keep: number): void {
  const { members, memberCount } = state;
  for (let k = 0; k < memberCount; k++) column[members[k]] *= keep;
}

/** So does the pressure of acquaintances who left, and of bad words on prospects. */
export function fadePressure({ state, market }: World): void {
  const { pressed, pressure } = state;
  const { items, length } = pressed;
  const keep = market.fade.pressure;
  let kept = 0;
  for (let k = 0; k < length; k++) {
    const i = items[k];
    const left = pressure[i] * keep;
    // Below this it is far from changing any decision.
    const lasts = left >= 1e-3;
    pressure[i] = lasts ? left : 0;
    items[kept] = i;
    kept += Number(lasts);
  }
  pressed.length = kept;
}

/** Sums the states of the week's end over the customers. */
export function sumStates(world: World): void {
  const { state, books, cohort, cohortSize } = world;
  const { sums: now } = books;
  const { members, memberCount, bond, trust, satisfaction } = state;
  let bonds = 0;
  let trusts = 0;
  let satisfactions = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    bonds += bond[i];
    trusts += trust[i];
    satisfactions += satisfaction[i];
  }
  now[total.customers] = memberCount;
  now[total.bondSum] = bonds;
  now[total.trustSum] = trusts;
  now[total.satisfactionSum] = satisfactions;
  now[total.cohort] = cohortSize;
  now[total.cohortCustomers] = countOf(world, cohort);
}

/** Whether a customer has bought nothing for so long, by their own rhythm, that they count as lapsed. */
export const hasLapsed = ({ state, market }: World, i: number): boolean =>
  market.week - Math.max(state.lastPurchase[i], state.joinWeek[i]) > market.people.lapse[i];

/** How many customers are of a cohort and have not lapsed. */
function countOf(world: World, cohort: Uint8Array | null): number {
  const { members, memberCount } = world.state;
  let many = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (!hasLapsed(world, i)) many += cohort === null ? 1 : cohort[i];
  }
  return many;
}

/** Writes the week's flows and the states at its end into a column of the totals. */
export function closeWeek(world: World, column: number): void {
  const { state, totals, books } = world;
  const { week } = world.market;
  const slot = (back: number) => (((week - back) % 53) + 53) % 53;
  let active = 0;
  for (let back = 0; back < 52; back++) active += state.lastBought[slot(back)];
  // Whoever bought 52 weeks ago and not since is no longer active.
  state.lastBought[slot(52)] = 0;
  books.sums[total.active] = active;
  books.sums[total.pointsLiability] = state.liability;
  books.close(totals, column);
}
