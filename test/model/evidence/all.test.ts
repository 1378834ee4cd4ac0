import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sources } from '../../../src/app/parameters/sources.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import { modelVersion } from '../../../src/model/version.ts';
import { evidence, uncovered } from './all.ts';
import { codeOf, holds, ratioOfMeans, titleOf } from './evidence.ts';
import { rowsOf } from './page.ts';

it('covers every row of the evidence, or says why not', () => {
  const covered = new Set(evidence.map(codeOf));
  const rows = Array.from({ length: 75 }, (_, k) => `r${k + 1}`);
  expect(rows.filter((row) => covered.has(row) === (uncovered[row] !== undefined))).toEqual([]);
});

it('names a published source for every row it covers', () => {
  expect(evidence.map(codeOf).filter((code) => sources[code] === undefined)).toEqual([]);
});

it('states everything once, under a title that begins with its row', () => {
  const titles = evidence.map(titleOf);
  expect(new Set(titles).size).toBe(titles.length);
  evidence.forEach(({ row }, k) => expect(titles[k]!.startsWith(`${row}: `)).toBe(true));
});

it('says of every row that differs why', () => {
  const silent = evidence.filter(({ match, why }) => match === 'differs' && why === undefined);
  expect(silent.map(({ row }) => row)).toEqual([]);
});

it('lets a check fail on either side of what it expects', () => {
  const at = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1, replications: 8 });
  expect([0, 0.05, 1].map((x) => holds(at(x), { above: 0 }))).toEqual([false, false, true]);
  expect([0, -0.05, -1].map((x) => holds(at(x), { below: 0 }))).toEqual([false, false, true]);
  expect([0, 1.05, 1.5, 1.95, 3].map((x) => holds(at(x), { between: [1, 2] }))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
  expect([0.8, 0.95, 2.05, 2.2].map((x) => holds(at(x), { overlaps: [1, 2] }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('makes of ratios whose denominators vary the ratio of their means', () => {
  const ratios = ratioOfMeans([2, 4, 6, 8], [1, 2, 3, 4]);
  expect(estimate(ratios)).toEqual({ mean: 2, low: 2, high: 2, replications: 4 });
  const near = estimate(ratioOfMeans([2.2, 3.8, 6.1, 7.9], [1.1, -0.2, 5, 4.1]));
  expect(near.low).toBeLessThan(2);
  expect(near.high).toBeGreaterThan(2);
});

it('is all of docs/evidence.md, of this version of the model: if not, run npm run evidence', () => {
  const page = readFileSync(new URL('../../../docs/evidence.md', import.meta.url), 'utf8');
  expect(page).toContain(`with model version ${modelVersion}.`);
  const stated = rowsOf(page).filter(([row]) => row !== 'row' && !row?.startsWith('--'));
  expect(stated.map((cells) => cells.slice(0, 2))).toEqual(
    evidence.map(({ row, statement }) => [row, statement]),
  );
});
