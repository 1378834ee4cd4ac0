/**
 * Who is looked at: people picked out of the population of replication 0, the one under the pointer or the keys, and the one whose
 * life is open. Every population and chart shows the same people.
 */

interface Chosen {
  readonly people: ReadonlySet<number>;
  readonly label: string;
  /** Whose ids these are: under another key the same ids are other people. */
  readonly key: string;
}

const nobody: ReadonlySet<number> = new Set();
const setOf = (people: Iterable<number>): ReadonlySet<number> => new Set(people);

export class Selection {
  #chosen = $state.raw<Chosen | undefined>();
  #person = $state.raw<{ readonly id: number; readonly key: string } | undefined>();
  /** Whose life was open last: where whoever goes by keys comes back to. */
  #last = $state.raw<number | undefined>();
  /** The person under the pointer or the keys, in whatever picture. */
  hovered = $state<number | undefined>();
  readonly #key: () => string;

  /** @param key equal as long as an id is the same person */
  constructor(key: () => string) {
    this.#key = key;
  }

  /** Ids in the market of replication 0; empty when nobody is selected. */
  get people(): ReadonlySet<number> {
    return this.#current?.people ?? nobody;
  }
  get size(): number {
    return this.people.size;
  }
  /** Who they are, such as "16 who stayed in Random gifts and left in No program, week 112"; '' when nobody is selected. */
  get label(): string {
    return this.#current?.label ?? '';
  }
  /** Whose life is open. */
  get person(): number | undefined {
    return this.#person?.key === this.#key() ? this.#person.id : undefined;
  }

  get last(): number | undefined {
    return this.#last;
  }

  has(person: number): boolean {
    return this.people.has(person);
  }

  /** Selecting nobody clears the selection. */
  select(people: Iterable<number>, label: string): void {
    const set = setOf(people);
    this.#chosen = set.size > 0 ? { people: set, label, key: this.#key() } : undefined;
  }

  clear(): void {
    this.#chosen = undefined;
  }

  open(person: number): void {
    this.#person = { id: person, key: this.#key() };
    this.#last = person;
  }

  /** Closes the open life; the selection stays. */
  close(): void {
    this.#person = undefined;
  }

  get #current(): Chosen | undefined {
    return this.#chosen?.key === this.#key() ? this.#chosen : undefined;
  }
}
