/** Whom a program treats: the top by a ranking, and of those a random share; the others chosen are the controls of a trial. */
import { defaultLevers } from '../parameters/parameters.ts';
import { purpose } from '../luck/random.ts';
import { arm, status } from '../state.ts';
import type { World } from '../world.ts';

/** Whether this is a week in which the ranking is made. */
export function targetsNow(world: World): boolean {
  const { week } = world.market;
  if (!world.targeted || !world.inForce) return false;
  return week === 0 || (world.levers['targeting.recompute'] === 'monthly' && week % 4 === 0);
}

function rankOf(world: World, i: number, rank: string): number {
  const { state, market } = world;
  // The year that is running counts with the rest of the last one, so that early in a year nobody looks poor.
  const left = 1 - (((market.week % 52) + 52) % 52) / 52;
  if (rank === 'spend') return state.ledger[i] - state.spendBefore[i] + left * state.spendLastYear[i];
  if (rank === 'profit') return state.profit(i) - state.profitBefore[i] + left * state.profitLastYear[i];
  return -state.joinWeek[i];
}

/** Chooses arms anew. Ties go to the person with the lower number. */
export function target(world: World): void {
  const { state, levers, market } = world;
  const rank = levers['targeting.rank'] ?? 'everyone';
  const chosen: number[] = [];
  for (let i = 0; i < state.people; i++) if (state.status[i] === status.customer) chosen.push(i);
  if (rank !== 'everyone') {
    const values = new Float64Array(state.people);
    for (const i of chosen) values[i] = rankOf(world, i, rank);
    chosen.sort((a, b) => values[b] - values[a] || a - b);
    const count = levers['targeting.count'] ?? 0;
    const share = levers['targeting.share'] ?? defaultLevers['targeting.share'];
    chosen.length = Math.min(chosen.length, count > 0 ? count : Math.round(share * chosen.length));
  }
  const randomShare = levers['targeting.randomShare'] ?? 1;
  state.arm.fill(arm.outside);
  const lots = market.luck.forLife(purpose.lot);
  for (const i of chosen) state.arm[i] = lots.uniform(i) < randomShare ? arm.treated : arm.control;
}

/** Closes a year of spend and profit, so that the next ranking knows last year. */
export function closeYear({ state }: World): void {
  const { people, ledger } = state;
  closeColumn(ledger.subarray(0, people), state.spendBefore, state.spendLastYear);
  const profit = ledger.slice(0, people);
  for (let from = people; from < ledger.length; from += people)
    subtract(profit, ledger.subarray(from, from + people));
  closeColumn(profit, state.profitBefore, state.profitLastYear);
}

function subtract(from: Float64Array, costs: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] -= costs[i];
}

function closeColumn(now: Float64Array, before: Float64Array, lastYear: Float64Array): void {
  for (let i = 0; i < now.length; i++) lastYear[i] = now[i] - before[i];
  before.set(now);
}

/** Empties the ledger at the fork, keeping what last year was. */
export function clearLedger(world: World): void {
  closeYear(world);
  const { state } = world;
  state.ledger.fill(0);
  state.spendBefore.fill(0);
  state.profitBefore.fill(0);
}
