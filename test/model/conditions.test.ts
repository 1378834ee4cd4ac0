import { describe, expect, it } from 'vitest';
import { calm, conditionsAt } from '../../src/model/conditions.ts';
import type { Conditions } from '../../src/model/conditions.ts';
import type { MarketEvent } from '../../src/model/parameters/parameters.ts';

/** The weeks from 0 to 59 in which the events make a condition other than calm. */
const weeksOf = (events: readonly MarketEvent[], condition: keyof Conditions): number[] =>
  Array.from({ length: 60 }, (_, week) => week).filter(
    (week) => conditionsAt(events, week)[condition] !== calm[condition],
  );
const from = (first: number, last = 59) => Array.from({ length: last - first + 1 }, (_, k) => first + k);

describe('an event', () => {
  it('that lasts holds in its weeks and in no others', () => {
    expect(weeksOf([{ kind: 'failureWave', week: 10, weeks: 4, size: 5 }], 'problems')).toEqual(from(10, 13));
    expect(weeksOf([{ kind: 'rivalOffer', week: 0, weeks: 1, size: 0.2 }], 'rivalOffer')).toEqual([0]);
    const offer: MarketEvent = { kind: 'newCustomerOffer', week: 57, weeks: 9, size: 0.3 };
    expect(weeksOf([offer], 'offer')).toEqual(from(57));
    expect(weeksOf([offer], 'offerBegins')).toEqual([57]);
  });

  it('that is for good holds from its week on', () => {
    expect(weeksOf([{ kind: 'programEnds', week: 30 }], 'programsEnded')).toEqual(from(30));
    expect(weeksOf([{ kind: 'giftStops', week: 30 }], 'giftsStopped')).toEqual(from(30));
    expect(weeksOf([{ kind: 'priceRise', week: 30, size: 0.1 }], 'priceRise')).toEqual(from(30));
  });

  it('that is heard once is heard in its week alone', () => {
    expect(weeksOf([{ kind: 'rumour', week: 30, size: 0.4 }], 'rumour')).toEqual([30]);
  });

  it('changes its own condition and no other', () => {
    const changed = (event: MarketEvent) =>
      Object.entries(conditionsAt([event], event.week)).filter(
        ([name, value]) => value !== calm[name as keyof Conditions],
      );
    expect(changed({ kind: 'failureWave', week: 3, weeks: 2, size: 5 })).toEqual([['problems', 5]]);
    expect(changed({ kind: 'rivalOffer', week: 3, weeks: 2, size: 0.2 })).toEqual([['rivalOffer', 0.2]]);
    expect(changed({ kind: 'priceRise', week: 3, size: 0.25 })).toEqual([['priceRise', 0.25]]);
    expect(changed({ kind: 'rumour', week: 3, size: 0.3 })).toEqual([['rumour', 0.3]]);
    expect(changed({ kind: 'newCustomerOffer', week: 3, weeks: 2, size: 0.3 })).toEqual([
      ['offer', 0.3],
      ['offerBegins', true],
    ]);
    expect(changed({ kind: 'programEnds', week: 3 })).toEqual([['programsEnded', true]]);
    expect(changed({ kind: 'giftStops', week: 3 })).toEqual([['giftsStopped', true]]);
  });
});

describe('events that overlap', () => {
  const at = (events: readonly MarketEvent[], week: number) => conditionsAt(events, week);

  it('of offers, of rumours: the stronger counts', () => {
    const rivals: readonly MarketEvent[] = [
      { kind: 'rivalOffer', week: 5, weeks: 10, size: 0.3 },
      { kind: 'rivalOffer', week: 8, weeks: 10, size: 0.2 },
    ];
    expect([6, 10, 16].map((week) => at(rivals, week).rivalOffer)).toEqual([0.3, 0.3, 0.2]);
    const rumours: readonly MarketEvent[] = [
      { kind: 'rumour', week: 5, size: 0.1 },
      { kind: 'rumour', week: 5, size: 0.4 },
    ];
    expect(at(rumours, 5).rumour).toBe(0.4);
    const offers: readonly MarketEvent[] = [
      { kind: 'newCustomerOffer', week: 5, weeks: 10, size: 0.3 },
      { kind: 'newCustomerOffer', week: 8, weeks: 3, size: 0.5 },
    ];
    expect([6, 9, 12].map((week) => at(offers, week).offer)).toEqual([0.3, 0.5, 0.3]);
    // Each campaign begins anew: who noticed the first can notice the second.
    expect([5, 6, 8, 9].map((week) => at(offers, week).offerBegins)).toEqual([true, false, true, false]);
  });

  it('of price rises and failure waves: they multiply', () => {
    const rises: readonly MarketEvent[] = [
      { kind: 'priceRise', week: 5, size: 0.1 },
      { kind: 'priceRise', week: 9, size: 0.2 },
      { kind: 'priceRise', week: 12, size: -0.5 },
    ];
    expect(at(rises, 6).priceRise).toBeCloseTo(0.1, 14);
    expect(at(rises, 9).priceRise).toBeCloseTo(1.1 * 1.2 - 1, 14);
    expect(at(rises, 12).priceRise).toBeCloseTo(1.1 * 1.2 * 0.5 - 1, 14);
    const waves: readonly MarketEvent[] = [
      { kind: 'failureWave', week: 5, weeks: 10, size: 3 },
      { kind: 'failureWave', week: 8, weeks: 10, size: 2 },
    ];
    expect([6, 10, 16].map((week) => at(waves, week).problems)).toEqual([3, 6, 2]);
  });

  it('hold alike in whatever order they are listed', () => {
    const events: readonly MarketEvent[] = [
      { kind: 'rivalOffer', week: 5, weeks: 10, size: 0.3 },
      { kind: 'priceRise', week: 6, size: 0.5 },
      { kind: 'rivalOffer', week: 8, weeks: 10, size: 0.2 },
      { kind: 'programEnds', week: 9 },
    ];
    for (let week = 0; week < 20; week++)
      expect(conditionsAt([...events].reverse(), week)).toEqual(conditionsAt(events, week));
  });
});

describe('a week without events', () => {
  it('is calm, and stays so: what events make of other weeks is another object', () => {
    const before = { ...calm };
    conditionsAt([{ kind: 'failureWave', week: 0, weeks: 9, size: 7 }], 3);
    expect(calm).toEqual(before);
    expect(conditionsAt([], 3)).toEqual(calm);
    expect(conditionsAt([{ kind: 'programEnds', week: 4 }], 3)).toEqual(calm);
  });
});
