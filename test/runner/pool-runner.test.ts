import { describe, expect, it, vi } from 'vitest';
import type { Perform } from '../../src/runner/perform.ts';
import { Cancelled, RunError } from '../../src/runner/runner.ts';
import type { Progress } from '../../src/runner/runner.ts';
import type { Task } from '../../src/runner/task.ts';
import { fakeRunner, small } from './support/fakes.ts';
import { madeUp } from './support/made-up.ts';

/** Performs as the others, but `on` may see each task first and throw, or stay in it. */
const spying = (on: (task: Task) => 'hang' | 'slow' | undefined): Perform =>
  function* (task) {
    const how = on(task);
    for (let i = 0; how === 'hang' || (how === 'slow' && i < 50); i++) yield 0;
    return yield* madeUp(task);
  };

const replicationsBegun = (tasks: readonly Task[]) =>
  tasks.flatMap((task) => (task.kind === 'replicate' ? [task.replication] : []));

const until = (condition: () => boolean) => vi.waitFor(() => expect(condition()).toBe(true));

describe('a run', () => {
  it('gives the same result whatever the number of workers', async () => {
    const results = await Promise.all(
      [1, 2, 3, 8].map((workers) => fakeRunner(workers).runner.run(small, { stressWeeks: [0, 10] })),
    );
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]!.replications.map((r) => r.replication)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results[0]!.stress).toHaveLength(2 * small.replications);
  });

  it('begins replications in order and stress tests after them', async () => {
    const { runner, hired } = fakeRunner(1);
    await runner.run(small, { stressWeeks: [0] });
    expect(hired[0]!.began.map((task) => task.kind)).toEqual([
      ...Array<string>(6).fill('replicate'),
      ...Array<string>(6).fill('stress'),
    ]);
    expect(replicationsBegun(hired[0]!.began)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('delivers every replication once, the population before replication 0, and stress tests last', async () => {
    const said: string[] = [];
    await fakeRunner(3).runner.run(small, {
      stressWeeks: [0],
      onPopulation: (population) => said.push(`population ${population.replication}`),
      onReplication: (result) => said.push(`replication ${result.replication}`),
      onStress: (result) => said.push(`stress ${result.replication}`),
    });
    expect(said).toHaveLength(1 + 6 + 6);
    expect(new Set(said).size).toBe(said.length);
    expect(said.indexOf('population 0')).toBe(said.indexOf('replication 0') - 1);
    expect(said.slice(7).every((line) => line.startsWith('stress'))).toBe(true);
  });

  it('reports progress that only grows and ends complete, stage by stage', async () => {
    const reports: Progress[] = [];
    await fakeRunner(2).runner.run(small, { stressWeeks: [0], onProgress: (p) => reports.push(p) });
    for (const stage of ['run', 'stress'] as const) {
      const done = reports.filter((p) => p.stage === stage).map((p) => p.done);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect(done.at(-1)).toBe(6);
    }
    expect(reports.some(({ done }) => !Number.isInteger(done))).toBe(true);
  });

  it('takes a reactive proxy for a scenario, as it is at the time of the call', async () => {
    const { runner } = fakeRunner(1);
    const changing = structuredClone(small) as { seed: string } & typeof small;
    const promise = runner.run(new Proxy(changing, {}));
    changing.seed = 'other';
    expect((await promise).fingerprint).toBe((await runner.run(small)).fingerprint);
  });
});

describe('measures', () => {
  const measures = [{ outcome: 'profit', world: 'care', week: 10, since: 0 }] as const;

  it('of more replications begin only those that were not measured before', async () => {
    const { runner, hired } = fakeRunner(1);
    const few = await runner.measure({ ...small, replications: 2 }, measures);
    const all = await runner.measure(small, measures);
    expect(all.slice(0, 2)).toEqual(few);
    expect(hired[0]!.began).toHaveLength(small.replications);
    await runner.measure(small, measures);
    expect(hired[0]!.began).toHaveLength(small.replications);
  });

  it('go before the replications of a run that is under way', async () => {
    const { runner, hired } = fakeRunner(1);
    const run = runner.run(small);
    const measured = runner.measure({ ...small, replications: 2 }, measures);
    await Promise.all([run, measured]);
    expect(hired[0]!.began.slice(0, 3).map(({ kind }) => kind)).toEqual(['replicate', 'measure', 'measure']);
  });
});

describe('lives that are fetched ahead', () => {
  it('go on when somebody asks for them, before all else that waits, and are run once', async () => {
    const { runner, hired } = fakeRunner(1);
    const run = runner.run(small);
    const stop = new AbortController();
    const ahead = runner.lives(small, 3, { ahead: true, signal: stop.signal });
    const asked = runner.lives(small, 3);
    stop.abort();
    await expect(ahead).rejects.toThrow(Cancelled);
    const lives = await asked;
    await run;
    expect(hired[0]!.began.slice(0, 2).map(({ kind }) => kind)).toEqual(['replicate', 'lives']);
    expect(await runner.lives(small, 3)).toBe(lives);
    expect(hired[0]!.began.filter(({ kind }) => kind === 'lives')).toHaveLength(1);
  });
});

describe('a cancelled run', () => {
  it('rejects at once, asks its workers to stop and begins nothing more', async () => {
    const { runner, hired } = fakeRunner(
      2,
      spying(() => 'hang'),
    );
    const stop = new AbortController();
    const run = runner.run(small, { signal: stop.signal });
    await until(() => hired.length === 2);
    stop.abort();
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    expect(hired.map((worker) => worker.cancelled.length)).toEqual([1, 1]);
    expect(hired.flatMap((worker) => replicationsBegun(worker.began))).toEqual([0, 1]);
    // They answered: the same workers go on.
    const next = await fakeRunner(1).runner.run({ ...small, seed: 'next' });
    expect(next.replications).toHaveLength(6);
    expect(hired.some((worker) => worker.terminated)).toBe(false);
  });

  it('replaces a worker that does not answer in time', async () => {
    const endless = spying((task) =>
      task.kind === 'replicate' && task.scenario.seed === small.seed ? 'hang' : undefined,
    );
    const { runner, hired } = fakeRunner(1, endless, { patience: 20 });
    const stop = new AbortController();
    const run = runner.run(small, { signal: stop.signal });
    await until(() => hired.length === 1);
    // From here on this worker hears nothing.
    hired[0]!.cancel = () => undefined;
    stop.abort();
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    expect((await runner.run({ ...small, seed: 'next' })).replications).toHaveLength(6);
    expect(hired.map((worker) => worker.terminated)).toEqual([true, false]);
  });

  it('does nothing when its signal was aborted before', async () => {
    const { runner, hired } = fakeRunner(1);
    await expect(runner.run(small, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled);
    expect(hired).toHaveLength(0);
  });

  it('listens to a signal once, however many jobs it stops', async () => {
    const { runner, hired } = fakeRunner(
      2,
      spying(() => 'slow'),
    );
    const stop = new AbortController();
    const listening = vi.spyOn(stop.signal, 'addEventListener');
    const runs = Array.from({ length: 20 }, (_, k) =>
      runner.run({ ...small, seed: `seed ${k}` }, { signal: stop.signal }),
    );
    await until(() => hired.length === 2);
    stop.abort();
    for (const run of runs) await expect(run).rejects.toBeInstanceOf(Cancelled);
    expect(listening).toHaveBeenCalledTimes(1);
    expect((await runner.run({ ...small, seed: 'next' })).replications).toHaveLength(6);
  });

  it('leaves an equal run of somebody else alone', async () => {
    const { runner, hired } = fakeRunner(
      2,
      spying(() => 'slow'),
    );
    const stop = new AbortController();
    const cancelled = runner.run(small, { signal: stop.signal });
    const kept = runner.run(small);
    await until(() => hired.length === 2);
    stop.abort();
    await expect(cancelled).rejects.toBeInstanceOf(Cancelled);
    expect((await kept).replications).toHaveLength(6);
    expect(hired.flatMap((worker) => worker.began)).toHaveLength(6);
  });
});

describe('previews', () => {
  const preview = (seed: string) => ({ ...small, seed, replications: 1 });

  it('are cancelled by the latest, which wins', async () => {
    const { runner } = fakeRunner(
      1,
      spying(() => 'slow'),
    );
    const runs = ['a', 'b', 'c', 'd'].map((seed) => runner.run(preview(seed), { preview: true }));
    const ends = await Promise.allSettled(runs);
    expect(ends.map((end) => end.status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
    for (const end of ends.slice(0, 3))
      expect((end as PromiseRejectedResult).reason).toBeInstanceOf(Cancelled);
  });

  it('go before the jobs of a run that waits', async () => {
    const { runner, hired } = fakeRunner(1);
    const long = runner.run(small);
    const first = runner.run(preview('p'), { preview: true });
    await Promise.all([long, first]);
    const seeds = hired[0]!.began.map((task) => (task.kind === 'replicate' ? task.scenario.seed : ''));
    expect(seeds.indexOf('p')).toBe(1);
  });

  it('that are equal to the one before let it go on', async () => {
    const { runner, hired } = fakeRunner(
      1,
      spying(() => 'slow'),
    );
    const first = runner.run(preview('p'), { preview: true });
    const second = runner.run(preview('p'), { preview: true });
    await expect(first).rejects.toBeInstanceOf(Cancelled);
    expect((await second).replications).toHaveLength(1);
    expect(hired[0]!.began).toHaveLength(1);
  });
});

describe('equal requests', () => {
  it('are run once, at the same time or later, whatever the names and the number of replications', async () => {
    const { runner, hired } = fakeRunner(2);
    const [a, b] = await Promise.all([runner.run(small), runner.run({ ...small, title: 'Other' })]);
    const again = await runner.run({ ...small, replications: 4 });
    expect(b).toEqual(a);
    expect(again.replications).toEqual(a.replications.slice(0, 4));
    expect(hired.flatMap((worker) => worker.began)).toHaveLength(6);
  });

  it('are answered by a run that recorded more', async () => {
    const { runner, hired } = fakeRunner(1);
    await runner.run({ ...small, replications: 1 }, { onPopulation: () => undefined });
    await runner.run(small);
    expect(replicationsBegun(hired[0]!.began)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('differ when anything that acts on people differs', async () => {
    const { runner, hired } = fakeRunner(1);
    const one = { ...small, replications: 1 };
    await runner.run(one);
    await runner.run({ ...one, seed: 'eight' });
    await runner.run({ ...one, market: { ...one.market, failureRate: 0.06 } });
    await runner.run({ ...one, events: [{ kind: 'giftStops', week: 3 }] });
    await runner.run({
      ...one,
      programs: one.programs.map((p) => ({ ...p, levers: { ...p.levers, 'care.spend': 9 } })),
    });
    expect(hired[0]!.began).toHaveLength(5);
  });
});

describe('a worker that dies', () => {
  it('is replaced and its job done again: nothing is lost and the result is the same', async () => {
    const expected = await fakeRunner(1).runner.run(small, { stressWeeks: [0] });
    const { runner, hired } = fakeRunner(2);
    const delivered: number[] = [];
    const run = runner.run(small, {
      stressWeeks: [0],
      onReplication: ({ replication }) => {
        if (delivered.push(replication) === 2) hired[0]!.die('struck by lightning');
      },
    });
    expect(await run).toEqual(expected);
    expect(delivered.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(hired).toHaveLength(3);
  });

  it('twice at the same job ends the run with a sentence that names the job and the reason', async () => {
    const { runner, hired } = fakeRunner(
      1,
      spying((task) => {
        if (task.kind === 'replicate' && task.replication === 3) {
          hired.at(-1)!.die('struck by lightning');
          return 'hang';
        }
        return undefined;
      }),
    );
    const run = runner.run(small);
    await expect(run).rejects.toThrow(RunError);
    await expect(run).rejects.toThrow(/stopped twice at replication 3 \(struck by lightning\)/);
    const begun = hired.flatMap((worker) => replicationsBegun(worker.began));
    expect(begun.filter((replication) => replication === 3)).toHaveLength(2);
    // The runner still works.
    await expect(runner.run({ ...small, replications: 2 })).resolves.toBeDefined();
  });

  it('cannot be hired: the run ends with a sentence', async () => {
    const { PoolRunner } = await import('../../src/runner/pool-runner.ts');
    const runner = new PoolRunner({
      size: 2,
      memory: 1e12,
      hire: () => {
        throw new Error('workers are forbidden here');
      },
    });
    await expect(runner.run(small)).rejects.toThrow('No worker can be started: workers are forbidden here');
  });
});

describe('a task that fails', () => {
  it('ends the run with a sentence, cancels the rest and is not tried again', async () => {
    const { runner, hired } = fakeRunner(
      2,
      spying((task) => {
        if (task.kind === 'replicate' && task.replication === 2)
          throw new Error('the ledger does not add up');
        return undefined;
      }),
    );
    const run = runner.run({ ...small, replications: 50 });
    await expect(run).rejects.toBeInstanceOf(RunError);
    await expect(run).rejects.toThrow('The simulation failed in replication 2: the ledger does not add up');
    expect(hired.flatMap((worker) => worker.began).length).toBeLessThan(10);
    expect(hired).toHaveLength(2);
  });

  it('for want of memory says so', async () => {
    const { runner } = fakeRunner(
      1,
      spying(() => {
        throw new RangeError('Array buffer allocation failed');
      }),
    );
    await expect(runner.run(small)).rejects.toThrow(/not enough memory .* fewer people or fewer programs/);
  });
});

describe('memory', () => {
  it('refuses a run that cannot fit, and says what would', async () => {
    const { runner, hired } = fakeRunner(2, undefined, { memory: 300e6 });
    const large = { ...small, market: { ...small.market, people: 1_000_000 } };
    await expect(runner.run(large)).rejects.toThrow(
      /^A market of 1000000 people in 2 worlds needs about \d+\.\d GB of memory, and only 0\.3 GB may be used: take fewer people or fewer programs\.$/,
    );
    const long = { ...small, time: { ...small.time, weeks: 520 }, replications: 1000 };
    await expect(runner.run(long)).rejects.toThrow(/take fewer replications or fewer weeks/);
    expect(hired).toHaveLength(0);
  });

  it('keeps large jobs from running side by side', async () => {
    let running = 0;
    let most = 0;
    const counting: Perform = function* (task) {
      most = Math.max(most, ++running);
      const output = yield* madeUp(task);
      running--;
      return output;
    };
    await fakeRunner(4, counting, { memory: 45e6 }).runner.run(small);
    expect(most).toBe(2);
  });
});

describe('a recording', () => {
  it('is written in order, and the run goes no further ahead than it can hold', async () => {
    const { runner, hired } = fakeRunner(2);
    const written: number[] = [];
    let ahead = 0;
    await runner.run(
      { ...small, replications: 12 },
      {
        recording: {
          events: true,
          customers: false,
          write: async ({ replication }) => {
            await new Promise((resolve) => setTimeout(resolve, 5));
            written.push(replication.replication);
            const begun = hired.reduce((sum, worker) => sum + worker.began.length, 0);
            ahead = Math.max(ahead, begun - written.length);
          },
        },
      },
    );
    expect(written).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(ahead).toBeLessThanOrEqual(3);
  });

  it('that cannot be written ends the run', async () => {
    const { runner } = fakeRunner(2);
    const write = () => Promise.reject(new Error('no space left'));
    const recording = { events: true, customers: false, write };
    await expect(runner.run(small, { recording })).rejects.toThrow('no space left');
  });
});

describe('solving', () => {
  it('turns the intensity lever of each program that has one, and notes what it was solved for', async () => {
    const solved = await fakeRunner(2).runner.solve(small);
    expect(Object.keys(solved.budget.solutions)).toEqual(['care']);
    expect(solved.programs[0]).toEqual(small.programs[0]);
    expect(solved.programs[1]!.levers['care.spend']).not.toBe(small.programs[1]!.levers['care.spend']);
    expect(solved.budget.solvedFor).not.toBe('');
  });

  it('leaves a scenario with equal intensities as it is', async () => {
    const scenario = { ...small, budget: { ...small.budget, mode: 'intensity' as const } };
    expect(await fakeRunner(1).runner.solve(scenario)).toEqual(scenario);
  });
});

describe('closing', () => {
  it('cancels what is under way and ends all workers', async () => {
    const { runner, hired } = fakeRunner(
      2,
      spying(() => 'hang'),
    );
    const run = runner.run(small);
    await until(() => hired.length === 2);
    const closed = runner.close();
    await expect(run).rejects.toBeInstanceOf(Cancelled);
    await closed;
    expect(hired.every((worker) => worker.terminated)).toBe(true);
    await expect(runner.run(small)).rejects.toBeInstanceOf(Cancelled);
  });
});

describe('warming up', () => {
  it('hires every worker and lets each do a tiny run', async () => {
    const { runner, hired } = fakeRunner(3);
    await runner.warm();
    expect(hired.map((worker) => worker.began.map((task) => task.kind))).toEqual([
      ['warm'],
      ['warm'],
      ['warm'],
    ]);
  });
});
