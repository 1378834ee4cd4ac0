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
  const address = new Address(['lab', 'about']);
  address.open();
  address.write({ ...defaultScenario, seed: 'second' });
  expect(bar.hash).toContain('seed=second');
});

test('a link that has just been put there is not written over before it is read', () => {
  const address = new Address(['lab', 'about']);
  address.open();
  bar.hash = linkOf('typed');
  address.write({ ...defaultScenario, seed: 'second' });
  vi.advanceTimersByTime(2000);
  expect(bar.hash).toContain('seed=typed');
  const opened = address.open();
  expect(opened.scenario.seed).toBe('typed');
  address.write({ ...defaultScenario, seed: 'third' });
  vi.advanceTimersByTime(2000);
  expect(bar.hash).toContain('seed=third');
});

test('a page that there is not is said, with those that there are, and the scenario is opened all the same', () => {
  const address = new Address(['lab', 'about']);
  bar.hash = linkOf('first').replace('#/lab', '#/about');
  address.open();
  expect([address.page, address.trouble]).toEqual(['about', undefined]);

  bar.hash = linkOf('second').replace('#/lab', '#/learn');
  const opened = address.open();
  expect([opened.scenario.seed, address.page]).toEqual(['second', 'lab']);
  expect(address.trouble).toMatchObject({
    damaged: true,
    sentences: [
      'There is no page #/learn: the pages are #/lab and #/about. The scenario is opened in #/lab instead.',
    ],
  });
  // What a person wrote may be wrong; what the program asks for may not.
  expect(() => address.go('learn', defaultScenario)).toThrow('There is no page #/learn');
});
