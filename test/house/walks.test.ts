/** The pictures of how data flows name files that exist, and are shown in the guide. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const figures = new URL('docs/figures/', root);
const guide = readFileSync(new URL('docs/development.md', root), 'utf8');
const walks = readdirSync(figures).filter((name) => /^walk-.*\.svg$/.test(name));

/** Paths of files in the texts of a picture. */
const filesIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].flatMap(
    ([, text = '']) => text.match(/[\w./-]+\.(?:ts|svelte|mjs)\b/g) ?? [],
  );

it('there is a picture for a link, a lever and a replication', () => {
  expect(walks.sort()).toEqual(['walk-lever.svg', 'walk-link.svg', 'walk-replication.svg']);
});

describe.each(walks)('%s', (name) => {
  const svg = readFileSync(new URL(name, figures), 'utf8');

  it('names only files that exist', () => {
    const files = filesIn(svg);
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  it('is shown in docs/development.md, and says in words what it shows', () => {
    expect(guide).toMatch(new RegExp(`!\\[[^\\]]{20,}\\]\\(figures/${name.replace('.', '\\.')}\\)`));
    expect(svg).toMatch(/<title id="title">.+<\/title>\s*<desc id="desc">.+<\/desc>/);
  });
});

it('a file is found wherever a picture names it', () => {
  const svg = '<text class="file" x="1">src/a/b.svelte.ts</text><text>by setLever(…) of src/c.ts</text>';
  expect(filesIn(svg)).toEqual(['src/a/b.svelte.ts', 'src/c.ts']);
});
