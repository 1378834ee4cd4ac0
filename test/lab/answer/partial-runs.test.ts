/** Replications arrive in any order: what is compared meanwhile is paired by number, never by place. */
import { expect, it } from 'vitest';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { beforeRows } from '../../../src/lab/before/before-rows.ts';
import { Reasons } from '../../../src/lab/sum/reasons.svelte.ts';
import { small } from '../../experiment/support/small.ts';

const all = [0, 1, 2, 3].map((r) => runToEnd(replicate(small, r)).replication);
const arrived = all.filter(({ replication }) => replication !== 1);
const { weeks } = small.time;

it('the same state before and now differs by nothing, whichever replications are there', () => {
  const before = { scenario: small, replications: all };
  for (const { cells } of beforeRows(before, { ...before, replications: arrived }, ['profit'], weeks))
    expect(cells[0]?.difference).toMatchObject({ mean: 0, low: 0, high: 0, replications: 3 });
});

it('the difference that reasons explain is of the replications up to the first that is missing', () => {
  const question = { scenario: small, figure: 'profit', program: 'gifts', week: weeks, stress: [] } as const;
  const differences = (replications: typeof all) => new Reasons({ ...question, replications }).full;
  const whole = differences(all);
  expect(whole).toHaveLength(4);
  expect(differences(arrived)).toEqual(whole.slice(0, 1));
  expect(differences(all.toReversed())).toEqual(whole);
});
