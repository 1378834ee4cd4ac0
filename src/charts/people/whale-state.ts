/** How much of the profit comes from the best customers: the whale curve. */
import type { Moment } from '../../experiment/people/snapshot.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import type { Cell, ChartTable } from '../frame/chart-table.ts';
import type { PeopleAt } from './people.ts';

/** The shares of customers that the bank of Hughes (2003) is told by: its best 16 % and its worst 28 %. */
export const bestShare = 0.16;
export const worstShare = 0.28;

export interface Whale {
  /** From the most to the least profitable. */
  readonly people: Int32Array;
  /** Running share of the profit, after each of them; not a number where there is no profit to share. */
  readonly shares: Float64Array;
  /** Share of the profit that the best 16 % bring, and the worst 28 % bring or lose. */
  readonly best: number;
  readonly worst: number;
  /** The most that any number of the best bring together. */
  readonly peak: number;
  /** Share of customers who cost more than they bring. */
  readonly losing: number;
}

const countOf = (share: number, people: number) => Math.round(share * people);

export function whaleOf({ counted, profit }: Moment): Whale {
  const people = Int32Array.from(counted.keys())
    .filter((i) => counted[i] === 1)
    .sort((a, b) => (profit[b] ?? 0) - (profit[a] ?? 0) || a - b);
  const total = people.reduce((sum, i) => sum + (profit[i] ?? 0), 0);
  const shares = new Float64Array(people.length);
  let sum = 0;
  people.forEach((person, k) => {
    sum += profit[person] ?? 0;
    shares[k] = total > 0 ? sum / total : NaN;
  });
  const upTo = (count: number) => (total > 0 ? (count > 0 ? (shares[count - 1] ?? NaN) : 0) : NaN);
  const losing = people.filter((i) => (profit[i] ?? 0) < 0).length;
  return {
    people,
    shares,
    best: upTo(countOf(bestShare, people.length)),
    worst: total > 0 ? 1 - upTo(people.length - countOf(worstShare, people.length)) : NaN,
    peak: total > 0 ? shares.reduce((most, share) => Math.max(most, share), 0) : NaN,
    losing: people.length > 0 ? losing / people.length : NaN,
  };
}

/** The people between two shares of the customers, counted from the best. */
export function segmentOf({ people }: Whale, from: number, to: number): number[] {
  return [...people.subarray(Math.max(0, countOf(from, people.length)), countOf(to, people.length))];
}

/** At most `points` places along the curve: share of customers and of profit, the first at 0. */
export function curveOf({ shares }: Whale, points = 200): { readonly x: number; readonly y: number }[] {
  const n = shares.length;
  const step = Math.max(1, Math.ceil(n / points));
  const curve = [{ x: 0, y: 0 }];
  for (let k = step - 1; k < n - 1; k += step) curve.push({ x: (k + 1) / n, y: shares[k] ?? NaN });
  if (n > 0) curve.push({ x: 1, y: shares[n - 1] ?? NaN });
  return curve;
}

const percent = (share: number) =>
  Number.isFinite(share) ? `${Math.round(share * 100)} %`.replace('-', '−') : 'not defined';

export function whaleSummary(
  whales: readonly Whale[],
  styles: readonly ProgramStyle[],
  { week }: PeopleAt,
): string {
  const parts = whales.map(
    (whale, world) =>
      `${inLine(styles[world]?.shortName ?? '')} ${percent(whale.best)} and ${percent(whale.worst)}`,
  );
  return `Share of the profit after ${week} weeks, one run, that the best 16 % and the worst 28 % of customers bring: ${parts.join('; ')}.`;
}

export function whaleTable(
  whales: readonly Whale[],
  styles: readonly ProgramStyle[],
  { week }: PeopleAt,
): ChartTable {
  const rows: readonly (readonly [name: string, cell: (whale: Whale) => Cell])[] = [
    ['Customers since the start', (w) => ({ count: w.people.length })],
    ['Profit from the best 16 %', (w) => ({ level: w.best, format: 'share' })],
    ['Profit from the worst 28 %', (w) => ({ level: w.worst, format: 'share' })],
    ['Peak of the curve', (w) => ({ level: w.peak, format: 'share' })],
    ['Customers who cost more than they bring', (w) => ({ level: w.losing, format: 'share' })],
  ];
  return {
    caption: `Who brings the profit, after ${week} weeks. One run (replication 0): no intervals.`,
    columns: [{ head: 'Share' }, ...styles.map(({ name, color }) => ({ head: name, color }))],
    rows: rows.map(([name, cell]) => ({ name, cells: whales.map(cell) })),
  };
}
