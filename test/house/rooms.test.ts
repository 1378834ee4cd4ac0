/** The rooms of the house: no circle among files, and no folder in which one has to search. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesOf, filesBelow, importsOf, readImports } from './support/imports.ts';

const root = new URL('../../', import.meta.url);
const files = filesBelow(root, ['src', 'workers', 'test', 'scripts', 'bench']);
const mostFiles = 20;

/** Folders that hold more files directly than one finds one's way in. */
function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > mostFiles)
    .map(
      ([folder, count]) => `${folder} holds ${count} files: sort them into rooms by what one sees or does`,
    );
}

it('no files import each other in a circle: what both need goes into a file below them', () => {
  const imports = readImports(root, files);
  expect(imports.get('src/main.ts')).toContain('src/App.svelte');
  expect(circlesOf(imports)).toEqual([]);
});

it(`no folder holds more than ${mostFiles} files`, () => {
  expect(crowded(files)).toEqual([]);
});

describe('a circle', () => {
  it('is found through types and through what is loaded later, and told once from end to end', () => {
    const sources = {
      'src/a.ts': `import type { B } from './rooms/b.ts';`,
      'src/rooms/b.ts': `const load = () => import('../c.svelte');`,
      'src/c.svelte': `<script lang="ts">\n  export { a } from "./a.ts";\n</script>`,
      'src/d.ts': `import './a.ts';`,
    };
    const imports = new Map(Object.entries(sources).map(([file, text]) => [file, importsOf(file, text)]));
    expect(circlesOf(imports)).toEqual(['src/a.ts → src/rooms/b.ts → src/c.svelte → src/a.ts']);
    imports.set('src/c.svelte', []);
    expect(circlesOf(imports)).toEqual([]);
  });

  it('of one file that imports itself is one', () => {
    expect(circlesOf(new Map([['src/a.ts', ['src/a.ts']]]))).toEqual(['src/a.ts → src/a.ts']);
  });
});

it('a folder is crowded by the files in it, not by those in its rooms', () => {
  const files = Array.from({ length: mostFiles + 1 }, (_, k) => `src/room/${k}.ts`);
  expect(crowded(files)).toEqual([expect.stringMatching(/^src\/room holds 21 files: /)]);
  expect(crowded([...files.slice(1), 'src/room/inner/a.ts'])).toEqual([]);
});
