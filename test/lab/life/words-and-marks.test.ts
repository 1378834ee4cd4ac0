import { describe, expect, it } from 'vitest';
import { lanesOf, partingWords } from '../../../src/lab/life/lanes/marks.ts';
import {
  boughtWords,
  endWords,
  gestureWords,
  leavingWords,
  weekWords,
  whoWords,
} from '../../../src/lab/life/words/life-words.ts';
import {
  weeks,
  programs,
  event,
  bought,
  life,
  leaves,
  gone,
  outweighed,
  solved,
} from './support/made-lives.ts';

describe('a life in words', () => {
  const [lane] = lanesOf([gone], 0, false);

  it('says why somebody left, as recorded', () => {
    expect(leavingWords(gone, 61)).toBe('two problems in 5 weeks, the last never solved');
    expect(leavingWords(life([leaves(9, 'rival')]), 9)).toBe('lost to the rival’s offer');
    expect(leavingWords(gone, 60)).toBe('');
  });

  it('says how it ends and how often was bought', () => {
    expect(endWords(gone)).toBe('left in week 61');
    expect(endWords(solved)).toBe('still a customer');
    expect(boughtWords(lane!, false)).toBe('bought 3 times of 3');
    const [away] = lanesOf([life([...bought(4), event(5, 'elsewhere', 0)])], 0, false);
    expect(boughtWords(away!, false)).toBe('bought 1 time of 2');
  });

  it('says what happened in a week, and that nothing did', () => {
    expect(weekWords(lane!, gone, programs[0], 61)).toBe(
      'buys here for 20; a problem, never solved; leaves: two problems in 5 weeks, the last never solved',
    );
    expect(weekWords(lane!, gone, programs[0], 50)).toBe('nothing happens');
    expect(weekWords(lane!, gone, programs[0], 70)).toBe('has left');
  });

  it('says how a gift felt, and what the program gave', () => {
    const given = life([
      event(3, 'gift', 5),
      event(3, 'surprise', 0.9),
      event(8, 'gift', 5),
      event(8, 'surprise', 0),
      event(9, 'redemption', 10),
      event(12, 'promotion', 1),
    ]);
    const [gifts] = lanesOf([given], 0, false);
    expect(weekWords(gifts!, given, programs[2], 3)).toBe('a gift of 5: a surprise');
    expect(weekWords(gifts!, given, programs[2], 8)).toBe('a gift of 5: expected, no surprise');
    expect(gestureWords(given, programs[1])).toBe('2 gifts, 10; 1 reward, 10; reached silver');
  });

  it('tells who somebody is by what is out of the ordinary', () => {
    const trait = (name: 'needs' | 'affinity' | 'warmth' | 'deals', value: number, rank: number) => ({
      name,
      value,
      typical: 0.5,
      rank,
    });
    expect(
      whoWords([trait('needs', 20, 0.9), trait('affinity', 0.97, 0.9), trait('deals', 1.01, 0.55)]),
    ).toBe('Buys often, prefers us.');
    expect(whoWords([trait('warmth', 0.5, 0.5)])).toBe('Like most.');
  });
});

describe('marks', () => {
  it('are pale only where the reference has the same in the same week', () => {
    const [, here] = lanesOf(
      [life(bought(5, 9)), life([...bought(5, 9, 9), event(7, 'gift', 5), event(7, 'surprise', 1)])],
      0,
      false,
    );
    expect(here!.marks.map(({ week, kind, same, surprise }) => [week, kind, same, surprise])).toEqual([
      [5, 'purchase', true, 0],
      [9, 'purchase', true, 0],
      [9, 'purchase', false, 0],
      [7, 'gift', false, 1],
    ]);
  });

  it('stand on a line from joining to leaving', () => {
    const [lane] = lanesOf([life([event(12, 'arrival', 20), leaves(61, 'drift')])], 0, false);
    expect(lane!.stretches).toEqual([{ from: 12.5, to: 61.5 }]);
    expect(lanesOf([solved], 0, false)[0]!.stretches).toEqual([{ from: 0, to: weeks }]);
  });

  it('say in a word how lives part', () => {
    const [there, here, better] = lanesOf([gone, outweighed, solved], 0, false);
    expect(partingWords(here!, there!, 61)).toBe('stays');
    expect(partingWords(there!, here!, 61)).toBe('leaves');
    expect(partingWords(better!, here!, 61)).toBe('solved in time');
  });
});
