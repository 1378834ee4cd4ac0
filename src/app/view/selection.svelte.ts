/**
 * Who is looked at: people picked out of the population of replication 0, and the one whose life is open. Every population and chart
 * shows the same people. Ids are people of one market: in another one nobody is selected, and they come back with their own.
 */
import { closing, opening, showing } from './view.ts';
import type { ViewState } from './view-state.svelte.ts';

const nobody: ReadonlySet<number> = new Set();
const setOf = (people: Iterable<number>): ReadonlySet<number> => new Set(people);

export class Selection {
  readonly #view: ViewState;
  readonly #market: () => string;

  /** @param market equal as long as an id is the same person */
  constructor(view: ViewState, market: () => string) {
    this.#view = view;
    this.#market = market;
  }

  readonly #picked = $derived.by(() => {
    const { picked } = this.#view;
    return picked?.market === this.#market() ? picked : undefined;
  });
  /** Ids in the market of replication 0; empty when nobody is selected. */
  readonly people: ReadonlySet<number> = $derived(this.#picked ? setOf(this.#picked.people) : nobody);
  /** Whose life is open. */
  readonly person: number | undefined = $derived.by(() => {
    const { life } = this.#view;
    return life?.market === this.#market() ? life.person : undefined;
  });

  get size(): number {
    return this.people.size;
  }
  /** Who they are; '' when nobody is selected. */
  get label(): string {
    return this.#picked?.label ?? '';
  }

  has(person: number): boolean {
    return this.people.has(person);
  }

  /** Selecting nobody clears the selection. */
  select(people: Iterable<number>, label: string): void {
    const chosen = [...setOf(people)];
    const market = this.#market();
    this.#view.change(showing({ picked: chosen.length > 0 ? { people: chosen, label, market } : undefined }));
  }

  clear(): void {
    this.#view.change(showing({ picked: undefined }));
  }

  /** Opens a life. */
  readonly open = (person: number): void => {
    const market = this.#market();
    this.#view.change((view) => ({
      ...opening({ what: 'life', person, market })(view),
      lastPerson: person,
    }));
  };

  /** Closes the open life; the selection stays. */
  readonly close = (): void => this.#view.change(closing('life'));
}
