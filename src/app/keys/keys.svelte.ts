/** The keys that hold at a time, and all that there are. */
import { createContext, untrack } from 'svelte';
import type { Shortcut } from './shortcuts.ts';

export interface KeysOfPages {
  /** On every page. */
  readonly always: readonly Shortcut[];
  /** Of the page that is open. */
  readonly page: () => readonly Shortcut[];
  /** Of all pages, for the list of them. */
  readonly pages: () => readonly Shortcut[];
}

export class Keys {
  #held = $state.raw<readonly (readonly Shortcut[])[]>([]);
  readonly #of: KeysOfPages;

  constructor(of: KeysOfPages) {
    this.#of = of;
  }

  /** Those that hold now. */
  get now(): readonly Shortcut[] {
    return [...(this.#held.at(-1) ?? this.#of.page()), ...this.#of.always];
  }
  get all(): readonly Shortcut[] {
    return [...this.#of.pages(), ...this.#of.always];
  }

  /** For what stands in the place of the page: its keys hold instead of the page's, until what this returns is called. */
  hold(shortcuts: readonly Shortcut[]): () => void {
    this.#held = [...untrack(() => this.#held), shortcuts];
    return () => (this.#held = this.#held.filter((other) => other !== shortcuts));
  }
}

export const [getKeys, setKeys] = createContext<Keys>();
