/** An earlier state of the document whose numbers stand beside those of now: "compare with the state before". */
import { modelVersion } from '../../model/version.ts';
import type { Replication } from '../../experiment/results.ts';
import { Cancelled, RunError } from '../../runner/runner.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { needsSolving } from '../../scenario/solution-key.ts';
import type { ScenarioDocument } from '../document/document.svelte.ts';

export interface BaselineState {
  readonly scenario: Scenario;
  /** As it was run: its levers solved for its budget. */
  readonly solved: Scenario;
  /** Those that are there, in order of replication. */
  readonly replications: readonly Replication[];
  readonly problem: string | undefined;
}

export class Baseline {
  #state = $state.raw<BaselineState | undefined>();
  #stop: AbortController | undefined;
  readonly #document: ScenarioDocument;
  readonly #runner: Runner;

  constructor(document: ScenarioDocument, runner: Runner) {
    this.#document = document;
    this.#runner = runner;
  }

  /** What is compared with, and its numbers as far as they are there. */
  get state(): BaselineState | undefined {
    return this.#state;
  }

  /** The steps that lie between the earlier state and now, in order; empty when it is no longer part of the history. */
  get steps(): readonly string[] {
    const { history, historyPlace } = this.#document;
    const there = history.findIndex(({ scenario }) => scenario === this.#state?.scenario);
    if (there < 0) return [];
    const [from, to] = there < historyPlace ? [there, historyPlace] : [historyPlace, there];
    return history.slice(from + 1, to + 1).map(({ label }) => label);
  }

  /** Compares with the state before the last step. */
  compareWithBefore(): void {
    const { history, historyPlace } = this.#document;
    const before = history[historyPlace - 1];
    if (before) this.compareWith(before.scenario);
  }

  compareWith(scenario: Scenario): void {
    this.#stop?.abort();
    this.#state = { scenario, solved: scenario, replications: [], problem: undefined };
    void this.#run();
  }

  end(): void {
    this.#stop?.abort();
    this.#state = undefined;
  }

  retry(): void {
    if (this.#state) this.compareWith(this.#state.scenario);
  }

  async #run(): Promise<void> {
    const stop = new AbortController();
    this.#stop = stop;
    const asked = this.#state?.scenario;
    if (!asked) return;
    const put = (change: Partial<BaselineState>) => {
      if (this.#stop === stop && this.#state) this.#state = { ...this.#state, ...change };
    };
    try {
      const { signal } = stop;
      const solved = needsSolving(asked, modelVersion) ? await this.#runner.solve(asked, { signal }) : asked;
      put({ solved });
      // As many as now: replications are paired by their number.
      const { replications } = this.#document.scenario;
      const result = await this.#runner.run({ ...solved, replications }, { signal });
      put({ replications: result.replications });
    } catch (error) {
      if (error instanceof Cancelled) return;
      const why = error instanceof RunError ? error.message : 'The simulation of the earlier state stopped.';
      put({ problem: why });
    }
  }
}
