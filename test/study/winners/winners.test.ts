/** The whole search over a runner whose contests are made up at once. */
import { describe, expect, it } from 'vitest';
import { programTemplates } from '../../../src/scenario/program-templates.ts';
import { Cancelled } from '../../../src/runner/runner.ts';
import { findWinners } from '../../../src/study/winners/winners.ts';
import type { WinnersProgress } from '../../../src/study/winners/winners.ts';
import { fakeRunner } from '../../runner/support/fakes.ts';

const size = { points: 8, replications: 2, people: 200, seed: 'tests' };

describe('a search for winners', () => {
  it('holds a contest of all programs in every market, then looks for regions, and tells how far it is', async () => {
    const { runner } = fakeRunner(3);
    const told: WinnersProgress[] = [];
    const { search, report } = await findWinners(runner, size, { onProgress: (p) => told.push(p) });
    expect(search.contests).toHaveLength(size.points);
    for (const { profit } of search.contests) expect(profit).toHaveLength(programTemplates.length);
    expect(report.regions.length).toBeGreaterThan(0);

    expect(told.findLast(({ stage }) => stage === 'search')).toEqual({ stage: 'search', done: 8, total: 8 });
    const last = told.at(-1);
    expect(last?.stage).toBe('regions');
    expect(last?.done).toBe(last?.total);
    for (const { done, total } of told) expect(done >= 0 && done <= total).toBe(true);
  });

  it('leaves the regions out when told to, with the same markets', async () => {
    const { runner } = fakeRunner(2);
    const whole = await findWinners(runner, size);
    const { search, report } = await findWinners(runner, size, { searchOnly: true });
    expect(report.regions).toEqual([]);
    expect(search).toEqual(whole.search);
  });

  it('gives up all its markets when it is stopped', async () => {
    const { runner, hired } = fakeRunner(1);
    const stop = new AbortController();
    const searching = findWinners(runner, size, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(searching).rejects.toBeInstanceOf(Cancelled);
    expect(hired[0]?.began).toHaveLength(1);
  });
});
