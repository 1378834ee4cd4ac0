import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBareLevel,
  formatCount,
  formatDifference,
  formatLevel,
  formatTick,
} from '../../src/charts/format.ts';
import type { NumberFormat } from '../../src/charts/format.ts';

const formats: readonly NumberFormat[] = ['share', 'index', 'money', 'count'];
const estimate = (mean: number, half: number, replications = 20) => ({
  mean,
  low: mean - half,
  high: mean + half,
  replications,
});

describe('levels', () => {
  it('are written with at most three figures and the unit of their format', () => {
    expect(formatLevel(0.6853, 'share')).toBe('68.5\u202F%');
    expect(formatLevel(1, 'share')).toBe('100\u202F%');
    expect(formatLevel(0.2361, 'index')).toBe('23.6');
    expect(formatLevel(88.42, 'money')).toBe('88.4');
    expect(formatLevel(9.996, 'money')).toBe('10.0');
    expect(formatLevel(0.04, 'money')).toBe('0.04');
    expect(formatLevel(1234.5, 'money')).toBe('1,230');
    expect(formatLevel(-3.2, 'money')).toBe('\u22123.20');
  });

  it('that stand side by side have the same decimals', () => {
    expect(formatBareLevel(9.81, 'money', [10.3, 9.9])).toBe('9.8');
    expect(formatBareLevel(0.685, 'share')).toBe('68.5');
  });

  it('that are not defined are an en dash', () => {
    for (const format of formats) expect(formatLevel(NaN, format)).toBe('–');
    expect(formatBareLevel(NaN, 'money', [1, 2])).toBe('–');
  });

  it('count people in full', () => {
    expect(formatCount(1457)).toBe('1,457');
    expect(formatCount(-0)).toBe('0');
    expect(formatCount(NaN)).toBe('–');
  });
});

describe('differences', () => {
  it('carry a sign and a spread with the decimals of the value', () => {
    expect(formatDifference(estimate(-0.678, 0.331), 'money')).toMatchObject({
      value: '\u22120.68',
      spread: '±\u202F0.33',
      clear: true,
      note: '',
    });
    expect(formatDifference(estimate(0.0492, 0.0104), 'share').text).toBe('+4.9 ±\u202F1.0');
    expect(formatDifference(estimate(12.34, 0.5), 'money').text).toBe('+12.3 ±\u202F0.5');
  });

  it('show a spread that is too small for the usual decimals', () => {
    expect(formatDifference(estimate(0.004, 0.00012), 'share').text).toBe('+0.40 ±\u202F0.01');
  });

  it('say when 0 is inside the interval, when there is no interval and when there is no number', () => {
    expect(formatDifference(estimate(0.001, 0.004), 'share')).toMatchObject({
      note: 'unclear',
      clear: false,
    });
    expect(formatDifference(estimate(0.007, 0, 1), 'share')).toMatchObject({
      value: '+0.7',
      spread: '',
      note: 'one run, no interval yet',
    });
    expect(formatDifference(estimate(NaN, NaN, 0), 'money')).toMatchObject({
      value: '–',
      note: 'not defined',
      text: 'not defined',
    });
  });

  it('have no sign when they round to 0', () => {
    expect(formatDifference(estimate(-0.0001, 0.004), 'share').value).toBe('0.0');
    expect(formatDifference(estimate(-0, 0), 'money').text).toBe('none');
  });

  it('never show a negative zero, NaN, undefined, or more than three figures', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: false });
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 1e5, noNaN: true }), fc.nat(3), (mean, half, f) => {
        const { text } = formatDifference(estimate(mean, half), formats[f]!);
        expect(text).not.toMatch(/NaN|undefined|Infinity|-/);
        expect(text).not.toMatch(/\u22120(\.0+)?(?![\d.])/);
        const figures =
          /[\d.,]+/
            .exec(text)?.[0]
            .replace(/[.,]/g, '')
            .replace(/^0+(?=\d)/, '') ?? '';
        expect(figures.replace(/0+$/, '').length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('axis numbers', () => {
  it('have as few decimals as tell the steps apart', () => {
    expect(formatTick(0.5, 0.5, 'money', true)).toBe('+0.5');
    expect(formatTick(-1, 1, 'money', true)).toBe('\u22121');
    expect(formatTick(0, 1, 'money', true)).toBe('0');
    expect(formatTick(0.6, 0.1, 'share', false)).toBe('60');
    expect(formatTick(0.005, 0.005, 'share', true)).toBe('+0.5');
  });
});
