/** Parts of the program that are loaded when they are needed. What cannot be loaded is said, and can be tried again. */

interface Failure {
  /** What does not work without it, as the subject of a sentence: "The list of presets". */
  readonly what: string;
  readonly retry: () => void;
}

export class Parts {
  #failures = $state.raw<readonly Failure[]>([]);

  /** What could not be loaded and is waited for. */
  get failures(): readonly Failure[] {
    return this.#failures;
  }

  /** Loads a part; when that fails it waits for the person to ask again, so that whoever waits for it need not care. */
  async get<T>(what: string, load: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await load();
      } catch {
        await new Promise<void>((resolve) => {
          const failure: Failure = {
            what,
            retry: () => {
              this.#failures = this.#failures.filter((other) => other !== failure);
              resolve();
            },
          };
          this.#failures = [...this.#failures, failure];
        });
      }
    }
  }
}
