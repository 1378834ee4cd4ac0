import { describe, expect, it } from 'vitest';
import {
  RangeKeeper,
  differenceRange,
  differenceTicks,
  levelRange,
  levelTicks,
  niceStep,
  whiskerDomain,
} from '../../../src/charts/series/series-state.ts';
import { sampleComparison } from '../fixture.ts';

const finished = sampleComparison('profit', 20);

describe('the range of differences', () => {
  it('holds every band and 0', () => {
    const [low, high] = differenceRange(finished);
    for (const weeks of finished.differences) {
      for (const e of weeks) {
        expect(e.low).toBeGreaterThanOrEqual(low);
        expect(e.high).toBeLessThanOrEqual(high);
      }
    }
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('of a few runs is near to that of all, not to the width of their bands', () => {
    const few = sampleComparison('profit', 5);
    const [low, high] = differenceRange(few, 20);
    const [wideLow, wideHigh] = differenceRange(few);
    const [finalLow, finalHigh] = differenceRange(finished);
    expect(high - low).toBeLessThan(wideHigh - wideLow);
    expect((high - low) / (finalHigh - finalLow)).toBeGreaterThan(0.6);
    expect((high - low) / (finalHigh - finalLow)).toBeLessThan(1.6);
  });

  it('exists where nothing differs or nothing is defined', () => {
    expect(differenceRange(sampleComparison('profit', 20, 1))).toEqual([-1, 1]);
    expect(
      levelRange({ ...finished, levels: [[{ mean: NaN, low: NaN, high: NaN, replications: 0 }]] }),
    ).toEqual([0, 1]);
  });
});

describe('a kept range', () => {
  const refining = { done: 6, total: 20 };

  it('does not move while numbers refine, and follows the finished run', () => {
    const keeper = new RangeKeeper('differences');
    const first = keeper.next(sampleComparison('profit', 6), refining, false);
    for (const done of [7, 9, 12]) {
      expect(keeper.next(sampleComparison('profit', done), { done, total: 20 }, false)).toBe(first);
    }
    expect(keeper.next(finished, null, false)).toEqual(differenceRange(finished));
  });

  it('does not move for old numbers that wait for new ones', () => {
    const keeper = new RangeKeeper('differences');
    const kept = keeper.next(finished, null, false);
    expect(keeper.next(finished, null, true)).toBe(kept);
    expect(keeper.next(sampleComparison('profit', 8), { done: 8, total: 20 }, false)).toBe(kept);
  });

  it('moves at once for another outcome, and for a line that would leave the picture', () => {
    const keeper = new RangeKeeper('differences');
    const kept = keeper.next(finished, null, false);
    expect(keeper.next(sampleComparison('bond', 6), refining, false)).not.toEqual(kept);
    const keeper2 = new RangeKeeper('differences');
    keeper2.next(finished, null, false);
    const larger = {
      ...finished,
      differences: finished.differences.map((weeks) =>
        weeks.map((e) => ({ ...e, mean: e.mean * 3, low: e.mean * 3, high: e.mean * 3 })),
      ),
    };
    const [low] = keeper2.next(larger, refining, false);
    expect(low).toBeLessThan(2 * kept[0]);
  });
});

describe('axis numbers', () => {
  it('are at most three on an axis of differences, with 0, inside the range', () => {
    for (const range of [
      [-1.1, 0.9],
      [-0.004, 0.2],
      [-3, 0.01],
      [-1, 1],
      [0, 0.07],
    ] as const) {
      const { values } = differenceTicks(range);
      expect(values.length).toBeLessThanOrEqual(3);
      expect(values.length).toBeGreaterThanOrEqual(2);
      expect(values).toContain(0);
      for (const v of values) {
        expect(v).toBeGreaterThanOrEqual(range[0]);
        expect(v).toBeLessThanOrEqual(range[1]);
      }
    }
  });

  it('stand at the round ends of an axis of levels', () => {
    const range = levelRange(sampleComparison('cohortSurvival'));
    expect(levelTicks(range).values).toEqual(range);
    expect(range[1]).toBe(1);
  });

  it('step by 1, 2 or 5', () => {
    expect(niceStep(0.3)).toBeCloseTo(0.5);
    expect(niceStep(1)).toBe(1);
    expect(niceStep(13)).toBe(20);
  });
});

it('whiskers of a row share a scale with 0 and all their ends', () => {
  const row = finished.differences.map((weeks) => weeks[112]!);
  const [low, high] = whiskerDomain(row);
  expect(low).toBe(Math.min(0, ...row.map((e) => e.low)));
  expect(high).toBe(Math.max(0, ...row.map((e) => e.high)));
  expect(whiskerDomain([])).toEqual([-1, 1]);
});
