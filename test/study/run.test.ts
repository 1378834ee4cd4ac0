import { describe, expect, it } from 'vitest';
import { modelVersion } from '../../src/model/version.ts';
import { Cancelled } from '../../src/runner/runner.ts';
import type { Progress } from '../../src/runner/runner.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { needsSolving } from '../../src/scenario/solution-key.ts';
import { run, solveIfNeeded } from '../../src/study/run.ts';
import { fakeRunner, small } from '../runner/support/fakes.ts';

describe('a run at the budget', () => {
  it('solves levers that the budget does not fit, says so first, and runs what was solved', async () => {
    const { runner } = fakeRunner(2);
    const told: string[] = [];
    const result = await run(runner, small, {
      onUnsolved: () => void told.push('unsolved'),
      onSolved: (solved) => told.push(`solved for ${solved.budget.perCustomerYear}`),
      onReplication: () => told.push('a replication'),
    });
    expect(told.slice(0, 3)).toEqual(['unsolved', 'solved for 8', 'a replication']);
    expect(needsSolving(result.scenario, modelVersion)).toBe(false);
    expect(result.scenario).toEqual(await runner.solve(small));
    expect(result.fingerprint).toBe((await runner.run(result.scenario)).fingerprint);
  });

  it('runs levers that were solved before without asking the solver', async () => {
    const { runner, hired } = fakeRunner(1);
    const solved = await runner.solve(small);
    const asked = hired[0]?.began.length;
    const result = await run(runner, solved, {
      onUnsolved: () => expect.fail('They are solved.'),
      onSolved: () => expect.fail('The solver was not asked.'),
    });
    expect(result.scenario).toBe(solved);
    const kinds = hired[0]?.began.slice(asked).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['replicate']));
  });

  it('keeps levers as they stand when told to, and still says that the budget does not fit', async () => {
    const { runner, hired } = fakeRunner(1);
    let unsolved = 0;
    const result = await run(runner, small, {
      keepLevers: true,
      onUnsolved: () => {
        unsolved += 1;
      },
    });
    expect(unsolved).toBe(1);
    expect(result.scenario).toBe(small);
    expect(hired[0]?.began.some(({ kind }) => kind === 'solve')).toBe(false);
  });

  it('tells the progress of both stages', async () => {
    const { runner } = fakeRunner(2);
    const stages: Progress['stage'][] = [];
    await run(runner, small, { onProgress: ({ stage }) => stages.push(stage) });
    expect([...new Set(stages)]).toEqual(['solve', 'run']);
  });

  it('is cancelled between the solver’s answer and the run', async () => {
    const { runner } = fakeRunner(1);
    const stop = new AbortController();
    let answer: Scenario | undefined;
    const running = run(runner, small, {
      signal: stop.signal,
      onSolved: (solved) => {
        answer = solved;
        stop.abort();
      },
      onReplication: () => expect.fail('It was cancelled before the run.'),
    });
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    expect(answer?.budget.solvedFor).not.toBe('');
  });

  it('lets whoever calls it hold the solver back, or end it all', async () => {
    const { runner, hired } = fakeRunner(1);
    const moved = new Error('The lever moves again.');
    const solving = solveIfNeeded(runner, small, { onUnsolved: () => Promise.reject(moved) });
    await expect(solving).rejects.toBe(moved);
    expect(hired).toEqual([]);
  });
});
