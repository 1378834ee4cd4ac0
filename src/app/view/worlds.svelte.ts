/** How the worlds of the document and of the numbers shown look, which of them is the reference, and which is looked at. */
import { programStyles } from '../../charts/program-style.ts';
import type { ProgramStyle } from '../../charts/program-style.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Program } from '../../scenario/scenario.ts';
import type { ScenarioDocument } from '../document/document.svelte.ts';
import type { Session } from '../session/session.svelte.ts';
import type { ViewState } from './view-state.svelte.ts';

/** A world that did nothing and got a program, or lost it, is another: the numbers of the one are none of the other's. */
const isSame = (one: Program, other: Program): boolean =>
  one.id === other.id && isNothing(one) === isNothing(other);
const isNothing = ({ levers }: Program): boolean => Object.keys(levers).length === 0;

export class Worlds {
  readonly #document: ScenarioDocument;
  readonly #session: Session;
  readonly #view: ViewState;

  constructor(document: ScenarioDocument, session: Session, view: ViewState) {
    this.#document = document;
    this.#session = session;
    this.#view = view;
  }

  get #programs(): readonly Program[] {
    return this.#document.scenario.programs;
  }

  /** By world of the document. */
  readonly styles: readonly ProgramStyle[] = $derived.by(() => programStyles(this.#programs));
  /** Among the worlds of the document. */
  readonly reference: number = $derived.by(() => referenceIndex(this.#document.scenario));

  /** Id of the world that is looked at where not all are shown: the one that was chosen, else the first that is not the reference. */
  get focus(): string {
    const chosen = this.#view.world;
    if (chosen !== undefined && this.#programs.some((p) => p.id === chosen)) return chosen;
    const other = this.#programs.find((p) => p.id !== this.#document.scenario.reference);
    return (other ?? this.#programs[0])?.id ?? '';
  }

  /** Where a world of the document stands among the numbers shown; −1 when it has none yet. */
  shownPlace(id: string): number {
    const now = this.#programs.find((p) => p.id === id);
    return this.#session.shown?.scenario.programs.findIndex((p) => now && isSame(p, now)) ?? -1;
  }

  /** Among the worlds of the numbers shown. */
  readonly shownReference: number = $derived.by(() => {
    const shown = this.#session.shown?.scenario;
    if (!shown) return 0;
    const now = this.#document.scenario;
    const { reference } = shown.programs.some(({ id }) => id === now.reference) ? now : shown;
    return referenceIndex({ programs: shown.programs, reference });
  });

  /** By world of the numbers shown: names and looks are those of now, where the world still exists. */
  readonly shownStyles: readonly ProgramStyle[] = $derived.by(() => {
    const shown = this.#session.shown?.scenario.programs ?? this.#programs;
    const old = programStyles(shown);
    return shown.map((program, world) => {
      const now = this.#programs.findIndex((p) => isSame(p, program));
      return this.styles[now] ?? old[world] ?? missingStyle;
    });
  });
}

const missingStyle: ProgramStyle = {
  color: 'var(--program-none)',
  dash: '',
  cap: 'butt',
  weight: 1,
  name: '',
  shortName: '',
};
