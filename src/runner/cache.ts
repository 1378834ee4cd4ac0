/** Remembers what was run lately, so that going back to a scenario, or refining a preview, runs nothing twice. */

interface Entry {
  readonly value: unknown;
  readonly bytes: number;
}

/** Results by key; those used least recently are dropped when they take too many bytes. Whoever gets one only reads it. */
export class RecentResults {
  readonly #entries = new Map<string, Entry>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value of the first key that is remembered. */
  get(...keys: readonly string[]): unknown {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (!entry) continue;
      this.#entries.delete(key);
      this.#entries.set(key, entry);
      return entry.value;
    }
    return undefined;
  }

  put(key: string, value: unknown, bytes: number): void {
    // A single large result is not worth forgetting all others for.
    if (bytes > this.#limit / 2) return;
    this.#drop(key);
    this.#entries.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }

  #drop(key: string): void {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}

/** Short names for long texts: equal texts get the same name, as long as they were used lately. */
export class ShortNames {
  readonly #names = new Map<string, string>();
  readonly #limit: number;
  #next = 1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  of(text: string): string {
    const name = this.#names.get(text) ?? `#${this.#next++}`;
    this.#names.delete(text);
    this.#names.set(text, name);
    const [oldest] = this.#names.keys();
    if (this.#names.size > this.#limit && oldest !== undefined) this.#names.delete(oldest);
    return name;
  }
}
