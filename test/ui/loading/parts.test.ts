import { expect, test } from 'vitest';
import { Parts } from '../../../src/ui/loading/parts.svelte.ts';

test('what cannot be loaded is said and waited for, until the person asks again', async () => {
  const parts = new Parts();
  let reachable = false;
  const load = () => (reachable ? Promise.resolve('here') : Promise.reject(new Error('offline')));
  const waiting = parts.get('The list', load);
  await expect.poll(() => parts.failures.map(({ what }) => what)).toEqual(['The list']);
  parts.failures[0]!.retry();
  expect(parts.failures).toEqual([]);
  await expect.poll(() => parts.failures.length).toBe(1);
  reachable = true;
  parts.failures[0]!.retry();
  expect(await waiting).toBe('here');
  expect(parts.failures).toEqual([]);
});
