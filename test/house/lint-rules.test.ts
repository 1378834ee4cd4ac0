import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { floors } from '../../scripts/lint/floors.mjs';

// The configuration of the repository decides which rule watches which room; only the rules that need a compiled
// program are switched off, because the snippets are not files on disk.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** The complaints of the house's own rules about `code`, if it stood at `filePath`. */
async function complaints(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  const messages = results.flatMap((result) => result.messages);
  const broken = messages.find((message) => message.fatal);
  if (broken) throw new Error(broken.message);
  return messages.flatMap(({ ruleId, message }) => (ruleId?.startsWith('house/') ? [message] : []));
}

// The first call reads the whole configuration with its parsers, which belongs to no test.
beforeAll(() => complaints('src/charts/sample.ts', ''), 120_000);

const exactly = (...names: string[]) => names.map((name): unknown => expect.stringContaining(name));

describe.each(['src/model', 'src/experiment', 'src/study'])('numbers in %s', (room) => {
  const file = `${room}/sample.ts`;

  test.each([
    ...['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'cbrt', 'hypot', 'random'],
    ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'],
    ...['sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh'],
  ])('Math.%s is refused', async (name) => {
    expect(await complaints(file, `export const y = Math.${name}(0.5);`)).toEqual(exactly(`Math.${name}`));
  });

  test.each([
    'sqrt',
    'fround',
    'imul',
    'floor',
    'ceil',
    'round',
    'trunc',
    'abs',
    'clz32',
    'sign',
    'min',
    'max',
    'PI',
  ])('Math.%s is allowed, being exact', async (name) => {
    expect(await complaints(file, `export const y = [Math.${name}];`)).toEqual([]);
  });

  test.each([
    ['a computed name', `export const y = Math['exp'](1);`],
    ['a name known only at run time', `export const f = (k: 'exp') => Math[k](1);`],
    ['destructuring', `const { exp } = Math; export const y = exp(1);`],
    ['another name for Math', `const m = Math; export const y = m.exp(1);`],
    ['the global object', `export const y = globalThis.Math.exp(1);`],
  ])('%s is no way around', async (_, code) => {
    expect(await complaints(file, code)).toHaveLength(1);
  });

  test.each([
    ['export const f = (x: number) => x ** 2;', '**'],
    ['export function f(x: number) { x **= 2; return x; }', '**='],
    ['export const now = Date.now();', 'Date'],
    ['export const now = new Date();', 'Date'],
    ['export const now = performance.now();', 'performance'],
    ['export const id = crypto.randomUUID();', 'crypto'],
    ['export const text = (1.5).toLocaleString();', 'toLocaleString'],
    [`export const order = 'a'.localeCompare('b');`, 'localeCompare'],
    [`export const format = new Intl.NumberFormat('en');`, 'Intl'],
  ])('%s is refused', async (code, name) => {
    expect(await complaints(file, code)).toEqual(exactly(name));
  });

  test('names of its own that look like a forbidden one are left alone', async () => {
    const code = 'export const f = (performance: number, model: { exp: number }) => performance + model.exp;';
    expect(await complaints(file, code)).toEqual([]);
  });
});

test('rooms that only show or carry numbers may use all of Math', async () => {
  expect(await complaints('src/charts/sample.ts', 'export const y = Math.log(2) ** 2;')).toEqual([]);
});

describe('floors', () => {
  const up = (from: string, to: string) => `${from} stands below ${to} and must not import from it.`;
  const aside = (from: string, to: string) =>
    `${from} and ${to} stand on one floor and must not import from each other: put what they share on a floor below.`;
  const pathTo = (room: string) => `../../${room}/there.ts`;
  const climbs = floors.flatMap((rooms, floor) =>
    rooms.flatMap((from) => floors.slice(floor + 1).flatMap((above) => above.map((to) => ({ from, to })))),
  );
  const descents = climbs.map(({ from, to }) => ({ from: to, to: from }));
  const fileIn = (room: string) => `${room.startsWith('src/') ? room : `${room}/deep`}/here.ts`;

  test.each(climbs)('$from must not import from $to', async ({ from, to }) => {
    const code = `export { there } from '${pathTo(to)}';`;
    expect(await complaints(fileIn(from), code)).toEqual([up(from, to)]);
  });

  test.each(descents)('$from may import from $to', async ({ from, to }) => {
    expect(await complaints(fileIn(from), `export { there } from '${pathTo(to)}';`)).toEqual([]);
  });

  const neighbours = floors.flatMap((rooms) =>
    rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to }))),
  );
  test.each(neighbours)(
    '$from must not import from $to, which stands on the same floor',
    async ({ from, to }) => {
      const code = `export { there } from '${pathTo(to)}';`;
      expect(await complaints(fileIn(from), code)).toEqual([aside(from, to)]);
    },
  );

  test.each(floors.flat())('the files of %s may import from each other', async (room) => {
    expect(await complaints(fileIn(room), `export { there } from './deeper/there.ts';`)).toEqual([]);
  });

  test.each([
    `import { there } from '../scenario/there.ts'; there();`,
    `import type { There } from '../scenario/there.ts'; export type Here = There;`,
    `import '../scenario/there.ts';`,
    `export * from '../scenario/there.ts';`,
    `export const there = import('../scenario/there.ts');`,
    `export type Here = import('../scenario/there.ts').There;`,
  ])('no form of import climbs: %s', async (code) => {
    expect(await complaints('src/model/here.ts', code)).toEqual([up('src/model', 'src/scenario')]);
  });

  test('a component is watched like any other file', async () => {
    const code = `<script lang="ts">\n  import Lab from '../lab/Lab.svelte';\n</script>\n\n<Lab />\n`;
    expect(await complaints('src/charts/Chart.svelte', code)).toEqual([up('src/charts', 'src/lab')]);
  });

  test('no room imports the files that put the rooms together', async () => {
    expect(await complaints('src/lab/here.ts', `import '../main.ts';`)).toEqual([up('src/lab', 'src')]);
    expect(await complaints('src/main.ts', `import './lab/here.ts';`)).toEqual([]);
  });

  test('a room without a floor is pointed out', async () => {
    expect(await complaints('src/cellar/here.ts', 'export {};')).toEqual(exactly('src/cellar has no place'));
  });

  test.each(['src/model', 'src/scenario', 'src/experiment', 'src/study'])(
    '%s imports no package but seedrandom',
    async (room) => {
      const code = (name: string) => `import '${name}';`;
      expect(await complaints(`${room}/here.ts`, code('svelte'))).toEqual(exactly('"svelte"'));
      expect(await complaints(`${room}/here.ts`, code('node:fs'))).toEqual(exactly('"node:fs"'));
      expect(await complaints(`${room}/here.ts`, code('seedrandom'))).toEqual([]);
    },
  );
});
