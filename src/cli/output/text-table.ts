/** Tables in plain text. */

/** Cells of one row; the first is the row's title. */
export type Row = readonly string[];

/** Titles to the left, values to the right, two spaces between. Too wide a table is split, and the titles are repeated. */
export function textTable(head: Row, rows: readonly Row[], width: number): string {
  const all = [head, ...rows];
  const columns = Math.max(...all.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) =>
    Math.max(...all.map((row) => textWidth(row[c] ?? ''))),
  );
  const parts: number[][] = [[]];
  let taken = widths[0] ?? 0;
  for (let c = 1; c < columns; c++) {
    const needed = (widths[c] ?? 0) + gap.length;
    if (taken + needed > width && parts.at(-1)?.length) {
      parts.push([]);
      taken = widths[0] ?? 0;
    }
    parts.at(-1)?.push(c);
    taken += needed;
  }
  const line = (row: Row, part: readonly number[]) =>
    [padEnd(row[0] ?? '', widths[0] ?? 0), ...part.map((c) => padStart(row[c] ?? '', widths[c] ?? 0))]
      .join(gap)
      .trimEnd();
  return parts.map((part) => all.map((row) => line(row, part)).join('\n')).join('\n\n');
}

const gap = '  ';
/** Characters as people count them; every one is taken to be one column wide. */
const textWidth = (text: string) => Array.from(text).length;
const padEnd = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - textWidth(text)));
const padStart = (text: string, width: number) => ' '.repeat(Math.max(0, width - textWidth(text))) + text;

/** A text broken into lines at spaces. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width - indent.length) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((each) => indent + each).join('\n');
}
