/** Numbers as people type and read them in fields. */

/** As few digits as say it: 0.1, 1200, 0.0004. */
export const plainNumber = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(6))) : '';

/** "1 to 1,000,000" */
export const rangeText = (min: number, max: number): string =>
  [min, max]
    .map((end) => (Number.isInteger(end) ? end.toLocaleString('en') : plainNumber(end)))
    .join(' to ')
    .replaceAll('-', '\u2212');

export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/** The number, or a sentence that says why it is none. A comma may stand for the point, a typographic minus for the plain one. */
export function parseNumber(text: string, { min, max, integer }: NumberBounds): number | string {
  const plain = text
    .trim()
    .replaceAll('\u2212', '-')
    .replaceAll(/[\s\u00A0\u202F]/g, '');
  const percent = plain.endsWith('%');
  const digits = plain
    .replace(/%$/, '')
    .replace(/^(-?\d*),(\d{1,2})$/, '$1.$2')
    .replaceAll(',', '');
  if (!/^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(digits))
    return `A number is needed, such as ${plainNumber((min + Math.min(max, min + 10)) / 2)}.`;
  const value = Number(digits) / (percent ? 100 : 1);
  if (integer && !Number.isInteger(value)) return 'A whole number is needed.';
  if (value < min || value > max) return `Between ${plainNumber(min)} and ${plainNumber(max)}.`;
  return value;
}
