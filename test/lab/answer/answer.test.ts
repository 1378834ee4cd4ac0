import { describe, expect, test } from 'vitest';
import { answer, plainAnswer, ranking } from '../../../src/lab/answer/answer.ts';
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

const same = values(88, 88, 88, 88).map((row, w) =>
  row.map((v, i) => v + (w * (wobble[(i + w) % 10] ?? 0)) / 2),
);

const say = (question: Partial<AnswerQuestion>) =>
  plainAnswer(
    answer({ programs: four, reference: 0, week: 112, profit: same, customers: same, ...question }),
  );

describe('superlatives need the best minus every other world to exclude 0', () => {
  test('a clear best keeps the most', () => {
    expect(say({ customers: values(64, 66, 65, 68) })).toContain('Outcome service keeps the most customers.');
  });

  test('a best that its runner-up may equal gets none', () => {
    const customers = [world(64), world(68, 0.1), world(65), world(68.01, 4)];
    expect(say({ customers })).toContain(
      'Points and tiers and Outcome service keep the most customers and cannot be told apart.',
    );
  });

  test('a third world too noisy to be told from the best spoils the superlative, although the second is clear', () => {
    const customers = [world(60), world(66), world(65.9, 30), world(68)];
    expect(say({ customers })).not.toContain('Outcome service keeps the most');
  });

  test('nothing is said of a group whose members are not all clearly above the rest', () => {
    const customers = [world(67.5, 0.1), world(67, 12), world(60), world(68, 12)];
    expect(say({ customers })).toContain('Which world keeps the most customers is unclear.');
  });

  test('worlds that do not differ anywhere cannot be told apart', () => {
    expect(say({})).toContain('In customers kept, all four worlds cannot be told apart.');
  });
});

describe('"clearly" needs 0 outside the interval of the difference', () => {
  test('none above the reference', () => {
    expect(say({})).toMatch(/^After 112 weeks, none of the three programs has clearly paid off\./);
    expect(say({ profit: values(88, 87, 86, 88.001) })).toMatch(
      /none of the three programs has clearly paid off/,
    );
  });

  test('one program above it', () => {
    expect(say({ profit: values(88, 87, 90, 86) })).toMatch(
      /^After 112 weeks, Random gifts has clearly paid for itself\./,
    );
  });

  test('two above it, and the better one only where it clearly is', () => {
    expect(say({ profit: values(88, 89, 90, 86) })).toContain(
      'Points and tiers and Random gifts have clearly paid for themselves, Random gifts most.',
    );
    const close = [world(80), world(89), world(89.01, 4), world(70)];
    expect(say({ profit: close })).not.toContain('most.');
  });

  test('all above it, all below it', () => {
    expect(say({ profit: values(80, 87, 86, 85) })).toContain('every program has clearly paid for itself');
    expect(say({ profit: values(88, 87, 86, 85) })).toContain(
      'every program has clearly cost more than it brought',
    );
  });

  test('against another program, it is named', () => {
    expect(say({ reference: 1, profit: values(88, 87, 86, 86.5) })).toContain(
      'doing nothing clearly earns more than Points and tiers',
    );
    expect(say({ reference: 1, profit: values(80, 87, 86, 86.5) })).toContain(
      'every other world clearly earns less than Points and tiers',
    );
  });
});

test('a world that leads in both is named once', () => {
  expect(say({ profit: values(88, 87, 86, 90), customers: values(64, 66, 65, 68) })).toBe(
    'After 112 weeks, Outcome service has clearly paid for itself and keeps the most customers.',
  );
});

describe('the steadfast clause', () => {
  const customers = values(64, 66, 65, 68);

  test('joins the keeper of most customers', () => {
    expect(say({ customers, steadfast: values(80, 80.5, 81, 85) })).toContain(
      'Outcome service keeps the most customers, and the most steadfast ones.',
    );
  });

  test('names another world where that one leads', () => {
    expect(say({ customers, steadfast: values(80, 80.5, 87, 85) })).toContain(
      'Outcome service keeps the most customers, Random gifts the most steadfast ones.',
    );
  });

  test('is silent where the lead hangs on one stress test', () => {
    const steadfast = values(80, 80.5, 87, 85);
    const holds = { customers, steadfast, steadfastWithout: [steadfast, steadfast, steadfast] };
    expect(say(holds)).toContain('Random gifts the most steadfast ones.');
    expect(say({ ...holds, steadfastWithout: [steadfast, same, steadfast] })).toMatch(
      /keeps the most customers\.$/,
    );
  });

  test('is silent where nobody clearly leads', () => {
    expect(say({ customers, steadfast: same })).toMatch(/keeps the most customers\.$/);
  });
});

describe('when there is little to say', () => {
  test('the start is the same for all', () => {
    expect(say({ week: 0 })).toBe('At the start all four worlds are the same.');
  });

  test('one replication tells nothing apart', () => {
    const one = same.map((row) => row.slice(0, 1));
    expect(say({ profit: one, customers: one, week: 1 })).toBe(
      'After 1 week of one run, nothing can be told apart yet.',
    );
  });

  test('one world has nothing to be compared with', () => {
    expect(say({ programs: [none], profit: [world(1)], customers: [world(1)] })).toContain('add another');
  });

  test('an outcome that is not a number is left out', () => {
    const holes = same.map((row) => row.map((v, i) => (i === 3 ? NaN : v)));
    expect(ranking(holes, 0)).toBeUndefined();
    expect(say({ profit: holes, customers: values(64, 66, 65, 68) })).toBe(
      'After 112 weeks, Outcome service keeps the most customers.',
    );
  });
});

test('two worlds get no "most"', () => {
  const two = say({
    programs: [none, gifts],
    profit: [world(88), world(88, 9)],
    customers: [world(60), world(64)],
  });
  expect(two).toBe(
    'After 112 weeks, Random gifts and doing nothing cannot be told apart in profit. Random gifts keeps more customers.',
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
