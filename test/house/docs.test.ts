/** The written parts of the documentation say what the code says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlock, replaceBlock } from '../../scripts/doc-blocks.ts';
import { modelBlocks, sectionOf } from '../../scripts/doc-tables.ts';
import { purpose } from '../../src/model/luck/random.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const model = read('model.md');

it.each(Object.entries(modelBlocks))(
  'docs/model.md has the present %s: if not, run npm run docs',
  (name, content) => {
    expect(readBlock(model, name)).toBe(content(read));
  },
);

it('docs/model.md numbers the purposes of draws as the code does', () => {
  const rows = [...model.matchAll(/^\| (`\w+`(?:, `\w+`)*) \| (\d+(?:, \d+)*) \|/gm)];
  const told = rows.flatMap(([, names = '', numbers = '']) => {
    const all = numbers.split(', ').map(Number);
    return names.split(', ').map((name, k) => [name.slice(1, -1), all[k]]);
  });
  expect(told).toEqual(Object.entries(purpose));
});

describe('a written block', () => {
  const text = 'before\n<!-- written: a -->\nold\n<!-- end: a -->\nafter';

  it('is replaced without touching what stands around it', () => {
    const next = replaceBlock(text, 'a', 'new');
    expect(readBlock(next, 'a')).toBe('new');
    expect(next).toMatch(/^before\n/);
    expect(next).toMatch(/\nafter$/);
  });

  it('that is missing is an error with its name', () => {
    expect(() => replaceBlock(text, 'b', 'new')).toThrow('“b”');
  });
});

it('a section ends where the next begins, and one that is missing is an error with its name', () => {
  const document = 'intro\n## One\nfirst\n## Two\nsecond';
  expect(sectionOf(document, 'One')).toBe('first');
  expect(sectionOf(document, 'Two')).toBe('second');
  expect(() => sectionOf(document, 'Three')).toThrow('“Three”');
});
