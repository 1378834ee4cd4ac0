/** The reasons of one difference: the comparison run again with one mechanism off at a time, as the results arrive. */
import { activeMechanisms, contributionOf, differencesAt, without } from '../../experiment/attribution.ts';
import type { Contribution, Mechanism } from '../../experiment/attribution.ts';
import type { Replication, Stress } from '../../experiment/results.ts';
import { Cancelled } from '../../runner/runner.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Figure } from '../figures.ts';
import { steadfastAt } from '../steadfast.ts';

/** What is asked about: a figure of one world at a week. */
export interface Question {
  readonly scenario: Scenario;
  readonly figure: Figure['id'];
  readonly program: string;
  /** For the steadfast share the week of the stress tests. */
  readonly week: number;
  /** The numbers that are on the screen. */
  readonly replications: readonly Replication[];
  readonly stress: readonly Stress[];
}

type Numbers = Pick<Question, 'replications' | 'stress'>;

/** By replication: the difference from the reference. */
export function valuesOf(
  question: Question,
  scenario: Scenario,
  { replications, stress }: Numbers,
): number[] {
  const { figure, week, program } = question;
  if (figure !== 'steadfastShare') return differencesAt(scenario, replications, figure, week, program);
  const place = (id: string) => scenario.programs.findIndex((p) => p.id === id);
  const values = steadfastAt(stress, scenario.programs.length, place(scenario.reference), week)?.values ?? [];
  const base = values[place(scenario.reference)] ?? [];
  return (values[place(program)] ?? []).map((value, r) => value - (base[r] ?? NaN));
}

/** Those from 0 on without a gap: they arrive in any order, and are paired by their place. */
const withoutGap = <T extends { readonly replication: number }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => a.replication - b.replication).filter(({ replication }, k) => replication === k);

export class Reasons {
  readonly question: Question;
  /** In the order of the week. */
  readonly mechanisms: readonly Mechanism[];
  #found = $state.raw<readonly Contribution[]>([]);
  /** Replications of the mechanism that is being run, from 0 to 1. */
  #share = $state(0);
  #error = $state<string | undefined>();

  constructor(question: Question) {
    const { replications, stress, week } = question;
    this.question = {
      ...question,
      replications: withoutGap(replications),
      stress: withoutGap(stress.filter((test) => test.week === week)),
    };
    this.mechanisms = activeMechanisms(question.scenario);
  }

  get found(): readonly Contribution[] {
    return this.#found;
  }
  get total(): number {
    return this.mechanisms.length;
  }
  get done(): number {
    return this.#found.length;
  }
  get share(): number {
    return this.total === 0 ? 1 : (this.done + this.#share) / this.total;
  }
  get error(): string | undefined {
    return this.#error;
  }

  async run(runner: Runner, signal: AbortSignal): Promise<void> {
    const { scenario, figure, week, replications } = this.question;
    const full = valuesOf(this.question, scenario, this.question);
    const same = { ...scenario, replications: replications.length };
    try {
      for (const mechanism of this.mechanisms) {
        const changed = without(same, mechanism);
        const result = await runner.run(changed, {
          signal,
          ...(figure === 'steadfastShare' ? { stressWeeks: [week] } : {}),
          onProgress: ({ done, total }) => (this.#share = total > 0 ? done / total : 0),
        });
        const left = valuesOf(this.question, changed, result);
        this.#found = [...this.#found, contributionOf(mechanism, full, left)];
        this.#share = 0;
      }
    } catch (error) {
      if (error instanceof Cancelled) return;
      this.#error = error instanceof Error ? error.message : String(error);
    }
  }
}
