/** The files of `--events` and `--customers`: written replication by replication, never held in memory as a whole. */
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { csvLine } from '../experiment/csv.ts';
import type { CustomerTable } from '../experiment/customers.ts';
import type { EventLog } from '../model/event-log.ts';
import { eventCode, eventKinds } from '../model/event-log.ts';
import { leavingReasons } from '../model/totals.ts';
import { RunError } from '../runner/runner.ts';

/** Characters that are collected before they are written. */
const chunk = 1 << 16;

const eventColumns = ['replication', 'world', 'week', 'person', 'kind', 'value'];

/** The rows of a log in pieces of text. `value` is a number, but the reason in words for leaving. */
export function* eventRows(replication: number, log: EventLog, worlds: readonly string[]): Generator<string> {
  let text = '';
  for (let i = 0; i < log.length; i++) {
    const kind = log.kind[i] ?? 0;
    const value = log.value[i] ?? 0;
    text += csvLine([
      replication,
      worlds[log.world[i] ?? 0],
      log.week[i],
      log.person[i],
      eventKinds[kind],
      kind === eventCode.leaving ? leavingReasons[value] : value,
    ]);
    if (text.length >= chunk) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** The rows of a table in pieces of text, after the replication; its first column, the world, is written as its id. */
export function* customerRows(
  replication: number,
  { columns, rows, data }: CustomerTable,
  worlds: readonly string[],
): Generator<string> {
  let text = '';
  for (let row = 0; row < rows; row++) {
    const [world = 0, ...values] = data.subarray(row * columns.length, (row + 1) * columns.length);
    text += csvLine([replication, worlds[world], ...values]);
    if (text.length >= chunk) {
      yield text;
      text = '';
    }
  }
  yield text;
}

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
export function cannotWrite(path: string, error: unknown): RunError {
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

/** The files that a run was asked to record into. */
export class RecordingFiles {
  readonly #worlds: readonly string[];
  readonly #events: GrowingFile | undefined;
  readonly #customers: GrowingFile | undefined;
  #customersBegun = false;

  private constructor(
    worlds: readonly string[],
    events: GrowingFile | undefined,
    customers: GrowingFile | undefined,
  ) {
    this.#worlds = worlds;
    this.#events = events;
    this.#customers = customers;
  }

  static async open(
    worlds: readonly string[],
    events: string | undefined,
    customers: string | undefined,
  ): Promise<RecordingFiles> {
    const eventFile = events === undefined ? undefined : await GrowingFile.open(events);
    await eventFile?.write([csvLine(eventColumns)]);
    const customerFile = customers === undefined ? undefined : await GrowingFile.open(customers);
    return new RecordingFiles(worlds, eventFile, customerFile);
  }

  /** Writes what one replication recorded. */
  async write(replication: number, events?: EventLog, customers?: CustomerTable): Promise<void> {
    if (events) await this.#events?.write(eventRows(replication, events, this.#worlds));
    if (!customers) return;
    if (!this.#customersBegun) await this.#customers?.write([csvLine(['replication', ...customers.columns])]);
    this.#customersBegun = true;
    await this.#customers?.write(customerRows(replication, customers, this.#worlds));
  }

  async close(): Promise<void> {
    await this.#events?.close();
    await this.#customers?.close();
  }
}
