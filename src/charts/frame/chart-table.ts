/** The numbers behind a chart, once: the page writes them as a table, a file as comma-separated values. */
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { formatCount, formatDifference, formatLevel, undefinedNumber, undefinedWords } from '../format.ts';
import type { NumberFormat } from '../format.ts';

export type Cell =
  | string
  | { readonly count: number }
  | { readonly level: number | Estimate; readonly format: NumberFormat; readonly note?: string }
  | { readonly difference: Estimate; readonly format: NumberFormat };

interface ChartColumn {
  readonly head: string;
  /** A CSS colour, for the columns of a world. */
  readonly color?: string;
}

interface ChartRow {
  /** What stands in the first column; different in every row. */
  readonly name: string;
  /** One for each column after the first. */
  readonly cells: readonly Cell[];
  readonly current?: boolean;
}

export interface ChartTable {
  readonly caption: string;
  /** The first stands over the rows' names. */
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
  /** For files, where the page shows only some of the rows. */
  readonly allRows?: () => readonly ChartRow[];
}

/** A cell as the page writes it. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('count' in cell) return formatCount(cell.count);
  if ('difference' in cell) return formatDifference(cell.difference, cell.format).text;
  const text = formatLevel(cell.level, cell.format);
  if (text === undefinedNumber) return undefinedWords;
  return cell.note === undefined ? text : `${text} (${cell.note})`;
}
