/**
 * The last scenario that was changed here, kept by the browser as a link: links of every version can be read. It is opened when the
 * address says nothing, never instead of a link.
 */
import { modelVersion } from '../../model/version.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { store } from '../preferences.svelte.ts';

const key = 'last-scenario';
/** Milliseconds after the last change. */
const restTime = 400;

export class Autosave {
  /** What was opened from it, until the person has taken note. */
  #restored = $state.raw<{ readonly title: string } | undefined>();
  /** What was kept and is nothing that can be opened. */
  #unreadable = $state.raw<string | undefined>();
  #later: ReturnType<typeof setTimeout> | undefined;

  get restored(): { readonly title: string } | undefined {
    return this.#restored;
  }
  get unreadable(): string | undefined {
    return this.#unreadable;
  }
  dismiss(): void {
    this.#restored = undefined;
    this.#unreadable = undefined;
  }

  /** The link that was kept; undefined when there is none, or none that is a link of this page. */
  read(): string | undefined {
    const text = store.read(key);
    if (text === null) return undefined;
    if (/^#\/\w*\?v=\d/.test(text)) return text;
    this.#unreadable = text;
    return undefined;
  }

  /** To be called when what was read is on the screen. */
  announce({ title }: Scenario): void {
    this.#restored = { title };
  }

  keep(scenario: Scenario): void {
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#write(scenario), restTime);
  }

  /** Keeps at once what still waits: the page is being left. */
  flush(scenario: Scenario): void {
    if (this.#later !== undefined) this.#write(scenario);
  }

  forget(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    store.remove(key);
  }

  #write(scenario: Scenario): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    store.write(key, encodeLink(scenario, { modelVersion }));
  }
}
