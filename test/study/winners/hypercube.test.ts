import { describe, expect, it, vi } from 'vitest';
import { allParameters, defaultSettings } from '../../../src/model/parameters/parameters.ts';
import { flipsOf } from '../../../src/study/winners/flips.ts';
import { largestCorrelation, nearlyOrthogonal } from '../../../src/study/winners/hypercube.ts';
import { basePoint, factors, marketAt, settingsOf, valueAt } from '../../../src/study/winners/space.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const columnsOf = (points: readonly (readonly number[])[]) =>
  points[0]!.map((_, f) => points.map((point) => point[f]!));

describe('the points of a search', () => {
  it.each([64, 128])('%i: fill every factor evenly, one in each equal part', (many) => {
    for (const column of columnsOf(nearlyOrthogonal(many, factors.length, 'any')))
      expect([...column].sort((a, b) => a - b)).toEqual(column.map((_, k) => (k + 0.5) / many));
  });

  // 0.03 is what Cioppa and Lucas (2007) call nearly orthogonal.
  it.each([64, 128])('%i: are nearly orthogonal', (many) => {
    for (const seed of ['one', 'winners, points'])
      expect(largestCorrelation(columnsOf(nearlyOrthogonal(many, factors.length, seed)))).toBeLessThan(0.03);
  });

  it('fill the quarters of every pair of factors evenly', () => {
    const columns = columnsOf(nearlyOrthogonal(128, factors.length, 'any'));
    // Under independence each quarter holds 32 ± 2.8 of a Latin hypercube's points; of some 900 pairs none lies beyond 5 sd.
    for (const [a, x] of columns.entries())
      for (const y of columns.slice(a + 1))
        expect(Math.abs(x.filter((v, k) => v < 0.5 && y[k]! < 0.5).length - 32)).toBeLessThan(14);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(nearlyOrthogonal(16, 5, 'one')).toEqual(nearlyOrthogonal(16, 5, 'one'));
    expect(nearlyOrthogonal(16, 5, 'one')).not.toEqual(nearlyOrthogonal(16, 5, 'two'));
  });
});

describe('the space', () => {
  it('has parameters with a plausible range around their default, and the budget', () => {
    const known = new Map(allParameters().map(({ key, parameter }) => [key, parameter]));
    expect(new Set(factors.map(({ key }) => key)).size).toBe(factors.length);
    for (const { key, low, base, high } of factors) {
      expect(low).toBeLessThan(high);
      expect(base).toBeGreaterThanOrEqual(low);
      expect(base).toBeLessThanOrEqual(high);
      const parameter = known.get(key);
      if (key !== 'budget') expect(parameter?.kind === 'number' && parameter.plausible).toEqual([low, high]);
    }
  });

  it('has the default settings at its middle, and reaches the ends', () => {
    expect(settingsOf(marketAt(basePoint), defaultSettings.market.people)).toEqual(defaultSettings);
    for (const factor of factors) {
      expect(valueAt(factor, 0)).toBeCloseTo(factor.low, 3);
      expect(valueAt(factor, 1)).toBeCloseTo(factor.high, 3);
      expect(valueAt(factor, 0.3)).toBeLessThanOrEqual(valueAt(factor, 0.7));
    }
  });
});

describe('flips', () => {
  const points = nearlyOrthogonal(96, 20, 'flips');

  it('are found where a factor decides, with their sign, and not where it does not', () => {
    const noise = nearlyOrthogonal(96, 1, 'noise');
    const difference = points.map((point, k) => 3 * point[4]! ** 3 - 2 * point[11]! + 0.5 * noise[k]![0]!);
    const { all, threshold, partial } = flipsOf(points, difference);
    expect(partial).toBe(true);
    expect(
      all.filter(({ r }) => Math.abs(r) > threshold).map(({ factor, r }) => [factor, Math.sign(r)]),
    ).toEqual([
      [4, 1],
      [11, -1],
    ]);
  });

  it('are not pulled by a factor that only goes along with another', () => {
    const noise = nearlyOrthogonal(96, 3, 'noise');
    const along = points.map(([first = 0], k) => [first, first + 0.5 * noise[k]![0]!, noise[k]![1]!]);
    const { all } = flipsOf(
      along,
      along.map(([first = 0], k) => first + 0.3 * noise[k]![2]!),
    );
    expect(all[0]!.factor).toBe(0);
    expect(Math.abs(all.find(({ factor }) => factor === 1)!.r)).toBeLessThan(0.3);
  });

  it('are none where nothing differs, and plain correlations where points are few', () => {
    expect(
      flipsOf(
        points,
        points.map(() => 0),
      ).all.every(({ r }) => r === 0),
    ).toBe(true);
    const few = points.slice(0, 12);
    expect(
      flipsOf(
        few,
        few.map((point) => point[2]!),
      ),
    ).toMatchObject({
      partial: false,
      all: expect.arrayContaining([{ factor: 2, r: 1 }]) as unknown,
    });
  });
});
