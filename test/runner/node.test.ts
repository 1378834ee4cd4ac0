import { afterEach, describe, expect, it } from 'vitest';
import { createNodeRunner } from '../../src/runner/node.node.ts';
import type { Runner } from '../../src/runner/runner.ts';
import { small } from './support/fakes.ts';

const script = new URL('../../dist-cli/node.worker.js', import.meta.url);
const open: Runner[] = [];
const nodeRunner = (workers: number) => {
  const runner = createNodeRunner({ workers, script });
  open.push(runner);
  return runner;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((runner) => runner.close()));
});

describe('worker threads', () => {
  it('give the same fingerprint and totals whatever their number', async () => {
    const results = await Promise.all(
      [1, 2, 3].map((workers) => nodeRunner(workers).run(small, { stressWeeks: [0, 10] })),
    );
    expect(results[0]!.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });
});
