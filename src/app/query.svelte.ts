/**
 * One question at a time that takes long to answer, such as whatever the runner is asked: the latest wins, what is known so far can be
 * shown, and what went wrong is said in a sentence.
 */
import { untrack } from 'svelte';
import { Cancelled, RunError } from '../runner/runner.ts';
import { rest } from './session/moments.ts';

/**
 * idle: nothing was asked, or it was taken back. running: asked; there may be an answer of before, or a part of this one. done: answered.
 * failed: `error` says why; what was told before stays.
 */
export type QueryState = 'idle' | 'running' | 'done' | 'failed';

/** What a question works with. When another was asked or it was taken back, the signal says so and the rest is without effect. */
export interface Asked<Answer> {
  readonly signal: AbortSignal;
  /** Puts what is known so far in the place of the answer. */
  readonly tell: (part: Answer) => void;
  /** @param share of the work that is done, from 0 to 1 */
  readonly progress: (share: number) => void;
}

export interface AskOptions {
  /** The answer of before stays until the new one, or its first part, is there. */
  readonly keep?: boolean;
  /** Milliseconds to wait first: what is taken back within is never asked. */
  readonly after?: number;
}

export class Query<Answer> {
  #state = $state<QueryState>('idle');
  #answer = $state.raw<Answer | undefined>();
  #error = $state<string | undefined>();
  #share = $state(0);
  #stop: AbortController | undefined;
  readonly #what: string;

  /** @param what begins the sentence about what nobody foresaw: "The simulation" stopped */
  constructor(what = 'The simulation') {
    this.#what = what;
  }

  get state(): QueryState {
    return this.#state;
  }
  get answer(): Answer | undefined {
    return this.#answer;
  }
  get error(): string | undefined {
    return this.#error;
  }
  /** Of the work of the question that is running, from 0 to 1. */
  get share(): number {
    return this.#share;
  }

  /**
   * Asks; whatever was asked before is given up, after this has begun, so that work for both goes on. Never rejects: resolves when it
   * is answered, has failed, or was given up.
   */
  async ask(work: (asked: Asked<Answer>) => Promise<Answer>, options: AskOptions = {}): Promise<void> {
    const before = this.#stop;
    const stop = new AbortController();
    const { signal } = stop;
    const put = (change: () => void) => {
      if (!signal.aborted && this.#stop === stop) change();
    };
    this.#stop = stop;
    this.#state = 'running';
    this.#error = undefined;
    this.#share = 0;
    if (!options.keep) this.#answer = undefined;
    const asked: Asked<Answer> = {
      signal,
      tell: (part) => put(() => (this.#answer = part)),
      progress: (share) => put(() => (this.#share = share)),
    };
    try {
      // What the work reads is no reason for an effect that asks to ask again.
      const answering = untrack(() => this.#begin(work, asked, options));
      before?.abort();
      const answer = await answering;
      put(() => {
        this.#answer = answer;
        this.#state = 'done';
        this.#share = 1;
        this.#stop = undefined;
      });
    } catch (error) {
      put(() => this.#fail(error));
    }
  }

  async #begin(
    work: (asked: Asked<Answer>) => Promise<Answer>,
    asked: Asked<Answer>,
    { after }: AskOptions,
  ): Promise<Answer> {
    if (after !== undefined) await rest(after, asked.signal);
    return work(asked);
  }

  /** Takes the question back; an answer that is there stays. */
  cancel(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    if (this.#state === 'running') this.#state = 'idle';
  }

  /** Takes it back, and forgets what was answered. */
  clear(): void {
    this.cancel();
    this.#state = 'idle';
    this.#answer = undefined;
    this.#error = undefined;
  }

  #fail(error: unknown): void {
    this.#stop = undefined;
    // Given up by somebody else, such as a newer preview: there is nothing to say.
    if (error instanceof Cancelled) this.#state = 'idle';
    else {
      this.#state = 'failed';
      this.#error = error instanceof RunError ? error.message : `${this.#what} stopped: ${textOf(error)}`;
    }
  }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
