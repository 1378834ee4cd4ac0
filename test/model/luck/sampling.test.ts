import { describe, expect, it } from 'vitest';
import { exp, log, logistic, logit } from '../../../src/model/luck/numbers.ts';
import { Luck, purpose } from '../../../src/model/luck/random.ts';
import { betaLogit, largestPoissonMean, logGamma, poisson } from '../../../src/model/luck/sampling.ts';
import {
  betaCdf,
  gammaCdf,
  kolmogorov,
  kolmogorovLimit,
  lnBeta,
  lnGamma,
  mean,
  variance,
} from '../support/closed-forms.ts';

const many = 20_000;
const luck = new Luck('sampling', 0, many);
const draws = luck.forLife(purpose.trait);
const sample = (draw: (person: number) => number): number[] =>
  Array.from({ length: many }, (_, i) => draw(i));

/** Where the logit is held: that of 1 − 10⁻¹², which a double near 1 can only approach. */
const limit = 27.63102111592755;

/** A mean lies within 4 of its standard errors but in one of 16,000 samples. */
function expectMean(values: readonly number[], expected: number): void {
  const standardError = Math.sqrt(variance(values) / values.length);
  expect(Math.abs(mean(values) - expected) / standardError).toBeLessThan(4);
}

/** ψ(x), the derivative of ln Γ, by its own recurrence and asymptotic series. */
function digamma(x: number): number {
  if (x < 20) return digamma(x + 1) - 1 / x;
  const y = 1 / (x * x);
  return Math.log(x) - 0.5 / x - y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y / 240)));
}

describe.each([0.05, 0.243, 0.5, 0.78, 1, 1.5, 2.426, 20, 10_000])(
  'a gamma variable of shape %s',
  (shape) => {
    const logs = sample((i) => logGamma(shape, draws, i));

    it('follows the closed form (Kolmogorov–Smirnov, at a risk of 10⁻⁴)', () => {
      expect(kolmogorov(logs, (x) => gammaCdf(shape, x))).toBeLessThan(kolmogorovLimit);
    });

    it('has the mean and variance of its shape, and the mean logarithm', () => {
      const values = logs.map((x) => Math.exp(x));
      expectMean(values, shape);
      expectMean(
        values.map((x) => (x - shape) ** 2),
        shape,
      );
      expectMean(logs, digamma(shape));
    });
  },
);

it('a gamma variable of a small shape does not vanish: its logarithm stays finite', () => {
  const logs = sample((i) => logGamma(0.01, draws, i));
  expect(logs.every((x) => Number.isFinite(x))).toBe(true);
  expect(Math.min(...logs)).toBeLessThan(-745); // where e^x itself would be 0
});

describe.each([
  [0.793, 2.426],
  [0.455, 0.845],
  [0.668, 3.806],
  [2, 2],
  [3, 1.355],
  [0.9, 60],
  [19, 1],
  [0.05, 0.05],
])('a beta variable of shapes %s and %s', (a, b) => {
  const logits = sample((i) => betaLogit(a, b, draws, i));

  it('follows the closed form (Kolmogorov–Smirnov, at a risk of 10⁻⁴)', () => {
    // ln p and ln(1 − p) from the logit; beyond the clamp lies all the rest.
    const cdf = (z: number) =>
      z > limit - 1e-9 ? 1 : betaCdf(a, b, -Math.log1p(Math.exp(-z)), -Math.log1p(Math.exp(z)));
    const inside = logits.filter((z) => Math.abs(z) < limit - 1e-9);
    const [low, high] = [cdf(-limit), cdf(limit - 1e-8)];
    expect(kolmogorov(inside, (z) => (cdf(z) - low) / (high - low))).toBeLessThan(kolmogorovLimit);
    // Shares at the two ends, within 4 binomial deviations.
    for (const [at, chance] of [
      [logits.filter((z) => z <= -limit + 1e-9).length, low],
      [logits.filter((z) => z >= limit - 1e-9).length, 1 - high],
    ] as const)
      expect(Math.abs(at - many * chance)).toBeLessThanOrEqual(4 * Math.sqrt(many * chance) + 1);
  });

  it('has the mean and variance of its shapes', () => {
    const values = logits.map(logistic);
    expectMean(values, a / (a + b));
    expectMean(
      values.map((p) => (p - a / (a + b)) ** 2),
      (a * b) / ((a + b) ** 2 * (a + b + 1)),
    );
  });
});

describe('the logit of a beta variable', () => {
  it('is held between those of 10⁻¹² and 1 − 10⁻¹²', () => {
    for (const [a, b, expected] of [
      [1, 0, 1],
      [0, 1, -1],
      [1e-3, 10, -1],
    ] as const) {
      const z = betaLogit(a, b, { uniform: () => 0.5 }, 0);
      expect(z).toBe(expected * limit);
    }
    expect(-logit(1e-12)).toBeCloseTo(limit, 13);
  });
});

describe('a Poisson variable by inversion', () => {
  const chances = (mean: number, most: number) =>
    Array.from({ length: most + 1 }, (_, k) => Math.exp(k * Math.log(mean) - mean - lnGamma(k + 1)));

  it.each([0.01, 0.25, 1, 4.7, 30, 120, largestPoissonMean])(
    'of mean %s takes each value on a part of (0, 1) as long as its chance',
    (mean) => {
      const parts = 100_000;
      const counts = new Map<number, number>();
      for (let k = 0; k < parts; k++) {
        const n = poisson((k + 0.5) / parts, mean);
        counts.set(n, (counts.get(n) ?? 0) + 1);
      }
      // Every part begins and ends between two points of the grid: off by at most one each.
      chances(mean, Math.ceil(mean + 12 * Math.sqrt(mean) + 12)).forEach((chance, n) => {
        expect(Math.abs((counts.get(n) ?? 0) - parts * chance)).toBeLessThan(1.01);
      });
    },
  );

  it('is exact at the boundaries: up to e^−mean it is 0, the next number above gives 1', () => {
    for (const mean of [0.001, 0.3, 2, 50]) {
      const none = exp(-mean);
      const next = none * (1 + 2 ** -52);
      expect([poisson(none / 2, mean), poisson(none, mean), poisson(next, mean)]).toEqual([0, 0, 1]);
      const one = none + none * mean;
      expect([poisson(one, mean), poisson(one * (1 + 2 ** -52), mean)]).toEqual([1, 2]);
    }
  });

  it('is 0 for a mean of 0, and ends for the largest draw of all', () => {
    expect([poisson(0.5, 0), poisson(1 - 2 ** -33, 0)]).toEqual([0, 0]);
    for (const mean of [1e-6, 1, 100, largestPoissonMean]) {
      const most = poisson(1 - 2 ** -33, mean);
      // P(X ≥ mean + 8·√mean + 12) is below 2⁻³³ for all these means.
      expect(most).toBeLessThan(mean + 8 * Math.sqrt(mean) + 12);
    }
  });

  it('never falls when the mean rises, for any draw', () => {
    let falls = 0;
    for (let k = 0; k < 2000; k++) {
      const u = (k + 0.5) / 2000;
      let before = 0;
      for (let step = 0; step <= 120; step++) {
        const now = poisson(u, 0.002 * 1.1 ** step);
        if (now < before) falls++;
        before = now;
      }
    }
    expect(falls).toBe(0);
  });

  it('never falls when the draw rises', () => {
    for (const mean of [0.05, 1.3, 40]) {
      const values = Array.from({ length: 5000 }, (_, k) => poisson((k + 0.5) / 5000, mean));
      expect(values.every((n, k) => k === 0 || n >= values[k - 1]!)).toBe(true);
    }
  });
});

describe('the closed forms of these tests', () => {
  it('agree with tables: Γ(½), Γ(5), B(2, 3), P(2, 2), I₀.₃(2, 3), ψ(1)', () => {
    expect(lnGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
    expect(lnGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(lnBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
    expect(gammaCdf(2, Math.log(2))).toBeCloseTo(1 - 3 * Math.exp(-2), 12);
    expect(gammaCdf(2, Math.log(9))).toBeCloseTo(1 - 10 * Math.exp(-9), 12);
    expect(betaCdf(2, 3, log(0.3), log(0.7))).toBeCloseTo(0.3483, 12);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
  });
});
