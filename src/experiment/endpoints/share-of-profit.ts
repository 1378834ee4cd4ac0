/** Whose profit it is: customers from the most to the least profitable. */
import { ledgerNames, status } from '../../model/state.ts';
import type { CustomerTable } from '../people/customers.ts';

/** The share of a world's profit that its customers between two ranks bring, as shares from the most profitable on. */
export function shareOfProfit(
  table: CustomerTable | undefined,
  world: number,
  from: number,
  to: number,
): number {
  const profits = table === undefined ? [] : profitsOf(table, world);
  const total = sum(profits);
  if (total <= 0) return NaN;
  const rank = (share: number) => Math.round(share * profits.length);
  return sum(profits.slice(rank(from), rank(to))) / total;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Profit of each person who is a customer at the end, in money since the fork, the largest first. */
function profitsOf({ columns, rows, data }: CustomerTable, wanted: number): number[] {
  const column = (name: string) => columns.indexOf(name);
  const [world, stands] = [column('world'), column('status')];
  const ledger = ledgerNames.map((name) => column(`ledger.${name}`));
  const profits: number[] = [];
  for (let row = 0; row < rows; row++) {
    const at = (place: number) => data[row * columns.length + place] ?? NaN;
    if (at(world) !== wanted || at(stands) !== status.customer) continue;
    // The first is revenue, the others are costs.
    profits.push(ledger.reduce((profit, place, k) => profit + (k === 0 ? at(place) : -at(place)), 0));
  }
  return profits.sort((a, b) => b - a);
}
