/** The files of `--events` and `--customers`: written replication by replication, never held in memory as a whole. */
import { csvLine } from '../../experiment/figures/csv.ts';
import type { CsvValue } from '../../experiment/figures/csv.ts';
import type { CustomerTable } from '../../experiment/people/customers.ts';
import type { EventLog } from '../../model/recorders/event-log.ts';
import { eventCode, eventKinds } from '../../model/recorders/event-log.ts';
import { never, status } from '../../model/state.ts';
import { classNames } from '../../model/classes.ts';
import { leavingReasons } from '../../model/totals.ts';
import type { Recording } from '../../runner/runner.ts';
import { GrowingFile } from '../output/files.ts';

/** Characters that are collected before they are written. */
const chunk = 1 << 16;

const eventColumns = ['replication', 'world', 'week', 'person', 'kind', 'value'];

/** The rows of a log in pieces of text. `value` is a number, but the reason in words for leaving. */
function* eventRows(replication: number, log: EventLog, worlds: readonly string[]): Generator<string> {
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

/** Columns of codes, by the words they stand for. */
const words: Readonly<Record<string, readonly string[]>> = {
  status: Object.keys(status),
  class: classNames,
  leftReason: leavingReasons,
  arm: ['none', 'treated', 'control'],
};
const weekColumns = ['joinWeek', 'leftWeek', 'lastPurchase'];

/** How the values of a column are written: codes as words, and weeks that never came as nothing. */
function writerOf(column: string): (value: number) => CsvValue {
  const meanings = Object.hasOwn(words, column) ? words[column] : undefined;
  if (meanings) return (code) => meanings[code];
  return weekColumns.includes(column) ? (week) => (week === never ? null : week) : (value) => value;
}

/** The rows of a table in pieces of text, after the replication; its first column, the world, is written as its id. */
function* customerRows(
  replication: number,
  { columns, rows, data }: CustomerTable,
  worlds: readonly string[],
): Generator<string> {
  const writers = columns.map(writerOf);
  writers[columns.indexOf('world')] = (world) => worlds[world];
  const statusAt = columns.indexOf('status');
  const reasonAt = columns.indexOf('leftReason');
  let text = '';
  for (let row = 0; row < rows; row++) {
    const values = data.subarray(row * columns.length, (row + 1) * columns.length);
    const cells = Array.from(values, (value, c) => writers[c]?.(value));
    // Whoever has not left has no reason, whatever the code says.
    if (values[statusAt] !== status.gone) cells[reasonAt] = null;
    text += csvLine([replication, ...cells]);
    if (text.length >= chunk) {
      yield text;
      text = '';
    }
  }
  yield text;
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

  /** What the runner has to record, and where it goes. */
  get recording(): Recording {
    return {
      events: this.#events !== undefined,
      customers: this.#customers !== undefined,
      write: (output) => this.#write(output.replication.replication, output.events, output.customers),
    };
  }

  async close(): Promise<void> {
    await this.#events?.close();
    await this.#customers?.close();
  }

  async #write(replication: number, events?: EventLog, customers?: CustomerTable): Promise<void> {
    if (events) await this.#events?.write(eventRows(replication, events, this.#worlds));
    if (!customers) return;
    if (!this.#customersBegun) await this.#customers?.write([csvLine(['replication', ...customers.columns])]);
    this.#customersBegun = true;
    await this.#customers?.write(customerRows(replication, customers, this.#worlds));
  }
}
