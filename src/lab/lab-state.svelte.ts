/** What the Lab shows of the document and its numbers: one instance per lab on a page. */
import { createContext } from 'svelte';
import { addEvent, setBudget, setIntensity, setLever } from '../scenario/edit/edit.ts';
import { needsSolving } from '../scenario/solution-key.ts';
import type { OutcomeId } from '../experiment/figures/outcomes.ts';
import type { Program, Scenario } from '../scenario/scenario.ts';
import { modelVersion } from '../model/version.ts';
import { leversTable } from '../model/parameters/parameters.ts';
import type { EventKind, LeverKey } from '../model/parameters/parameters.ts';
import type { ScenarioDocument } from '../app/document/document.svelte.ts';
import type { Session } from '../app/session/session.svelte.ts';
import type { Services } from '../app/services.ts';
import { opening } from '../app/view/view.ts';
import type { Selection } from '../app/view/selection.svelte.ts';
import type { ViewState } from '../app/view/view-state.svelte.ts';
import type { Worlds } from '../app/view/worlds.svelte.ts';
import type { SumPartId } from '../charts/sum-words.ts';
import type { Indicator } from '../experiment/figures/indicators.ts';
import { outcomes } from '../experiment/figures/outcomes.ts';
import { ChartPlace } from './charts/chart-place.ts';
import { steadfastFigure, weeklyFigure } from './figures/figures.ts';
import type { KeyFigure } from './figures/figures.ts';
import { leverValue } from './levers/lever-facts.ts';
import { Playback } from './time/playback.svelte.ts';
import { TalkOfSelected } from './people/talk.svelte.ts';

type LabServices = Pick<Services, 'document' | 'session' | 'view' | 'selection' | 'worlds'>;

/** The charts of the parts of the sum, and who is behind one. */
interface KnownSum {
  readonly chartOfPart: Readonly<Partial<Record<SumPartId, Indicator>>>;
  readonly peopleLit: (lab: LabState) => ReadonlySet<number> | undefined;
}

export class LabState {
  readonly document: ScenarioDocument;
  readonly session: Session;
  readonly view: ViewState;
  /** People picked out in every world at once, and whose life is open. */
  readonly selection: Selection;
  readonly worlds: Worlds;
  readonly playback: Playback;
  /** What the only person who is selected told and was told of late. */
  readonly talk = new TalkOfSelected();
  readonly chartPlace = new ChartPlace();

  constructor({ document, session, view, selection, worlds }: LabServices, reducedMotion: () => boolean) {
    this.document = document;
    this.session = session;
    this.view = view;
    this.selection = selection;
    this.worlds = worlds;
    this.#reducedMotion = reducedMotion;
    this.playback = new Playback({ view, weeks: () => this.scenario.time.weeks, reducedMotion });
  }

  #opened = false;
  readonly #reducedMotion: () => boolean;

  /**
   * When the first numbers are there: it plays by itself, or shows the end.
   * @param atEnd where motion is unwanted, if left out
   */
  open(atEnd = this.#reducedMotion()): void {
    if (this.#opened) return;
    this.#opened = true;
    if (atEnd) this.playback.week = this.scenario.time.weeks;
    else this.playback.play();
  }

  /** Goes to a week, before the first numbers as well: it then neither plays nor jumps to the end by itself. */
  show(week: number): void {
    this.#opened = true;
    this.playback.week = week;
  }

  /** Plays again from the start: the same worlds, the same luck. */
  reset(): void {
    this.playback.pause();
    this.playback.week = 0;
    this.playback.play();
  }

  /** Adds one at a week, goes there, and opens its editor. */
  readonly addEvent = (kind: EventKind, week: number): void => {
    const count = this.scenario.events.length;
    this.document.change('Add an event', (s) => addEvent(s, kind, week));
    if (this.scenario.events.length === count) return;
    this.playback.week = week;
    this.view.change(opening({ what: 'event', index: count }));
  };

  get scenario(): Scenario {
    return this.document.scenario;
  }
  get programs(): readonly Program[] {
    return this.scenario.programs;
  }
  get week(): number {
    return this.playback.week;
  }

  /** Worlds for which "move the budget" was answered: not asked again as long as the page lives. */
  #budgetMovers: readonly string[] = $state.raw([]);

  heldAnswer(program: string): 'budget' | undefined {
    return this.#budgetMovers.includes(program) ? 'budget' : undefined;
  }
  answerHeld(program: string): void {
    this.#budgetMovers = [...this.#budgetMovers, program];
  }

  /** About what a held lever would cost at another value, if cost is in proportion; the solver then finds it exactly. */
  budgetFor(program: Program, lever: LeverKey, value: number): number | undefined {
    const now = leverValue(program, lever);
    const { budget } = this.scenario;
    // In the middle of a drag the lever costs what the budget was moved to; it is solved afterwards.
    const solution = this.isSolved ? budget.solutions[program.id] : undefined;
    const cost = solution?.cost ?? budget.perCustomerYear;
    if (typeof now !== 'number' || now <= 0 || value <= 0) return undefined;
    const ratio = lever === 'gifts.everyWeeks' ? now / value : value / now;
    return Math.round(cost * ratio * 100) / 100;
  }

  /** The levers cost the budget; until the solver has answered a change they do not. */
  get isSolved(): boolean {
    return !needsSolving(this.scenario, modelVersion);
  }

  moveBudget(program: Program, lever: LeverKey, value: number): void {
    const perCustomerYear = this.budgetFor(program, lever, value);
    if (perCustomerYear === undefined) return;
    this.document.change(
      'Budget',
      (s) => setBudget(setLever(s, program.id, lever, value), { perCustomerYear }),
      `budget by ${program.id}`,
    );
  }

  freeWorld(program: Program, lever: LeverKey, value: number): void {
    this.document.change(`${leversTable[lever].label}, ${program.name}, freed from the budget`, (s) =>
      setLever(setIntensity(s, program.id, null), program.id, lever, value),
    );
  }

  /** Whose levels stand large: one world alone has no differences. */
  get levels(): OutcomeId | undefined {
    const { levels, outcome } = this.view.chart;
    return levels ?? (this.programs.length === 1 ? outcome : undefined);
  }

  get stale(): boolean {
    return this.session.phase === 'stale';
  }

  /** While replications of the main run still arrive. */
  readonly refining = $derived.by(() => {
    const { shown, phase } = this.session;
    const total = this.scenario.replications;
    const done = shown?.replications.length ?? 0;
    return (phase === 'refining' || phase === 'running') && done < total ? { done, total } : null;
  });

  /** Whether all runs of the scenario as it stands are in: before that nothing is said about who is ahead. */
  readonly isComplete: boolean = $derived.by(() => {
    const { shown, phase } = this.session;
    const settled = phase !== 'stale' && phase !== 'running' && phase !== 'error';
    return settled && this.isSolved && (shown?.replications.length ?? 0) >= this.scenario.replications;
  });

  /** The week that the sentence and the sum are about. While it plays they are about the end, and so stay as they are. */
  get headlineWeek(): number {
    return this.playback.playing ? (this.session.shown?.scenario.time.weeks ?? 0) : this.shownWeek;
  }

  /** The week that the numbers shown have: a longer horizon is not computed yet. */
  get shownWeek(): number {
    return Math.min(this.week, this.session.shown?.scenario.time.weeks ?? this.week);
  }

  /** What knows the parts of the sum, once it is loaded, by whoever shows them. */
  sum = $state.raw<KnownSum>();
  /** The people behind the part of the sum that is pointed at. */
  readonly lit: ReadonlySet<number> | undefined = $derived(this.sum?.peopleLit(this));

  /** What of the sum is looked at: under the pointer, or else in the chart. */
  get part(): SumPartId | undefined {
    return this.view.pointed ?? this.view.chart.part;
  }

  /** What the chart of differences is about; an id always names the same. */
  readonly charted: Indicator & { readonly id: string } = $derived.by(() => {
    const { part } = this;
    const term = part && this.sum?.chartOfPart[part];
    if (term) return { id: `part ${part}`, ...term };
    const { outcome } = this.view.chart;
    return { id: outcome, ...outcomes[outcome] };
  });

  readonly figures: readonly KeyFigure[] = $derived.by(() => {
    const { session } = this;
    const total = this.scenario.replications;
    const weekly = (outcome: 'profit' | 'cohortSurvival') =>
      weeklyFigure(outcome, session.comparison(outcome), this.shownWeek, total);
    return [weekly('profit'), weekly('cohortSurvival'), this.steadfast];
  });

  readonly steadfast = $derived.by(() =>
    steadfastFigure(
      this.session.shown?.stress ?? [],
      this.session.shown?.scenario.programs.length ?? 0,
      this.worlds.shownReference,
      this.shownWeek,
    ),
  );
}

export const [getLab, setLab] = createContext<LabState>();
