/** The written parts of the documentation say what the code says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelTables } from '../../scripts/model-tables.ts';
import { purpose } from '../../src/model/luck/random.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const model = read('model.md');

it('docs/model-tables.md is what the tables of the code make: if not, run npm run docs', () => {
  expect(read('model-tables.md')).toBe(modelTables());
});

it('docs/model.md numbers the purposes of draws as the code does', () => {
  const rows = [...model.matchAll(/^\| (`\w+`(?:, `\w+`)*) \| (\d+(?:, \d+)*) \|/gm)];
  const told = rows.flatMap(([, names = '', numbers = '']) => {
    const all = numbers.split(', ').map(Number);
    return names.split(', ').map((name, k) => [name.slice(1, -1), all[k]]);
  });
  expect(told).toEqual(Object.entries(purpose));
});
