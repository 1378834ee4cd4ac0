/** The numbers behind a chart as a file of comma-separated values. */
import { csvText } from '../../experiment/figures/csv.ts';
import type { CsvValue } from '../../experiment/figures/csv.ts';
import { scaleOf } from '../format.ts';
import type { Cell, ChartTable } from './chart-table.ts';
import { stampLines } from './stamp.ts';
import type { ChartStamp } from './stamp.ts';

/** What has an interval takes three columns of a file: the mean and the ends of the interval. */
const hasInterval = (cell: Cell | undefined) => typeof cell === 'object' && 'difference' in cell;

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

/** In the unit in which the page writes it: shares and indices × 100. */
function cellValues(cell: Cell | undefined, wide: boolean): CsvValue[] {
  const values = ((): CsvValue[] => {
    if (cell === undefined) return [''];
    if (typeof cell === 'string') return [withoutFormula(cell)];
    if ('count' in cell) return [finite(cell.count)];
    const scale = scaleOf(cell.format);
    if ('level' in cell)
      return [finite((typeof cell.level === 'number' ? cell.level : cell.level.mean) * scale)];
    const { mean, low, high, replications } = cell.difference;
    const ends = replications >= 2 ? [finite(low * scale), finite(high * scale)] : [undefined, undefined];
    return [finite(mean * scale), ...ends];
  })();
  return wide && values.length === 1 ? [...values, undefined, undefined] : values;
}

/** A leading sign of calculation would be run by some spreadsheets. */
export const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** The table as a file: lines of comment that say where it comes from, then the names of the columns, then the rows. */
export function chartCsv(title: string, table: ChartTable, stamp: ChartStamp): string {
  const rows = table.allRows?.() ?? table.rows;
  const wide = table.columns.slice(1).map((_, i) => rows.some(({ cells }) => hasInterval(cells[i])));
  const heads = table.columns.flatMap(({ head }, i) =>
    i > 0 && wide[i - 1] ? [head, `${head}, low`, `${head}, high`] : [head],
  );
  const comments = [title, table.caption, ...stampLines(stamp)].map(
    (line) => `# ${line.replaceAll(/\s+/g, ' ')}\r\n`,
  );
  return (
    comments.join('') +
    csvText(
      heads.map(withoutFormula),
      rows.map(({ name, cells }) => [
        withoutFormula(name),
        ...wide.flatMap((isWide, i) => cellValues(cells[i], isWide)),
      ]),
    )
  );
}
