/** What each task does: the only file of the runner that calls the simulation. Worker entry points import it, pages do not. */
import { solveProgram } from '../experiment/budget/budget.ts';
import { snapshot } from '../experiment/people/snapshot.ts';
import { replicate } from '../experiment/replicate.ts';
import { stress } from '../experiment/stress/stress.ts';
import { defaultSettings } from '../model/parameters/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Output, Task } from './task.ts';

/** Begins a task: yields the share done, from 0 to 1, and returns what the task yields. What is seldom asked for is loaded then. */
export type Perform = (task: Task) => Steps | Promise<Steps>;
type Steps = Generator<number, Output>;

export const perform: Perform = (task) => {
  switch (task.kind) {
    case 'replicate':
      return replicate(task.scenario, task.replication, task.options);
    case 'stress':
      return stress(task.scenario, task.replication, task.weeks);
    case 'solve':
      return solveProgram(task.scenario, task.program);
    case 'lives':
      return import('../experiment/people/lives.ts').then(({ lives }) =>
        lives(task.scenario, task.replication, task.person),
      );
    case 'search':
      return import('../experiment/people/life-search.ts').then(({ searchLives }) =>
        searchLives(task.scenario, task.replication),
      );
    case 'snapshot':
      return snapshot(task.scenario, task.replication, task.weeks);
    case 'measure':
      return import('../experiment/endpoints/measure.ts').then(({ measure }) =>
        measure(task.scenario, task.replication, task.endpoints),
      );
    case 'contest':
      return import('../experiment/contest/contest.ts').then(({ contest }) => contest(task.plan));
    case 'warm':
      return warmUp();
  }
};

function* warmUp(): Generator<number, null> {
  for (let replication = 0; replication < 2; replication++) yield* replicate(tiny, replication);
  return null;
}

/** Small, but with every common mechanism at work, so that all of the hot code is compiled. */
const tiny: Scenario = {
  ...defaultSettings,
  time: { weeks: 40, burnIn: 40 },
  market: { ...defaultSettings.market, people: 500 },
  format: 1,
  preset: '',
  title: '',
  seed: 'warm',
  replications: 1,
  budget: { mode: 'intensity', perCustomerYear: 0, solvedFor: '', solutions: {} },
  programs: [
    { id: 'none', name: '', note: '', family: 'none', intensity: null, levers: {} },
    {
      id: 'all',
      name: '',
      note: '',
      family: 'points',
      intensity: null,
      levers: {
        'points.earnRate': 0.02,
        'points.tiers': [{ name: '', spend: 300, cost: 5 }],
        'gifts.schedule': 'randomWeek',
        'gifts.perYear': 4,
        'service.spend': 5,
        'care.spend': 5,
        'contact.emails': 4,
      },
    },
  ],
  reference: 'none',
  events: [],
};
