/** What makes two tasks equal, so that nothing is run twice. */
import { modelVersion } from '../model/version.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { solutionKey } from '../scenario/solution-key.ts';
import type { ShortNames } from './cache.ts';
import type { Task } from './task.ts';

export interface TaskKeys {
  readonly key: string;
  /** Tasks whose output contains this one's. */
  readonly alsoAnsweredBy: readonly string[];
  /** False for outputs that are large and wanted once. */
  readonly worthRemembering: boolean;
}

/** The keys of a task. */
export function keysOf(task: Task, names: ShortNames): TaskKeys {
  switch (task.kind) {
    case 'replicate': {
      const { population = false, events = false, customers = false } = task.options;
      const base = `replicate ${names.of(luckAndLife(task.scenario))} ${task.replication}`;
      // People have their places by what they are in the reference.
      const withPopulation = `${base} population by ${task.scenario.reference}`;
      if (events || customers) {
        const key = [population ? withPopulation : base, events && 'events', customers && 'customers'];
        return { key: key.filter(Boolean).join(' '), alsoAnsweredBy: [], worthRemembering: false };
      }
      return population
        ? { key: withPopulation, alsoAnsweredBy: [], worthRemembering: true }
        : { key: base, alsoAnsweredBy: [withPopulation], worthRemembering: true };
    }
    case 'stress': {
      const name = names.of(`${task.scenario.reference} ${luckAndLife(task.scenario)}`);
      const key = `stress ${name} ${task.replication} ${task.weeks.join()}`;
      return { key, alsoAnsweredBy: [], worthRemembering: true };
    }
    case 'solve': {
      const id = task.scenario.programs[task.program]?.id;
      const key = `solve ${solutionKey(task.scenario, modelVersion, id)}`;
      return { key, alsoAnsweredBy: [], worthRemembering: true };
    }
    case 'lives': {
      const key = `lives ${names.of(luckAndLife(task.scenario))} ${task.replication} ${task.person}`;
      return { key, alsoAnsweredBy: [], worthRemembering: true };
    }
    case 'snapshot': {
      const { scenario, replication, weeks } = task;
      const key = `snapshot ${names.of(luckAndLife(scenario))} ${replication} ${weeks.join()}`;
      return { key, alsoAnsweredBy: [], worthRemembering: true };
    }
    case 'search': {
      const families = task.scenario.programs.map((program) => program.family).join();
      const name = names.of(`${task.scenario.reference} ${families} ${luckAndLife(task.scenario)}`);
      return { key: `search ${name} ${task.replication}`, alsoAnsweredBy: [], worthRemembering: true };
    }
    case 'measure': {
      const name = names.of(`${task.scenario.reference} ${luckAndLife(task.scenario)}`);
      const key = `measure ${name} ${task.replication} ${JSON.stringify(task.endpoints)}`;
      return { key, alsoAnsweredBy: [], worthRemembering: true };
    }
    case 'contest':
      return { key: `contest ${JSON.stringify(task.plan)}`, alsoAnsweredBy: [], worthRemembering: false };
    case 'warm':
      return { key: 'warm', alsoAnsweredBy: [], worthRemembering: false };
  }
}

/** All that a replication follows from: names, notes, the budget and the number of replications are left out. */
function luckAndLife({ seed, time, market, effects, mechanisms, events, programs }: Scenario): string {
  const worlds = programs.map(({ id, levers }) => [id, levers]);
  return JSON.stringify([seed, time, market, effects, mechanisms, events, worlds]);
}
