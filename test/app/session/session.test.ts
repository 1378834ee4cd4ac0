import { expect, test } from 'vitest';
import { Session } from '../../../src/app/session/session.svelte.ts';
import { RunError } from '../../../src/runner/runner.ts';
import { renameProgram, setReference, setReplications, setSeed } from '../../../src/scenario/edit/edit.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { eventually, fakeRunner } from '../../lab/fake-runner.ts';
import type { FakeRunner } from '../../lab/fake-runner.ts';

const small: Scenario = { ...defaultScenario, seed: 'a', replications: 4 };
/** Its levers are not those that its budget asks for. */
const unsolved: Scenario = { ...small, budget: { ...small.budget, solvedFor: '' } };

function lab(runner: FakeRunner = fakeRunner(), opened: Scenario = small) {
  let scenario = opened;
  const fingerprints: string[] = [];
  const session: Session = new Session({
    runner,
    current: () => scenario,
    settle: (asked, solved) => {
      if (asked === scenario) put(solved);
    },
    onComplete: (fingerprint) => fingerprints.push(fingerprint),
  });
  function put(next: Scenario) {
    scenario = next;
    session.update();
  }
  session.update();
  return { session, runner, put, fingerprints, current: () => scenario };
}

test('a preview with its population comes first, then all replications, stress tests and the fingerprint', async () => {
  const { session, runner, fingerprints } = lab();
  expect(session.phase).toBe('running');
  await eventually(() => session.phase === 'idle');
  expect(runner.asked).toEqual(['run a × 1', 'run a × 4']);
  expect(session.shown?.replications.map((r) => r.replication)).toEqual([0, 1, 2, 3]);
  expect(session.shown?.population?.cohort).toBe(15);
  expect(session.shown?.stress.map((s) => s.week)).toEqual(expect.arrayContaining([0, 52, 104]));
  expect(fingerprints).toEqual([session.shown?.fingerprint]);
});

test('a change makes what is shown stale at once, and it stays on the screen', async () => {
  const { session, put } = lab();
  await eventually(() => session.phase === 'idle');
  const before = session.shown;
  put(setSeed(small, 'b'));
  expect(session.phase).toBe('stale');
  expect(session.shown).toBe(before);
  await eventually(() => session.phase === 'idle');
  expect(session.shown?.scenario.seed).toBe('b');
});

test('of another scenario nothing is shown until its own numbers are there, though its worlds have the same ids', async () => {
  const { session, put } = lab();
  await eventually(() => session.phase === 'idle');
  put({ ...small, preset: 'airline', seed: 'b' });
  expect(session.shown).toBeUndefined();
  expect(session.phase).toBe('running');
  await eventually(() => session.phase === 'idle');
  expect(session.shown?.scenario.preset).toBe('airline');
});

test('of many quick changes the latest wins', async () => {
  const { session, put, runner } = lab();
  for (const seed of ['b', 'c', 'd', 'e']) put(setSeed(small, seed));
  await eventually(() => session.phase === 'idle');
  expect(session.shown?.scenario.seed).toBe('e');
  expect(runner.asked.filter((run) => run.endsWith('× 4'))).toEqual(['run e × 4']);
});

test('another name runs nothing again', async () => {
  const { session, put, runner } = lab();
  await eventually(() => session.phase === 'idle');
  const runs = runner.asked.length;
  put(renameProgram(small, 'gifts', 'Presents'));
  expect(session.phase).toBe('idle');
  expect(runner.asked.length).toBe(runs);
});

test('another reference or more replications leave what is shown true', async () => {
  const { session, put } = lab();
  await eventually(() => session.phase === 'idle');
  put(setReference(small, 'gifts'));
  expect(session.phase).not.toBe('stale');
  expect(session.comparison('profit')?.reference).toBe(2);
  await eventually(() => session.phase === 'idle');
  put(setReplications(setReference(small, 'gifts'), 9));
  expect(session.phase).toBe('refining');
  expect(session.shown?.replications.length).toBeGreaterThanOrEqual(4);
  await eventually(() => session.phase === 'idle' && session.shown?.replications.length === 9);
});

test('a budget that must be solved is solved after the preview, and its answer is run', async () => {
  const solved = { ...small, seed: 'solved' };
  const { session, runner, current } = lab(
    fakeRunner(() => solved),
    unsolved,
  );
  await eventually(() => session.phase === 'idle');
  expect(runner.asked).toEqual(['run a × 1', 'solve', 'run solved × 1', 'run solved × 4']);
  expect(current()).toBe(solved);
});

test('a solver whose answer still needs solving is not asked for ever', async () => {
  const { session, runner } = lab(
    fakeRunner((scenario) => ({ ...scenario })),
    unsolved,
  );
  await eventually(() => session.phase === 'idle');
  expect(runner.asked.filter((asked) => asked === 'solve')).toHaveLength(1);
});

test('an error says its sentence, keeps what was there, and the next change starts anew', async () => {
  const { session, put, runner } = lab();
  await eventually(() => session.phase === 'idle');
  runner.failure = new RunError('This needs more memory than a page may take.');
  put(setSeed(small, 'b'));
  await eventually(() => session.phase === 'error');
  expect(session.error).toBe('This needs more memory than a page may take.');
  expect(session.shown?.scenario.seed).toBe('a');
  put(small);
  await eventually(() => session.phase === 'idle');
  expect(session.error).toBeUndefined();
});

test('cancel stops, keeps what is done, and can be taken up again', async () => {
  const runner = fakeRunner();
  const { session } = lab(runner);
  await eventually(() => session.shown !== undefined);
  runner.hold = true;
  session.cancel();
  expect(session.phase).toBe('stopped');
  expect(session.shown?.replications.length).toBeGreaterThanOrEqual(1);
  runner.hold = false;
  runner.release();
  session.retry();
  await eventually(() => session.phase === 'idle');
});

test('a comparison is computed once for the replications at hand', async () => {
  const { session } = lab();
  await eventually(() => session.phase === 'idle');
  expect(session.comparison('bond')).toBe(session.comparison('bond'));
});
