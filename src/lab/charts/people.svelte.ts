/** What everybody is at the week shown: run when a chart of people is open, and again when the worlds change. */
import { worldsKey } from '../../app/session/run-plan.ts';
import type { PeopleAt } from '../../charts/people/people.ts';
import type { Snapshot } from '../../experiment/people/snapshot.ts';
import { Cancelled } from '../../runner/runner.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { LabState } from '../lab-state.svelte.ts';

/** Weeks between the snapshots that are there while it plays. */
const quarter = 13;
/** People times worlds up to which they are kept for every quarter. */
const fewPeople = 40_000;
/** Milliseconds for which the playhead must rest before its own week is run. */
const restTime = 200;

/** The weeks of the first snapshot: the start, the end, and the quarters between where they fit into memory. */
export function firstWeeks({ time, market, programs }: Scenario): number[] {
  const few = market.people * programs.length <= fewPeople;
  const quarters = few ? Array.from({ length: Math.ceil(time.weeks / quarter) }, (_, i) => i * quarter) : [0];
  return quarters.at(-1) === time.weeks ? quarters : [...quarters, time.weeks];
}

interface Known {
  readonly key: string;
  readonly snapshots: readonly Snapshot[];
}

export class PeopleOfLab {
  #known = $state.raw<Known | undefined>();
  #trouble = $state('');
  readonly #lab: LabState;

  /** To be made while a component is: it runs as long as that is there. */
  constructor(lab: LabState, runner: Runner) {
    this.#lab = lab;
    const scenario = $derived(lab.session.shown?.scenario);
    $effect(() => {
      if (!scenario || lab.stale) return;
      if (this.#known?.key === worldsKey(scenario)) return;
      return this.#ask(runner, scenario, firstWeeks(scenario), 0);
    });
    $effect(() => {
      const week = lab.shownWeek;
      const known = this.#known;
      if (!scenario || lab.stale || lab.playback.playing || known?.key !== worldsKey(scenario)) return;
      if (known.snapshots.some(({ weeks }) => weeks.includes(week))) return;
      return this.#ask(runner, scenario, [week], restTime);
    });
  }

  /** Why there is nothing to show; '' when there is, or will be. */
  get trouble(): string {
    return this.#trouble;
  }

  /** At the week shown or, until that is there, at the latest week before it. */
  get now(): PeopleAt | undefined {
    return this.at(this.#lab.shownWeek);
  }

  at(week: number): PeopleAt | undefined {
    let found: PeopleAt | undefined;
    for (const { weeks, moments } of this.#known?.snapshots ?? []) {
      weeks.forEach((w, i) => {
        const worlds = moments[i];
        if (worlds && w <= week && w >= (found?.week ?? 0)) found = { week: w, worlds };
      });
    }
    return found;
  }

  #ask(runner: Runner, scenario: Scenario, weeks: readonly number[], after: number): () => void {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      runner.snapshot(scenario, weeks, { signal: stop.signal }).then(
        (snapshot) => {
          const key = worldsKey(scenario);
          const others = this.#known?.key === key ? this.#known.snapshots : [];
          // The quarters, and the last week that was asked for besides.
          const kept = others.length > 0 ? [...others.slice(0, 1), snapshot] : [snapshot];
          this.#known = { key, snapshots: kept };
          this.#trouble = '';
        },
        (error: unknown) => {
          if (error instanceof Cancelled || stop.signal.aborted) return;
          this.#trouble = error instanceof Error ? error.message : String(error);
        },
      );
    }, after);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }
}
