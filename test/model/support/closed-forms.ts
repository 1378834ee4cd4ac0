/** Distributions in closed form, and the critical values of tests, by the engine's own functions: references, never part of the model. */

/** ln Γ(x) for x > 0 (Lanczos; relative error about 1e−14). */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const g = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const z = x - 1;
  let sum = g[0]!;
  for (let k = 1; k < g.length; k++) sum += g[k]! / (z + k);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

export const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

/** P(G ≤ e^logX) for G ~ Gamma(shape, 1): series below shape + 1, continued fraction above. */
export function gammaCdf(shape: number, logX: number): number {
  const x = Math.exp(logX);
  const front = Math.exp(shape * logX - x - lnGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < 2000 && term > sum * 1e-17; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return front * sum;
  }
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 2000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return 1 - front * h;
}

/** P(B ≤ x) for B ~ Beta(a, b), given ln x and ln(1 − x), so that both ends keep their digits (continued fraction, Lentz). */
export function betaCdf(a: number, b: number, logX: number, logRest: number): number {
  const x = Math.exp(logX);
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(b, a, logRest, logX);
  const front = Math.exp(a * logX + b * logRest - lnBeta(a, b)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 5000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * h;
}

/** Φ(x) − 1/2 near 0, with all its digits (series). */
export function normalAboveHalf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < 200 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return (sum * Math.exp(-0.5 * x * x)) / Math.sqrt(2 * Math.PI);
}

/** 1 − Φ(x) for x > 2 (continued fraction). */
export function normalTail(x: number): number {
  let f = x;
  for (let n = 120; n > 0; n--) f = x + n / f;
  return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) / f;
}

/** The point that a χ² variable with many degrees of freedom exceeds with the chance that a normal exceeds `z` (Wilson and Hilferty). */
export function chiSquareLimit(degrees: number, z: number): number {
  const k = 2 / (9 * degrees);
  return degrees * (1 - k + z * Math.sqrt(k)) ** 3;
}

/** χ² of counts against equal expectations. */
export function chiSquareOfEqual(counts: Float64Array | Int32Array): number {
  const expected = mean(counts);
  let sum = 0;
  for (const n of counts) sum += (n - expected) ** 2 / expected;
  return sum;
}

/** Kolmogorov and Smirnov: √n times the largest distance between a sample's distribution and another. */
export function kolmogorov(sample: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  let distance = 0;
  sorted.forEach((x, k) => {
    const p = cdf(x);
    distance = Math.max(distance, p - k / sorted.length, (k + 1) / sorted.length - p);
  });
  return distance * Math.sqrt(sorted.length);
}

/** √n·D is beyond this in one of 10,000 samples (Kolmogorov's limit distribution: 2·e^(−2x²) = 10⁻⁴). */
export const kolmogorovLimit = 2.225;

export function mean(values: Iterable<number>): number {
  let [sum, many] = [0, 0];
  for (const x of values) {
    sum += x;
    many++;
  }
  return sum / many;
}

export function variance(values: Iterable<number>): number {
  const m = mean(values);
  let [sum, many] = [0, 0];
  for (const x of values) {
    sum += (x - m) ** 2;
    many++;
  }
  return sum / (many - 1);
}

export function correlation(
  x: readonly number[] | Float64Array,
  y: readonly number[] | Float64Array,
): number {
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    xy += (x[k]! - mx) * (y[k]! - my);
    xx += (x[k]! - mx) ** 2;
    yy += (y[k]! - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

/** The smallest count that at least `trials · chance` successes are not significantly below: P(X < count) ≤ `risk`. */
export function binomialBound(trials: number, chance: number, risk: number): number {
  let below = 0;
  for (let k = 0; k <= trials; k++) {
    const log =
      lnGamma(trials + 1) -
      lnGamma(k + 1) -
      lnGamma(trials - k + 1) +
      k * Math.log(chance) +
      (trials - k) * Math.log(1 - chance);
    below += Math.exp(log);
    if (below > risk) return k;
  }
  return trials;
}

/** Chances of 0, 1, … `most` purchases within `time` under BG/NBD (Fader, Hardie and Lee 2005, equation 8). */
export function bgNbd(
  { r, alpha, a, b }: { r: number; alpha: number; a: number; b: number },
  time: number,
  most: number,
): number[] {
  const stay = alpha / (alpha + time);
  const go = time / (alpha + time);
  const nbd = (x: number) =>
    Math.exp(lnGamma(r + x) - lnGamma(r) - lnGamma(x + 1) + r * Math.log(stay) + x * Math.log(go));
  let before = 0;
  return Array.from({ length: most + 1 }, (_, x) => {
    const alive = Math.exp(lnBeta(a, b + x) - lnBeta(a, b)) * nbd(x);
    const gone = x === 0 ? 0 : Math.exp(lnBeta(a + 1, b + x - 1) - lnBeta(a, b)) * (1 - before);
    before += nbd(x);
    return alive + gone;
  });
}

/** The NBD-Dirichlet of Goodhardt, Ehrenberg and Chatfield (1984) for one brand. */
export function dirichlet({ m, k, s, share }: { m: number; k: number; s: number; share: number }) {
  let [buyers, category, sole, purchases] = [0, 0, 0, 0];
  const [a, b] = [s * share, s * (1 - share)];
  for (let n = 1; n < 200; n++) {
    const occasions = Math.exp(
      lnGamma(k + n) - lnGamma(k) - lnGamma(n + 1) + k * Math.log(k / (k + m)) + n * Math.log(m / (k + m)),
    );
    const none = Math.exp(lnBeta(a, b + n) - lnBeta(a, b));
    const all = Math.exp(lnBeta(a + n, b) - lnBeta(a, b));
    buyers += occasions * (1 - none);
    category += occasions * n * (1 - none);
    sole += occasions * all;
    purchases += occasions * n * share;
  }
  return {
    penetration: buyers,
    perBuyer: purchases / buyers,
    category: category / buyers,
    sole: sole / buyers,
  };
}
