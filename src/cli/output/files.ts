/** Writing files, and what the system says about them in words. */
import { mkdir, open, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { RunError } from '../../runner/runner.ts';

/** A file that grows by pieces of text; each is on its way to the disk before the next is made. */
export class GrowingFile {
  readonly #file: FileHandle;
  readonly #path: string;

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** Opens a file anew. Rejects with a `RunError` that says what is wrong. */
  static async open(path: string): Promise<GrowingFile> {
    try {
      return new GrowingFile(await open(path, 'w'), path);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  async write(pieces: Iterable<string>): Promise<void> {
    try {
      for (const piece of pieces) if (piece !== '') await this.#file.writeFile(piece);
    } catch (error) {
      throw cannotWrite(this.#path, error);
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** What the system says about a file, as a sentence. */
function cannotWrite(path: string, error: unknown): RunError {
  return new RunError(`${path} cannot be written: ${systemReason(error)}.`, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EISDIR: 'it is a folder',
  EEXIST: 'there is a file of that name',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'there is no space left',
  ENOTDIR: 'part of the path is a file, not a folder',
  EROFS: 'the disk is read-only',
};

/** What went wrong with a file, in words. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Makes a folder, unless it is there. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** Writes files into a folder. Resolves with their names. */
export async function writeFiles(
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(texts)) {
    const file = path.join(folder, name);
    await writeFile(file, text).catch((error: unknown) => {
      throw cannotWrite(file, error);
    });
  }
  return Object.keys(texts);
}
