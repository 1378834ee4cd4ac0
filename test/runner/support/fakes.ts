/** Workers in the same thread that do what a test tells them to, and a small scenario to run. */
import { defaultSettings } from '../../../src/model/parameters/parameters.ts';
import { PoolRunner } from '../../../src/runner/pool-runner.ts';
import type { PoolWorker } from '../../../src/runner/pool.ts';
import type { Perform } from '../../../src/runner/perform.ts';
import { createService } from '../../../src/runner/service.ts';
import type { Task } from '../../../src/runner/task.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { madeUp } from './made-up.ts';

export const small: Scenario = {
  ...defaultSettings,
  time: { weeks: 20, burnIn: 8 },
  market: { ...defaultSettings.market, people: 120 },
  format: 1,
  preset: '',
  title: 'Small',
  seed: 'seven',
  replications: 6,
  budget: { mode: 'equal', perCustomerYear: 8, solvedFor: '', solutions: {} },
  programs: [
    { id: 'none', name: 'No program', note: '', family: 'none', intensity: null, levers: {} },
    {
      id: 'care',
      name: 'Care',
      note: '',
      family: 'care',
      intensity: 'care.spend',
      levers: { 'care.spend': 8 },
    },
  ],
  reference: 'none',
  events: [],
};

/** A worker of the test: what was asked of it, and the means to kill it. */
export interface FakeWorker extends PoolWorker {
  readonly began: Task[];
  readonly cancelled: number[];
  terminated: boolean;
  die(reason: string): void;
}

const nextMacrotask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A worker that performs in this thread, breathing at every step by default. */
function fakeWorker(how: Perform = madeUp, breathEvery = 0): FakeWorker {
  const service = createService(how, nextMacrotask, { breathEvery, reportEvery: 0 });
  const listeners = new Map<number, (share: number) => void>();
  service.connect((job, share) => listeners.get(job)?.(share));
  let kill: (reason: string) => void = () => undefined;
  const death = new Promise<string>((resolve) => (kill = resolve));
  let dead = false;
  const never = new Promise<never>(() => undefined);
  const worker: FakeWorker = {
    began: [],
    cancelled: [],
    terminated: false,
    death,
    async perform(job, task, onShare) {
      worker.began.push(task);
      listeners.set(job, onShare);
      // A dead worker never answers.
      const result = await service
        .perform(job, task)
        .catch((error: unknown) => (dead ? never : Promise.reject(error as Error)));
      return dead ? never : result;
    },
    cancel(job) {
      worker.cancelled.push(job);
      service.cancel(job);
    },
    terminate() {
      worker.terminated = true;
      dead = true;
      return Promise.resolve();
    },
    die(reason) {
      dead = true;
      kill(reason);
    },
  };
  return worker;
}

/** A runner over fake workers; `hired` grows as workers are hired. */
export function fakeRunner(
  workers: number,
  how?: Perform,
  {
    breathEvery = 0,
    ...options
  }: { readonly memory?: number; readonly patience?: number; readonly breathEvery?: number } = {},
): { readonly runner: PoolRunner; readonly hired: FakeWorker[] } {
  const hired: FakeWorker[] = [];
  const hire = () => {
    const worker = fakeWorker(how, breathEvery);
    hired.push(worker);
    return worker;
  };
  return { runner: new PoolRunner({ size: workers, hire, memory: 1e12, ...options }), hired };
}
