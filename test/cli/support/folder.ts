/** A folder for the files of a test, with a small scenario in it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { small } from '../../runner/support/fakes.ts';

/** Makes the folder before all tests of a file and removes it after them. What it returns gives the path of a file in it. */
export function useFolder(): (name: string) => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'steadfast-'));
    // `small` is of no preset; it stands on the default one.
    await writeFile(path.join(folder, 'small.json'), JSON.stringify({ ...small, preset: 'town' }));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return (name) => path.join(folder, name);
}
