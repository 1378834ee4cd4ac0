/** Balances of points, and what the firm owes for them. */
import { roundHalfUp } from '../luck/numbers.ts';
import { ledgerColumn as ledger } from '../state.ts';
import type { World } from '../world.ts';
import { book } from './book.ts';

/** What the firm books for a balance it expects to be partly redeemed, in cents. */
const provision = (world: World, balance: number): number =>
  roundHalfUp(world.market.settings.market.liabilityWeight * balance);

/** Sets a balance, in cents, after `paid` cents were redeemed. */
export function setPoints(world: World, i: number, balance: number, paid: number): void {
  const { state } = world;
  const change = provision(world, balance) - provision(world, state.points[i]);
  state.points[i] = balance;
  state.liability += change;
  book(world, i, ledger.points, change + paid);
}

/**
 * Ends a balance: `paid` says whether the firm settles what it expected to pay (its program ends), or the balance lapses (the member
 * leaves or lets it expire) and the provision is released.
 */
export function settlePoints(world: World, i: number, paid: boolean): void {
  const balance = world.state.points[i];
  if (balance === 0) return;
  setPoints(world, i, 0, paid ? provision(world, balance) : 0);
}
