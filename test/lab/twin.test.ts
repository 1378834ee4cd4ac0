import { describe, expect, it } from 'vitest';
import type { Life, LifeEvent, Lives, LifeState } from '../../src/experiment/lives.ts';
import { lifeStates, lives } from '../../src/experiment/lives.ts';
import { searchLives } from '../../src/experiment/life-search.ts';
import { runToEnd } from '../../src/experiment/replicate.ts';
import { programStyles } from '../../src/charts/program-style.ts';
import { small } from '../experiment/support/small.ts';
import { lifeTable, lifeView, weekSentence } from '../../src/lab/twin/life-view.ts';
import { plainAnswer } from '../../src/lab/answer.ts';
import { neighbourIn } from '../../src/lab/twin/find-words.ts';
import { fateWeek, headline, tellingWeek } from '../../src/lab/twin/headline.ts';
import {
  boughtWords,
  endWords,
  gestureWords,
  leavingWords,
  weekWords,
  whoWords,
} from '../../src/lab/twin/life-words.ts';
import { lanesOf, partingWords } from '../../src/lab/twin/marks.ts';
import { decimalsApart, scaleFor, verdicts, whyColumns } from '../../src/lab/twin/why-state.ts';
import { leavingReasons } from '../../src/model/totals.ts';
import type { LeavingReason } from '../../src/model/totals.ts';
import type { Decision } from '../../src/model/world.ts';
import { fromTemplate } from '../../src/scenario/program-templates.ts';

const weeks = 100;
const programs = [
  fromTemplate('none'),
  fromTemplate('points-tiers', { id: 'points' }),
  fromTemplate('random-gifts', { id: 'gifts' }),
  fromTemplate('outcome-service', { id: 'service' }),
];

const reason = (name: LeavingReason) => leavingReasons.indexOf(name);
const event = (week: number, kind: LifeEvent['kind'], value = 1): LifeEvent => ({ week, kind, value });
const bought = (...at: number[]) => at.map((week) => event(week, 'purchase', 20));
const die = (
  week: number,
  what: Decision['what'],
  uniform: number,
  threshold: number,
  index = 0,
): Decision => ({
  week,
  what,
  index,
  uniform,
  threshold,
  happened: what === 'need' ? uniform > threshold : uniform < threshold,
});

/** A customer from the start, until a week of leaving among the events. */
function life(events: readonly LifeEvent[], decisions: readonly Decision[] = [], bond = 0.3): Life {
  const states = Object.fromEntries(
    lifeStates.map((name) => [name, new Float64Array(weeks + 1).fill(name === 'bond' ? bond : 0)]),
  ) as Record<LifeState, Float64Array>;
  const left = events.find(({ kind }) => kind === 'leaving')?.week ?? weeks;
  const joined = events.find(({ kind }) => kind === 'arrival')?.week ?? -1;
  for (let t = 0; t <= weeks; t++) states.status[t] = t > left ? 2 : t > joined ? 1 : 0;
  const choices = events
    .filter(({ kind }) => kind === 'purchase' || kind === 'elsewhere')
    .map(({ week, kind }) => die(week, 'choose', kind === 'purchase' ? 0.2 : 0.8, 0.5));
  return { states, events, decisions: [...choices, ...decisions], words: [] };
}

const livesOf = (...all: Life[]): Lives => ({ person: 3209, replication: 0, weeks, traits: [], lives: all });
const sentence = (...all: Life[]) => {
  const told = livesOf(...all);
  return plainAnswer(
    headline({
      lives: told,
      lanes: lanesOf(all, 0, false),
      programs: programs.slice(0, all.length),
      reference: 0,
    }),
  );
};

const twoProblems = [...bought(10, 56, 61), event(56, 'problem', -3), event(61, 'problem', -3)];
const leaves = (week: number, why: LeavingReason) => event(week, 'leaving', reason(why));
const decided = (odds: number, solving = 0.5) => [
  die(61, 'problem', 0.01, 0.06),
  die(61, 'solve', 0.6, solving, 1),
  die(61, 'leave', 0.12, odds, 4),
];
const gone = life([...twoProblems, leaves(61, 'failure')], decided(0.13));
const outweighed = life([...twoProblems, ...bought(70)], decided(0.11));
const solved = life(
  [...bought(10, 56, 61, 70), event(56, 'problem', -3), event(61, 'problem', 2)],
  decided(0.01, 0.9),
);

describe('the sentence over the lanes', () => {
  it('says who solves and who outweighs what made a customer leave', () => {
    expect(sentence(gone, outweighed, gone, solved)).toBe(
      'Week 61, a second problem. Points and tiers outweighs it, Outcome service solves it; in the other two worlds customer 3209 leaves.',
    );
  });

  it('names the only world in which a customer leaves', () => {
    expect(sentence(gone, solved, solved, solved)).toBe(
      'Week 61, a second problem. Points and tiers, Random gifts and Outcome service solve it; without a program customer 3209 leaves.',
    );
  });

  it('says that the question never came up where it did not', () => {
    const busy = life([...bought(10, 30), leaves(30, 'drift')], [die(30, 'leave', 0.01, 0.02, 4)]);
    const idle = life(bought(10));
    expect(sentence(idle, busy, idle, idle)).toBe(
      'Week 30, a purchase like any other under Points and tiers: customer 3209 leaves. In the other three worlds nothing is bought that week.',
    );
  });

  it('does not let a program outweigh a rival whom it beat', () => {
    const lost = life(
      [...bought(10), event(30, 'elsewhere'), leaves(30, 'rival')],
      [die(30, 'leave', 0.01, 0.06, 4)],
    );
    const won = life(bought(10, 30));
    expect(sentence(lost, lost, won)).toBe(
      'Week 30, a purchase lost to the rival’s offer. Random gifts wins it; in the other two worlds customer 3209 leaves.',
    );
    // A second need that arises under points alone, and is lost: nobody else could have won it.
    const second = life(
      [...bought(10, 30), leaves(30, 'rival')],
      [die(30, 'choose', 0.9, 0.8, 1), die(30, 'leave', 0.01, 0.06, 5)],
    );
    expect(sentence(won, second, won)).toBe(
      'Week 30, a purchase lost to the rival’s offer under Points and tiers: customer 3209 leaves. In the other two worlds it does not come up.',
    );
  });

  it('tells of joining earlier, later and never', () => {
    const at = (week: number) => life([event(week, 'arrival', 30)]);
    const never = { ...life([]), states: { ...life([]).states, status: new Float64Array(weeks + 1) } };
    expect(sentence(at(40), at(12), never, at(40))).toBe(
      'Week 12: customer 3209 joins under Points and tiers; without a program and under Outcome service in week 40; under Random gifts never.',
    );
    expect(sentence(never, never)).toBe('Customer 3209 never becomes a customer, in any world.');
  });

  it('counts purchases where nobody leaves differently', () => {
    expect(sentence(life(bought(5, 9)), life(bought(5, 9, 20)), life(bought(5, 9)), life(bought(5, 9)))).toBe(
      'From week 20 on lives part. Customer 3209 buys 3 times under Points and tiers, 2 in the other three worlds. Still a customer in all of them.',
    );
    expect(sentence(life(bought(5)), life(bought(8)))).toBe(
      'From week 5 on lives part. Customer 3209 buys once in every world, in other weeks. Still a customer in all of them.',
    );
  });

  it('tells how a problem ended where that is the difference', () => {
    const ended = (value: number) => life([...bought(5), event(5, 'problem', value)]);
    expect(sentence(ended(-3), ended(-3), ended(-3), ended(1))).toMatch(
      /^Week 5, a problem: never solved without a program and under Points and tiers and Random gifts, solved at once under Outcome service\./,
    );
  });

  it('is plain where lives never part, and says whose bond ends warmest', () => {
    expect(sentence(life(bought(5, 9)), life(bought(5, 9)))).toBe(
      'Customer 3209 lives the same life in both worlds: buys 2 times and is still a customer.',
    );
    expect(sentence(life(bought(5)), life(bought(5), [], 0.32), life(bought(5), [], 0.4))).toBe(
      'Customer 3209 lives the same life in all three worlds: buys once and is still a customer. The bond ends warmest under Random gifts.',
    );
    expect(sentence(life([]))).toBe(
      'Customer 3209 never buys and is still a customer. Add a world to compare this life with.',
    );
  });

  it('opens the panel where fates part, else where lives part, else where something happens', () => {
    expect(fateWeek(livesOf(gone, solved))).toBe(61);
    expect(tellingWeek(livesOf(gone, solved), 0)).toBe(61);
    expect(tellingWeek(livesOf(life(bought(5)), life(bought(8))), 0)).toBe(5);
    expect(tellingWeek(livesOf(life(bought(7)), life(bought(7))), 0)).toBe(7);
    expect(tellingWeek(livesOf(life([]), life([])), 0)).toBe(0);
  });
});

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

describe('the panel Why', () => {
  const explanation = {
    person: 3209,
    week: 61,
    decisions: [gone, outweighed, gone, solved].map((one) => one.decisions.filter((d) => d.week === 61)),
  };
  const four = [gone, outweighed, gone, solved];

  it('has a column per decision: the same die, each world’s odds', () => {
    const columns = whyColumns(explanation, four);
    expect(columns.map(({ title }) => title)).toEqual([
      'Who gets it?',
      'A problem?',
      '1st contact',
      'Leaves?',
    ]);
    const cells = columns[3]!.cells.map((cell) =>
      typeof cell === 'string' ? cell : [cell.die, cell.odds, cell.happened],
    );
    expect(cells).toEqual([
      [0.12, 0.13, true],
      [0.12, 0.11, false],
      [0.12, 0.13, true],
      [0.12, 0.01, false],
    ]);
  });

  it('gives the verdict in numbers that can be told apart', () => {
    expect(verdicts(explanation, four)).toEqual([
      'leaves: 0.12 is below 0.13',
      'stays: 0.12 is above 0.11',
      'leaves: 0.12 is below 0.13',
      'stays: 0.12 is above 0.01',
    ]);
    expect(decimalsApart(0.40231, 0.40412)).toBe(3);
  });

  it('turns needs round, so that every bar reads alike', () => {
    const [column] = whyColumns({ person: 1, week: 3, decisions: [[die(3, 'need', 0.9, 0.7)]] }, [life([])]);
    const [cell] = column!.cells;
    expect(cell).toMatchObject({ happened: true });
    if (typeof cell === 'object') expect(cell.die < cell.odds).toBe(true);
  });

  it('says why a die was not thrown', () => {
    const first = [die(5, 'choose', 0.2, 0.5), die(5, 'problem', 0.01, 0.05), die(5, 'solve', 0.7, 0.6, 1)];
    const both = [...first, die(5, 'solve', 0.2, 0.4, 2)];
    const quick = [...first.slice(0, 2), die(5, 'solve', 0.7, 0.8, 1)];
    const away = [die(5, 'choose', 0.2, 0.1)];
    const all = [both, quick, away];
    const columns = whyColumns(
      { person: 1, week: 5, decisions: all },
      all.map(() => life([])),
    );
    expect(columns.map(({ title }) => title)).toEqual([
      'Who gets it?',
      'A problem?',
      '1st contact',
      '2nd contact',
    ]);
    expect(columns[3]!.cells.slice(1)).toEqual(['not needed', 'bought elsewhere']);
  });

  it('enlarges small odds', () => {
    expect(scaleFor([0.3])).toBe(1);
    expect(scaleFor([0.13, 0.11])).toBe(0.4);
    expect(scaleFor([0.003, 0.002])).toBe(0.01);
  });
});

describe('another life', () => {
  it('is the next of a list, round and round, or its first', () => {
    expect(neighbourIn([4, 7, 9], 7, 1)).toBe(9);
    expect(neighbourIn([4, 7, 9], 9, 1)).toBe(4);
    expect(neighbourIn([4, 7, 9], 4, -1)).toBe(9);
    expect(neighbourIn([4, 7, 9], 5, 1)).toBe(4);
    expect(neighbourIn(Int32Array.of(), 5, 1)).toBeUndefined();
  });
});

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
