import { afterEach, describe, expect, it } from 'vitest';
import { createNodeRunner, hireThread } from '../../src/runner/node.node.ts';
import { PoolRunner } from '../../src/runner/pool-runner.ts';
import type { PoolWorker } from '../../src/runner/pool.ts';
import { Cancelled, RunError } from '../../src/runner/runner.ts';
import type { Runner } from '../../src/runner/runner.ts';
import { small } from './support/fakes.ts';

/** As the build places it; the set-up of the tests keeps it up to date. */
const script = new URL('../../dist-cli/node.worker.js', import.meta.url);
const opened: Runner[] = [];

function opening<R extends Runner>(runner: R): R {
  opened.push(runner);
  return runner;
}

/** Threads whose lives the test watches. */
function watchedRunner(workers: number, watch: (worker: PoolWorker, hired: number) => PoolWorker) {
  let hired = 0;
  const hire = () => watch(hireThread(script), ++hired);
  // However busy the machine is, a worker that listens is not taken for one that does not.
  return opening(new PoolRunner({ size: workers, hire, memory: 1e12, patience: 30_000 }));
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((runner) => runner.close()));
});

/** Long enough to be caught in the middle. */
const longer = { ...small, market: { ...small.market, people: 1000 }, time: { weeks: 52, burnIn: 26 } };

// Threads compile their code first; on a busy machine that takes a while.
describe('worker threads', () => {
  it('give the same fingerprint and totals whatever their number', async () => {
    const results = await Promise.all(
      [1, 2, 3].map((workers) =>
        opening(createNodeRunner({ workers, script })).run(small, { stressWeeks: [0] }),
      ),
    );
    expect(results[0]!.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('transfer their results instead of copying them', async () => {
    const { replications } = await opening(createNodeRunner({ workers: 1, script })).run(small);
    const { totals } = replications[0]!;
    expect(totals[0]).toBeInstanceOf(Float64Array);
    expect(totals[0]!.buffer.byteLength).toBeGreaterThan(0);
  });

  it('killed in mid-run lose nothing: they are replaced and the result is the same', async () => {
    const expected = await opening(createNodeRunner({ workers: 1, script })).run(longer);
    let workersHired = 0;
    const runner = watchedRunner(2, (worker, hired) => {
      workersHired = hired;
      let tasks = 0;
      return {
        ...worker,
        perform: (job, task, onShare) => {
          // The first two, each in the middle of its second task; those hired after them live.
          if (hired <= 2 && ++tasks === 2) setTimeout(() => void worker.terminate(), 3);
          return worker.perform(job, task, onShare);
        },
      };
    });
    const delivered: number[] = [];
    const result = await runner.run(longer, { onReplication: (r) => delivered.push(r.replication) });
    expect(workersHired).toBe(4);
    expect(delivered.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(result).toEqual(expected);
  });

  it('stop between two steps when cancelled, and go on with the next run', async () => {
    let workersHired = 0;
    const runner = watchedRunner(1, (worker, hired) => {
      workersHired = hired;
      return worker;
    });
    const endless = { ...longer, market: { ...longer.market, people: 20_000 }, replications: 1000 };
    const stop = new AbortController();
    const run = runner.run(endless, { signal: stop.signal, onReplication: () => stop.abort() });
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    expect((await runner.run(small)).replications).toHaveLength(small.replications);
    expect(workersHired).toBe(1);
  });

  it('that die twice at the same job end the run with a sentence', async () => {
    const dying = new URL('data:text/javascript,process.exit(3)');
    const run = opening(createNodeRunner({ workers: 1, script: dying })).run(small);
    await expect(run).rejects.toBeInstanceOf(RunError);
    await expect(run).rejects.toThrow(/stopped twice at replication 0 \(it exited with code 3\)/);
  });

  it('whose program is missing end the run with a sentence', async () => {
    const missing = new URL('no-such-file.js', script);
    const run = opening(createNodeRunner({ workers: 1, script: missing })).run(small);
    await expect(run).rejects.toThrow(/^A worker stopped twice at replication 0 \(Cannot find module/);
  });
});
