/** What each task does: the only file of the runner that calls the simulation. Worker entry points import it, pages do not. */
import { replicate } from '../experiment/replicate.ts';
import { defaultSettings } from '../model/parameters/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Output, Task } from './task.ts';

/** Begins a task: yields the share done, from 0 to 1, and returns what the task yields. */
export type Perform = (task: Task) => Steps | Promise<Steps>;
type Steps = Generator<number, Output>;

/** What is not needed for the first numbers is loaded when it is asked for. */
const later = {
  stress: () => import('../experiment/stress/stress.ts'),
  solve: () => import('../experiment/budget/budget.ts'),
  snapshot: () => import('../experiment/people/snapshot.ts'),
  lives: () => import('../experiment/people/lives.ts'),
  search: () => import('../experiment/people/life-search.ts'),
  measure: () => import('../experiment/endpoints/measure.ts'),
  contest: () => import('../experiment/contest/contest.ts'),
};

export const perform: Perform = (task) => {
  switch (task.kind) {
    case 'replicate':
      return replicate(task.scenario, task.replication, task.options);
    case 'stress':
      return later.stress().then(({ stress }) => stress(task.scenario, task.replication, task.weeks));
    case 'solve':
      return later.solve().then(({ solveProgram }) => solveProgram(task.scenario, task.program));
    case 'lives':
      return later.lives().then(({ lives }) => lives(task.scenario, task.replication, task.person));
    case 'search':
      return later.search().then(({ searchLives }) => searchLives(task.scenario, task.replication));
    case 'snapshot':
      return later.snapshot().then(({ snapshot }) => snapshot(task.scenario, task.replication, task.weeks));
    case 'measure':
      return later.measure().then(({ measure }) => measure(task.scenario, task.replication, task.endpoints));
    case 'contest':
      return later.contest().then(({ contest }) => contest(task.plan));
    case 'warm':
      return warmUp();
  }
};

/** Loads what a page is likely to ask for next, so that it is there where the network is gone. What fails is loaded when it is needed. */
export async function loadLater(): Promise<void> {
  await Promise.allSettled([later.stress(), later.solve(), later.snapshot(), later.lives(), later.search()]);
}

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
