import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearScale } from '../../src/charts/linear-scale.ts';

describe('a linear scale', () => {
  test('puts the ends of the domain at the ends of the range, whichever way they run, and the middle in the middle', () => {
    const up = linearScale([0, 10], [100, 200]);
    expect([0, 5, 10, 20].map(up)).toEqual([100, 150, 200, 300]);
    const down = linearScale([-1, 1], [40, 0]);
    expect([-1, 0, 1].map(down)).toEqual([40, 20, 0]);
  });

  test('finds the value at a place again', () => {
    const end = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(end, end, end, end, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, c, d, share) => {
        fc.pre(a !== b && c !== d);
        const scale = linearScale([a, b], [c, d]);
        const value = a + share * (b - a);
        // Two sums and two products of numbers up to 2,000: far below a billionth.
        expect(Math.abs(scale.invert(scale(value)) - value)).toBeLessThan(1e-9);
      }),
    );
  });

  test('that is clamped keeps values and places within its ends', () => {
    const scale = linearScale([10, 20], [5, 0], { clamped: true });
    expect([0, 10, 30].map(scale)).toEqual([5, 5, 0]);
    expect([-3, 2.5, 99].map(scale.invert)).toEqual([20, 15, 10]);
  });

  test('puts everything in the middle where the domain has no length', () => {
    expect([1, 2, 3].map(linearScale([2, 2], [0, 8]))).toEqual([4, 4, 4]);
  });

  test('leaves what is no number without a place', () => {
    expect(linearScale([0, 1], [0, 8], { clamped: true })(NaN)).toBeNaN();
  });
});
