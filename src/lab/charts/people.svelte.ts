/** What everybody is at the week shown: run when a chart of people is open, and again when the worlds change. */
import { Query } from '../../app/query.svelte.ts';
import { worldsKey } from '../../app/session/run-plan.ts';
import type { PeopleAt } from '../../charts/people/people.ts';
import type { Snapshot } from '../../experiment/people/snapshot.ts';
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
  /** The quarters first, then the last week that was asked for besides. */
  readonly snapshots: readonly Snapshot[];
}

export class PeopleOfLab {
  readonly #query = new Query<Known>();
  readonly #lab: LabState;

  /** To be made while a component is: it runs as long as that is there. */
  constructor(lab: LabState, runner: Runner) {
    this.#lab = lab;
    $effect(() => {
      const scenario = lab.session.shown?.scenario;
      if (!scenario || lab.stale) return;
      const known = this.#query.answer;
      if (known?.key !== worldsKey(scenario)) return this.#ask(runner, scenario, firstWeeks(scenario), 0);
      const week = lab.shownWeek;
      if (lab.playback.playing || known.snapshots.some(({ weeks }) => weeks.includes(week))) return;
      return this.#ask(runner, scenario, [week], restTime);
    });
  }

  /** Why there is nothing to show; '' when there is, or will be. */
  get trouble(): string {
    return this.#query.error ?? '';
  }

  /** At the week shown or, until that is there, at the latest week before it. */
  get now(): PeopleAt | undefined {
    return this.at(this.#lab.shownWeek);
  }

  at(week: number): PeopleAt | undefined {
    let found: PeopleAt | undefined;
    for (const { weeks, moments } of this.#query.answer?.snapshots ?? []) {
      weeks.forEach((w, i) => {
        const worlds = moments[i];
        if (worlds && w <= week && w >= (found?.week ?? 0)) found = { week: w, worlds };
      });
    }
    return found;
  }

  #ask(runner: Runner, scenario: Scenario, weeks: readonly number[], after: number): () => void {
    void this.#query.ask(
      async ({ signal }) => {
        const snapshot = await runner.snapshot(scenario, weeks, { signal });
        const key = worldsKey(scenario);
        const known = this.#query.answer;
        const quarters = known?.key === key ? known.snapshots.slice(0, 1) : [];
        return { key, snapshots: [...quarters, snapshot] };
      },
      { keep: true, after },
    );
    return () => this.#query.cancel();
  }
}
