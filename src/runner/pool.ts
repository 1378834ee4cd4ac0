/** A pool of workers and the queue before it. Knows nothing of threads: whoever makes a pool says how a worker is hired. */
import { Cancelled, RunError } from './runner.ts';
import { describeTask } from './task.ts';
import type { Output, OutputOf, Task } from './task.ts';

/** One worker, as the pool sees it. */
export interface PoolWorker {
  /** Does one task; null when it was cancelled. Rejects when the task fails; never settles when the worker dies. */
  perform(
    job: number,
    task: Task,
    onShare: (share: number) => void,
  ): Promise<{ readonly output: Output } | null>;
  /** Asks the worker to give up a job. */
  cancel(job: number): void;
  terminate(): Promise<void>;
  /** Settles with the reason, in words, when the worker can no longer be used. */
  readonly death: Promise<string>;
}

export interface PoolOptions {
  readonly size: number;
  readonly hire: () => PoolWorker;
  /** Bytes that all running jobs may take together. */
  readonly memory: number;
  /** Milliseconds that a worker has to answer a cancel before it is replaced. */
  readonly patience?: number;
}

export interface Request<T extends Task> {
  readonly task: T;
  /** Requests with the same key are one job, whose output they share. */
  readonly key: string;
  /** Lower goes first; within a priority, in the order of requests. */
  readonly priority: number;
  /** Estimated memory while the job runs. */
  readonly bytes: number;
  readonly onShare?: (share: number) => void;
}

/** A place in the queue. */
export interface Ticket<T extends Task> {
  readonly output: Promise<OutputOf<T>>;
  /** Gives it up; the job itself ends when nobody else waits for it. */
  readonly cancel: () => void;
}

interface Subscriber {
  readonly resolve: (output: Output) => void;
  readonly reject: (error: Error) => void;
  readonly onShare: ((share: number) => void) | undefined;
}

interface Job {
  readonly id: number;
  readonly key: string;
  readonly task: Task;
  readonly bytes: number;
  priority: number;
  attempts: number;
  readonly subscribers: Set<Subscriber>;
}

/** The place of one worker, which outlives the worker. */
interface Seat {
  worker: PoolWorker | undefined;
  job: Job | undefined;
  /** Runs out when a worker does not answer a cancel. */
  impatience: ReturnType<typeof setTimeout> | undefined;
}

/** How often a job is begun before a dying worker is blamed on the job. */
const attemptsAllowed = 2;

export class Pool {
  readonly #options: PoolOptions;
  readonly #seats: Seat[];
  readonly #queue: Job[] = [];
  readonly #jobs = new Map<string, Job>();
  #nextId = 1;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#seats = Array.from({ length: options.size }, () => ({
      worker: undefined,
      job: undefined,
      impatience: undefined,
    }));
  }

  get size(): number {
    return this.#seats.length;
  }

  /** Queues a task. Its output rejects with `Cancelled` as soon as it is cancelled, or with a `RunError`. */
  submit<T extends Task>(request: Request<T>): Ticket<T> {
    if (this.#closed) return { output: Promise.reject(new Cancelled()), cancel: () => undefined };
    const job = this.#jobs.get(request.key) ?? this.#enqueue(request);
    if (request.priority < job.priority) this.#hurry(job, request.priority);
    let cancel = (): void => undefined;
    const output = new Promise<Output>((resolve, reject) => {
      const subscriber: Subscriber = { resolve, reject, onShare: request.onShare };
      job.subscribers.add(subscriber);
      cancel = () => {
        if (!job.subscribers.delete(subscriber)) return;
        reject(new Cancelled());
        if (job.subscribers.size === 0) this.#giveUp(job);
      };
    });
    this.#dispatch();
    // The job was made from, or is equal to, this very task.
    return { output: output as Promise<OutputOf<T>>, cancel };
  }

  /** Lets every worker that has nothing to do perform a task of its own, hiring those that are missing. */
  async onEveryIdleWorker(task: Task): Promise<void> {
    const requests = this.#seats
      .filter((seat) => !seat.job)
      .map((_, i) => this.submit({ task, key: `${task.kind} ${i}`, priority: -1, bytes: 0 }).output);
    await Promise.all(requests);
  }

  /** Cancels everything and ends all workers. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#queue.length = 0;
    for (const job of this.#jobs.values()) this.#settle(job, (s) => s.reject(new Cancelled()));
    await Promise.all(
      this.#seats.map(async (seat) => {
        const { worker } = seat;
        this.#vacate(seat);
        seat.worker = undefined;
        await worker?.terminate();
      }),
    );
  }

  #enqueue(request: Request<Task>): Job {
    const job: Job = {
      id: this.#nextId++,
      key: request.key,
      task: request.task,
      bytes: request.bytes,
      priority: request.priority,
      attempts: 0,
      subscribers: new Set(),
    };
    this.#jobs.set(job.key, job);
    this.#insert(job);
    return job;
  }

  #insert(job: Job): void {
    const later = this.#queue.findIndex(
      (other) => other.priority > job.priority || (other.priority === job.priority && other.id > job.id),
    );
    this.#queue.splice(later < 0 ? this.#queue.length : later, 0, job);
  }

  #hurry(job: Job, priority: number): void {
    job.priority = priority;
    const place = this.#queue.indexOf(job);
    if (place < 0) return;
    this.#queue.splice(place, 1);
    this.#insert(job);
  }

  #dispatch(): void {
    for (const seat of this.#seats) {
      if (seat.job) continue;
      const next = this.#queue[0];
      if (!next) return;
      const taken = this.#seats.reduce((bytes, { job }) => bytes + (job?.bytes ?? 0), 0);
      if (taken > 0 && taken + next.bytes > this.#options.memory) return;
      this.#queue.shift();
      this.#begin(seat, next);
    }
  }

  #begin(seat: Seat, job: Job): void {
    const worker = seat.worker ?? this.#hire(seat, job);
    if (!worker) return;
    seat.job = job;
    job.attempts++;
    worker
      .perform(job.id, job.task, (share) => job.subscribers.forEach((s) => s.onShare?.(share)))
      .then(
        (result) => {
          if (seat.worker !== worker || seat.job !== job) return;
          this.#vacate(seat);
          if (result) this.#settle(job, (s) => s.resolve(result.output));
          this.#dispatch();
        },
        (error: unknown) => {
          if (seat.worker !== worker || seat.job !== job) return;
          this.#vacate(seat);
          this.#settle(job, (s) => s.reject(failure(job.task, error)));
          this.#dispatch();
        },
      );
  }

  #hire(seat: Seat, job: Job): PoolWorker | undefined {
    try {
      const worker = this.#options.hire();
      seat.worker = worker;
      void worker.death.then((reason) => this.#bury(seat, worker, reason));
      return worker;
    } catch (cause) {
      // The environment forbids workers: nothing that another attempt would change.
      const reason = cause instanceof Error ? cause.message : String(cause);
      this.#settle(job, (s) => s.reject(new RunError(`No worker can be started: ${reason}`, { cause })));
      return undefined;
    }
  }

  /** A worker died: its seat is free for a new one, and its job goes back to its place in the queue, once. */
  #bury(seat: Seat, worker: PoolWorker, reason: string): void {
    if (seat.worker !== worker) return;
    const { job } = seat;
    this.#vacate(seat);
    seat.worker = undefined;
    if (job && job.subscribers.size > 0) {
      if (job.attempts < attemptsAllowed) this.#insert(job);
      else this.#settle(job, (s) => s.reject(stopped(job.task, reason)));
    }
    this.#dispatch();
  }

  /** Nobody waits for a job any more: takes it from the queue or from its worker. */
  #giveUp(job: Job): void {
    this.#forget(job);
    const place = this.#queue.indexOf(job);
    if (place >= 0) this.#queue.splice(place, 1);
    const seat = this.#seats.find((s) => s.job === job);
    const worker = seat?.worker;
    if (!seat || !worker) return;
    worker.cancel(job.id);
    seat.impatience = setTimeout(() => {
      if (seat.worker !== worker) return;
      void worker.terminate();
      this.#bury(seat, worker, 'it did not answer');
    }, this.#options.patience ?? 500);
  }

  #vacate(seat: Seat): void {
    clearTimeout(seat.impatience);
    seat.impatience = undefined;
    seat.job = undefined;
  }

  #settle(job: Job, how: (subscriber: Subscriber) => void): void {
    this.#forget(job);
    for (const subscriber of job.subscribers) how(subscriber);
    job.subscribers.clear();
  }

  /** From now on an equal request is a new job. */
  #forget(job: Job): void {
    if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key);
  }
}

function failure(task: Task, error: unknown): RunError {
  const reason = error instanceof Error ? error.message : String(error);
  const said = /allocation|out of memory|invalid array (buffer )?length/i.test(reason)
    ? `There is not enough memory for ${describeTask(task)}: use fewer people or fewer programs.`
    : `The simulation failed in ${describeTask(task)}: ${reason}`;
  return new RunError(said, { cause: error });
}

function stopped(task: Task, reason: string): RunError {
  return new RunError(
    `A worker stopped twice at ${describeTask(task)} (${reason}): try again, with fewer people or fewer programs if it stays so.`,
  );
}
