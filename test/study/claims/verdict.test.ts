/** The rule of the verdicts, on made-up numbers. */
import { describe, expect, it } from 'vitest';
import { marginOf, turningRange, turningValue } from '../../../src/study/claims/turning.ts';
import { isNear, judge, jointVerdict, standing, verdictOf } from '../../../src/study/claims/verdict.ts';
import type { Verdict } from '../../../src/study/claims/verdict.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';

const around = (mean: number, half: number, replications = 20) => ({
  mean,
  low: mean - half,
  high: mean + half,
  replications,
});

describe('one deciding outcome', () => {
  it.each([
    ['for', 0.5, 0.2, 0.1, 'clearly above 0, and large enough'],
    ['for', 0.15, 0.14, 0.1, 'its mean decides on size, its interval on sign'],
    ['against', -0.5, 0.2, 0.1, 'clearly the opposite'],
    ['small', -0.022, 0.005, 0.1, 'clearly the opposite, but too small: as it takes for a claim'],
    ['small', 0.02, 0.03, 0.1, 'includes 0, but nothing worth mentioning fits in'],
    ['small', 0.05, 0.01, 0.1, 'clearly above 0, and clearly too small'],
    ['unclear', 0.05, 0.2, 0.1, 'includes 0 and something worth mentioning'],
    ['unclear', -0.05, 0.2, 0.1, 'leans to the opposite, but could be either'],
    ['unclear', 0.09, 0.05, 0.1, 'above 0, but perhaps too small'],
    ['unclear', 0.2, 0.2, 0.1, '0 on the edge of the interval is inside'],
  ] as const)('is %s at %f ± %f where %f is worth mentioning: %s', (finding, mean, half, smallest, _why) => {
    expect(judge({ estimate: around(mean, half), smallest })).toBe(finding);
  });

  it('is unclear with a single replication, which has no interval, and with none', () => {
    expect(judge({ estimate: estimate([3]), smallest: 0.1 })).toBe('unclear');
    expect(judge({ estimate: estimate([NaN, NaN]), smallest: 0.1 })).toBe('unclear');
  });
});

describe('an outcome near its threshold', () => {
  it('says so instead of flipping: within its interval, or a tenth of the threshold', () => {
    expect(isNear({ estimate: around(0.47, 0.01), smallest: 0.5 })).toBe(true);
    expect(isNear({ estimate: around(0.55, 0.1), smallest: 0.5 })).toBe(true);
    expect(isNear({ estimate: around(0.8, 0.1), smallest: 0.5 })).toBe(false);
    expect(isNear({ estimate: around(0.3, 0.05), smallest: 0.5 })).toBe(false);
  });

  it('is none that is clearly the opposite, or unclear anyhow', () => {
    expect(isNear({ estimate: around(-0.5, 0.1), smallest: 0.5 })).toBe(false);
    expect(isNear({ estimate: around(0.45, 0.3), smallest: 0.5 })).toBe(false);
    expect(isNear({ estimate: around(0.4, 0.5), smallest: 0.5 })).toBe(false);
  });
});

describe('several deciding outcomes', () => {
  it('must all speak for the claim', () => {
    expect(standing(['for', 'for'])).toBe('supported');
    expect(standing(['for', 'unclear'])).toBe('unclear');
    expect(standing([])).toBe('unclear');
  });

  it('refuse it as soon as one clearly does not', () => {
    expect(standing(['for', 'small'])).toBe('notSupported');
    expect(standing(['unclear', 'against'])).toBe('notSupported');
  });
});

describe('the verdict', () => {
  const along = (low: 'supported' | 'notSupported' | 'unclear' | null, high: typeof low) => ({
    parameter: 'market.x',
    low,
    high,
  });

  it('is that of the base when no probe contradicts it', () => {
    expect(verdictOf('supported', [along('supported', 'unclear'), along(null, 'supported')])).toEqual({
      kind: 'supported',
      on: [],
      seedsDiffer: false,
    });
    expect(verdictOf('notSupported', [along('unclear', 'notSupported')]).kind).toBe('notSupported');
    expect(verdictOf('unclear', [along('unclear', 'supported')]).kind).toBe('unclear');
  });

  it('depends on each parameter along which the claim clearly stands otherwise', () => {
    const probes = [
      { ...along('notSupported', 'supported'), parameter: 'market.a' },
      { ...along('supported', 'supported'), parameter: 'market.b' },
      { ...along('supported', 'notSupported'), parameter: 'market.c' },
    ];
    expect(verdictOf('supported', probes)).toMatchObject({
      kind: 'depends',
      on: ['market.a', 'market.c'],
    });
    expect(verdictOf('notSupported', [along('unclear', 'supported')]).kind).toBe('depends');
  });

  it('depends on a parameter whose ends exclude each other, even if the base cannot tell', () => {
    expect(verdictOf('unclear', [along('notSupported', 'supported')]).kind).toBe('depends');
  });
});

describe('the verdict of several seeds', () => {
  const one = (kind: Verdict['kind'], ...on: string[]): Verdict => ({ kind, on, seedsDiffer: false });

  it('is the one that all have', () => {
    expect(jointVerdict([one('supported'), one('supported')])).toEqual(one('supported'));
    expect(jointVerdict([one('depends', 'a', 'b'), one('depends', 'b', 'c')])).toEqual(one('depends', 'b'));
  });

  it('cannot be told apart where two differ', () => {
    const differs = { kind: 'unclear', on: [], seedsDiffer: true };
    expect(jointVerdict([one('supported'), one('supported'), one('notSupported')])).toEqual(differs);
    expect(jointVerdict([one('supported'), one('unclear')])).toEqual(differs);
    expect(jointVerdict([one('depends', 'a'), one('depends', 'b')])).toEqual(differs);
  });
});

describe('the value where the verdict turns', () => {
  it('lies within where the ends of the intervals turn, cut off at the values that were tried', () => {
    const line = (value: number, half: number) => ({
      value,
      margin: { mean: 3 - value, low: 3 - value - half, high: 3 - value + half },
    });
    expect(turningRange([line(0, 1), line(10, 1), line(3, 1)], 3)).toEqual([2, 4]);
    expect(turningRange([line(0, 5), line(4, 5)], 3)).toEqual([0, 4]);
    const rises = [line(0, 1), line(10, 1)].map(({ value, margin: m }) => ({
      value,
      margin: { mean: -m.mean, low: -m.high, high: -m.low },
    }));
    expect(turningRange(rises, 3)).toEqual([2, 4]);
  });

  it('is where the worst outcome is just worth mentioning', () => {
    const measured = [
      { estimate: around(0.3, 1), smallest: 0.1 },
      { estimate: around(0.15, 1), smallest: 0.1 },
    ];
    expect(marginOf(measured).mean).toBeCloseTo(0.5, 12);
    expect(marginOf([{ estimate: around(0.1, 1), smallest: 0.1 }])).toEqual({ mean: 0, low: -10, high: 10 });
  });

  it('is found exactly on a line, in either direction', async () => {
    const line = (x: number) => 3 - x;
    const measure = (x: number) => Promise.resolve(line(x));
    expect(await turningValue([0, line(0)], [10, line(10)], measure, 2)).toBeCloseTo(3, 12);
    expect(await turningValue([10, line(10)], [0, line(0)], measure, 3)).toBeCloseTo(3, 12);
  });

  it('is found within the last interval on a curve', async () => {
    const curve = (x: number) => x * x - 2;
    const found = await turningValue([0, -2], [8, 62], (x) => Promise.resolve(curve(x)), 5);
    expect(Math.abs(found! - Math.SQRT2)).toBeLessThan(8 / 2 ** 5);
  });

  it('is nowhere between two margins of one sign, or where a margin is undefined', async () => {
    const never = () => Promise.resolve(NaN);
    expect(await turningValue([0, 1], [1, 2], never, 4)).toBeNull();
    expect(await turningValue([0, 1], [1, -1], never, 4)).toBeNull();
    expect(await turningValue([0, NaN], [1, -1], never, 4)).toBeNull();
  });
});
