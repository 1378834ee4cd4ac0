/** The table of pages holds together: what it names is there. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { floors } from '../../scripts/lint/floors.mjs';
import { appShortcuts } from '../../src/app/keys/app-keys.ts';
import type { Services } from '../../src/app/services.ts';
import { pages } from '../../src/pages.ts';
import { defaultPage } from '../../src/scenario/link/link-text.ts';

describe.each(pages)('the page $id', ({ id, key, load }) => {
  it('has a folder of its own, and loads a component', async () => {
    expect(existsSync(`src/${id}`), `src/${id}`).toBe(true);
    expect((await load()).default).toBeTypeOf('function');
  }, 60_000);

  it('stands on a floor', () => {
    expect(floors.flat(), `src/${id}: enter it on its floor in scripts/lint/floors.mjs`).toContain(
      `src/${id}`,
    );
  });

  it('has its states to test', () => {
    const file = `test/${id}/page-states.ts`;
    expect(
      existsSync(file),
      `${file}: list the states of the page ${id} there, for the tests of access and layout`,
    ).toBe(true);
  });

  it('has a key that is one letter of its own, or none', () => {
    if (key === undefined) return;
    expect(key).toMatch(/^[a-z]$/);
    expect(pages.filter((page) => page.key === key)).toHaveLength(1);
  });
});

it('ids and names of pages differ, and the page of a link that names none is among them', () => {
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  expect(pages.map(({ id }) => id)).toContain(defaultPage);
});

it('the keys lead to every page that has one', () => {
  const gone: string[] = [];
  const services = {
    pages,
    document: {},
    address: { go: (id: string) => gone.push(id) },
  } as unknown as Services;
  const go = appShortcuts(services).find(({ keys }) => keys.startsWith('G then'));
  const withKey = pages.filter(({ key }) => key !== undefined);
  expect(go?.chords).toEqual(withKey.map(({ key }) => `g ${key ?? ''}`));
  for (const chord of go?.chords ?? []) go?.run(chord);
  expect(gone).toEqual(withKey.map(({ id }) => id));
});
