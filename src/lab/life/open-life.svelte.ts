/** What the view of a life shows, and whose life comes next. */
import { formatCount } from '../../charts/format.ts';
import type { FoundLives } from '../../experiment/people/life-search.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { LabState } from '../lab-state.svelte.ts';
import type { Shortcut } from '../../app/keys/shortcuts.ts';
import { questionKey, questionWeek, questionWords } from './words/find-words.ts';
import { lifeView } from './life-view.ts';
import type { RibbonState } from './lanes/ribbon-states.ts';
import type { LifeData } from './life-data.svelte.ts';
import { likelyNext, neighbourIn } from './walk.ts';

export class OpenLife {
  readonly #lab: LabState;
  readonly #data: LifeData;
  ribbonOf = $state<RibbonState>('bond');
  table = $state(false);
  /** The week under the pointer. */
  cursor = $state<number | null>(null);
  /** The week that was chosen, and in whose life. */
  #chosen = $state.raw<{ readonly person: number; readonly week: number } | undefined>();
  /** The people who are walked through, when they answer a question. */
  #walk = $state.raw<FoundLives | undefined>();

  constructor(lab: LabState, data: LifeData) {
    this.#lab = lab;
    this.#data = data;
  }

  readonly view = $derived.by(() => {
    const told = this.#data.told;
    if (!told) return undefined;
    const lab = this.#lab;
    const { programs } = told.scenario;
    const styles = lab.worlds.shownStyles;
    // Names of now, where the worlds are still those that were lived in.
    const isCurrent = programs.length === styles.length && told.scenario === lab.session.shown?.scenario;
    const now = programs.map((program) => lab.programs.find(({ id }) => id === program.id) ?? program);
    const reference = isCurrent ? lab.worlds.shownReference : referenceIndex(told.scenario);
    return lifeView(told.lives, told.scenario, now, styles, reference);
  });

  /** The week that is explained. */
  get week(): number {
    const view = this.view;
    if (!view) return 0;
    const { person, weeks } = view.lives;
    const answer = this.#walk && questionWeek(this.#walk.question, view.lives);
    const week = this.#chosen?.person === person ? this.#chosen.week : (answer ?? view.telling);
    return Math.max(0, Math.min(weeks - 1, week));
  }
  /** Whether somebody asked for this week, in this life. */
  get isChosen(): boolean {
    return this.#chosen !== undefined && this.#chosen.person === this.view?.lives.person;
  }
  readonly choose = (week: number): void => {
    const person = this.view?.lives.person;
    if (person !== undefined) this.#chosen = { person, week };
  };

  /** The question whose people are walked through; '' for none. */
  get question(): string {
    return this.#walk ? questionKey(this.#walk.question) : '';
  }

  /** Walks through the people who answer a question; asked the same again, through all people once more. */
  readonly walk = (found: FoundLives): void => {
    if (questionKey(found.question) === this.question) {
      this.#walk = undefined;
      return;
    }
    this.#walk = found;
    const [first] = found.people;
    if (first !== undefined) this.#lab.selection.open(first);
  };

  /** The people who are walked through: those who answer the question, else those who are selected, else all by place. */
  get #list(): ArrayLike<number> {
    const { selection, session, scenario } = this.#lab;
    return (
      this.#walk?.people ??
      (selection.size > 1 ? [...selection.people] : session.shown?.population?.order) ??
      Array.from({ length: scenario.market.people }, (_, person) => person)
    );
  }

  /** Which of the people who are walked through this is: "2 of 11: stayed because of Random gifts"; '' among all people. */
  get place(): string {
    const { selection, programs } = this.#lab;
    const { person } = selection;
    const isSelected = selection.size > 1;
    if (person === undefined || !(this.#walk || isSelected)) return '';
    const list = this.#list;
    const at = Array.prototype.indexOf.call(list, person);
    if (at < 0) return '';
    const who = this.#walk ? questionWords(this.#walk.question, programs) : 'selected';
    return `${formatCount(at + 1)} of ${formatCount(list.length)}${this.#walk ? ':' : ''} ${who}`;
  }

  /** Whether the view was left by a key, so that the keys go on where they came from. */
  leftByKey = false;
  readonly close = (byKey: boolean): void => {
    this.leftByKey = byKey;
    this.#lab.selection.close();
  };

  readonly another = (step: 1 | -1): void => {
    const { person } = this.#lab.selection;
    const next = person === undefined ? undefined : neighbourIn(this.#list, person, step);
    if (next !== undefined) this.#lab.selection.open(next);
  };

  /** Whose lives are likely to be asked for next; nobody while the one that was asked for is under way. */
  readonly ahead: readonly number[] = $derived.by(() => {
    const { selection, session } = this.#lab;
    const { person } = selection;
    const told = this.#data.told;
    const isThere = told?.lives.person === person && told?.scenario === session.shown?.scenario;
    return isThere && person !== undefined ? likelyNext(this.#list, person) : [];
  });

  readonly shortcuts: readonly Shortcut[] = [
    { chords: ['Escape'], keys: 'Esc', does: 'Back to the Lab', run: () => this.close(true) },
    {
      chords: ['ArrowUp', 'ArrowDown'],
      keys: '↑ ↓',
      does: 'The life before or after',
      run: (chord) => this.another(chord === 'ArrowUp' ? -1 : 1),
    },
    {
      chords: ['ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowRight'],
      keys: '← →',
      does: 'Explain the week before or after; with Shift 13 weeks',
      run: (chord) =>
        this.choose(this.week + (chord.endsWith('Left') ? -1 : 1) * (chord.startsWith('Shift') ? 13 : 1)),
    },
    {
      chords: ['t'],
      keys: 'T',
      does: 'The lives as a table',
      run: () => {
        this.table = !this.table;
      },
    },
  ];
}
