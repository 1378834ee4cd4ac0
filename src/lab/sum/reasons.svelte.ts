/** The reasons of one difference that is on the screen, as they are found. */
import { Query } from '../../app/query.svelte.ts';
import { differencesOn } from '../../experiment/figures/compare.ts';
import type { Indicator } from '../../experiment/figures/indicators.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import { margin, profitTerms } from '../../experiment/figures/profit-sum.ts';
import type { Replication, Stress } from '../../experiment/results.ts';
import type { Runner } from '../../runner/runner.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { attribute, attributionOf } from '../../study/attribution.ts';
import type {
  Attribution,
  Contribution,
  ExplainedFigure,
  Mechanism,
  Question,
} from '../../study/attribution.ts';
import { steadfastAt } from '../figures/steadfast.ts';

export interface ShownQuestion extends Omit<Question, 'full'> {
  readonly scenario: Scenario;
  /** The numbers that are on the screen. */
  readonly replications: readonly Replication[];
  readonly stress: readonly Stress[];
}

/** The weekly series of what is explained. */
function indicatorOf(figure: Exclude<ExplainedFigure, 'steadfastShare'>): Pick<Indicator, 'series'> {
  if (figure === 'margin') return margin;
  if (figure === 'profit' || figure === 'cohortSurvival' || figure === 'bond') return outcomes[figure];
  return profitTerms[figure];
}

/** By replication: the difference from the reference, as it is on the screen. */
function valuesOf({ scenario, figure, week, program, replications, stress }: ShownQuestion): number[] {
  if (figure !== 'steadfastShare')
    return differencesOn(scenario, withoutGap(replications), figure, indicatorOf(figure), week, program);
  const place = (id: string) => scenario.programs.findIndex((p) => p.id === id);
  const tests = withoutGap(stress.filter((test) => test.week === week));
  const values = steadfastAt(tests, scenario.programs.length, referenceIndex(scenario), week)?.values ?? [];
  const base = values[referenceIndex(scenario)] ?? [];
  return (values[place(program)] ?? []).map((value, r) => value - (base[r] ?? NaN));
}

/** Those from 0 on without a gap: they arrive in any order, and are paired by their place. */
const withoutGap = <T extends { readonly replication: number }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => a.replication - b.replication).filter(({ replication }, k) => replication === k);

export class Reasons {
  readonly #question: ShownQuestion;
  readonly #query = new Query<Attribution>();
  /** What is known before anything was run. */
  readonly #first: Attribution;

  constructor(question: ShownQuestion) {
    this.#question = question;
    this.#first = attributionOf(question.scenario, question.program, valuesOf(question));
  }

  get #now(): Attribution {
    return this.#query.answer ?? this.#first;
  }
  /** By replication: the difference that is explained. */
  get full(): readonly number[] {
    return this.#now.full;
  }
  /** In the order in which they are shown and run. */
  get mechanisms(): readonly Mechanism[] {
    return this.#now.mechanisms;
  }
  get found(): readonly Contribution[] {
    return this.#now.found;
  }
  of(mechanism: Mechanism): Contribution | undefined {
    return this.found.find((part) => part.mechanism === mechanism);
  }
  /** Replications of which every mechanism has as many at least. */
  get looked(): number {
    return this.#now.looked;
  }
  get isDone(): boolean {
    return this.looked === this.full.length;
  }
  /** From 0 to 1. */
  get share(): number {
    return this.#now.share;
  }
  get error(): string | undefined {
    return this.#query.error;
  }

  run(runner: Runner): Promise<void> {
    const { scenario, figure, program, week } = this.#question;
    const question = { figure, program, week, full: this.full };
    return this.#query.ask(({ signal, tell }) =>
      attribute(runner, scenario, question, { signal, onFound: tell }),
    );
  }

  /** Nobody looks any more. */
  stop(): void {
    this.#query.cancel();
  }
}
