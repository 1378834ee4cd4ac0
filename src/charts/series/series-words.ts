/** What a chart says: its one-sentence summary, a point read aloud, and its table. */
import type { Comparison } from '../../experiment/figures/compare.ts';
import { intervalMethod } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import type { Cell, ChartTable } from '../frame/chart-table.ts';
import { formatDifference, formatLevel, undefinedNumber, undefinedWords } from '../format.ts';
import type { NumberFormat } from '../format.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import { lastDefined } from './series-state.ts';

const missing: Estimate = { mean: NaN, low: NaN, high: NaN, replications: 0 };

const spokenLevel = (level: Estimate | undefined, format: NumberFormat) => {
  const text = formatLevel(level ?? missing, format);
  return text === undefinedNumber ? undefinedWords : text;
};

/** "Profit against No program after 156 weeks: gifts −0.47 ± 0.25; service +0.6 ± 0.6 (unclear)." */
export function differenceSummary(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  format: NumberFormat,
  title: string,
): string {
  const parts = styles.flatMap((style, world) => {
    if (world === comparison.reference) return [];
    const weeks = comparison.differences[world] ?? [];
    const { text } = formatDifference(weeks[lastDefined(weeks)] ?? missing, format);
    return [`${inLine(style.shortName)} ${text}`];
  });
  const last = Math.max(0, (comparison.differences[0]?.length ?? 1) - 1);
  const against = styles[comparison.reference]?.name ?? 'the reference';
  return `${title}, against ${against}, after ${last} weeks: ${parts.join('; ') || 'nothing to compare'}.`;
}

export function levelSummary(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  format: NumberFormat,
  title: string,
): string {
  const parts = styles.map((style, world) => {
    const weeks = comparison.levels[world] ?? [];
    return `${inLine(style.shortName)} ${spokenLevel(weeks[lastDefined(weeks)], format)}`;
  });
  const last = Math.max(0, (comparison.levels[0]?.length ?? 1) - 1);
  return `${title} after ${last} weeks: ${parts.join('; ')}.`;
}

/** "week 112, gifts, +0.4 ± 0.3" */
export function differenceSpoken(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  format: NumberFormat,
  week: number,
  world: number,
): string {
  const { text } = formatDifference(comparison.differences[world]?.[week] ?? missing, format);
  return `week ${week}, ${inLine(styles[world]?.shortName ?? '')}, ${text}`;
}

export function levelSpoken(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  format: NumberFormat,
  week: number,
  world: number,
): string {
  const level = spokenLevel(comparison.levels[world]?.[week], format);
  return `week ${week}, ${inLine(styles[world]?.shortName ?? '')}, ${level}`;
}

/** Every quarter, the week of the playhead and the last one. */
export function tableWeeks(last: number, week: number): number[] {
  const quarters = Array.from({ length: Math.floor(last / 13) + 1 }, (_, i) => i * 13);
  return [...new Set([...quarters, Math.round(week), last])].sort((a, b) => a - b);
}

export function differenceTable(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  format: NumberFormat,
  title: string,
  unit: string,
  week: number,
): ChartTable {
  return weeklyTable(comparison, styles, `${title} (${unit}). ${intervalMethod}.`, week, (at, world) =>
    world === comparison.reference
      ? { level: comparison.levels[world]?.[at] ?? missing, format, note: 'reference' }
      : { difference: comparison.differences[world]?.[at] ?? missing, format },
  );
}

export function levelTable(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  format: NumberFormat,
  title: string,
  unit: string,
  week: number,
): ChartTable {
  const caption = `${title} (${unit}). Means over replications.`;
  return weeklyTable(comparison, styles, caption, week, (at, world) => ({
    level: comparison.levels[world]?.[at] ?? missing,
    format,
  }));
}

/** A row for some of the weeks on the page, and for all of them in a file. */
function weeklyTable(
  comparison: Comparison,
  styles: readonly ProgramStyle[],
  caption: string,
  week: number,
  cell: (week: number, world: number) => Cell,
): ChartTable {
  const last = (comparison.levels[0]?.length ?? 1) - 1;
  const rowOf = (at: number) => ({
    name: String(at),
    current: at === Math.round(week),
    cells: styles.map((_, world) => cell(at, world)),
  });
  return {
    caption,
    columns: [{ head: 'Week' }, ...styles.map(({ name, color }) => ({ head: name, color }))],
    rows: tableWeeks(last, week).map(rowOf),
    allRows: () => Array.from({ length: last + 1 }, (_, at) => rowOf(at)),
  };
}
