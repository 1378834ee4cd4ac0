import { describe, expect, test } from 'vitest';
import { answer, ranking } from '../../../src/lab/answer/answer.ts';
import { comparing, plainAnswer } from '../../../src/lab/answer/answer-parts.ts';
import type { AnswerQuestion, WeekValues } from '../../../src/lab/answer/answer.ts';

const none = { id: 'none', name: 'No program', family: 'none' } as const;
const points = { id: 'points', name: 'Points and tiers', family: 'points' } as const;
const gifts = { id: 'gifts', name: 'Random gifts', family: 'gifts' } as const;
const service = { id: 'service', name: 'Outcome service', family: 'service' } as const;
const four = [none, points, gifts, service];

/** Ten replications that share their luck: a world's values are its mean, plus luck, plus a little of its own noise. */
const luck = [-3, 2, 5, -1, 0, 4, -6, 1, -4, 2];
const wobble = [1, -1, 0.5, -0.5, 0.8, -0.8, 0.2, -0.2, 0.6, -0.6];
const world = (mean: number, noise = 0.1) =>
  luck.map((l, i) => mean + l + noise * (wobble[(i * 3) % 10] ?? 0));
const values = (...means: number[]): WeekValues => means.map((mean, w) => world(mean, 0.1 * w));

const scaled = (row: readonly number[]) => row.map((value) => value / 100);

const same = values(88, 88, 88, 88).map((row, w) =>
  row.map((v, i) => v + (w * (wobble[(i + w) % 10] ?? 0)) / 2),
);

const say = (question: Partial<AnswerQuestion>) =>
  plainAnswer(
    answer({ programs: four, reference: 0, week: 112, profit: same, customers: same, ...question }),
  );

describe('a "most" needs the best minus every other world to exclude 0', () => {
  test('a clear best keeps the most, and by how much more than the second stands behind the word', () => {
    expect(say({ customers: values(64, 66, 65, 68).map(scaled) })).toMatch(
      /Outcome service keeps the most customers \(\+2\.0\d* ±\u202F0\.\d+\)\.$/,
    );
    const parts = answer({
      programs: four,
      reference: 0,
      week: 112,
      profit: same,
      customers: values(64, 66, 65, 68),
    });
    expect(parts.find(({ note }) => note)?.note).toBe(
      'in 100 customers, against Points and tiers, the second',
    );
  });

  test('a best that its runner-up may equal gets none', () => {
    const customers = [world(64), world(68, 0.1), world(65), world(68.01, 4)];
    const said = say({ customers });
    expect(said).toContain('Points and tiers and Outcome service keep more customers than the rest.');
    expect(said).not.toContain('most');
  });

  test('a third world too noisy to be told from the best spoils the superlative, although the second is clear', () => {
    const customers = [world(60), world(66), world(65.9, 30), world(68)];
    expect(say({ customers })).not.toContain('most');
  });

  test('nothing is said of a group whose members are not all clearly above the rest', () => {
    const customers = [world(67.5, 0.1), world(67, 12), world(60), world(68, 12)];
    expect(say({ customers })).toContain('In customers kept, no world is clearly ahead of all others.');
  });

  test('worlds that do not differ anywhere cannot be told apart', () => {
    expect(say({})).toContain('In customers kept, all four worlds cannot be told apart.');
  });
});

describe('losses are said as plainly as gains', () => {
  test('who gained, who lost and who can be told from neither, each by name', () => {
    const profit = [world(88), world(88.01, 9), world(86), world(90)];
    expect(say({ profit, customers: undefined })).toBe(
      'After 112 weeks, Outcome service has paid for itself; Random gifts cost more than it brought; Points and tiers cannot be told apart from doing nothing.',
    );
  });

  test('none can be told from the reference', () => {
    expect(say({})).toMatch(/^After 112 weeks, no program can be told apart from doing nothing in profit\./);
  });

  test('two lost', () => {
    expect(say({ profit: [world(88), world(88, 9), world(86), world(85)] })).toContain(
      'Random gifts and Outcome service cost more than they brought; Points and tiers cannot be told apart',
    );
  });

  test('two gained, and the better one only where it clearly is', () => {
    expect(say({ profit: values(88, 89, 90, 86) })).toMatch(
      /^After 112 weeks, Points and tiers and Random gifts have paid for themselves, Random gifts most \(\+1\.0\d* ±/,
    );
    const close = [world(80), world(89), world(89.01, 4), world(70)];
    expect(say({ profit: close })).not.toContain('most');
  });

  test('all gained, all lost', () => {
    expect(say({ profit: values(80, 87, 86, 85) })).toContain('every program has paid for itself, Points');
    expect(say({ profit: values(88, 87, 86, 85) })).toContain('every program cost more than it brought');
  });

  test('against another program, it is named once', () => {
    expect(say({ reference: 1, profit: values(88, 87, 86, 86.5) })).toContain(
      'doing nothing earned more than Points and tiers; Random gifts and Outcome service earned less.',
    );
    expect(say({ reference: 1, profit: values(80, 87, 86, 86.5) })).toContain(
      'every other world earned less than Points and tiers.',
    );
  });

  test('names that would take more than two lines are counted instead', () => {
    const long = four.map((program) => ({
      ...program,
      name: `${program.name} of the very longest name there is`,
    }));
    const profit = [world(88), world(86), world(85), world(88, 9)];
    expect(say({ programs: long, profit })).toContain('two programs cost more than they brought');
  });
});

describe('until all runs are in', () => {
  test('the sentence says what is compared and how far it is', () => {
    expect(plainAnswer(comparing({ programs: four, reference: 0 }, '7 of 20 runs are in'))).toBe(
      'Comparing Points and tiers, Random gifts and Outcome service with No program: 7 of 20 runs are in.',
    );
    expect(plainAnswer(comparing({ programs: [none], reference: 0 }, 'the first run is under way'))).toBe(
      'One world: the first run is under way.',
    );
  });
});

describe('when there is little to say', () => {
  test('the start is the same for all', () => {
    expect(say({ week: 0 })).toBe('At the start all four worlds are the same.');
  });

  test('one replication tells nothing apart', () => {
    const one = same.map((row) => row.slice(0, 1));
    expect(say({ profit: one, customers: one, week: 1 })).toBe(
      'After 1 week of one run, nothing can be told apart: it takes more runs.',
    );
  });

  test('one world has nothing to be compared with', () => {
    expect(say({ programs: [none], profit: [world(1)], customers: [world(1)] })).toContain('add another');
  });

  test('an outcome that is not a number is left out', () => {
    const holes = same.map((row) => row.map((v, i) => (i === 3 ? NaN : v)));
    expect(ranking(holes, 0)).toBeUndefined();
    expect(say({ profit: holes, customers: values(64, 66, 65, 68) })).toMatch(
      /^After 112 weeks, Outcome service keeps the most customers/,
    );
  });
});

test('two worlds get no "most"', () => {
  const two = say({
    programs: [none, gifts],
    profit: [world(88), world(88, 9)],
    customers: [world(60), world(64)],
  });
  expect(two).toMatch(
    /^After 112 weeks, Random gifts cannot be told apart from doing nothing in profit\. Random gifts keeps more customers \(/,
  );
});

test('a world without a program is never the subject as "No program", which would say the opposite', () => {
  expect(say({ customers: values(70, 66, 65, 68) })).toContain('Doing nothing keeps the most customers');
});

test('names keep their world, so that they can be coloured', () => {
  const parts = answer({
    programs: four,
    reference: 0,
    week: 5,
    profit: same,
    customers: values(64, 66, 65, 68),
  });
  expect(parts.find((part) => part.program === 'service')?.text).toBe('Outcome service');
});

test('a world that spends money on nothing goes by its name, as it does not do nothing', () => {
  const waste = {
    id: 'null',
    name: 'Spend on nothing',
    family: 'none',
    levers: { 'nothing.spend': 10 },
  } as const;
  const said = plainAnswer(
    answer({
      programs: [none, waste],
      reference: 0,
      week: 112,
      profit: values(64, 60),
      customers: values(64, 64).map(scaled),
    }),
  );
  expect(said).toContain('Spend on nothing');
  expect(said).not.toMatch(/doing nothing (cost|earned)/);
});
