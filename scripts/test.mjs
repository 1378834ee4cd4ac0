// `npm test`: everything that a change has to pass, in order, up to the first failure.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, npm, root } from './npm.mjs';

/** Each runs one script of package.json; those with `tests` run vitest and are counted. */
const sections = [
  { title: 'Format', script: 'format:check' },
  { title: 'Lint', script: 'lint' },
  { title: 'Types', script: 'check' },
  { title: 'Unused files, exports and packages', script: 'knip' },
  { title: 'Unit and model tests', script: 'test:unit', tests: true },
  { title: 'Build', script: 'build' },
  { title: 'Size of the first load', script: 'size' },
  { title: 'Browser tests on the built site', script: 'test:browser', tests: true },
];

const reports = path.join(root, 'node_modules/.cache/test-reports');

/**
 * Runs vitest and reads back what it counted.
 * @param {string} script
 */
function runTests(script) {
  const report = path.join(reports, `${script.replace(':', '-')}.json`);
  rmSync(report, { force: true });
  mkdirSync(reports, { recursive: true });
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = npm('run', '--silent', script, '--', ...args);
  try {
    const { numPassedTests: passed, numFailedTests: failed } =
      /** @type {{ numPassedTests: number, numFailedTests: number }} */ (
        JSON.parse(readFileSync(report, 'utf8'))
      );
    return { ok, passed, failed };
  } catch {
    return { ok: false, passed: 0, failed: 0 };
  }
}

const total = { passed: 0, failed: 0 };
let failure = ensureInstalled() ? undefined : 'Installation';

for (const { title, script, tests } of sections) {
  if (failure) break;
  console.log(`\n━━ ${title} ━━\n`);
  const { ok, passed, failed } = tests
    ? runTests(script)
    : { ok: npm('run', '--silent', script), passed: 0, failed: 0 };
  total.passed += passed;
  total.failed += failed;
  if (!ok) failure = title;
}

if (failure) {
  console.log(`\nStopped at: ${failure}`);
  // What broke may not be a single test, but it is a failure all the same.
  total.failed ||= 1;
  process.exitCode = 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
