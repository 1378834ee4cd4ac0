/** A file that somebody asked for, until it is there or it is said why not. */
import type { FileKind } from './save-chart.ts';

export class Saving {
  #trouble = $state('');

  /** Why the last file did not come, as the end of a sentence; '' while nothing is wrong. */
  get trouble(): string {
    return this.#trouble;
  }

  async run(kind: FileKind, save: (kind: FileKind) => Promise<void>): Promise<void> {
    this.#trouble = '';
    try {
      await save(kind);
    } catch (error) {
      this.#trouble = error instanceof Error ? error.message : String(error);
    }
  }
}
