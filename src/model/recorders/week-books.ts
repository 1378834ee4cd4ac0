/** What is counted in a world's week. The steps of the week tell it, and nothing of it is read by any step. */
import { firstProgramColumn } from '../state.ts';
import type { Totals } from '../state.ts';
import { leavingReasons, totalIndex, totalNames } from '../totals.ts';
import type { LeavingReason } from '../totals.ts';

export class WeekBooks {
  /** Sums of the week, by total; and leavers by reason. */
  readonly sums = new Float64Array(totalNames.length);
  readonly #reasons = new Float64Array(leavingReasons.length);

  /** Begins a week. */
  open(): void {
    this.sums.fill(0);
    this.#reasons.fill(0);
  }

  /** Adds to a total of the week, named by its index. */
  count(total: number, amount = 1): void {
    this.sums[total] += amount;
  }

  leaves(reason: LeavingReason): void {
    this.#reasons[leavingReasons.indexOf(reason)]++;
  }

  /** Adds integer cents of one or many people to the totals of a ledger's column: revenue is income, everything else a cost. */
  account(column: number, cents: number): void {
    const { sums } = this;
    sums[totalIndex.profit] += column === 0 ? cents : -cents;
    if (column === 0) sums[totalIndex.revenue] += cents;
    else if (column >= firstProgramColumn) sums[totalIndex.programCost] += cents;
    else sums[totalIndex.goodsCost + column - 1] += cents;
  }

  /** Writes the week into a column of the totals. */
  close({ values, reasons, columns }: Totals, column: number): void {
    const { sums } = this;
    for (let k = 0; k < sums.length; k++) values[k * columns + column] = sums[k];
    for (let k = 0; k < this.#reasons.length; k++) reasons[k * columns + column] = this.#reasons[k];
  }
}
