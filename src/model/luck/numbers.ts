/**
 * Arithmetic that gives the same bits in every engine. Engines differ in the last bits of their own exponential and logarithm, so the
 * model has its own, from + − × ÷ and exact powers of two alone.
 */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = 1.4426950408889634;

// 2^k for k = −1074…1023, by exact doubling and halving.
const powers = new Float64Array(2098);
powers[1074] = 1;
for (let k = 1; k <= 1023; k++) powers[1074 + k] = powers[1073 + k] * 2;
for (let k = 1; k <= 1074; k++) powers[1074 - k] = powers[1075 - k] / 2;

/** e^x, within one unit in the last place; 0 below −745.2 and Infinity above 709.78. */
export function exp(x: number): number {
  const held = x < -1400 ? -1400 : x > 1400 ? 1400 : x;
  const k = Math.floor(held * inverseLn2 + 0.5);
  const high = held - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const rr = r * r;
  // Remez approximation of r·coth(r/2), the classic form of the Sun/fdlibm exponential.
  const c =
    r -
    rr *
      (0.16666666666666602 +
        rr *
          (-2.7777777777015593e-3 +
            rr * (6.613756321437934e-5 + rr * (-1.6533902205465252e-6 + rr * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // In two steps, since 2^k alone may be too large or too small for a double where y·2^k is not.
  const half = k >> 1;
  return y * powers[1074 + half] * powers[1074 + k - half];
}

const scratch = new Float64Array(1);
const scratchWords = new Int32Array(scratch.buffer);
/** Index of the high word of a double in `scratchWords`; 1 on every machine that runs a browser, but asked, not assumed. */
const highWord = (() => {
  scratch[0] = 1;
  return scratchWords[1] !== 0 ? 1 : 0;
})();

/** Natural logarithm of x > 0, within one unit in the last place; −Infinity at 0, not a number below. */
export function log(x: number): number {
  // Arithmetic makes the special values: their names are looked up at run time, as any global is.
  if (!(x > 0)) return x === 0 ? -1 / (x * x) : (x - x) / 0;
  if (x > 1.7976931348623157e308) return x;
  let k = 0;
  let value = x;
  if (value < 2.2250738585072014e-308) {
    value *= 18014398509481984; // 2^54, to leave the subnormal numbers
    k = -54;
  }
  scratch[0] = value;
  let high = scratchWords[highWord];
  k += (high >> 20) - 1023;
  high &= 0xfffff;
  const bump = (high + 0x95f64) & 0x100000;
  scratchWords[highWord] = high | (bump ^ 0x3ff00000);
  k += bump >> 20;
  const f = scratch[0] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + odd + even) + k * ln2Low) - f);
}

/** Base-2 logarithm. */
export const log2 = (x: number): number => log(x) * inverseLn2;

/** The logistic function 1 / (1 + e^−z), in (0, 1). */
export const logistic = (z: number): number => 1 / (1 + exp(-z));

/** Inverse of the logistic function, p in (0, 1). */
export const logit = (p: number): number => log(p / (1 - p));

export const clamp = (x: number, low: number, high: number): number => (x < low ? low : x > high ? high : x);

/** Rounds half up to a whole number: the one rounding of money. */
export const roundHalfUp = (x: number): number => Math.floor(x + 0.5);

/** x^n for a whole n ≥ 0, by repeated squaring. */
export function power(x: number, n: number): number {
  let result = 1;
  let base = x;
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}

/** The factor by which something with this half-life (in weeks) shrinks in a week. */
export const weeklyDecay = (halfLife: number): number => exp(-0.6931471805599453 / halfLife);

/**
 * Standard normal quantile of u in (0, 1), relative error below 1.2e-9 (P. J. Acklam's rational approximation). One uniform gives one
 * normal, so that people's luck keeps its rank in every world.
 */
export function normalQuantile(u: number): number {
  const tail = 0.02425;
  if (u < tail) return tailQuantile(Math.sqrt(-2 * log(u)));
  if (u > 1 - tail) return -tailQuantile(Math.sqrt(-2 * log(1 - u)));
  const q = u - 0.5;
  const r = q * q;
  const above =
    ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
    2.506628277459239;
  const below =
    ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
    1;
  return (q * above) / below;
}

function tailQuantile(q: number): number {
  const above =
    ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const below =
    (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
    1;
  return above / below;
}
