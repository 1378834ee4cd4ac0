/**
 * The reasons of one difference: the comparison run again with one mechanism off at a time. A first look takes two replications of each
 * mechanism, so that all reasons are soon there; then every look takes twice as many, the largest reason first, until there are as many
 * as behind the difference itself. What was measured is remembered by the runner, so that another figure of the same worlds is there at once.
 */
import {
  activeMechanisms,
  contributionOf,
  differencesAt,
  looks,
  measuredDifferences,
  endpointsFor,
  pairUntil,
  without,
} from '../../experiment/attribution.ts';
import type { Contribution, ExplainedFigure, Mechanism } from '../../experiment/attribution.ts';
import type { Replication, Stress } from '../../experiment/results.ts';
import { Cancelled } from '../../runner/runner.ts';
import type { Runner } from '../../runner/runner.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { steadfastAt } from '../figures/steadfast.ts';

/** What is asked about: a figure of one world at a week. */
export interface Question {
  readonly scenario: Scenario;
  readonly figure: ExplainedFigure;
  readonly program: string;
  /** For the steadfast share the week of the stress tests. */
  readonly week: number;
  /** The numbers that are on the screen. */
  readonly replications: readonly Replication[];
  readonly stress: readonly Stress[];
}

/** By replication: the difference from the reference, as it is on the screen. */
function valuesOf({ scenario, figure, week, program, replications, stress }: Question): number[] {
  if (figure !== 'steadfastShare')
    return differencesAt(scenario, withoutGap(replications), figure, week, program);
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
  readonly question: Question;
  /** By replication: the difference that is explained. */
  readonly full: readonly number[];
  /** In the order in which they are shown and run. */
  readonly mechanisms: readonly Mechanism[];
  #found = $state.raw<readonly Contribution[]>([]);
  /** Replications of all mechanisms that have been run. */
  #done = $state(0);
  /** Replications of which every mechanism has as many at least. */
  #looked = $state(0);
  #error = $state<string | undefined>();

  constructor(question: Question) {
    this.question = question;
    this.full = valuesOf(question);
    this.mechanisms = activeMechanisms(question.scenario, question.program);
  }

  get found(): readonly Contribution[] {
    return this.#found;
  }
  of(mechanism: Mechanism): Contribution | undefined {
    return this.#found.find((part) => part.mechanism === mechanism);
  }
  get looked(): number {
    return this.#looked;
  }
  get isDone(): boolean {
    return this.#looked === this.full.length;
  }
  /** From 0 to 1. */
  get share(): number {
    const total = this.mechanisms.length * this.full.length;
    return this.isDone || total === 0 ? 1 : this.#done / total;
  }
  get error(): string | undefined {
    return this.#error;
  }

  async run(runner: Runner, signal: AbortSignal): Promise<void> {
    try {
      for (const count of looks(this.full.length)) {
        await this.#look(count, runner, signal);
        this.#looked = count;
      }
    } catch (error) {
      if (error instanceof Cancelled) return;
      this.#error = error instanceof Error ? error.message : String(error);
    }
  }

  /** All mechanisms at once, which the workers share. */
  async #look(replications: number, runner: Runner, signal: AbortSignal): Promise<void> {
    const { scenario, figure, program, week } = this.question;
    const pair = pairUntil({ ...scenario, replications }, program, week);
    const endpoints = endpointsFor(figure, pair, week);
    const before = this.#looked;
    await Promise.all(
      this.#largestFirst().map(async (mechanism) => {
        const rows = await runner.measure(without(pair, mechanism), endpoints, { signal });
        const left = measuredDifferences(rows, endpoints, figure, program, scenario.reference);
        const others = this.#found.filter((part) => part.mechanism !== mechanism);
        this.#found = [...others, contributionOf(mechanism, this.full, left)];
        this.#done += replications - before;
      }),
    );
  }

  #largestFirst(): readonly Mechanism[] {
    const size = (mechanism: Mechanism) => Math.abs(this.of(mechanism)?.contribution.mean ?? 0);
    return this.mechanisms.toSorted((a, b) => size(b) - size(a));
  }
}
