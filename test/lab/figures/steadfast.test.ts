import { expect, test } from 'vitest';
import type { Stress } from '../../../src/experiment/results.ts';
import { steadfastAt } from '../../../src/lab/figures/steadfast.ts';

const made = (replication: number, week: number, pass: number[], stayers = [100, 100]): Stress => {
  const none = new Float64Array(2);
  return {
    replication,
    week,
    customers: Float64Array.from(stayers),
    stayers: Float64Array.from(stayers),
    passFailures: Float64Array.from(pass),
    passRival: Float64Array.from(pass),
    passRumour: Float64Array.from(pass),
    passEnd: none,
    rivalDepth: none,
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
  expect(found.values[0]![0]).toBeCloseTo(0.82);
  expect(found.values[0]![1]).toBeCloseTo(0.8);
  expect(found.differences[1]?.mean).toBeCloseTo(0.095);
});

test('nothing is said before the first test is in, and no share of nobody', () => {
  expect(steadfastAt([], 2, 0, 100)).toBeUndefined();
  expect(steadfastAt([made(0, 0, [0, 0], [0, 0])], 2, 0, 0)?.levels[0]?.mean).toBeNaN();
});

test('a difference that one test alone makes is told by that test', () => {
  const care = tests.slice(0, 2);
  expect(steadfastAt(care, 2, 0, 0)!.decidedBy[1]).toEqual([]);
  const alone = care.map((t): Stress => ({
    ...t,
    passRival: Float64Array.of(50, 50),
    passRumour: Float64Array.of(50, 50),
  }));
  expect(steadfastAt(alone, 2, 0, 0)!.decidedBy[1]).toEqual(['failures']);
});
