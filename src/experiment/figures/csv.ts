/** Comma-separated values as RFC 4180 describes them. */

export type CsvValue = string | number | boolean | null | undefined;

/** One line with its end. What is undefined is left empty. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

/** A whole file: the names of the columns, then the rows. */
export function csvText(columns: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  let text = csvLine(columns);
  for (const row of rows) text += csvLine(row);
  return text;
}

function csvField(value: CsvValue): string {
  if (value === null || value === undefined || value !== value) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
