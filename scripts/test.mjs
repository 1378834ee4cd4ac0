// `npm test`: everything that a change has to pass, in order, up to the first failure.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, npm, root } from './npm.mjs';
import { failureLines, outcomeOf, skippedLines, slowest } from './test-report.mjs';

/**
 * Each runs one script of package.json. Those with `tests` run vitest and are counted: the list has what is added to the
 * command, once for each time that it runs.
 * @typedef {{ args: readonly string[], env?: Record<string, string>, note?: string }} Pass
 * @type {readonly { title: string, script: string, tests?: readonly Pass[] }[]}
 */
const sections = [
  { title: 'Format', script: 'format:check' },
  { title: 'Lint', script: 'lint' },
  { title: 'Types', script: 'check' },
  { title: 'Unused files, exports and packages', script: 'knip' },
  { title: 'Build', script: 'build' },
  { title: 'Size of the first load', script: 'size' },
  { title: 'Unit and model tests', script: 'test:unit', tests: [{ args: [] }] },
  { title: 'Browser tests on the built site', script: 'test:browser', tests: browserPasses() },
];

/**
 * TEST_BROWSER may name several kinds of browsers, as in `bundled,installed`: the first runs all tests, the others those that depend on
 * the browser and its fonts.
 * @returns {Pass[]}
 */
function browserPasses() {
  const [first, ...others] = (process.env['TEST_BROWSER'] ?? '').split(',').map((kind) => kind.trim());
  return [
    { args: [], env: { TEST_BROWSER: first ?? '' } },
    ...others.map((kind) => ({
      args: ['--tags-filter=drawn'],
      env: { TEST_BROWSER: kind },
      note: `what depends on the browser and its fonts, in the ${kind} one`,
    })),
  ];
}

/** All tests of this run find what was built before them: see test/support/build.ts. */
const built = { STEADFAST_BUILT: 'yes' };

const reports = path.join(root, 'node_modules/.cache/test-reports');

/**
 * Runs vitest and reads back what it counted.
 * @param {string} script
 * @param {Pass} pass
 */
function runTests(script, { args, env = {} }) {
  const report = path.join(reports, `${script.replace(':', '-')}.json`);
  rmSync(report, { force: true });
  mkdirSync(reports, { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = npm(['run', '--silent', script, '--', ...reporters, ...args], { ...env, ...built });
  try {
    const read = /** @type {import('./test-report.mjs').VitestReport} */ (
      JSON.parse(readFileSync(report, 'utf8'))
    );
    return {
      ok,
      ...outcomeOf(read, { script, root, env: { CHROME_BIN: process.env['CHROME_BIN'], ...env } }),
    };
  } catch {
    return { ok: false, passed: 0, failed: 0, failures: [], times: [], skipped: [] };
  }
}

/**
 * @param {string} title
 * @param {string} script
 */
const stop = (title, script) => `Stopped at: ${title}. To run it again: npm run ${script}`;

/** @type {import('./test-report.mjs').Outcome} */
const total = { passed: 0, failed: 0, failures: [], times: [], skipped: [] };
/** @type {string[]} */
const stopped = [];
if (!ensureInstalled()) stopped.push('Stopped at: Installation');

for (const { title, script, tests } of sections) {
  if (stopped.length > 0) break;
  console.log(`\n━━ ${title} ━━\n`);
  if (!tests) {
    if (!npm(['run', '--silent', script])) stopped.push(stop(title, script));
    continue;
  }
  for (const pass of tests) {
    if (pass.note) console.log(`\n━━ ${title}: ${pass.note} ━━\n`);
    const outcome = runTests(script, pass);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.failures.push(...outcome.failures);
    total.times.push(...outcome.times);
    total.skipped.push(...outcome.skipped);
    // A second browser still tells what the first has not.
    if (!outcome.ok && stopped.length === 0)
      stopped.push(outcome.failures.length > 0 ? `Stopped at: ${title}` : stop(title, script));
  }
}

const lines = [
  ...slowest(total.times, 10),
  ...skippedLines(total.skipped),
  ...stopped,
  ...failureLines(total.failures),
];
console.log(`\n${lines.join('\n')}`);
if (stopped.length > 0) {
  // What broke may not be a single test, but it is a failure all the same.
  total.failed ||= 1;
  process.exitCode = 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
