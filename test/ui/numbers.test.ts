import { expect, test } from 'vitest';
import { parseNumber, plainNumber } from '../../src/ui/numbers.ts';

const bounds = { min: 0, max: 100, integer: false };

test.each([
  ['8', 8],
  [' 8.5 ', 8.5],
  ['8,5', 8.5],
  ['1,200', 'Between 0 and 100.'],
  ['25 %', 0.25],
  ['-1', 'Between 0 and 100.'],
  ['\u22121', 'Between 0 and 100.'],
  ['1e-3', 0.001],
])('%j is read as %j', (text, read) => {
  expect(parseNumber(text, bounds)).toBe(read);
});

test.each(['', 'eight', '8 or 9', '--3', '0x10', 'NaN', 'Infinity'])(
  '%j is no number, and a sentence says so',
  (text) => {
    expect(parseNumber(text, bounds)).toMatch(/^A number is needed/);
  },
);

test('whole numbers stay whole', () => {
  expect(parseNumber('2.5', { ...bounds, integer: true })).toBe('A whole number is needed.');
});

test('a number is written with as few digits as say it, and never as NaN', () => {
  expect([0.1, 1200, 0.0004, 1 / 3].map(plainNumber)).toEqual(['0.1', '1200', '0.0004', '0.333333']);
  expect(plainNumber(NaN)).toBe('');
});
