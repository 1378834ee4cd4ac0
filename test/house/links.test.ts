/** Documents lead to what is there: files that they link to, or name in code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from './support/imports.ts';

const root = new URL('../../', import.meta.url);
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(new URL('docs', root)).map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md'));
const folders = ['src', 'workers', 'test', 'scripts', 'bench', 'docs', 'public'];
const names = new Set([
  ...readdirSync(root),
  ...filesBelow(root, folders).map((file) => path.posix.basename(file)),
]);

/** Files and folders that a document names, as paths from the root; bare names of source files as they are. */
function named(document: string, text: string): { readonly paths: string[]; readonly bare: string[] } {
  const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, to = '']) =>
    path.posix.join(path.posix.dirname(document), to),
  );
  const code = [...text.matchAll(/`([\w./-]+)`/g)].map(([, word = '']) => word);
  return {
    paths: [
      ...links,
      ...code.filter((word) => folders.includes(word.split('/')[0] ?? '') && word.includes('/')),
    ],
    bare: code.filter((word) => /^\w[\w.-]*\.(?:ts|svelte|mjs)$/.test(word)),
  };
}

/** What a document names and nobody finds. */
const missing = (document: string, text: string): string[] => {
  const { paths, bare } = named(document, text);
  return [
    ...paths.filter((file) => !existsSync(new URL(file, root))),
    ...bare.filter((name) => !names.has(name)),
  ];
};

it.each(documents)('%s links to files that exist, and names no others', (document) => {
  expect(missing(document, readFileSync(new URL(document, root), 'utf8'))).toEqual([]);
});

it('a file that is not there is found as a link, as a path and as a name', () => {
  const text =
    'See [it](../src/gone.ts#place), `src/gone/`, `gone.svelte` and [this](https://example.org/x.ts), `run.ts`.';
  expect(missing('docs/any.md', text)).toEqual(['src/gone.ts', 'src/gone/', 'gone.svelte']);
});
