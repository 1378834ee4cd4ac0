import { describe, expect, it } from 'vitest';
import { lives } from '../../../src/experiment/people/lives.ts';
import { searchLives } from '../../../src/experiment/people/life-search.ts';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { programStyles } from '../../../src/charts/program-style.ts';
import { plainAnswer } from '../../../src/lab/answer/answer.ts';
import { small } from '../../experiment/support/small.ts';
import { endWords } from '../../../src/lab/life/words/life-words.ts';
import { lifeTable, lifeView, weekSentence } from '../../../src/lab/life/life-view.ts';

describe('real lives', () => {
  it('never leave a gap in the sentence, nor in any week’s words', () => {
    const found = runToEnd(searchLives(small, 0));
    const people = new Set(found.flatMap(({ people: some }) => [...some.subarray(0, 2)]));
    expect(people.size).toBeGreaterThan(8);
    for (const person of people) {
      const view = lifeView(
        runToEnd(lives(small, 0, person)),
        small,
        small.programs,
        programStyles(small.programs),
        0,
      );
      const texts = [
        plainAnswer(view.headline),
        ...Array.from({ length: small.time.weeks }, (_, week) => weekSentence(view, week)),
        ...lifeTable(view).rows.flatMap(({ cells }) => cells.map(String)),
      ];
      for (const text of texts) expect(text).not.toMatch(/undefined|NaN|null| {2}|\bunder ,|: ?$/);
      expect(texts[0]).toMatch(/^(Week \d+|From week \d+|Customer \d+).*\.$/);
      // Whoever leaves in one world only, or stays in one only, is told of by name.
      if (view.lives.lives.some((life) => endWords(life) !== endWords(view.lives.lives[0]!)))
        expect(texts[0]).toContain(`ustomer ${person}`);
    }
  });
});
