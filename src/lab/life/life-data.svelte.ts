/** What the view of a life asks the runner for: one person's lives, and people whose lives tell something. */
import { Query } from '../../app/query.svelte.ts';
import type { FoundLives } from '../../experiment/people/life-search.ts';
import type { Lives } from '../../experiment/people/lives.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** Lives, and the scenario that they were lived in. */
export interface Told {
  readonly scenario: Scenario;
  readonly lives: Lives;
}

interface Found {
  readonly scenario: Scenario;
  readonly lists: readonly FoundLives[];
}

export class LifeData {
  readonly #runner: Runner;
  readonly #told = new Query<Told>();
  readonly #found = new Query<Found>();
  readonly #ahead = new Query<unknown>();

  constructor(runner: Runner) {
    this.#runner = runner;
  }

  get told(): Told | undefined {
    return this.#told.answer;
  }
  /** People of the market that the lives on the screen were lived in. */
  get found(): readonly FoundLives[] | undefined {
    const found = this.#found.answer;
    return found?.scenario === this.told?.scenario ? found?.lists : undefined;
  }
  /** Why there are none. */
  get searchError(): string | undefined {
    return this.#found.error;
  }
  get error(): string | undefined {
    return this.#told.error;
  }
  /** Share of the run that is done, while there is nothing to show yet. */
  get share(): number {
    return this.#told.share;
  }

  /** The lives on the screen stay until their successors are there. */
  ask(scenario: Scenario, person: number): Promise<void> {
    return this.#told.ask(
      async ({ signal, progress }) => {
        const onProgress = ({ done }: { readonly done: number }) => progress(done);
        return { scenario, lives: await this.#runner.lives(scenario, person, { signal, onProgress }) };
      },
      { keep: true },
    );
  }

  /**
   * Fetches lives before they are asked for; the runner remembers them. Those of an earlier call that are not among them are given up.
   * Whoever asks for one of them is told what is wrong with it.
   */
  prepare(scenario: Scenario, people: readonly number[]): void {
    void this.#ahead.ask(({ signal }) =>
      Promise.allSettled(
        people.map((person) => this.#runner.lives(scenario, person, { signal, ahead: true })),
      ),
    );
  }

  /** Searches once per scenario. */
  async search(scenario: Scenario): Promise<void> {
    if (this.#found.answer?.scenario === scenario) this.#found.cancel();
    else
      await this.#found.ask(
        async ({ signal }) => ({ scenario, lists: await this.#runner.search(scenario, { signal }) }),
        { keep: true },
      );
  }

  /** Nobody looks any more. */
  stop(): void {
    for (const query of [this.#told, this.#found, this.#ahead]) query.cancel();
  }
}
