/**
 * Exponential and logarithm in whole numbers of 160 binary digits after the point, to judge the model's own to a fraction of a unit in
 * the last place without trusting any engine.
 */

const digits = 160n;
const one = 1n << digits;

/** A double as `mantissa · 2^exponent`, exactly. */
export function parts(x: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const field = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = field === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n === 1n ? -mantissa : mantissa, exponent: Math.max(1, field) - 1075 };
}

const shift = (x: bigint, by: number): bigint => (by >= 0 ? x << BigInt(by) : x >> BigInt(-by));

/** atanh(numerator / denominator) with 160 digits, for small quotients. */
function atanh(numerator: bigint, denominator: bigint): bigint {
  const z = (numerator << digits) / denominator;
  const square = (z * z) >> digits;
  let term = z;
  let sum = 0n;
  for (let k = 1n; term !== 0n && term !== -1n; k += 2n) {
    sum += term / k;
    term = (term * square) >> digits;
  }
  return sum;
}

const ln2 = 2n * atanh(1n, 3n);

/** A value as `mantissa · 2^exponent`, with many more digits than a double. */
export interface Exact {
  readonly mantissa: bigint;
  readonly exponent: number;
}

export function exactExp(x: number): Exact {
  const { mantissa, exponent } = parts(x);
  const fixed = shift(mantissa, exponent + Number(digits));
  const k = (2n * fixed + ln2) / (2n * ln2) - (fixed < 0n ? 1n : 0n);
  const r = fixed - k * ln2;
  let term = one;
  let sum = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term;
    term = ((term * r) >> digits) / n;
  }
  return { mantissa: sum, exponent: Number(k) - Number(digits) };
}

/** ln(above / below) for whole numbers. */
export function exactLogRatio(above: bigint, below: bigint): Exact {
  const places = above.toString(2).length - below.toString(2).length;
  const [a, b] = places >= 0 ? [above, below << BigInt(places)] : [above << BigInt(-places), below];
  // a / b lies between 1/2 and 2.
  return { mantissa: 2n * atanh(a - b, a + b) + BigInt(places) * ln2, exponent: -Number(digits) };
}

export function exactLog(x: number): Exact {
  const { mantissa, exponent } = parts(x);
  return exponent >= 0
    ? exactLogRatio(mantissa << BigInt(exponent), 1n)
    : exactLogRatio(mantissa, 1n << BigInt(-exponent));
}

const places = (x: bigint): number => (x < 0n ? -x : x).toString(2).length;

/** How far a double lies from the exact value, in units of the last place of that value. */
export function errorInUlp(y: number, exact: Exact): number {
  const ulp = Math.max(-1074, places(exact.mantissa) - 1 + exact.exponent - 52);
  const { mantissa, exponent } = parts(y);
  // Both as multiples of a 2^−40th of that unit.
  const scale = ulp - 40;
  const difference = shift(mantissa, exponent - scale) - shift(exact.mantissa, exact.exponent - scale);
  return Math.abs(Number(difference)) / 2 ** 40;
}

/** Relative distance of a double from the exact value. */
export function relativeError(y: number, exact: Exact): number {
  const { mantissa, exponent } = parts(y);
  const scale = Math.min(exponent, exact.exponent);
  const reference = shift(exact.mantissa, exact.exponent - scale);
  const difference = shift(mantissa, exponent - scale) - reference;
  return Math.abs(Number((difference << 80n) / reference)) / 2 ** 80;
}
