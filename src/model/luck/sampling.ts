/** Random variables from keyed uniforms. A sampler asks for as many uniforms as it needs, by index. */
import { exp, log, normalQuantile } from './numbers.ts';

/** Uniforms in (0, 1), by person and index: 0, 1, 2 …. */
export interface Draws {
  uniform(person: number, index: number): number;
}

/**
 * Logarithm of a person's Gamma(shape, 1) variable, shape > 0: Marsaglia and Tsang (2000), with attempt a using uniforms 1 + 2a and 2 + 2a
 * of those from `first` on. Shapes below 1 are lifted by log(u)/shape, in logarithms, so that small shapes do not underflow.
 */
export function logGamma(shape: number, draws: Draws, person: number, first = 0): number {
  if (shape >= 1) return logGammaFrom1(shape, draws, person, first);
  return logGammaFrom1(shape + 1, draws, person, first) + log(draws.uniform(person, first)) / shape;
}

/** The same for shapes from 1 on. */
function logGammaFrom1(shape: number, draws: Draws, person: number, first: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const x = normalQuantile(draws.uniform(person, first + 1 + 2 * attempt));
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = draws.uniform(person, first + 2 + 2 * attempt);
    // Their squeeze, held away from its limit: what it accepts, the logarithms would accept as well.
    if (u < 0.9999 - 0.0331 * (x * x) * (x * x)) return log(d * v);
    if (log(u) < 0.5 * x * x + d - d * v + d * log(v)) return log(d * v);
  }
}

/** Logit of a person's Beta(alpha, beta) variable, as a difference of log-gammas; clamped to probabilities in [1e−12, 1 − 1e−12]. */
export function betaLogit(alpha: number, beta: number, draws: Draws, person: number): number {
  const limit = 27.63102111592755; // logit(1 − 1e−12)
  const above = alpha > 0 ? logGamma(alpha, draws, person) : -Infinity;
  const below = beta > 0 ? logGamma(beta, draws, person, 100) : -Infinity;
  const difference = above - below;
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

/** Chance that a Poisson variable is at most n ≥ 0, given e^−mean. */
export function poissonUpTo(n: number, mean: number, none: number): number {
  let probability = none;
  let sum = none;
  for (let k = 1; k <= n; k++) {
    probability *= mean / k;
    sum += probability;
  }
  return sum;
}
