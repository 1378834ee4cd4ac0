import { expect, test } from 'vitest';
import type { Stress } from '../../../src/experiment/results.ts';
import { steadfastAt } from '../../../src/lab/figures/steadfast.ts';

const made = (replication: number, week: number, steadfast: number[], customers = [100, 100]): Stress => {
  const none = new Float64Array(2);
  return {
    replication,
    week,
    customers: Float64Array.from(customers),
    steadfast: Float64Array.from(steadfast),
    passFailures: none,
    passRival: none,
    passEnd: none,
    defenders: none,
    classes: [],
    liftAtEnd: none,
    liftLater: none,
  };
};

const tests = [made(1, 0, [80, 90]), made(0, 0, [82, 91]), made(0, 52, [60, 75]), made(1, 52, [62, 76])];

test('the latest week up to the playhead counts', () => {
  expect(steadfastAt(tests, 2, 0, 51)?.week).toBe(0);
  expect(steadfastAt(tests, 2, 0, 52)?.week).toBe(52);
  expect(steadfastAt(tests, 2, 0, 112)?.week).toBe(52);
});

test('differences are paired by replication, in whatever order they arrive', () => {
  const found = steadfastAt(tests, 2, 0, 0)!;
  expect(found.values[0]).toEqual([0.82, 0.8]);
  expect(found.differences[1]?.mean).toBeCloseTo(0.095);
});

test('nothing is said before the first test is in, and no share of nobody', () => {
  expect(steadfastAt([], 2, 0, 100)).toBeUndefined();
  expect(steadfastAt([made(0, 0, [0, 0], [0, 0])], 2, 0, 0)?.levels[0]?.mean).toBeNaN();
});
