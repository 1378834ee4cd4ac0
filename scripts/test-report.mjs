// What `npm test` says at its end: counts, the slowest tests, and for each failure the one command that runs it again.
import path from 'node:path';

/**
 * What is read of the file that vitest's reporter "json" writes.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ name: string, status: string, assertionResults: {
 *   ancestorTitles: string[], title: string, status: string, duration?: number | null, meta?: { skipped?: string },
 * }[] }[]} testResults by file; `name` is its path, durations are in milliseconds, `meta.skipped` is why a test skipped itself
 */

/**
 * How vitest was started.
 * @typedef {object} Run
 * @property {string} script of package.json
 * @property {string} root of the repository: files are named from there
 * @property {Record<string, string | undefined>} env variables that stand before the command, where they are set
 */

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {{ what: string, again: string }[]} failures in words, and the command that runs each again
 * @property {{ what: string, seconds: number }[]} times of all tests that ran
 * @property {{ what: string, why: string }[]} skipped where a test said why
 */

/**
 * @param {VitestReport} report
 * @param {Run} run
 * @returns {Outcome} a file that could not be run counts as one failed test
 */
export function outcomeOf(report, run) {
  /** @type {Outcome['failures']} */
  const failures = [];
  /** @type {Outcome['times']} */
  const times = [];
  /** @type {Outcome['skipped']} */
  const skipped = [];
  let unread = 0;
  for (const { name, status, assertionResults } of report.testResults) {
    const file = path.relative(run.root, name).replaceAll(path.sep, '/');
    for (const { ancestorTitles, title, status: result, duration, meta } of assertionResults) {
      const titles = [...ancestorTitles, title];
      const what = [file, ...titles].join(' › ');
      if (typeof duration === 'number') times.push({ what, seconds: duration / 1000 });
      if (result === 'skipped' && meta?.skipped !== undefined) skipped.push({ what, why: meta.skipped });
      if (result === 'failed') failures.push({ what, again: commandFor(run, file, titles) });
    }
    const isExplained = assertionResults.some((test) => test.status === 'failed');
    if (status !== 'failed' || isExplained) continue;
    unread++;
    failures.push({ what: file, again: commandFor(run, file) });
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests + unread, failures, times, skipped };
}

/**
 * The command for one file, or one test of it.
 * @param {Run} run
 * @param {string} file
 * @param {readonly string[]} [titles] of the groups around the test, and its own
 */
function commandFor({ script, env }, file, titles) {
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value ? [`${name}=${quoted(value)}`] : [],
  );
  // vitest reads a pattern: what a pattern or a shell could take for its own may be any character.
  const pattern = titles?.join(' ').replace(/[^\p{L}\p{N} ,:;_-]/gu, '.');
  return [...variables, `npm run ${script} --`, quoted(file), ...(pattern ? [`-t "^${pattern}$"`] : [])].join(
    ' ',
  );
}

/** @param {string} word */
const quoted = (word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `"${word}"`);

/**
 * The longest first.
 * @param {Outcome['times']} times
 * @param {number} count
 * @returns {string[]} empty where no test ran
 */
export function slowest(times, count) {
  const longest = times.toSorted((a, b) => b.seconds - a.seconds).slice(0, count);
  if (longest.length === 0) return [];
  return [
    'The slowest tests, in seconds:',
    ...longest.map(({ what, seconds }) => `${seconds.toFixed(1).padStart(7)}  ${what}`),
  ];
}

/**
 * What failed, and below each how it is run again.
 * @param {Outcome['failures']} failures
 * @returns {string[]} empty where nothing failed
 */
export const failureLines = (failures) =>
  failures.length === 0
    ? []
    : [
        'Failed, and how to run each again:',
        ...failures.flatMap(({ what, again }) => [`✗ ${what}`, `  ${again}`]),
      ];

/**
 * What was skipped, below each reason.
 * @param {Outcome['skipped']} skipped
 * @returns {string[]} empty where nothing was
 */
export const skippedLines = (skipped) =>
  [...new Set(skipped.map(({ why }) => why))].flatMap((why) => [
    `Skipped, for ${why}:`,
    ...skipped.filter((one) => one.why === why).map(({ what }) => `- ${what}`),
  ]);
