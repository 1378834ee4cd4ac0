/** Tables in Markdown. */
import type { Row } from './text-table.ts';

/** Pipes and line ends would break a cell. */
const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
const line = (row: Row) => `| ${row.map(cell).join(' | ')} |`;

/** Columns of words. */
export const markdownTable = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map(line).join('\n');

/** Titles to the left, figures to the right. */
export const markdownFigures = (head: Row, rows: readonly Row[]): string =>
  [head, head.map((_, k) => (k === 0 ? ':--' : '--:')), ...rows].map(line).join('\n');
