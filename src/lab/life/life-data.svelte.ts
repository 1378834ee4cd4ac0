/** What the view of a life asks the runner for: one person's lives, and people whose lives tell something. */
import type { FoundLives } from '../../experiment/people/life-search.ts';
import type { Lives } from '../../experiment/people/lives.ts';
import { Cancelled } from '../../runner/runner.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Lives, and the scenario that they were lived in. */
export interface Told {
  readonly scenario: Scenario;
  readonly lives: Lives;
}

export class LifeData {
  readonly #runner: Runner;
  #told = $state.raw<Told | undefined>();
  #found = $state.raw<{ readonly scenario: Scenario; readonly lists: readonly FoundLives[] } | undefined>();
  #error = $state.raw<string | undefined>();
  #searchError = $state.raw<string | undefined>();
  /** Share of the run that is done, while there is nothing to show yet. */
  #share = $state(0);
  #asking: AbortController | undefined;
  #ahead: AbortController | undefined;
  #searching: AbortController | undefined;

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  get told(): Told | undefined {
    return this.#told;
  }
  /** People of the market that the lives on the screen were lived in. */
  get found(): readonly FoundLives[] | undefined {
    return this.#found?.scenario === this.#told?.scenario ? this.#found?.lists : undefined;
  }
  /** Why there are none. */
  get searchError(): string | undefined {
    return this.#searchError;
  }
  get error(): string | undefined {
    return this.#error;
  }
  get share(): number {
    return this.#share;
  }

  /** The latest question wins; the lives on the screen stay until their successors are there. */
  async ask(scenario: Scenario, person: number): Promise<void> {
    const before = this.#asking;
    const asking = new AbortController();
    this.#asking = asking;
    this.#error = undefined;
    this.#share = 0;
    try {
      const lives = this.#runner.lives(scenario, person, {
        signal: asking.signal,
        onProgress: ({ done }) => (this.#share = done),
      });
      // Only now, so that what is under way for the same person goes on.
      before?.abort();
      const told = await lives;
      if (this.#asking === asking) this.#told = { scenario, lives: told };
    } catch (error) {
      if (error instanceof Cancelled || this.#asking !== asking) return;
      this.#error = error instanceof Error ? error.message : String(error);
    }
  }

  /** Fetches lives before they are asked for; the runner remembers them. Those of an earlier call that are not among them are given up. */
  prepare(scenario: Scenario, people: readonly number[]): void {
    const before = this.#ahead;
    const ahead = new AbortController();
    this.#ahead = ahead;
    for (const person of people) {
      const fetched = this.#runner.lives(scenario, person, { signal: ahead.signal, ahead: true });
      // Whoever asks for this life is told what is wrong with it.
      fetched.catch(() => undefined);
    }
    before?.abort();
  }

  /** Searches once per scenario; the latest question wins. */
  async search(scenario: Scenario): Promise<void> {
    this.#searching?.abort();
    this.#searching = undefined;
    this.#searchError = undefined;
    if (this.#found?.scenario === scenario) return;
    const searching = new AbortController();
    this.#searching = searching;
    try {
      const lists = await this.#runner.search(scenario, { signal: searching.signal });
      if (this.#searching === searching) this.#found = { scenario, lists };
    } catch (error) {
      if (error instanceof Cancelled || this.#searching !== searching) return;
      this.#searchError = error instanceof Error ? error.message : String(error);
    }
  }

  /** Nobody looks any more. */
  stop(): void {
    this.#asking?.abort();
    this.#searching?.abort();
    this.#ahead?.abort();
    this.#asking = this.#searching = this.#ahead = undefined;
  }
}
