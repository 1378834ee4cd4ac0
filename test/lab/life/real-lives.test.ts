import { describe, expect, it, vi } from 'vitest';
import { lives } from '../../../src/experiment/people/lives.ts';
import { searchLives } from '../../../src/experiment/people/life-search.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { eventCode } from '../../../src/model/recorders/event-log.ts';
import { leavingReasons } from '../../../src/model/totals.ts';
import { programStyles } from '../../../src/charts/program-style.ts';
import { inWords, plainAnswer } from '../../../src/lab/answer/answer-parts.ts';
import { small } from '../../experiment/support/small.ts';
import { endWords, leavingWords } from '../../../src/lab/life/words/life-words.ts';
import { lifeTable, lifeView, weekSentence } from '../../../src/lab/life/life-view.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

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

  it.each([4, 60])('count problems in a row by the market’s memory, here of %i weeks', (memory) => {
    const market = { ...small.market, people: 1500, needMean: 40, failureRate: 0.3, resolution: 0.3 };
    const scenario = { ...small, market, effects: { ...small.effects, failureMemory: memory } };
    const { events } = runToEnd(replicate(scenario, 0, { events: true }));
    const log = events!;
    const code = leavingReasons.indexOf('failure');
    // Who leaves over a failure in the reference world late enough to have met other problems.
    const leavers = Array.from({ length: log.length }, (_, k) => k)
      .filter((k) => log.kind[k] === eventCode.leaving && log.value[k] === code && log.world[k] === 0)
      .filter((k) => log.week[k]! > 30)
      .slice(0, 24);
    let repeated = 0;
    let far = 0;
    for (const k of leavers) {
      const [life] = runToEnd(lives(scenario, 0, log.person[k]!)).lives;
      const week = log.week[k]!;
      const begun = life!.events.findLast(({ kind, week: at }) => at <= week && /arrival|return/.test(kind));
      const problems = life!.events
        .filter(({ kind, week: at }) => kind === 'problem' && at <= week && at >= (begun?.week ?? 0))
        .map((event) => event.week);
      // From the last problem back, as long as none lies beyond the memory of the one after it.
      const gaps = problems.map((at, n) => at - (problems[n - 1] ?? -Infinity));
      const first = gaps.findLastIndex((gap) => gap > memory);
      if (first > 0 && week - (problems[first - 1] ?? 0) < 26) far++;
      const many = problems.length - first;
      const span = week - (problems[first] ?? week);
      if (many > 1 && span > 0) repeated++;
      const counted = `${inWords(many)} problems in ${span} ${span === 1 ? 'week' : 'weeks'}, the last never solved`;
      expect(leavingWords(life!, week)).toBe(many < 2 || span === 0 ? 'a problem never solved' : counted);
    }
    // The rule is put to the test on both sides: problems within its memory, and with a short one problems beyond it.
    expect(repeated).toBeGreaterThan(2);
    if (memory < 26) expect(far).toBeGreaterThan(2);
  });
});
