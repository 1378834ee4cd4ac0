/** How many customers came again how often, beside what was published of the customers that a preset copies. No pixels are drawn here. */
import type { Moment } from '../../experiment/people/snapshot.ts';
import { formatCount } from '../format.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import type { ChartTable } from '../frame/chart-table.ts';
import { peopleWho } from './people.ts';
import type { PeopleAt } from './people.ts';

/** 0, 1, …, 6, and 7 or more. */
export const repeatBins = 8;

/** What a published model says of the same customers after some weeks. */
export interface PublishedRepeats {
  readonly week: number;
  /** Customers by repeat purchases, as `repeatBins` has them. */
  readonly counts: readonly number[];
  /** Who says so. */
  readonly source: string;
}

export const repeatName = (bin: number): string => (bin === repeatBins - 1 ? `${bin} or more` : String(bin));

const binOf = (purchases: number): number => Math.min(repeatBins - 1, Math.max(0, purchases - 1));

/** Whoever was a customer, by purchases after the first. */
export const customersWhoCame = ({ counted, purchases }: Moment, bin: number): number[] =>
  peopleWho(counted.length, (i) => counted[i] === 1 && binOf(purchases[i] ?? 0) === bin);

export function repeatsOf({ counted, purchases }: Moment): number[] {
  const counts = Array.from({ length: repeatBins }, () => 0);
  counted.forEach((is, i) => {
    const bin = binOf(purchases[i] ?? 0);
    if (is === 1) counts[bin] = (counts[bin] ?? 0) + 1;
  });
  return counts;
}

/** Pearson's χ² of counts against those that are expected, all above 0: Σ (count − expected)² ÷ expected. */
const chiSquare = (counts: readonly number[], expected: readonly number[]): number =>
  expected.reduce((sum, one, bin) => sum + ((counts[bin] ?? 0) - one) ** 2 / one, 0);

/** What χ² with seven degrees of freedom stays below in 95 of 100 runs of the published model itself. */
const usualChiSquare = 14.07;

/** "χ² 1.6: runs of the published model itself stay below 14.1 in 95 of 100" */
export function chiSquareWords(counts: readonly number[], { counts: expected }: PublishedRepeats): string {
  return `χ² ${chiSquare(counts, expected).toFixed(1)}: the published model itself stays below ${usualChiSquare.toFixed(1)} in 95 of 100 runs`;
}

export function repeatsSummary(
  repeats: readonly (readonly number[])[],
  styles: readonly ProgramStyle[],
  { week }: PeopleAt,
  published: PublishedRepeats | undefined,
): string {
  const of = (counts: readonly number[]) => counts.map(formatCount).join(', ');
  const worlds = repeats.map((counts, world) => `${inLine(styles[world]?.shortName ?? '')} ${of(counts)}`);
  const beside =
    published && repeats[0]
      ? `; ${published.source} ${of(published.counts)}; ${chiSquareWords(repeats[0], published)}`
      : '';
  return `Customers who came again 0, 1, … times, 7 or more last, after ${week} weeks of one run: ${worlds.join('; ')}${beside}.`;
}

export function repeatsTable(
  repeats: readonly (readonly number[])[],
  styles: readonly ProgramStyle[],
  { week }: PeopleAt,
  published: PublishedRepeats | undefined,
): ChartTable {
  return {
    caption: `Customers by repeat purchases after ${week} weeks. One run (replication 0): no intervals.`,
    columns: [
      { head: 'Repeat purchases' },
      ...styles.map(({ name, color }) => ({ head: name, color })),
      ...(published ? [{ head: published.source }] : []),
    ],
    rows: Array.from({ length: repeatBins }, (_, bin) => ({
      name: repeatName(bin),
      cells: [
        ...repeats.map((counts) => ({ count: counts[bin] ?? 0 })),
        ...(published ? [{ count: published.counts[bin] ?? 0 }] : []),
      ],
    })),
  };
}
