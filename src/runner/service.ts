/** The worker's side of the runner, whatever thread it runs in: does one task at a time and listens between its steps. */
import type { Perform } from './perform.ts';
import type { Output, Task } from './task.ts';

/** What a worker offers to the pool. */
export interface Service {
  /** Where to report the share of a job that is done, from 0 to 1. */
  connect(report: (job: number, share: number) => void): void;
  /** Does a task; null when it was cancelled on the way. */
  perform(job: number, task: Task): Promise<{ readonly output: Output } | null>;
  /** Asks for a job to be given up; if it is not under way (any more), nothing happens. */
  cancel(job: number): void;
}

export interface Rhythm {
  /** How long a task may keep its thread from hearing messages, in milliseconds. */
  readonly breathEvery: number;
  /** How often progress is reported, in milliseconds. */
  readonly reportEvery: number;
}

/** @param breathe lets the thread handle its messages, as a new macrotask */
export function createService(
  perform: Perform,
  breathe: () => Promise<void>,
  { breathEvery, reportEvery }: Rhythm = { breathEvery: 25, reportEvery: 100 },
): Service {
  let report: ((job: number, share: number) => void) | undefined;
  let current = -1;
  let cancelled = false;
  return {
    connect(listener) {
      report = listener;
    },
    cancel(job) {
      if (job === current) cancelled = true;
    },
    async perform(job, task) {
      current = job;
      cancelled = false;
      const steps = await perform(task);
      let reported = performance.now();
      let breathed = reported;
      for (;;) {
        const step = steps.next();
        if (step.done) {
          current = -1;
          return { output: step.value };
        }
        const now = performance.now();
        if (now - breathed < breathEvery) continue;
        if (now - reported >= reportEvery) {
          report?.(job, step.value);
          reported = now;
        }
        await breathe();
        breathed = performance.now();
        if (isCancelled()) {
          current = -1;
          return null;
        }
      }
    },
  };

  // Behind a function, because the compiler cannot know that `cancel` is called while `perform` waits.
  function isCancelled(): boolean {
    return cancelled;
  }
}

/** The buffers of all typed arrays in a value, to be transferred instead of copied. */
export function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersOf(part, found);
  }
  return found;
}
