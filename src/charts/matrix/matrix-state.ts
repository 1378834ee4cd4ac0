/**
 * Measures in rows and worlds in columns, each world against the reference: what the profit is made of, why people leave, what a firm
 * counts beside what its customers live through. No pixels here.
 */
import type { Comparison } from '../../experiment/figures/compare.ts';
import { intervalMethod, isClear } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import type { Cell, ChartTable } from '../frame/chart-table.ts';
import { formatDifference, formatLevel, undefinedNumber, undefinedWords } from '../format.ts';
import type { NumberFormat } from '../format.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import { differenceRange, settled } from '../series/series-state.ts';
import type { Range } from '../series/series-state.ts';

export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly format: NumberFormat;
  /** By world, at the week shown. */
  readonly levels: readonly Estimate[];
  readonly differences: readonly Estimate[];
  /** From which value to which the row's marks may reach. */
  readonly domain: Range;
  /** Where bars begin that add up from row to row, by world; undefined: marks at their own value. */
  readonly starts?: readonly number[];
  /** A row that closes an account: its bars begin at 0 again. */
  readonly isSum?: boolean;
}

interface MatrixGroup {
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

export interface Matrix {
  readonly reference: number;
  readonly worlds: number;
  readonly groups: readonly MatrixGroup[];
}

/** What a row is about. */
export interface RowSubject {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly format: NumberFormat;
}

const missing: Estimate = { mean: NaN, low: NaN, high: NaN, replications: 0 };

const at = (rows: readonly (readonly Estimate[])[], week: number) => rows.map((row) => row[week] ?? missing);

/** A row whose scale does not move with the week, and hardly while replications arrive. */
export function matrixRow(
  { id, label, unit, format }: RowSubject,
  comparison: Comparison,
  week: number,
  total: number,
): MatrixRow {
  return {
    id,
    label,
    unit,
    format,
    levels: at(comparison.levels, week),
    differences: at(comparison.differences, week),
    domain: differenceRange(comparison, total),
  };
}

/** Rows of one unit on one scale, so that their marks can be compared. */
export function onOneScale(rows: readonly MatrixRow[]): MatrixRow[] {
  const domain: Range = [
    Math.min(0, ...rows.map((row) => row.domain[0])),
    Math.max(0, ...rows.map((row) => row.domain[1])),
  ];
  return rows.map((row) => ({ ...row, domain }));
}

const negative = ({ mean, low, high, replications }: Estimate): Estimate => ({
  // Not −0, which would be written with a sign.
  mean: 0 - mean,
  low: 0 - high,
  high: 0 - low,
  replications,
});

/** A cost as what it takes from the profit. */
export const asCost = (row: MatrixRow): MatrixRow => ({
  ...row,
  levels: row.levels.map(negative),
  differences: row.differences.map(negative),
  domain: [-row.domain[1], -row.domain[0]],
});

/**
 * The parts of a sum, each beginning where the one before ended, then the sum itself. `reach` is how far the parts reach at the end of
 * the run, so that the scale stays while it plays.
 */
export function waterfall(parts: readonly MatrixRow[], sum: MatrixRow, reach: Range): MatrixRow[] {
  const running = sum.differences.map(() => 0);
  const rows = parts.map((row) => {
    const starts = [...running];
    row.differences.forEach(({ mean }, world) => (running[world] = (running[world] ?? 0) + mean));
    return { ...row, starts };
  });
  const all = [...rows, { ...sum, starts: sum.differences.map(() => 0), isSum: true }];
  return all.map((row) => ({ ...row, domain: reach }));
}

/** How far bars that add up reach at some weeks, with the whiskers that they will have at their ends once `total` replications are in. */
export function waterfallReach(byWeek: readonly (readonly MatrixRow[])[], total: number): Range {
  let low = 0;
  let high = 0;
  for (const parts of byWeek) {
    const running = parts[0]?.differences.map(() => 0) ?? [];
    for (const { differences, isSum } of parts) {
      differences.forEach((difference, world) => {
        if (!Number.isFinite(difference.mean)) return;
        const start = isSum ? 0 : (running[world] ?? 0);
        running[world] = start + difference.mean;
        const final = settled(difference, total);
        low = Math.min(low, start + final.low, start);
        high = Math.max(high, start + final.high, start);
      });
    }
  }
  const room = (high - low) * 0.04;
  return room > 0 ? [low - room, high + room] : [-1, 1];
}

const levelText = (level: Estimate, format: NumberFormat) => {
  const text = formatLevel(level, format);
  return text === undefinedNumber ? undefinedWords : text;
};

/** "Goods, gifts, −0.3 ± 0.2" */
export function cellSpoken(
  row: MatrixRow,
  world: number,
  reference: number,
  styles: readonly ProgramStyle[],
): string {
  const name = inLine(styles[world]?.shortName ?? '');
  const text =
    world === reference
      ? `${levelText(row.levels[world] ?? missing, row.format)}, reference`
      : formatDifference(row.differences[world] ?? missing, row.format).text;
  return `${row.label}, ${name}, ${text}`;
}

/** Levels of all worlds, and differences of all but the reference. */
export function matrixTable(matrix: Matrix, styles: readonly ProgramStyle[], caption: string): ChartTable {
  const { reference } = matrix;
  const against = styles[reference]?.shortName ?? '';
  const others = styles.map((_, world) => world).filter((world) => world !== reference);
  const several = matrix.groups.length > 1;
  return {
    caption: `${caption}. ${intervalMethod}.`,
    columns: [
      { head: several ? 'Side and measure' : 'Measure' },
      { head: 'Unit' },
      ...styles.map(({ name, color }) => ({ head: name, color })),
      ...others.map((world) => ({
        head: `${styles[world]?.name ?? ''} against ${inLine(against)}`,
        color: styles[world]?.color ?? '',
      })),
    ],
    rows: matrix.groups.flatMap(({ title, rows }) =>
      rows.map((row) => ({
        name: several ? `${title}: ${row.label}` : row.label,
        cells: [
          row.unit,
          ...row.levels.map((level): Cell => ({ level, format: row.format })),
          ...others.map((world): Cell => ({
            difference: row.differences[world] ?? missing,
            format: row.format,
          })),
        ],
      })),
    ),
  };
}

/** What is clear, world by world: "gifts: revenue +1.2 ± 0.4, program −3.1 ± 0.1"; or that nothing is. */
export function matrixSummary(
  matrix: Matrix,
  styles: readonly ProgramStyle[],
  title: string,
  week: number,
): string {
  const rows = matrix.groups.flatMap((group) => group.rows);
  const parts = styles.flatMap((style, world) => {
    if (world === matrix.reference) return [];
    const clear = rows.flatMap((row) => {
      const difference = row.differences[world] ?? missing;
      return isClear(difference) ? [`${row.label} ${formatDifference(difference, row.format).text}`] : [];
    });
    return [`${inLine(style.shortName)}: ${clear.join(', ') || 'nothing clear'}`];
  });
  const against = styles[matrix.reference]?.name ?? 'the reference';
  return `${title}, against ${against}, after ${week} weeks: ${parts.join('; ') || 'nothing to compare'}.`;
}
