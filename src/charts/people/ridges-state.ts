/** How bond, trust, share and profit are spread over customers: one ridge per world. */
import type { Moment } from '../../experiment/people/snapshot.ts';
import { formatBareLevel } from '../format.ts';
import type { NumberFormat } from '../format.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import type { ChartTable } from '../frame/chart-table.ts';
import type { Range } from '../series/series-state.ts';
import { isCustomer, peopleWho } from './people.ts';
import type { PeopleAt } from './people.ts';

export interface SpreadSubject {
  readonly id: 'bond' | 'trust' | 'share' | 'profit';
  readonly label: string;
  readonly unit: string;
  readonly format: NumberFormat;
}

export const spreads: readonly SpreadSubject[] = [
  { id: 'bond', label: 'Bond', unit: '0–100', format: 'index' },
  { id: 'trust', label: 'Trust', unit: '0–100', format: 'index' },
  { id: 'share', label: 'Latent share', unit: '% of occasions', format: 'share' },
  { id: 'profit', label: 'Profit so far', unit: 'money per customer', format: 'money' },
];

export const bins = 32;

export interface Ridge {
  /** Customers by bin. */
  readonly counts: readonly number[];
  readonly customers: number;
  readonly median: number;
}

function valuesOf(moment: Moment, id: SpreadSubject['id']): { person: number; value: number }[] {
  const values = moment[id];
  return peopleWho(moment.classes.length, (i) => isCustomer(moment.classes[i])).map((person) => ({
    person,
    value: values[person] ?? 0,
  }));
}

/** From where to where a measure is drawn, in all worlds: money without its rarest hundredth at either end. */
export function spreadRange({ worlds }: PeopleAt, { id }: SpreadSubject): Range {
  if (id !== 'profit') return [0, 1];
  const all = worlds
    .flatMap((moment) => valuesOf(moment, id).map(({ value }) => value))
    .sort((a, b) => a - b);
  if (all.length === 0) return [0, 1];
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? 0;
  const [low, high] = [Math.min(0, at(0.01)), at(0.99)];
  return high > low ? [low, high] : [low, low + 1];
}

/** The bin of a value; values beyond an end are in the last one. */
export const binOf = (value: number, [low, high]: Range): number =>
  Math.max(0, Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins)));

export const binEdges = (bin: number, [low, high]: Range): Range => [
  low + (bin * (high - low)) / bins,
  low + ((bin + 1) * (high - low)) / bins,
];

/** Counts by bin of all customers, or of those who are in a set. */
export function ridgeOf(
  moment: Moment,
  { id }: SpreadSubject,
  range: Range,
  among?: ReadonlySet<number>,
): Ridge {
  const counts = Array<number>(bins).fill(0);
  const values = valuesOf(moment, id).filter(({ person }) => !among || among.has(person));
  for (const { value } of values) {
    const bin = binOf(value, range);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length === 0
      ? NaN
      : sorted.length % 2 === 1
        ? (sorted[Math.floor(middle)] ?? NaN)
        : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return { counts, customers: values.length, median };
}

/** Customers of a world whose value lies from one bin to another, both included. */
export function customersInBins(
  moment: Moment,
  { id }: SpreadSubject,
  range: Range,
  from: number,
  to: number,
): number[] {
  return valuesOf(moment, id)
    .filter(({ value }) => {
      const bin = binOf(value, range);
      return bin >= from && bin <= to;
    })
    .map(({ person }) => person);
}

export function rangeWords({ label, format }: SpreadSubject, [low, high]: Range): string {
  return `${label.toLowerCase()} ${formatBareLevel(low, format)} to ${formatBareLevel(high, format)}`;
}

export function spreadSummary(
  ridges: readonly (readonly Ridge[])[],
  styles: readonly ProgramStyle[],
  week: number,
): string {
  const parts = styles.map((style, world) => {
    const medians = spreads.map(
      ({ label, format }, k) =>
        `${label.toLowerCase()} ${formatBareLevel(ridges[k]?.[world]?.median ?? NaN, format)}`,
    );
    return `${inLine(style.shortName)} ${medians.join(', ')}`;
  });
  return `Customers spread out, medians after ${week} weeks, one run: ${parts.join('; ')}.`;
}

export function spreadTable(
  ridges: readonly (readonly Ridge[])[],
  ranges: readonly Range[],
  styles: readonly ProgramStyle[],
  week: number,
): ChartTable {
  return {
    caption: `Customers by range of each measure after ${week} weeks. One run (replication 0): no intervals.`,
    columns: [{ head: 'Range' }, ...styles.map(({ name, color }) => ({ head: name, color }))],
    rows: spreads.flatMap((subject, k) => [
      {
        name: `${subject.label}, median`,
        cells: styles.map((_, world) => ({
          level: ridges[k]?.[world]?.median ?? NaN,
          format: subject.format,
        })),
      },
      ...Array.from({ length: bins }, (_, bin) => ({
        name: `${bin + 1}. ${rangeWords(subject, binEdges(bin, ranges[k] ?? [0, 1]))}`,
        cells: styles.map((_, world) => ({ count: ridges[k]?.[world]?.counts[bin] ?? 0 })),
      })),
    ]),
  };
}
