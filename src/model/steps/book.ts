/** Money of one person: integer cents in their ledger and in the books of the week. */
import type { World } from '../world.ts';

/** Books integer cents in a column of a person's ledger. */
export function book({ state, books }: World, i: number, column: number, cents: number): void {
  state.ledger[column * state.people + i] += cents;
  books.account(column, cents);
}
