/** The rule of the verdicts, on made-up numbers. */
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import { judge, margin, standing, turningValue, verdictOf } from '../../../src/study/claims/verdict.ts';

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
    ['against', -0.005, 0.001, 0.1, 'the opposite, however small'],
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
    expect(verdictOf('supported', probes)).toEqual({ kind: 'depends', on: ['market.a', 'market.c'] });
    expect(verdictOf('notSupported', [along('unclear', 'supported')]).kind).toBe('depends');
  });

  it('depends on a parameter whose ends exclude each other, even if the base cannot tell', () => {
    expect(verdictOf('unclear', [along('notSupported', 'supported')]).kind).toBe('depends');
  });
});

describe('the value where the verdict turns', () => {
  it('is where the worst outcome is just worth mentioning', () => {
    const measured = [
      { estimate: around(0.3, 1), smallest: 0.1 },
      { estimate: around(0.15, 1), smallest: 0.1 },
    ];
    expect(margin(measured)).toBeCloseTo(0.5, 12);
    expect(margin([{ estimate: around(0.1, 1), smallest: 0.1 }])).toBe(0);
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
