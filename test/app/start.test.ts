/** The address bar, the document and what is shown, put together: each has one owner, and the bar follows. */
import { expect, test } from 'vitest';
import { goTo } from '../../src/app/pages/go-to.ts';
import { start } from '../../src/app/start.ts';
import { closing, opening } from '../../src/app/view/view.ts';
import { setSeed } from '../../src/scenario/edit/edit.ts';
import { encodeLink } from '../../src/scenario/link/link.ts';
import { defaultScenario } from '../../src/scenario/presets/presets.ts';
import { eventually, fakeRunner } from '../lab/fake-runner.ts';
import { fakeBar } from './support/fake-bar.ts';

const pages = [
  { id: 'lab', name: 'Lab' },
  { id: 'about', name: 'About' },
];
const linkOf = (person?: number, seed = 'maple') =>
  encodeLink({ ...defaultScenario, seed }, { page: 'lab', person });

function opened(hash: string, search = '') {
  const bar = fakeBar(search);
  bar.hash = hash;
  return { bar, ...start(fakeRunner(), pages) };
}

test('a link opens a life, without a further entry in the history', () => {
  const { bar, selection } = opened(linkOf(3));
  expect([selection.person, bar.pushed]).toEqual([3, []]);
  bar.go(linkOf(5));
  expect([selection.person, bar.pushed]).toEqual([5, []]);
  bar.go(linkOf());
  expect([selection.person, bar.pushed]).toEqual([undefined, []]);
});

test('opening a life is an entry of its own, walking to the next is none, and Back closes it', async () => {
  const { bar, selection } = opened(linkOf());
  const before = bar.hash;
  selection.open(7);
  expect(bar.pushed).toHaveLength(1);
  expect(bar.hash).toContain('person=7');
  selection.open(8);
  await eventually(() => bar.hash.includes('person=8'));
  expect(bar.pushed).toHaveLength(1);
  bar.go(before);
  expect(selection.person).toBeUndefined();
  expect(bar.pushed).toHaveLength(1);
});

test('a life belongs to its market: another one closes it, also in the bar, and undo brings it back', async () => {
  const { bar, selection, document } = opened(linkOf());
  selection.open(7);
  document.change('Seed', (s) => setSeed(s, 'oak'));
  expect(selection.person).toBeUndefined();
  await eventually(() => bar.hash.includes('seed=oak') && !bar.hash.includes('person='));
  document.undo();
  expect(selection.person).toBe(7);
  expect(bar.hash).toContain('person=7');
});

test('the Lab, asked for from within a life, closes it; another page is gone to, and keeps it', () => {
  const services = opened(linkOf(3));
  const { address, selection, bar } = services;
  goTo(services, 'about');
  expect([address.page, selection.person]).toEqual(['about', 3]);
  expect(bar.hash).toMatch(/^#\/about\?/);
  expect(bar.hash).not.toContain('person=');
  goTo(services, 'lab');
  expect([address.page, selection.person]).toEqual(['lab', 3]);
  goTo(services, 'lab');
  expect([address.page, selection.person]).toEqual(['lab', undefined]);
});

test('the projector is on where the address says so, and the address says so where it is on', () => {
  const { bar, view } = opened(linkOf(), '?projector&other=1');
  expect(view.projector).toBeDefined();
  view.change(closing('projector'));
  expect(bar.search).toBe('?other=1');
  view.change(opening({ what: 'drawer', world: 'gifts' }));
  expect(bar.search).toBe('?other=1');
  view.change(opening({ what: 'projector' }));
  expect(bar.search).toBe('?other=1&projector');
});
