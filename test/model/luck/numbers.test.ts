import { describe, expect, it } from 'vitest';
import {
  clamp,
  exp,
  log,
  log2,
  logistic,
  logit,
  normalQuantile,
  power,
  roundHalfUp,
  weeklyDecay,
} from '../../../src/model/luck/numbers.ts';
import { normalAboveHalf, normalTail } from '../support/closed-forms.ts';
import { errorInUlp, exactExp, exactLog, exactLogRatio, parts, relativeError } from '../support/exact.ts';

/** Evenly from `low` to `high`, both included, with a step that no power of two divides. */
const grid = (low: number, high: number, many: number): number[] =>
  Array.from({ length: many }, (_, k) => low + ((high - low) * k) / (many - 1));

const bits = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
};

const largest = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a), 0);

describe('exp', () => {
  it('is within one unit in the last place from −745 to 709.78, subnormal results included', () => {
    const points = [...grid(-745.1, 709.7, 3001), ...grid(-3, 3, 2001), ...grid(-1e-3, 1e-3, 501)];
    expect(largest(points.map((x) => errorInUlp(exp(x), exactExp(x))))).toBeLessThan(1);
  });

  it('agrees with the engine’s on a dense grid within two units in the last place, each being within one', () => {
    const points = grid(-700, 700, 200_001);
    expect(largest(points.map((x) => Math.abs(exp(x) / Math.exp(x) - 1)))).toBeLessThanOrEqual(2 ** -51);
  });

  it('never falls', () => {
    for (const [low, high] of [
      [-740, 709],
      [-0.4, 0.4],
      [0.346573, 0.346574], // where it changes the power of two
    ] as const) {
      const values = grid(low, high, 20_001).map(exp);
      expect(values.every((y, k) => k === 0 || y >= values[k - 1]!)).toBe(true);
    }
  });

  it('is exact at its special points', () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(NaN)]).toEqual([1, 1, Infinity, 0, NaN]);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect(errorInUlp(exp(709.782712893384), exactExp(709.782712893384))).toBeLessThan(1);
    expect([exp(-745.1332191019411), exp(-745.1332191019412)]).toEqual([5e-324, 0]);
  });
});

describe('log', () => {
  it('is within one unit in the last place over all positive doubles', () => {
    const points = [
      ...grid(-1074, 1023, 2098).map((k) => 2 ** k * 1.2345678901234567),
      ...grid(0.5, 2, 3001),
      ...grid(1 - 1e-6, 1 + 1e-6, 501),
    ].filter((x) => x !== 1);
    expect(largest(points.map((x) => errorInUlp(log(x), exactLog(x))))).toBeLessThan(1);
  });

  it('agrees with the engine’s on a dense grid within two units in the last place, each being within one', () => {
    const points = grid(1e-3, 1000, 200_001).filter((x) => x !== 1);
    const error = (x: number) => Math.abs(log(x) / Math.log(x) - 1);
    expect(largest(points.map(error))).toBeLessThanOrEqual(2 ** -51);
  });

  it('is exact at its special points', () => {
    expect([log(1), log(0), log(-0), log(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect([log(-1), log(NaN), log(-Infinity)]).toEqual([NaN, NaN, NaN]);
  });

  it('is undone by exp to a few parts in 10¹⁶ of its own size', () => {
    const points = grid(-700, 700, 10_001);
    expect(largest(points.map((x) => Math.abs(log(exp(x)) - x)))).toBeLessThan(3e-14);
  });

  it('to base 2 is within two units in the last place', () => {
    const points = grid(0.01, 100, 2001).filter((x) => x !== 1);
    expect(largest(points.map((x) => Math.abs(log2(x) / Math.log2(x) - 1)))).toBeLessThanOrEqual(2 ** -51);
  });
});

describe('logistic and logit', () => {
  it('logistic is within 2·10⁻¹⁶ of 1 / (1 + e^−z), relatively, where e^−z is exact to a unit', () => {
    const points = grid(-700, 36, 100_001);
    const error = (z: number) => Math.abs(logistic(z) * (1 + Math.exp(-z)) - 1);
    expect(largest(points.map(error))).toBeLessThan(6e-16);
  });

  it('logit errs by at most two rounding errors of p / (1 − p) against the exact quotient', () => {
    const points = [...grid(1e-9, 1 - 1e-9, 2001), 1e-12, 1 - 1e-12].filter((p) => p !== 0.5);
    const error = (p: number) => {
      const { mantissa, exponent } = parts(p);
      const exact = exactLogRatio(mantissa, (1n << BigInt(-exponent)) - mantissa);
      const size = Number(exact.mantissa >> 100n) / 2 ** 60;
      return relativeError(logit(p), exact) * Math.abs(size);
    };
    // Two roundings of 1.1e−16 each, and half a unit in the last place of values up to 27.6.
    expect(largest(points.map(error))).toBeLessThan(2.3e-16 + 3.6e-15);
  });

  it('are inverse to each other and symmetric at the middle', () => {
    expect([logistic(0), logit(0.5), logistic(-800), logistic(800)]).toEqual([0.5, 0, 0, 1]);
    expect(largest(grid(-27, 27, 5001).map((z) => Math.abs(logistic(z) + logistic(-z) - 1)))).toBeLessThan(
      4e-16,
    );
    for (const p of grid(0.001, 0.999, 999)) expect(logistic(logit(p))).toBeCloseTo(p, 14);
  });
});

describe('normalQuantile', () => {
  it('has a relative error below 1.2·10⁻⁹ from 10⁻³⁰⁰ to 1 − 10⁻¹⁶ (the published bound of the approximation)', () => {
    // A step of Newton with reference values of Φ gives the error: dx = (Φ(x) − u) / φ(x).
    const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    const middle = grid(0.02, 0.98, 20_001).filter((u) => u !== 0.5);
    const errors = middle.map((u) => {
      const x = normalQuantile(u);
      return Math.abs((normalAboveHalf(x) - (u - 0.5)) / density(x) / x);
    });
    const tails = grid(-300, -2, 20_001).map((e) => {
      const u = 10 ** e;
      const x = -normalQuantile(u);
      return Math.abs((normalTail(x) - u) / density(x) / x);
    });
    expect(largest(errors)).toBeLessThan(1.2e-9);
    expect(largest(tails)).toBeLessThan(1.2e-9);
  });

  it('is antisymmetric in the middle, and 0 at one half', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const u of [0.001, 0.02, 0.024, 0.1, 0.3])
      expect(normalQuantile(u) + normalQuantile(1 - u)).toBeCloseTo(0, 12);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
  });

  it('never falls, also where its parts meet', () => {
    for (const u of [0.02425, 1 - 0.02425]) {
      const values = grid(u - 1e-6, u + 1e-6, 2001).map(normalQuantile);
      // The parts agree to 1e−9, so that a step of the grid is larger than any jump back.
      expect(values.every((x, k) => k === 0 || x > values[k - 1]! - 1e-8)).toBe(true);
    }
  });

  it('is finite at the ends of what a draw can be', () => {
    for (const u of [2 ** -54, 2 ** -33, 1 - 2 ** -33, 1 - 2 ** -53])
      expect(Math.abs(normalQuantile(u))).toBeLessThan(9);
  });
});

describe('bit patterns', () => {
  it('stay as they are: any change makes all published numbers others', () => {
    expect([exp(1), exp(-0.1), exp(10.5), exp(-744.5), exp(0.3465735)].map(bits)).toEqual(frozen.exp);
    expect([log(2), log(10), log(0.7), log(5e-324), log2(3)].map(bits)).toEqual(frozen.log);
    expect([logistic(0.3), logistic(-7.7), logit(0.35), logit(1e-12)].map(bits)).toEqual(frozen.logistic);
    expect([0.001, 0.3, 0.7, 0.99, 2 ** -33].map((u) => bits(normalQuantile(u)))).toEqual(frozen.normal);
    expect([weeklyDecay(52), weeklyDecay(6), power(1.1, 7)].map(bits)).toEqual(frozen.decay);
  });
});

const frozen = {
  exp: ['4005bf0a8b14576a', '3fecf46d99d52b3a', '40e1bb7015e84d3b', '0000000000000001', '3ff6a09e443976b4'],
  log: ['3fe62e42fefa39ef', '40026bb1bbb55516', 'bfd6d3c324e13f50', 'c0874385446d71c3', '3ff95c01a39fbd68'],
  logistic: ['3fe261d545e46a8b', '3f3da9bda5715add', 'bfe3cf2b50617c96', 'c03ba18a998ffe87'],
  normal: [
    'c008b8cbb6ee2822',
    'bfe0c7e395d14936',
    '3fe0c7e395d14935',
    '40029c5c463cecf2',
    'c0195a1198ce64ee',
  ],
  decay: ['3fef9386f81c791c', '3fec823e074ec129', '3fff2df1fb5a7ed7'],
};

describe('small arithmetic', () => {
  it('roundHalfUp takes halves upwards, of negative numbers too', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5, -2.5].map(roundHalfUp)).toEqual([1, 2, 3, 0, -1, -2]);
    expect([0.4999, 0.5001, -0.5001, 1e15 + 0.5].map(roundHalfUp)).toEqual([0, 1, -1, 1e15 + 1]);
  });

  it('roundHalfUp keeps whole numbers up to 2⁵²', () => {
    for (const n of [0, 1, -1, 123456789, -987654321, 2 ** 52 - 1, -(2 ** 52)])
      expect(roundHalfUp(n)).toBe(n);
  });

  it('power multiplies as often as it says', () => {
    expect([power(2, 0), power(2, 1), power(2, 10), power(0, 0), power(0, 3), power(-3, 3)]).toEqual([
      1, 2, 1024, 1, 0, -27,
    ]);
    for (let n = 0; n <= 60; n++) {
      let product = 1;
      for (let k = 0; k < n; k++) product *= 0.9;
      // Each of up to 60 products rounds once.
      expect(Math.abs(power(0.9, n) / product - 1)).toBeLessThan(60 * 1.2e-16);
    }
  });

  it('clamp holds a number between two others', () => {
    expect([clamp(-2, -1, 1), clamp(0.3, -1, 1), clamp(2, -1, 1), clamp(1, 1, 1)]).toEqual([-1, 0.3, 1, 1]);
  });

  it('weeklyDecay halves within the half-life, to a part in 10¹³', () => {
    for (const halfLife of [0.5, 4.3, 6, 52, 1040]) {
      const left = Math.pow(weeklyDecay(halfLife), halfLife);
      expect(Math.abs(left / 0.5 - 1)).toBeLessThan(1e-13);
    }
  });
});
