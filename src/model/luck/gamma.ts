/** Where a gamma variable stands among its kind, as a standard normal that stands at the same place: what ties it to normal traits. */
import { clamp, exp, log, normalQuantile } from './numbers.ts';

/** Coefficients of Lanczos' approximation with g = 7. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos; relative error of Γ about 1e−14). */
export function lnGamma(x: number): number {
  if (x < 1) return lnGamma(x + 1) - log(x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((s, g, k) => (k === 0 ? g : s + g / (z + k)), 0);
  return 0.9189385332046727 + (z + 0.5) * log(t) - t + log(sum);
}

/** Chances nearer to 0 or 1 than this count as this: 7 standard deviations. */
const nearest = 1e-12;
/** Terms that no longer change the sum by more than this share end it. */
const precise = 1e-12;

/**
 * The standard normal with the rank of a Gamma(shape, 1) variable whose logarithm is given: Φ⁻¹(P(shape, x)), absolute error below 1e−8. The
 * lower tail by its series up to shape + 1, the upper by Legendre's continued fraction beyond (modified Lentz).
 */
export function gammaScore(shape: number, lnGammaOfShape: number, logX: number): number {
  const x = exp(logX);
  const front = exp(shape * logX - x - lnGammaOfShape);
  if (x < shape + 1) return normalQuantile(clamp(front * lowerSeries(shape, x), nearest, 1 - nearest));
  return -normalQuantile(clamp(front * upperFraction(shape, x), nearest, 1 - nearest));
}

function lowerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; term > sum * precise; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let n = 1, change = 0; change > 1 + precise || change < 1 - precise; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = c * d;
    product *= change;
  }
  return product;
}
