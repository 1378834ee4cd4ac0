import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Address } from '../../../src/app/document/address.svelte.ts';
import { encodeLink } from '../../../src/scenario/link/link.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';

/** A bar whose link anybody may change; the page itself only by `replaceState`. */
const bar = { hash: '', href: 'https://steadfast.example/' };
const linkOf = (seed: string) => encodeLink({ ...defaultScenario, seed }, { page: 'lab' });

beforeEach(() => {
  vi.useFakeTimers();
  bar.hash = linkOf('first');
  vi.stubGlobal('location', bar);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, link: string) => (bar.hash = link),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the bar follows the document', () => {
  const address = new Address();
  address.open();
  address.write({ ...defaultScenario, seed: 'second' });
  expect(bar.hash).toContain('seed=second');
});

test('a link that has just been put there is not written over before it is read', () => {
  const address = new Address();
  address.open();
  bar.hash = linkOf('typed');
  address.write({ ...defaultScenario, seed: 'second' });
  vi.advanceTimersByTime(2000);
  expect(bar.hash).toContain('seed=typed');
  const opened = address.open();
  expect(opened.seed).toBe('typed');
  address.write({ ...defaultScenario, seed: 'third' });
  vi.advanceTimersByTime(2000);
  expect(bar.hash).toContain('seed=third');
});
