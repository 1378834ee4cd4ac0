/** The jobs of one run: asked for together, stopped together. */
import type { RecentResults, ShortNames } from './cache.ts';
import type { Pool, Request } from './pool.ts';
import { Cancelled } from './runner.ts';
import { buffersOf } from './service.ts';
import { keysOf } from './task-keys.ts';
import type { OutputOf, Task } from './task.ts';

export type Wish<T extends Task> = Omit<Request<T>, 'key'>;

export class Batch {
  readonly #pool: Pool;
  readonly #recent: RecentResults;
  readonly #names: ShortNames;
  readonly #cancels = new Set<() => void>();
  #stopped = false;

  constructor(pool: Pool, recent: RecentResults, names: ShortNames) {
    this.#pool = pool;
    this.#recent = recent;
    this.#names = names;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Cancels every job that is not done; whoever waits for one gets `Cancelled`. */
  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  /** Asks the pool for a job, unless its output is remembered. */
  async request<T extends Task>(wish: Wish<T>): Promise<OutputOf<T>> {
    if (this.#stopped) throw new Cancelled();
    const { key, alsoAnsweredBy, worthRemembering } = keysOf(wish.task, this.#names);
    const known = this.#recent.get(key, ...alsoAnsweredBy);
    // The key says which task it answers.
    if (known !== undefined) return known as OutputOf<T>;
    const { output, cancel } = this.#pool.submit({ ...wish, key });
    this.#cancels.add(cancel);
    try {
      const value = await output;
      if (worthRemembering) {
        const bytes = [...buffersOf(value)].reduce((sum, buffer) => sum + buffer.byteLength, 0);
        this.#recent.put(key, value, bytes);
      }
      return value;
    } finally {
      this.#cancels.delete(cancel);
    }
  }

  /** Like `request`, for an output that is awaited later, or never if the batch fails before. */
  requestAhead<T extends Task>(wish: Wish<T>): Promise<OutputOf<T>> {
    const output = this.request(wish);
    output.catch(() => undefined);
    return output;
  }
}
