import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.dirname(import.meta.dirname);

/**
 * Runs npm in the repository with the terminal attached.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] variables that it has besides those of this process
 * @returns {boolean} whether it succeeded
 */
export function npm(args, env = {}) {
  // Started by npm, the script knows which npm that was; by hand, it takes the one on the path.
  const self = process.env['npm_execpath'];
  const options = /** @type {const} */ ({ cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  const { status } = self
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0;
}

/** Whether node_modules holds what package-lock.json asks for. Compares contents, not dates. */
function isInstalled() {
  const installedLock = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  /** @param {string} file */
  const packagesOf = (file) =>
    /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    ).packages;
  const installed = packagesOf(installedLock);
  const wanted = Object.entries(packagesOf(path.join(root, 'package-lock.json')));
  return wanted.every(([place, { version, optional }]) => {
    const found = installed[place];
    if (place === '') return true; // the project itself
    return found ? found.version === version : optional === true; // optional ones belong to other machines
  });
}

/** Installs the exact packages of the lock file unless they are there. */
export function ensureInstalled() {
  if (isInstalled()) return true;
  console.log('Installing the packages of package-lock.json …');
  return npm(['ci', '--no-audit', '--no-fund']);
}
