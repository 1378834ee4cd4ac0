import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../scripts/npm.mjs';

const vite = path.join(root, 'node_modules/vite/bin/vite.js');

/**
 * Builds what a project of tests starts, so that it is up to date; not where `npm test` has just built everything. Vite has a process of its
 * own: within a test run it would build for development.
 * @param args for `vite build`: none for the page, `--ssr` for the command line
 */
export function build(...args: readonly string[]): void {
  if (process.env['STEADFAST_BUILT'] === 'yes') return;
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
}
