import { describe, expect, it } from 'vitest';
import { gammaScore, lnGamma } from '../../../src/model/luck/gamma.ts';
import {
  gammaCdf,
  lnGamma as lnGammaReference,
  normalAboveHalf,
  normalTail,
} from '../support/closed-forms.ts';

const score = (shape: number, x: number) => gammaScore(shape, lnGamma(shape), Math.log(x));

it('ln Γ is that of the reference, to 10⁻¹², and of whole numbers', () => {
  for (const x of [0.05, 0.243, 0.5, 0.78, 1, 1.5, 2, 7.3, 50, 100])
    expect(Math.abs(lnGamma(x) - lnGammaReference(x))).toBeLessThan(
      1e-12 * Math.max(1, Math.abs(lnGamma(x))),
    );
  expect(lnGamma(6)).toBeCloseTo(Math.log(120), 12);
});

describe('the normal of the rank of a gamma variable', () => {
  const below = (z: number) =>
    Math.abs(z) < 2 ? 0.5 + normalAboveHalf(z) : z < 0 ? normalTail(-z) : 1 - normalTail(z);

  it.each([0.05, 0.243, 0.78, 1, 1.5, 10, 100])('of shape %s has its probability, to 10⁻⁸', (shape) => {
    for (const quantile of [0.001, 0.1, 0.5, 0.9, 1, 1.1, 1.5, 3, 8]) {
      const x = shape * quantile;
      expect(Math.abs(below(score(shape, x)) - gammaCdf(shape, Math.log(x)))).toBeLessThan(1e-8);
    }
  });

  it('rises with the variable, also across shape + 1, where the way to compute it changes', () => {
    for (const shape of [0.05, 0.243, 2, 100]) {
      const around = [0.9, 0.999999, 1, 1.000001, 1.1].map((f) => score(shape, (shape + 1) * f));
      expect(around).toEqual(around.toSorted((a, b) => a - b));
    }
  });

  it('is held where a variable is as small or as large as no person is', () => {
    expect(score(0.05, 1e-300)).toBeGreaterThanOrEqual(-7.04);
    expect(score(0.78, 700)).toBeLessThanOrEqual(7.04);
    expect(gammaScore(2, lnGamma(2), -800)).toBeCloseTo(-7.03, 1);
  });
});
