import { describe, expect, test } from 'vitest';
import { narrowWords, shortUnit, valueWords } from '../../../src/app/parameters/value-words.ts';
import { leversTable, marketTable } from '../../../src/model/parameters/parameters.ts';

describe('values as people read them', () => {
  test.each([
    [leversTable['points.earnRate'], 0.0211, '2.11\u202F%'],
    [leversTable['gifts.perYear'], 1.45062, '1.45'],
    [leversTable['gifts.value'], 5, '5.00'],
    [leversTable['gifts.schedule'], 'randomWeek', 'random week'],
    [leversTable['points.demotion'], true, 'on'],
    [leversTable['points.tiers'], [], 'none'],
    [marketTable.people, 45_000, '45,000'],
    [marketTable.needMean, NaN, '–'],
  ] as const)('%#', (parameter, value, text) => {
    expect(valueWords(parameter, value)).toBe(text);
  });

  test('a ladder of many steps is its ends where there is little room', () => {
    const ladder = (...spends: number[]) => spends.map((spend) => ({ name: 'Tier', spend, cost: 1 }));
    const narrow = (...spends: number[]) => narrowWords(leversTable['points.tiers'], ladder(...spends));
    expect(narrow(1500, 3000, 6000, 12_000)).toBe('1,500–12,000');
    expect(narrow(450, 1200)).toBe('450 · 1,200');
    expect(narrow()).toBe('none');
    expect(narrowWords(leversTable['gifts.value'], 5)).toBe('5.00');
  });

  test('units are short where there is little room', () => {
    expect(shortUnit(leversTable['gifts.perYear'])).toBe('a year');
    expect(shortUnit(leversTable['contact.emails'])).toBe('a quarter');
    expect(shortUnit(leversTable['points.earnRate'])).toBe('');
  });
});
