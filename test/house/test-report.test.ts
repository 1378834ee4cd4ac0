/** What `npm test` says at its end, from reports as vitest writes them. */
import { expect, test } from 'vitest';
import { failureLines, outcomeOf, skippedLines, slowest } from '../../scripts/test-report.mjs';

const root = import.meta.dirname;

interface MadeUp {
  readonly title: string;
  readonly groups?: readonly string[];
  readonly status?: string;
  /** In milliseconds. */
  readonly duration?: number;
  readonly skipped?: string;
}

const madeUp = (files: Record<string, { status?: string; tests: readonly MadeUp[] }>) => {
  const all = Object.values(files).flatMap(({ tests }) => tests);
  const count = (status: string) => all.filter((one) => (one.status ?? 'passed') === status).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    testResults: Object.entries(files).map(([file, { tests, status }]) => ({
      name: `${root}/${file}`,
      status: status ?? (tests.some((one) => one.status === 'failed') ? 'failed' : 'passed'),
      assertionResults: tests.map(({ title, groups = [], status: result = 'passed', duration, skipped }) => ({
        ancestorTitles: [...groups],
        title,
        status: result,
        ...(duration === undefined ? {} : { duration }),
        meta: skipped === undefined ? {} : { skipped },
      })),
    })),
  };
};

const run = { script: 'test:browser', root, env: {} };

test('each failure is named, with the command that runs it alone, in the browser in which it failed', () => {
  const report = madeUp({
    'test/browser/a.test.ts': {
      tests: [
        { title: 'holds' },
        { title: 'is kept', groups: ['a page', 'at 360 pixels'], status: 'failed', duration: 900 },
      ],
    },
  });
  const outcome = outcomeOf(report, { ...run, env: { TEST_BROWSER: 'installed', CHROME_BIN: undefined } });
  expect(outcome).toMatchObject({ passed: 1, failed: 1 });
  expect(failureLines(outcome.failures)).toEqual([
    'Failed, and how to run each again:',
    '✗ test/browser/a.test.ts › a page › at 360 pixels › is kept',
    '  TEST_BROWSER=installed npm run test:browser -- test/browser/a.test.ts -t "^a page at 360 pixels is kept$"',
  ]);
});

test('whatever a name is made of, the shell leaves it alone and the pattern finds it', () => {
  const title = 'a reader’s "$PATH" `at` (1.5 × 2)? costs \\ 50 % + {"x":[1]} | more^$!';
  const { failures } = outcomeOf(madeUp({ 'x.test.ts': { tests: [{ title, status: 'failed' }] } }), run);
  const pattern = /-t "(.*)"$/.exec(failures[0]?.again ?? '')?.[1] ?? 'none';
  expect(pattern).not.toMatch(/["`\\!$](?!$)/);
  expect(title).toMatch(new RegExp(pattern));
  expect(`${title} and on`).not.toMatch(new RegExp(pattern));
});

test('a path with a space stays one word, and variables that are not set are left out', () => {
  const { failures } = outcomeOf(madeUp({ 'x.test.ts': { tests: [{ title: 'one', status: 'failed' }] } }), {
    ...run,
    env: { TEST_BROWSER: '', CHROME_BIN: '/Program Files/chrome' },
  });
  expect(failures[0]?.again).toBe(
    'CHROME_BIN="/Program Files/chrome" npm run test:browser -- x.test.ts -t "^one$"',
  );
});

test('a file that could not be run is a failure of its own, also where all its tests had passed', () => {
  const outcome = outcomeOf(
    madeUp({
      'broken.test.ts': { status: 'failed', tests: [] },
      'late.test.ts': { status: 'failed', tests: [{ title: 'fine' }] },
      'fine.test.ts': { tests: [{ title: 'fine' }] },
    }),
    run,
  );
  expect(outcome).toMatchObject({ passed: 2, failed: 2 });
  expect(outcome.failures.map(({ again }) => again)).toEqual([
    'npm run test:browser -- broken.test.ts',
    'npm run test:browser -- late.test.ts',
  ]);
});

test('the slowest tests come first, and those that did not run have no time', () => {
  const { times } = outcomeOf(
    madeUp({
      'x.test.ts': {
        tests: [
          { title: 'quick', duration: 12 },
          { title: 'slow', groups: ['a group'], duration: 65_432 },
          { title: 'skipped', status: 'skipped' },
          { title: 'middling', duration: 1250 },
        ],
      },
    }),
    run,
  );
  expect(slowest(times, 2)).toEqual([
    'The slowest tests, in seconds:',
    '   65.4  x.test.ts › a group › slow',
    '    1.3  x.test.ts › middling',
  ]);
});

test('tests that skipped themselves stand below their reason, and those that were not asked for do not', () => {
  const { skipped } = outcomeOf(
    madeUp({
      'x.test.ts': {
        tests: [
          { title: 'a finger', status: 'skipped', skipped: 'it has none' },
          { title: 'a file', status: 'skipped', skipped: 'it keeps them' },
          { title: 'another finger', groups: ['a group'], status: 'skipped', skipped: 'it has none' },
          { title: 'another', status: 'skipped' },
        ],
      },
    }),
    run,
  );
  expect(skippedLines(skipped)).toEqual([
    'Skipped, for it has none:',
    '- x.test.ts › a finger',
    '- x.test.ts › a group › another finger',
    'Skipped, for it keeps them:',
    '- x.test.ts › a file',
  ]);
});

test('where nothing failed and nothing ran, nothing is said', () => {
  const { failures, times } = outcomeOf(madeUp({}), run);
  expect([...failureLines(failures), ...slowest(times, 10), ...skippedLines([])]).toEqual([]);
});
