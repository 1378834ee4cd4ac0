import { expect, test } from 'vitest';
import { Query } from '../../src/app/query.svelte.ts';
import type { Asked } from '../../src/app/query.svelte.ts';
import { Cancelled, RunError } from '../../src/runner/runner.ts';

/** A question that is answered when the test wants, and what it was given to work with. */
function question<Answer = string>() {
  let asked: Asked<Answer> | undefined;
  let answer: (answer: Answer) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<Answer>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return {
    work: (given: Asked<Answer>) => {
      asked = given;
      return promise;
    },
    answer,
    fail,
    given: () => asked!,
  };
}
const seen = <Answer>({ state, answer, error, share }: Query<Answer>) => [state, answer, error, share];

test('it is idle until it is asked, runs, and is done with its answer', async () => {
  const query = new Query<string>();
  expect(seen(query)).toEqual(['idle', undefined, undefined, 0]);
  const { work, answer, given } = question();
  const asking = query.ask(work);
  expect(seen(query)).toEqual(['running', undefined, undefined, 0]);
  given().progress(0.4);
  given().tell('a part');
  expect(seen(query)).toEqual(['running', 'a part', undefined, 0.4]);
  answer('all');
  await asking;
  expect(seen(query)).toEqual(['done', 'all', undefined, 1]);
});

test('of two questions the latest wins, in whatever order they are answered', async () => {
  const query = new Query<string>();
  const [first, second] = [question(), question()];
  const asking = [query.ask(first.work), query.ask(second.work)];
  expect([first.given().signal.aborted, second.given().signal.aborted]).toEqual([true, false]);
  second.answer('second');
  first.answer('first');
  first.given().tell('a part of the first');
  first.given().progress(0.9);
  await Promise.all(asking);
  expect(seen(query)).toEqual(['done', 'second', undefined, 1]);
});

test('the question before is given up only when the next has begun, so that work for both goes on', async () => {
  const query = new Query<string>();
  const first = question();
  void query.ask(first.work);
  await query.ask(() => Promise.resolve(first.given().signal.aborted ? 'given up' : 'still there'));
  expect(query.answer).toBe('still there');
  expect(first.given().signal.aborted).toBe(true);
});

test('an answer of before goes with the next question, or stays until that is answered if so asked', async () => {
  const query = new Query<string>();
  await query.ask(() => Promise.resolve('old'));
  const kept = question();
  const asking = query.ask(kept.work, { keep: true });
  expect(seen(query)).toEqual(['running', 'old', undefined, 0]);
  kept.answer('new');
  await asking;
  expect(query.answer).toBe('new');
  void query.ask(question().work);
  expect(query.answer).toBeUndefined();
});

test('what a job says of itself is said as it is; what nobody foresaw says what stopped', async () => {
  const query = new Query<string>('The simulation of the earlier state');
  await query.ask(() => Promise.resolve('old'));
  await query.ask(() => Promise.reject(new RunError('This needs more memory than a page may take.')), {
    keep: true,
  });
  expect(seen(query)).toEqual(['failed', 'old', 'This needs more memory than a page may take.', 0]);
  await query.ask(() => Promise.reject(new Error('x is not a function')));
  expect(query.error).toBe('The simulation of the earlier state stopped: x is not a function');
  // Work that fails before it has begun to wait is no different.
  await query.ask(() => {
    throw new RunError('At once.');
  });
  expect(seen(query)).toEqual(['failed', undefined, 'At once.', 0]);
  const next = question();
  void query.ask(next.work);
  expect(seen(query)).toEqual(['running', undefined, undefined, 0]);
});

test('an error of a question that is no longer asked is not said', async () => {
  const query = new Query<string>();
  const first = question();
  const asking = query.ask(first.work);
  void query.ask(question().work);
  first.fail(new RunError('Too late.'));
  await asking;
  expect(seen(query)).toEqual(['running', undefined, undefined, 0]);
});

test('taken back it is idle and keeps its answer; cleared it forgets that as well', async () => {
  const query = new Query<string>();
  await query.ask(() => Promise.resolve('old'));
  const { work, given, answer } = question();
  const asking = query.ask(work, { keep: true });
  query.cancel();
  expect(given().signal.aborted).toBe(true);
  answer('too late');
  await asking;
  expect(seen(query)).toEqual(['idle', 'old', undefined, 0]);
  query.clear();
  expect(seen(query)).toEqual(['idle', undefined, undefined, 0]);
  await query.ask(() => Promise.resolve('again'));
  query.cancel();
  expect(query.state).toBe('done');
});

test('work that somebody else has given up is no error', async () => {
  const query = new Query<string>();
  await query.ask(() => Promise.reject(new Cancelled()));
  expect(seen(query)).toEqual(['idle', undefined, undefined, 0]);
});

test('a question that is taken back while it waits is never asked', async () => {
  const query = new Query<string>();
  let asked = 0;
  const work = () => Promise.resolve(String(++asked));
  const waiting = query.ask(work, { after: 5 });
  query.cancel();
  await waiting;
  expect([asked, query.state]).toEqual([0, 'idle']);
  await query.ask(work, { after: 5 });
  expect([asked, query.answer]).toEqual([1, '1']);
});
