/** An earlier state of the document whose numbers stand beside those of now: "compare with the state before". */
import type { Replication } from '../../experiment/results.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { run } from '../../study/run.ts';
import type { BudgetRun } from '../../study/run.ts';
import type { ScenarioDocument } from '../document/document.svelte.ts';
import { closing, opening } from '../view/view.ts';
import type { ViewState } from '../view/view-state.svelte.ts';
import { Query } from '../query.svelte.ts';

export interface BaselineState {
  readonly scenario: Scenario;
  /** As it was run: its levers solved for its budget. */
  readonly solved: Scenario;
  /** Those that are there, in order of replication. */
  readonly replications: readonly Replication[];
  readonly problem: string | undefined;
}

export class Baseline {
  readonly #query = new Query<BudgetRun>('The simulation of the earlier state');
  readonly #document: ScenarioDocument;
  readonly #runner: Runner;
  readonly #view: ViewState;

  constructor(document: ScenarioDocument, runner: Runner, view: ViewState) {
    this.#document = document;
    this.#runner = runner;
    this.#view = view;
  }

  /** What is compared with, and its numbers as far as they are there. */
  readonly state: BaselineState | undefined = $derived.by(() => {
    const scenario = this.#view.before?.scenario;
    if (!scenario) return undefined;
    const { answer, error } = this.#query;
    return {
      scenario,
      solved: answer?.scenario ?? scenario,
      replications: answer?.replications ?? [],
      problem: error,
    };
  });

  /** The steps that lie between the earlier state and now, in order; empty when it is no longer part of the history. */
  get steps(): readonly string[] {
    const { history, historyPlace } = this.#document;
    const there = history.findIndex(({ scenario }) => scenario === this.#view.before?.scenario);
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
    this.#view.change(opening({ what: 'before', scenario }));
    // As many as now: replications are paired by their number.
    const { replications } = this.#document.scenario;
    void this.#query.ask(({ signal }) => run(this.#runner, { ...scenario, replications }, { signal }));
  }

  end(): void {
    this.#query.clear();
    this.#view.change(closing('before'));
  }

  retry(): void {
    const { before } = this.#view;
    if (before) this.compareWith(before.scenario);
  }
}
