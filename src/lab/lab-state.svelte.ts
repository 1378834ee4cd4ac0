/** What the Lab shows of the document and its numbers: one instance per lab on a page. */
import { createContext } from 'svelte';
import type { Arrangement } from '../charts/population/arrangements.ts';
import { programStyles } from '../charts/program-style.ts';
import type { ProgramStyle } from '../charts/program-style.ts';
import type { OutcomeId } from '../experiment/figures/outcomes.ts';
import { addEvent, setBudget, setIntensity, setLever } from '../scenario/edit/edit.ts';
import { referenceIndex } from '../scenario/scenario.ts';
import type { Program, Scenario } from '../scenario/scenario.ts';
import { leversTable } from '../model/parameters/parameters.ts';
import type { EventKind, LeverKey } from '../model/parameters/parameters.ts';
import type { ScenarioDocument } from '../app/document/document.svelte.ts';
import type { Session } from '../app/session/session.svelte.ts';
import { ChartPlace } from './charts/chart-place.svelte.ts';
import { steadfastFigure, weeklyFigure } from './figures/figures.ts';
import type { KeyFigure } from './figures/figures.ts';
import type { ExplainedFigure, ExplainedOutcome } from '../study/attribution.ts';
import { peopleKey } from '../app/session/run-plan.ts';
import { leverValue } from './levers/lever-facts.ts';
import { Playback } from './time/playback.svelte.ts';
import { TalkOfSelected } from './people/talk.svelte.ts';
import { Selection } from './people/selection.svelte.ts';

export class LabState {
  readonly document: ScenarioDocument;
  readonly session: Session;
  readonly playback: Playback;
  /** People picked out in every world at once. */
  readonly selection = new Selection(() => peopleKey(this.scenario));

  mode = $state<'changed' | 'everyone'>('changed');
  /** What the only person who is selected told and was told of late. */
  readonly talk = new TalkOfSelected();
  /** By what the populations are laid out. */
  arrangement = $state<Arrangement>('places');
  /** The world whose population fills the window. */
  enlargedWorld = $state<string | undefined>();
  /** What the paired chart shows. */
  metric = $state<OutcomeId>('profit');
  /** The level chart that has taken the paired chart's place. */
  enlarged = $state<OutcomeId | undefined>();
  /** The world that has the focus, where not all are shown. */
  #focus = $state('');
  readonly chartPlace = new ChartPlace();
  /** The world of the numbers shown that is hovered in any picture. */
  emphasis = $state<number | undefined>();
  /** The paired chart as a table. */
  table = $state(false);
  /** Whose levers the drawer shows; undefined: closed. */
  drawer = $state<string | undefined>();
  /** The difference whose reasons are open. */
  why = $state.raw<{ readonly figure: ExplainedFigure; readonly program: string } | undefined>();
  /** The menu of events that can be added is open. */
  addingEvent = $state(false);
  /** Index of the event that is being edited. */
  editedEvent = $state<number | undefined>();

  constructor(document: ScenarioDocument, session: Session, reducedMotion: () => boolean) {
    this.document = document;
    this.session = session;
    this.#reducedMotion = reducedMotion;
    this.playback = new Playback({ weeks: () => this.scenario.time.weeks, reducedMotion });
  }

  /** Whose life is open: an id in the market of replication 0. */
  get person(): number | undefined {
    return this.selection.person;
  }
  readonly openPerson = (id: number): void => this.selection.open(id);
  readonly closePerson = (): void => this.selection.close();

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

  /** Adds one at a week and opens its editor. */
  readonly addEvent = (kind: EventKind, week: number): void => {
    const count = this.scenario.events.length;
    this.document.change('Add an event', (s) => addEvent(s, kind, week));
    if (this.scenario.events.length > count) this.editedEvent = count;
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

  /** By world of the document. */
  readonly styles: readonly ProgramStyle[] = $derived.by(() => programStyles(this.programs));

  readonly referenceIndex = $derived.by(() => referenceIndex(this.scenario));

  get focus(): string {
    if (this.programs.some((p) => p.id === this.#focus)) return this.#focus;
    const other = this.programs.find((p) => p.id !== this.scenario.reference);
    return (other ?? this.programs[0])?.id ?? '';
  }
  set focus(id: string) {
    this.#focus = id;
  }

  /** Where a world of the document stands among the numbers shown; −1 when it has none yet. */
  shownWorld(id: string): number {
    return this.session.shown?.scenario.programs.findIndex((p) => p.id === id) ?? -1;
  }

  readonly shownReference = $derived.by(() => {
    const shown = this.session.shown?.scenario;
    if (!shown) return 0;
    const { reference } = shown.programs.some(({ id }) => id === this.scenario.reference)
      ? this.scenario
      : shown;
    return referenceIndex({ programs: shown.programs, reference });
  });

  /** By world of the numbers shown: names and looks are those of now, where the world still exists. */
  readonly shownStyles: readonly ProgramStyle[] = $derived.by(() => {
    const shown = this.session.shown?.scenario.programs ?? this.programs;
    const old = programStyles(shown);
    return shown.map((program, world) => {
      const now = this.programs.findIndex((p) => p.id === program.id);
      return this.styles[now] ?? old[world] ?? missingStyle;
    });
  });

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
    const cost = this.scenario.budget.solutions[program.id]?.cost ?? this.scenario.budget.perCustomerYear;
    if (typeof now !== 'number' || now <= 0 || value <= 0) return undefined;
    const ratio = lever === 'gifts.everyWeeks' ? now / value : value / now;
    return Math.round(cost * ratio * 100) / 100;
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

  /** The week that the numbers shown have: a longer horizon is not computed yet. */
  get shownWeek(): number {
    return Math.min(this.week, this.session.shown?.scenario.time.weeks ?? this.week);
  }

  readonly figures: readonly KeyFigure[] = $derived.by(() => {
    const { session } = this;
    const total = this.scenario.replications;
    const weekly = (outcome: ExplainedOutcome) =>
      weeklyFigure(outcome, session.comparison(outcome), this.shownWeek, total);
    return [weekly('profit'), weekly('cohortSurvival'), this.steadfast];
  });

  readonly steadfast = $derived.by(() =>
    steadfastFigure(
      this.session.shown?.stress ?? [],
      this.session.shown?.scenario.programs.length ?? 0,
      this.shownReference,
      this.shownWeek,
    ),
  );
}

const missingStyle: ProgramStyle = {
  color: 'var(--program-none)',
  dash: '',
  cap: 'butt',
  weight: 1,
  name: '',
  shortName: '',
};

export const [getLab, setLab] = createContext<LabState>();
