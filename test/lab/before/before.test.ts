/** What is said of two states that are compared: whether they have their people and their luck in common. */
import { expect, it } from 'vitest';
import { common } from '../../../src/lab/before/before-rows.ts';
import type { Market } from '../../../src/model/parameters/parameters.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { small } from '../../experiment/support/small.ts';

const inMarket = (market: Partial<Market>): Scenario => ({
  ...small,
  market: { ...small.market, ...market },
});

it('people and luck, where only the firm, its costs or the past are other', () => {
  expect(common(small, { ...small, replications: 7, events: [], time: { ...small.time, burnIn: 3 } })).toBe(
    'people',
  );
  for (const market of [{ marginRate: 0.9 }, { failureRate: 0.3 }, { startShare: 0.9 }])
    expect(common(small, inMarket(market))).toBe('people');
});

it('only the luck, where the market draws other traits or ties', () => {
  for (const market of [
    { needMean: 99 },
    { degree: 4 },
    { network: 'preferential' },
    { privacyAlpha: 9 },
  ] as const)
    expect(common(small, inMarket(market))).toBe('luck');
});

it('nothing, with another seed or other people', () => {
  expect(common(small, { ...small, seed: 'another' })).toBe('nothing');
  expect(common(small, inMarket({ people: 77 }))).toBe('nothing');
});
