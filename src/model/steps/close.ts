/** Step 12, the end of a world's week: weekly charges, fading, and the books of the week. */
import { roundHalfUp } from '../numbers.ts';
import { arm, ledgerColumn as ledger, walletWeeks } from '../state.ts';
import { totalIndex as total } from '../totals.ts';
import type { World } from '../world.ts';

/** Integer cents of a yearly sum that fall into a week, so that 52 weeks add up to the year's cents. */
export function weeklyCents(yearly: number, week: number): number {
  return roundHalfUp((yearly * (week + 1)) / 52) - roundHalfUp((yearly * week) / 52);
}

/** Charges every customer whom the program treats the same cents, in the column of the ledger. */
function charge(world: World, column: number, cents: number): void {
  if (cents === 0) return;
  const { state } = world;
  const { members, memberCount } = state;
  const at = column * state.people;
  let many = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    if (world.targeted && state.arm[i] !== arm.treated) continue;
    state.ledger[at + i] += cents;
    many++;
  }
  world.account(column, many * cents);
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
    if (tier > 0 && perks.length > 0) world.book(i, ledger.tiers, perks[tier - 1]);
    if (accountCost > 0)
      world.book(i, ledger.account, weeklyCents(accountCost * 100 * market.people.costToServe[i], week));
  }
}

/** Half-lives, and the window of share of wallet: what happened 26 weeks ago falls out of it. Sums states on the way. */
export function fade(world: World): void {
  const { state, market, now, cohort } = world;
  const { members, memberCount, people } = state;
  const { bond, trust, satisfaction, gratitude, undermining, recentGifts, pressure } = state;
  const { allWeeks, ownWeeks, allWindow, ownWindow } = state;
  const keep = market.fade;
  // The slot that next week will fill.
  const slot = ((((market.week + 1) % walletWeeks) + walletWeeks) % walletWeeks) * people;
  let bonds = 0;
  let trusts = 0;
  let satisfactions = 0;
  let old = 0;
  for (let k = 0; k < memberCount; k++) {
    const i = members[k];
    const b = bond[i] * keep.bond;
    bond[i] = b;
    bonds += b;
    trusts += trust[i];
    satisfactions += satisfaction[i];
    if (cohort !== null) old += cohort[i];
    if (gratitude[i] !== 0) gratitude[i] *= keep.gratitude;
    if (undermining[i] !== 0) undermining[i] *= keep.undermining;
    if (recentGifts[i] !== 0) recentGifts[i] *= keep.recent;
    if (pressure[i] !== 0) pressure[i] *= keep.pressure;
    const all = allWeeks[slot + i];
    if (all === 0) continue;
    allWindow[i] -= all;
    ownWindow[i] -= ownWeeks[slot + i];
    allWeeks[slot + i] = 0;
    ownWeeks[slot + i] = 0;
  }
  now[total.customers] = memberCount;
  now[total.bondSum] = bonds;
  now[total.trustSum] = trusts;
  now[total.satisfactionSum] = satisfactions;
  now[total.cohort] = world.cohortSize;
  now[total.cohortCustomers] = cohort === null ? memberCount : old;
}

/** Warnings that prospects heard fade as well. */
export function fadeWarnings(world: World): void {
  const { state, market } = world;
  let kept = 0;
  for (let k = 0; k < world.warned.length; k++) {
    const i = world.warned[k];
    state.pressure[i] *= market.fade.pressure;
    // Far below what could change any decision; people who joined or left meanwhile need no warning kept.
    if (state.pressure[i] < 1e-3) state.pressure[i] = 0;
    else world.warned[kept++] = i;
  }
  world.warned.length = kept;
}

/** Writes the week's flows and the states at its end into a column of the totals. */
export function closeWeek(world: World, column: number): void {
  const { state, totals, now } = world;
  const { week } = world.market;
  const slot = (back: number) => (((week - back) % 53) + 53) % 53;
  let active = 0;
  for (let back = 0; back < 52; back++) active += state.lastBought[slot(back)];
  // Whoever bought 52 weeks ago and not since is no longer active.
  state.lastBought[slot(52)] = 0;
  now[total.active] = active;
  now[total.pointsLiability] = state.liability;
  for (let k = 0; k < now.length; k++) totals.values[k * totals.columns + column] = now[k];
  for (let k = 0; k < world.nowReasons.length; k++)
    totals.reasons[k * totals.columns + column] = world.nowReasons[k];
}
