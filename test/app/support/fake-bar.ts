/** An address bar with its history, for tests that have no browser. */
import { vi } from 'vitest';

export interface FakeBar {
  /** What stands in the bar, from `#` on. */
  hash: string;
  search: string;
  /** Entries that were added, by their links. */
  readonly pushed: string[];
  /** Puts a link there as a person or the Back button does, and tells of it. */
  go: (hash: string) => void;
  /** Tells whoever listens on the window. */
  tell: (name: string, event: object) => void;
}

/** Stands in for what the page sees of its window. It stays for the test file: the bar is written a moment after a test has ended. */
export function fakeBar(search = ''): FakeBar {
  const listeners: { name: string; listener: (event: object) => void }[] = [];
  const bar: FakeBar = {
    hash: '',
    search,
    pushed: [],
    go(hash) {
      bar.hash = hash;
      bar.tell('hashchange', {});
    },
    tell(name, event) {
      for (const one of listeners) if (one.name === name) one.listener(event);
    },
  };
  const put = (address: string) => {
    const at = address.indexOf('#');
    const before = address.slice(0, at);
    bar.hash = address.slice(at);
    if (before !== '') bar.search = before.replace(/^[^?]*/, '');
  };
  vi.stubGlobal('location', {
    pathname: '/',
    get href() {
      return `https://steadfast.example/${bar.search}${bar.hash}`;
    },
    get hash() {
      return bar.hash;
    },
    get search() {
      return bar.search;
    },
  });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string) => put(address),
    pushState: (_state: unknown, _title: string, address: string) => {
      put(address);
      bar.pushed.push(bar.hash);
    },
  });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    listeners.push({ name, listener });
  });
  return bar;
}
