// What the drivers of the engines share.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * A browser that is driven: a window, one page.
 * @typedef {object} Driven
 * @property {string} version
 * @property {(url: string) => Promise<unknown>} open
 * @property {(script: string) => Promise<unknown>} run the body of a function, run in the page
 * @property {() => Promise<Buffer>} picture a PNG file of the window
 * @property {() => Promise<void>} close
 */

/**
 * The first of some programs that the path has.
 * @param {readonly string[]} names
 */
export function onPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Asks until there is an answer.
 * @template T
 * @param {string} what it is that is waited for
 * @param {number} seconds until it is given up
 * @param {() => T | undefined | Promise<T | undefined>} ask may throw for as long as there is none
 */
export async function until(what, seconds, ask) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => undefined);
    if (answer !== undefined) return answer;
    await pause(100);
  }
  throw new Error(`${what} did not come within ${seconds} s.`);
}
