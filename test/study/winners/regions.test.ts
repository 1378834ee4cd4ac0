/**
 * No program wins by construction: the regions that the search has found hold on luck that neither it nor its confirmation has seen. Also
 * that the published tables are those of this model.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { contest } from '../../../src/experiment/contest/contest.ts';
import { isClear, pairedDifference } from '../../../src/experiment/figures/statistics.ts';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { modelVersion } from '../../../src/model/version.ts';
import type { Region } from '../../../src/study/winners/search.ts';
import { contestants } from '../../../src/study/winners/search.ts';
import { factors, settingsOf } from '../../../src/study/winners/space.ts';
import { usualSize } from '../../../src/study/winners/winners.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 120_000 });

const file = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const published = JSON.parse(file('winners-regions.json')) as {
  readonly modelVersion: number;
  readonly seed: string;
  readonly points: number;
  readonly people: number;
  readonly regions: readonly Region[];
};

it('are published for this version of the model, in tables, figures and data alike (npm run winners)', () => {
  const { seed, points, people } = published;
  expect(published.modelVersion).toBe(modelVersion);
  // What the command does when nothing else is said.
  expect({ ...usualSize, seed, points, people }).toEqual(usualSize);
  expect(file('winners.md')).toContain(` ${usualSize.replications} paired replications of `);
  expect(file('winners.md')).toContain(`model version ${modelVersion}, seed “${seed}”, ${points} markets`);
  for (const { key } of factors) expect(file('winners.md')).toContain(`(\`${key}\`)`);
  for (const name of ['against-none', 'pairs', 'flips'])
    expect(file(`figures/winners-${name}.svg`)).toContain(`seed “${seed}”, model version ${modelVersion}`);
});

it.each(contestants.slice(1).map(({ id }) => [id]))('tell where %s wins and where it loses', (id) => {
  const found = published.regions.filter(({ program }) => program === id).map(({ wins }) => wins);
  // What is spent on nothing brings nothing, wherever.
  expect(found.toSorted()).toEqual(id === 'null' ? [false] : [false, true]);
});

describe.each(
  published.regions.map((region) => [region.program, region.wins ? 'wins' : 'loses', region] as const),
)('%s %s', (program, _, { market, effects, wins, measure, intensity }) => {
  it('in its region, on other luck', () => {
    const [none] = contestants;
    const own = contestants.find(({ id }) => id === program)!;
    const lever = own.intensity;
    // As it was solved: the region is data, intensity and all.
    const levers = lever === null ? own.levers : { ...own.levers, [lever]: intensity! };
    const found = runToEnd(
      contest({
        settings: settingsOf({ market, effects }, published.people),
        budget: 1,
        programs: [none!, { id: program, levers, intensity: null }],
        seed: 'another look',
        replications: 12,
        stressWeek: measure === 'steadfast' ? 104 : null,
      }),
    );
    const difference = pairedDifference(found[measure][1]!, found[measure][0]!);
    expect(isClear(difference) && difference.mean > 0 === wins, JSON.stringify(difference)).toBe(true);
  });
});
