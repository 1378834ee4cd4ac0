/**
 * The numbers behind the page. Whenever the document changes: what is shown becomes stale at once, one replication with its
 * population runs as a preview, then the budget is solved where it must be, then the other replications refine the intervals,
 * then the stress tests arrive. The latest change wins.
 */
import { compareOn } from '../../experiment/figures/compare.ts';
import type { Comparison } from '../../experiment/figures/compare.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import type { Outcome, OutcomeId } from '../../experiment/figures/outcomes.ts';
import type { Population, Replication, Stress } from '../../experiment/results.ts';
import { stressWeeksOf } from '../../experiment/stress/stress-plan.ts';
import { Cancelled } from '../../runner/runner.ts';
import type { Progress, Runner } from '../../runner/runner.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { modelVersion } from '../../model/version.ts';
import { needsSolving } from '../../scenario/solution-key.ts';
import { solveIfNeeded } from '../../study/run.ts';
import { Query } from '../query.svelte.ts';
import type { Asked } from '../query.svelte.ts';
import { nextFrame, rest } from './moments.ts';
import { isAnother, jobKey, worldsKey } from './run-plan.ts';

/** What is on the screen, and the scenario that it belongs to. */
export interface Shown {
  readonly scenario: Scenario;
  /** In order of replication; grows while it refines. */
  readonly replications: readonly Replication[];
  readonly stress: readonly Stress[];
  /** Person by person, of replication 0; it may arrive before or with it. */
  readonly population: Population | undefined;
  /** Over all replications; when they are complete. */
  readonly fingerprint: string | undefined;
}

/**
 * running: nothing to show yet. stale: numbers of before the change. refining: replications or stress tests still arrive.
 * idle: complete. stopped: cancelled by the person, what is done stays. error: a run failed.
 */
export type Phase = 'running' | 'stale' | 'refining' | 'idle' | 'stopped' | 'error';

export interface Waiting extends Progress {
  /** Seconds left, when it can be told. */
  readonly secondsLeft: number | undefined;
}

export interface SessionOptions {
  readonly runner: Runner;
  /** The document, and how the solver's answer gets into it. */
  readonly current: () => Scenario;
  readonly settle: (asked: Scenario, solved: Scenario) => void;
  /** All replications and stress tests of the current scenario are there. */
  readonly onComplete?: (fingerprint: string) => void;
}

/** A preview that has run for less is let finish, so that a dragged lever shows numbers on its way. */
const patience = 250;
/** A wait that lasts longer shows a bar, in milliseconds. */
const noticeable = 500;
/** No change for so long means that a drag has come to rest; only then is the budget solved. */
const restTime = 220;

export class Session {
  readonly #query = new Query<Shown>();
  #phase = $state.raw<Phase>('running');
  // Derived, so that whoever watches it hears of a change only.
  readonly phase: Phase = $derived(this.#query.state === 'failed' ? 'error' : this.#phase);
  readonly error: string | undefined = $derived(
    this.#query.error ??
      (this.#phase === 'error' ? 'Stopped before the first numbers were there.' : undefined),
  );
  #waiting = $state.raw<Waiting | undefined>();
  #stage = $state.raw<Progress['stage']>('run');

  readonly #options: SessionOptions;
  /** When the preview under way began. */
  #previewSince: number | undefined;
  /** What the latest job computes, or the shown numbers are complete for. */
  #jobKey = '';
  /** The document changed while a preview was let finish. */
  #again = false;
  /** What the solver answered last: never asked again about the same. */
  #solved: Scenario | undefined;
  // A cache of what follows from the state: nothing reads it that does not read the state.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #compared = new Map<string, { key: unknown; reference: string; comparison: Comparison }>();

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get shown(): Shown | undefined {
    return this.#query.answer;
  }
  /** Of the numbers shown, where they are complete and those of the document; undefined while they are of before a change, or too few. */
  get completeFingerprint(): string | undefined {
    return this.phase === 'idle' ? this.shown?.fingerprint : undefined;
  }
  /** What is being computed. */
  get stage(): Progress['stage'] {
    return this.#stage;
  }
  /** Set while a wait is long enough to be told about. */
  get waiting(): Waiting | undefined {
    return this.#waiting;
  }

  /** Levels and differences of an outcome over the replications shown, against the document's reference. */
  comparison(outcome: OutcomeId): Comparison | undefined {
    return this.comparisonOn(outcome, outcomes[outcome]);
  }

  /** The same on any weekly indicator; an id always names the same one. */
  comparisonOn(id: string, indicator: Pick<Outcome, 'series'>): Comparison | undefined {
    const { shown } = this;
    if (!shown || shown.replications.length === 0) return undefined;
    const wanted = this.#options.current().reference;
    const reference = shown.scenario.programs.some((p) => p.id === wanted)
      ? wanted
      : shown.scenario.reference;
    const known = this.#compared.get(id);
    if (known?.key === shown.replications && known.reference === reference) return known.comparison;
    const comparison = compareOn({ ...shown.scenario, reference }, shown.replications, id, indicator);
    this.#compared.set(id, { key: shown.replications, reference, comparison });
    return comparison;
  }

  /** To be called after every change of the document, and once to begin with. */
  update(): void {
    const scenario = this.#options.current();
    const isSettled = this.phase !== 'error' && this.phase !== 'stopped';
    if (jobKey(scenario) === this.#jobKey && isSettled && !this.#mustSolve(scenario)) return;
    if (this.shown && isAnother(this.shown.scenario, scenario)) this.#forget();
    else if (this.shown && worldsKey(scenario) !== worldsKey(this.shown.scenario)) this.#phase = 'stale';
    const since = this.#previewSince;
    if (since !== undefined && performance.now() - since < patience) this.#again = true;
    else this.#start();
  }

  /** Another scenario was opened: nothing on the screen is of its worlds, whatever their names. */
  #forget(): void {
    this.#query.clear();
    this.#previewSince = undefined;
    this.#phase = 'running';
  }

  /** Stops what is under way; what is done stays. */
  cancel(): void {
    this.#query.cancel();
    this.#previewSince = undefined;
    this.#again = false;
    this.#waiting = undefined;
    this.#phase = this.#phase === 'running' ? 'error' : 'stopped';
  }

  /** After an error or a cancel. */
  retry(): void {
    this.#start();
  }

  #start(): void {
    const scenario = this.#options.current();
    this.#previewSince = performance.now();
    this.#jobKey = jobKey(scenario);
    this.#again = false;
    this.#waiting = undefined;
    if (this.phase === 'error' || this.phase === 'stopped') this.#phase = this.shown ? 'stale' : 'running';
    // The numbers on the screen are right, but more are asked for.
    if (this.#phase === 'idle') this.#phase = 'refining';
    void this.#query.ask((asked) => this.#answer(scenario, asked), { keep: true });
  }

  async #answer(scenario: Scenario, asked: Asked<Shown>): Promise<Shown> {
    try {
      await this.#preview(scenario, asked);
      if (this.#again) this.#start();
      asked.signal.throwIfAborted();
      const solved = await this.#solve(scenario, asked);
      asked.signal.throwIfAborted();
      return await this.#refine(solved, asked);
    } catch (error) {
      if (asked.signal.aborted) throw error;
      this.#previewSince = undefined;
      this.#waiting = undefined;
      if (this.#again && !(error instanceof Cancelled)) this.#start();
      throw error;
    }
  }

  async #preview(scenario: Scenario, { signal, tell }: Asked<Shown>): Promise<void> {
    const { runner } = this.#options;
    let population: Population | undefined;
    const { replications } = await runner.run(
      { ...scenario, replications: 1 },
      { ...this.#watched(signal), preview: true, onPopulation: (p) => (population = p) },
    );
    signal.throwIfAborted();
    this.#previewSince = undefined;
    const { shown } = this;
    const same = shown && worldsKey(shown.scenario) === worldsKey(scenario);
    const keepsMore = same && shown.replications.length > 1;
    tell({
      scenario,
      replications: keepsMore ? shown.replications.slice(0, scenario.replications) : replications,
      stress: same ? shown.stress : [],
      population: population ?? shown?.population,
      fingerprint: undefined,
    });
    this.#phase = this.#again ? 'stale' : 'refining';
  }

  #mustSolve(scenario: Scenario): boolean {
    return scenario !== this.#solved && needsSolving(scenario, modelVersion);
  }

  /** The scenario with its levers solved for its budget. Writing them into the document asks for their numbers, instead of this. */
  async #solve(scenario: Scenario, { signal }: Asked<Shown>): Promise<Scenario> {
    if (!this.#mustSolve(scenario)) return scenario;
    const solved = await solveIfNeeded(this.#options.runner, scenario, {
      ...this.#watched(signal),
      onUnsolved: async () => {
        await rest(restTime, signal);
        this.#stage = 'solve';
      },
    });
    signal.throwIfAborted();
    this.#waiting = undefined;
    this.#solved = solved;
    this.#options.settle(scenario, solved);
    // Where they stand as they stood, what was previewed is refined.
    return this.#options.current();
  }

  async #refine(scenario: Scenario, { signal, tell }: Asked<Shown>): Promise<Shown> {
    const replications = [...(this.shown?.replications ?? [])];
    const stress: Stress[] = [];
    const flush = nextFrame(() => {
      const { shown } = this;
      if (!shown) return;
      const hasMore = replications.length > shown.replications.length;
      tell({
        ...shown,
        replications: hasMore
          ? replications.toSorted((a, b) => a.replication - b.replication)
          : shown.replications,
        stress: stress.length > 0 ? [...stress] : shown.stress,
      });
    });
    this.#stage = 'run';
    const result = await this.#options.runner.run(scenario, {
      ...this.#watched(signal),
      // As the preview was, so that its replication counts for both.
      onPopulation: () => undefined,
      stressWeeks: stressWeeksOf(scenario),
      onReplication: (replication) => {
        if (replications.some((r) => r.replication === replication.replication)) return;
        replications.push(replication);
        flush();
      },
      onStress: (test) => {
        stress.push(test);
        flush();
      },
    });
    signal.throwIfAborted();
    const { shown } = this;
    const complete: Shown = {
      ...shown,
      population: shown?.population,
      ...result,
      scenario: shown?.scenario ?? scenario,
    };
    tell(complete);
    this.#waiting = undefined;
    this.#phase = 'idle';
    this.#options.onComplete?.(result.fingerprint);
    return complete;
  }

  /** Progress that is shown only when the wait is long enough to be felt. */
  #watched(signal: AbortSignal) {
    const began = performance.now();
    let stage: Progress['stage'] | undefined;
    let stageBegan = began;
    return {
      signal,
      onProgress: (progress: Progress) => {
        if (signal.aborted) return;
        if (progress.stage !== stage) {
          stage = progress.stage;
          stageBegan = performance.now();
          this.#stage = progress.stage;
        }
        const now = performance.now();
        if (now - began < noticeable) return;
        const pace = (now - stageBegan) / Math.max(progress.done, 0.01);
        const known = now - stageBegan > noticeable && progress.done > 0;
        this.#waiting = {
          ...progress,
          secondsLeft: known ? (pace * (progress.total - progress.done)) / 1000 : undefined,
        };
      },
    };
  }
}
