/**
 * Stands in for d3-format in the built page: numbers are written with a fixed count of decimals and commas between thousands, and
 * the package would bring exponents, currencies and other countries' signs with it.
 */

interface Specifier {
  type: string;
  precision: number | undefined;
}

/** Of ",f", ",.2f" and ",d", with or without the comma. */
export function formatSpecifier(text: string): Specifier {
  const [, , precision, type] = /^(,?)(?:\.(\d+))?([fd])$/.exec(text) ?? [];
  if (type === undefined) throw new Error(`Numbers are written as ",.2f" or ",d", not as "${text}".`);
  return { type, precision: precision === undefined ? undefined : Number(precision) };
}

/** Numbers with commas between thousands, a true minus, and the decimals that are asked for. */
export function format(asked: string | Specifier): (value: number) => string {
  const { type, precision = 6 } = typeof asked === 'string' ? formatSpecifier(asked) : asked;
  const decimals = type === 'd' ? 0 : precision;
  return (value) => {
    const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
    return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
  };
}

/** Decimals that tell the steps of an axis apart. */
export const precisionFixed = (step: number): number =>
  Math.max(0, -Math.floor(Math.log10(Math.abs(step)) + 1e-9));

/** Asked for by notations that nobody uses. */
export const precisionRound = precisionFixed;
export const precisionPrefix = precisionFixed;
export const formatPrefix = format;
