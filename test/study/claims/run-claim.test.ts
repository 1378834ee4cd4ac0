/** Claims over a runner whose numbers are straight lines of a parameter, so that every turn is known. */
import { describe, expect, it } from 'vitest';
import type { Runner } from '../../../src/runner/runner.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Claim } from '../../../src/study/claims/claim.ts';
import { claims } from '../../../src/study/claims/claims.ts';
import { runClaim, seedsOf } from '../../../src/study/claims/run-claim.ts';
import { solvedEnd } from '../../../src/study/claims/solve-claim.ts';

const template = claims.find(({ id }) => id === 'C10')!;
const [world] = template.scenario.programs;
const problemRate = template.scenario.market.failureRate;

/** A claim that is decided by one number of one world, probed along the problem rate (0.01 to 0.15). */
const claim: Claim = {
  ...template,
  deciding: [
    {
      label: 'the number',
      terms: [{ outcome: 'bond', world: world!.id, week: 9, since: 0, weight: 1, variant: '' }],
      less: 0,
      smallest: 1,
    },
  ],
  besides: [],
  variants: {},
  probes: ['market.failureRate'],
};

/** Every replication measures the line, a little above and below in turn. */
function lines(line: (scenario: Scenario) => number) {
  const asked: Scenario[] = [];
  const runner = {
    measure: (scenario, measures) => {
      asked.push(scenario);
      const rows = Array.from({ length: scenario.replications }, (_, r) =>
        measures.map(() => line(scenario) + (r % 2 === 0 ? 0.01 : -0.01)),
      );
      return Promise.resolve(rows);
    },
    solve: (scenario) => Promise.resolve(scenario),
  } satisfies Pick<Runner, 'measure' | 'solve'> as unknown as Runner;
  return { runner, asked };
}

const at =
  (value: number) =>
  ({ market: { failureRate: rate } }: Scenario) =>
    value + 100 * (problemRate - rate);

describe('a claim', () => {
  it('depends on the parameter along which it turns, at the value where it does', async () => {
    // 4 at the base, and 1, which is just worth mentioning, at 0.03 more problems.
    const { runner, asked } = lines(at(4));
    const result = await runClaim(runner, claim);
    expect(result.verdict).toMatchObject({ kind: 'depends', on: ['market.failureRate'] });
    const [probe] = result.probes;
    expect(probe?.low).toMatchObject({ value: 0.01, standing: 'supported', turnsAt: null });
    expect(probe?.high?.standing).toBe('notSupported');
    expect(probe?.high?.turnsAt).toBeCloseTo(problemRate + 0.03, 10);
    const [from, to] = probe!.high!.turnsWithin!;
    // The line rises and falls by a hundredth of what is worth mentioning, which takes 0.0001 problems.
    expect(from).toBeLessThan(probe!.high!.turnsAt!);
    expect(to).toBeGreaterThan(probe!.high!.turnsAt!);
    expect(to - from).toBeLessThan(0.001);
    // On three kinds of luck, each of its own throughout.
    expect(new Set(asked.map(({ seed }) => seed))).toEqual(new Set(seedsOf(claim.scenario.seed)));
  });

  it('cannot be told apart where a seed says otherwise', async () => {
    const [, , third] = seedsOf(claim.scenario.seed);
    const { runner } = lines((scenario) => (scenario.seed === third ? -40 : 40));
    const result = await runClaim(runner, claim);
    expect(result.verdict).toEqual({ kind: 'unclear', on: [], seedsDiffer: true });
    expect(result.seeds.map(({ verdict }) => verdict.kind)).toEqual([
      'supported',
      'supported',
      'notSupported',
    ]);
  });

  it('that the model cannot test has no verdict, whatever it measures', async () => {
    const untestable = { ...claim, notTestable: 'nothing in the model decides it' };
    expect((await runClaim(lines(at(40)).runner, untestable)).verdict.kind).toBe('notTestable');
  });

  it('is supported where no plausible value turns it, and not supported likewise', async () => {
    expect((await runClaim(lines(at(40)).runner, claim)).verdict.kind).toBe('supported');
    expect((await runClaim(lines(at(-40)).runner, claim)).verdict.kind).toBe('notSupported');
  });

  it('turns between the two ends where the base cannot tell', async () => {
    const noisy = lines((scenario) => at(1)(scenario));
    const measure: Runner['measure'] = async (scenario, measures) => {
      const rows = await noisy.runner.measure(scenario, measures);
      if (scenario.market.failureRate !== problemRate) return rows;
      return rows.map((row, r) => row.map((value) => value + (r % 2 === 0 ? 30 : -30)));
    };
    const result = await runClaim({ ...noisy.runner, measure }, claim);
    expect(result.base.standing).toBe('unclear');
    expect(result.verdict.kind).toBe('depends');
    expect(result.probes[0]?.low?.turnsAt).toBeCloseTo(problemRate, 3);
  });

  it('is run on other luck, replications and people when asked, and without probes', async () => {
    const { runner, asked } = lines(at(4));
    const options = { seed: 'other', replications: 7, people: 900, baseOnly: true };
    const result = await runClaim(runner, claim, options);
    expect(result.probes).toEqual([]);
    expect(result.verdict.kind).toBe('supported');
    expect(result.replications).toBe(7);
    for (const scenario of asked) {
      expect(seedsOf('other')).toContain(scenario.seed);
      expect([scenario.replications, scenario.market.people]).toEqual([7, 900]);
    }
  });

  it('treats as large a part of a smaller market', async () => {
    const { runner, asked } = lines(at(4));
    const trial = claims.find(({ id }) => id === 'C24')!;
    await runClaim(runner, trial, { people: 4500, baseOnly: true });
    expect(asked[0]?.programs[1]?.levers['targeting.count']).toBe(120);
  });
});

describe('a budget at the end of a probe', () => {
  const equal = claims.find(({ id }) => id === 'C7')!.scenario;
  const { perCustomerYear } = equal.budget;
  const endAt = async (cost: number) => {
    let solves = 0;
    const runner = {
      measure: (_scenario, measures) => Promise.resolve([1, 2].map(() => measures.map(() => cost))),
      solve: (scenario) => {
        solves++;
        return Promise.resolve(scenario);
      },
    } satisfies Pick<Runner, 'measure' | 'solve'> as unknown as Runner;
    // A value for which no answer is kept.
    const { budget, programs } = await solvedEnd(runner, equal, 'market.giftShipping', 0.123);
    return { solves, budget, programs };
  };

  it('keeps the levers of the base as long as they cost it, and says what they cost', async () => {
    const { solves, budget, programs } = await endAt(1.02 * perCustomerYear);
    expect(solves).toBe(0);
    expect(programs).toEqual(equal.programs);
    expect(budget.solutions['relationship']?.cost).toBeCloseTo(1.02 * perCustomerYear, 12);
  });

  it('is solved again where they do not', async () => {
    expect((await endAt(1.04 * perCustomerYear)).solves).toBe(1);
    expect((await endAt(NaN)).solves).toBe(1);
  });
});
