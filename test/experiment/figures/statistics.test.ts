import { describe, expect, it } from 'vitest';
import {
  estimate,
  isClear,
  pairedDifference,
  tQuantile,
} from '../../../src/experiment/figures/statistics.ts';
import { normalQuantile } from '../../../src/model/luck/numbers.ts';
import { Luck, purpose } from '../../../src/model/luck/random.ts';

describe('the 97.5 % quantile of Student’s t', () => {
  it('is that of tables, to five figures', () => {
    const table = [
      [1, 12.7062],
      [2, 4.30265],
      [3, 3.18245],
      [5, 2.57058],
      [9, 2.26216],
      [19, 2.09302],
      [29, 2.04523],
      [30, 2.04227],
      [60, 2.0003],
      [120, 1.97993],
    ] as const;
    for (const [degrees, t] of table) expect(tQuantile(degrees)).toBeCloseTo(t, 5);
  });

  it('lies between the rows of the table within 2 in 10,000 of the true value', () => {
    const true_ = [
      [31, 2.03951],
      [35, 2.03011],
      [50, 2.00856],
      [100, 1.98397],
      [119, 1.9801],
      [121, 1.97976],
      [199, 1.97196],
      [999, 1.96234],
    ] as const;
    for (const [degrees, t] of true_) expect(Math.abs(tQuantile(degrees) - t)).toBeLessThan(2e-4);
  });

  it('falls with the degrees of freedom, towards that of the normal', () => {
    for (let degrees = 1; degrees < 1000; degrees++)
      expect(tQuantile(degrees + 1)).toBeLessThan(tQuantile(degrees));
    expect(tQuantile(1e9)).toBeCloseTo(1.95996, 5);
  });
});

describe('an estimate', () => {
  it('of 1, 2, 3, 4 is 2.5 ± 3.18245 · 1.290994 / 2', () => {
    const { mean, low, high, replications } = estimate([1, 2, 3, 4]);
    expect([mean, replications]).toEqual([2.5, 4]);
    expect(high - mean).toBeCloseTo(2.054265, 5);
    expect(mean - low).toBeCloseTo(2.054265, 5);
  });

  it('leaves out what is undefined', () => {
    expect(estimate([1, NaN, 2, 3, 4, NaN])).toEqual(estimate([1, 2, 3, 4]));
  });

  it('of one value has no interval, and of none is undefined', () => {
    expect(estimate([7])).toEqual({ mean: 7, low: 7, high: 7, replications: 1 });
    expect(estimate([])).toEqual({ mean: NaN, low: NaN, high: NaN, replications: 0 });
    expect(estimate([NaN])).toEqual({ mean: NaN, low: NaN, high: NaN, replications: 0 });
  });

  it('of equal values has an interval of no width', () => {
    expect(estimate([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3, replications: 3 });
  });

  it('holds the true mean in 95 % of samples of a normal (binomial, 4 deviations of 4,000 samples)', () => {
    const samples = 4000;
    const luck = new Luck('coverage', 0, samples);
    for (const size of [2, 5, 20]) {
      let held = 0;
      for (let i = 0; i < samples; i++) {
        const values = Array.from({ length: size }, (_, j) =>
          normalQuantile(luck.once(i, purpose.trait, 100 * size + j)),
        );
        const { low, high } = estimate(values);
        if (low < 0 && high > 0) held++;
      }
      expect(Math.abs(held / samples - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / samples));
    }
  });
});

describe('a paired difference', () => {
  it('is the estimate of the differences, replication by replication', () => {
    expect(pairedDifference([5, 7, 9], [4, 5, 6])).toEqual(estimate([1, 2, 3]));
  });

  it('is exact where the pairs move together, however much they vary', () => {
    const { mean, low, high } = pairedDifference([1001, 12, 503], [1000, 11, 502]);
    expect([mean, low, high]).toEqual([1, 1, 1]);
  });

  it('leaves out a pair of which either is undefined or missing', () => {
    expect(pairedDifference([5, NaN, 9, 4], [4, 5, NaN])).toEqual(estimate([1]));
  });
});

describe('a difference', () => {
  const of = (low: number, high: number, replications = 5) =>
    isClear({ mean: (low + high) / 2, low, high, replications });

  it('is clear when 0 lies outside its interval', () => {
    expect([of(0.1, 2), of(-2, -0.1), of(3, 3)]).toEqual([true, true, true]);
    expect([of(-0.1, 2), of(-2, 0.1), of(0, 2), of(-2, 0), of(0, 0)]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is not clear after a single replication, nor where it is undefined', () => {
    expect([of(3, 3, 1), of(NaN, NaN, 0)]).toEqual([false, false]);
  });
});
