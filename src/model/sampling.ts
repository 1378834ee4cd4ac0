/** Random variables from keyed uniforms. A sampler asks for as many uniforms as it needs, by index. */
import { exp, log, normalQuantile } from './numbers.ts';

/** A uniform in (0, 1) by index: 0, 1, 2 …. */
export type Uniforms = (index: number) => number;

/**
 * Logarithm of a Gamma(shape, 1) variable, shape > 0: Marsaglia and Tsang (2000), with attempt a using uniforms 1 + 2a and 2 + 2a.
 * Shapes below 1 are lifted by log(u)/shape, in logarithms, so that small shapes do not underflow.
 */
export function logGamma(shape: number, uniforms: Uniforms): number {
  if (shape < 1) return logGamma(shape + 1, uniforms) + log(uniforms(0)) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const x = normalQuantile(uniforms(1 + 2 * attempt));
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = uniforms(2 + 2 * attempt);
    if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return log(d * v);
  }
}

/** Logit of a Beta(alpha, beta) variable, as a difference of log-gammas; clamped to probabilities in [1e−12, 1 − 1e−12]. */
export function betaLogit(alpha: number, beta: number, uniforms: Uniforms): number {
  const limit = 27.63102111592755; // logit(1 − 1e−12)
  const first = alpha > 0 ? logGamma(alpha, uniforms) : -Infinity;
  const second = beta > 0 ? logGamma(beta, (i) => uniforms(100 + i)) : -Infinity;
  const difference = first - second;
  return difference > limit ? limit : difference < -limit ? -limit : difference;
}

/** Largest mean of a Poisson variable by inversion; far above any real need rate, and before e^−mean underflows. */
export const largestPoissonMean = 500;

/**
 * Poisson variable by inversion of one uniform u: never falls when the mean rises, so that a small acceleration adds occasions and takes
 * none away.
 */
export const poisson = (u: number, mean: number): number => poissonAbove(u, mean, exp(-mean));

/** The same, given e^−mean. */
export function poissonAbove(u: number, mean: number, none: number): number {
  let k = 0;
  let probability = none;
  let sum = none;
  while (u > sum && k < 2000) {
    k++;
    probability *= mean / k;
    sum += probability;
  }
  return k;
}
