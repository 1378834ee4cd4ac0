import { describe, expect, it } from 'vitest';
import { differencesAt } from '../../../src/experiment/figures/compare.ts';
import { contributionOf, without } from '../../../src/study/attribution.ts';
import { measure } from '../../../src/experiment/endpoints/measure.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { reasonDomain, together } from '../../../src/lab/sum/reason-words.ts';
import { Reasons } from '../../../src/lab/sum/reasons.svelte.ts';
import type { ShownQuestion } from '../../../src/lab/sum/reasons.svelte.ts';
import { Cancelled } from '../../../src/runner/runner.ts';
import type { Runner } from '../../../src/runner/runner.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { small } from '../../experiment/support/small.ts';
import { fakeRunner } from '../fake-runner.ts';

/** Two mechanisms that are on, so that little is run. */
const on = { gift: 1, leave: 1 };
const off = Object.fromEntries(Object.keys(small.mechanisms).map((name) => [name, 0]));
const scenario: Scenario = {
  ...small,
  mechanisms: { ...small.mechanisms, ...off, ...on },
  time: { weeks: 30, burnIn: 10 },
};
const run = (of: Scenario) => [0, 1, 2].map((r) => runToEnd(replicate(of, r)).replication);
const replications = run(scenario);
const question: ShownQuestion = {
  scenario,
  figure: 'profit',
  program: 'gifts',
  week: 24,
  // They arrive in any order.
  replications: replications.toReversed(),
  stress: [],
};

interface Measuring extends Runner {
  /** What was measured, in order: "gift off × 2". */
  readonly asked: string[];
  readonly scenarios: Scenario[];
}

/** Measures at once, in this thread. */
function measuring(): Measuring {
  const asked: string[] = [];
  const scenarios: Scenario[] = [];
  return {
    ...fakeRunner(),
    asked,
    scenarios,
    measure(of, measures, { signal } = {}) {
      const now = of.mechanisms;
      const silent = (['gift', 'leave'] as const).filter((name) => now[name] === 0);
      asked.push(`${silent.join()} off × ${of.replications}`);
      scenarios.push(of);
      if (signal?.aborted) return Promise.reject(new Cancelled());
      return Promise.resolve(
        Array.from({ length: of.replications }, (_, r) => runToEnd(measure(of, r, measures))),
      );
    },
  };
}

describe('the reasons of a difference', () => {
  it('look at two replications of every mechanism first, then at all, the largest part first', async () => {
    const runner = measuring();
    const reasons = new Reasons(question);
    expect([reasons.mechanisms, reasons.looked, reasons.share]).toEqual([['gift', 'leave'], 0, 0]);
    const seen: number[] = [];
    await reasons.run({
      ...runner,
      measure: (...args) => {
        seen.push(reasons.looked);
        return runner.measure(...args);
      },
    });
    expect(runner.asked).toEqual(['gift off × 2', 'leave off × 2', 'gift off × 3', 'leave off × 3']);
    expect(seen).toEqual([0, 0, 2, 2]);
    expect([reasons.isDone, reasons.share, reasons.error]).toEqual([true, 1, undefined]);
    for (const { programs, time } of runner.scenarios)
      expect([programs.map(({ id }) => id), time.weeks]).toEqual([['none', 'gifts'], 24]);
  });

  it('are those of the whole comparison with one mechanism off', async () => {
    const reasons = new Reasons(question);
    await reasons.run(measuring());
    const at = (of: Scenario, done = run(of)) => differencesAt(of, done, 'profit', 24, 'gifts');
    const full = at(scenario, replications);
    for (const mechanism of ['gift', 'leave'] as const)
      expect(reasons.of(mechanism)).toEqual(
        contributionOf(mechanism, full, at(without(scenario, mechanism))),
      );
    expect(reasons.of('gift')?.contribution.replications).toBe(3);
  });

  it('end without an error when nobody waits for them any more', async () => {
    const reasons = new Reasons(question);
    const running = reasons.run(measuring());
    reasons.stop();
    await running;
    expect([reasons.found.length, reasons.error]).toEqual([0, undefined]);
  });
});

describe('what is shown of the reasons', () => {
  const clear = contributionOf('gift', [2, 2.1, 2.2], [1, 1.1, 1.1]);
  const unclear = contributionOf('leave', [9, -9, 9], [0, 0, 0]);

  it('adds up: what the mechanisms do to each other is what they leave of the difference', () => {
    const both = together([12, -6, 11], [clear, unclear]);
    expect(both.mean).toBeCloseTo((12 - 6 + 11 - 3.1 - 9) / 3, 12);
    expect(both.replications).toBe(3);
    const first = contributionOf('gift', [2, 2.1, 2.2], [1, 1.1]);
    expect(together([12, -6, 11], [first, unclear]).replications).toBe(2);
  });

  it('keeps wide intervals of a first look from setting the scale', () => {
    const [low, high] = reasonDomain([clear, unclear], [clear.contribution], false);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeLessThan(unclear.contribution.high);
    expect(high).toBeGreaterThan(unclear.contribution.mean);
    expect(reasonDomain([unclear], [clear.contribution], true)[1]).toBe(unclear.contribution.high);
  });
});
