import { describe, expect, it } from 'vitest';
import type { Lives } from '../../../src/experiment/people/lives.ts';
import { LifeData } from '../../../src/lab/life/life-data.svelte.ts';
import { likelyNext, neighbourIn } from '../../../src/lab/life/walk.ts';
import type { Runner, StopSignal } from '../../../src/runner/runner.ts';
import { small } from '../../experiment/support/small.ts';
import { fakeRunner } from '../fake-runner.ts';
import { life, livesOf } from './support/made-lives.ts';

describe('another life', () => {
  it('is the next of a list, round and round, or its first', () => {
    expect(neighbourIn([4, 7, 9], 7, 1)).toBe(9);
    expect(neighbourIn([4, 7, 9], 9, 1)).toBe(4);
    expect(neighbourIn([4, 7, 9], 4, -1)).toBe(9);
    expect(neighbourIn([4, 7, 9], 5, 1)).toBe(4);
    expect(neighbourIn(Int32Array.of(), 5, 1)).toBeUndefined();
  });

  it('is fetched ahead: the next, the one before, and the one after the next', () => {
    expect(likelyNext([4, 7, 9, 12, 15], 9)).toEqual([12, 7, 15]);
    expect(likelyNext([4, 7], 4)).toEqual([7]);
    expect(likelyNext([4], 4)).toEqual([]);
    expect(likelyNext([], 4)).toEqual([]);
  });
});

describe('lives that are fetched ahead', () => {
  interface Asked {
    readonly person: number;
    readonly ahead: boolean;
    readonly signal: StopSignal | undefined;
  }
  function watching(answer: (person: number) => Promise<Lives>): { runner: Runner; asked: Asked[] } {
    const asked: Asked[] = [];
    const runner: Runner = {
      ...fakeRunner(),
      lives(_, person, { ahead = false, signal } = {}) {
        asked.push({ person, ahead, signal });
        return answer(person);
      },
    };
    return { runner, asked };
  }
  const lived = (person: number): Lives => ({ ...livesOf(life([])), person });

  it('go on when they are still wanted, and are given up when they are not', () => {
    const { runner, asked } = watching(() => new Promise(() => undefined));
    const data = new LifeData(runner);
    data.prepare(small, [8, 6]);
    data.prepare(small, [9, 7]);
    expect(asked.map(({ person, ahead }) => [person, ahead])).toEqual([
      [8, true],
      [6, true],
      [9, true],
      [7, true],
    ]);
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true, false, false]);
    data.stop();
    expect(asked.every(({ signal }) => signal?.aborted)).toBe(true);
  });

  it('are asked for again before the older question is given up, so that the same run goes on', async () => {
    const order: string[] = [];
    const { runner } = watching((person) => Promise.resolve(lived(person)));
    const data = new LifeData({
      ...runner,
      lives(scenario, person, options) {
        order.push(`ask ${person}`);
        options?.signal?.addEventListener('abort', () => order.push(`give up ${person}`));
        return runner.lives(scenario, person, options);
      },
    });
    const first = data.ask(small, 3);
    await data.ask(small, 4);
    await first;
    expect(order).toEqual(['ask 3', 'ask 4', 'give up 3']);
    expect(data.told?.lives.person).toBe(4);
  });

  it('that fail say so only to whoever asks for them', async () => {
    const { runner } = watching(() => Promise.reject(new Error('No room.')));
    const data = new LifeData(runner);
    data.prepare(small, [5]);
    await Promise.resolve();
    expect(data.error).toBeUndefined();
    await data.ask(small, 5);
    expect(data.error).toBe('The simulation stopped: No room.');
  });
});
