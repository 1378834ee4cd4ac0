/** What the person prefers on this machine, kept by the browser: never part of a scenario or a link. */

export type Theme = 'system' | 'light' | 'dark';

/** What the browser keeps under this page's own keys. */
export const store = {
  read(key: string): string | null {
    try {
      return localStorage.getItem(`steadfast.${key}`);
    } catch {
      return null; // a browser may forbid it; the page then simply forgets
    }
  },
  write(key: string, value: string): void {
    try {
      localStorage.setItem(`steadfast.${key}`, value);
    } catch {
      // as above
    }
  },
  remove(key: string): void {
    try {
      localStorage.removeItem(`steadfast.${key}`);
    } catch {
      // as above
    }
  },
};

export class Preferences {
  #theme = $state<Theme>('system');
  #letterKeys = $state(true);

  constructor() {
    const theme = store.read('theme');
    this.#theme = theme === 'light' || theme === 'dark' ? theme : 'system';
    this.#letterKeys = store.read('letter-keys') !== 'off';
    this.#apply();
  }

  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    this.#theme = theme;
    store.write('theme', theme);
    this.#apply();
  }
  /** Whether single letters are shortcuts. */
  get letterKeys(): boolean {
    return this.#letterKeys;
  }
  set letterKeys(on: boolean) {
    this.#letterKeys = on;
    store.write('letter-keys', on ? 'on' : 'off');
  }

  #apply(): void {
    const root = document.documentElement;
    if (this.#theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = this.#theme;
  }
}
