import { describe, expect, test } from 'vitest';
import { differenceUnit } from '../../../src/charts/format.ts';
import { sumParts, sumSentence } from '../../../src/charts/sum-words.ts';
import { compare } from '../../../src/experiment/figures/compare.ts';
import { inWholeUnits, profitSum, profitTermIds } from '../../../src/experiment/figures/profit-sum.ts';
import type { ProfitSum } from '../../../src/experiment/figures/profit-sum.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import { summarise } from '../../../src/experiment/figures/summary.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { referenceIndex } from '../../../src/scenario/scenario.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { madeUp } from '../support/small.ts';

const small = (scenario: Scenario): Scenario => ({
  ...scenario,
  replications: 2,
  time: { weeks: 30, burnIn: 20 },
  market: { ...scenario.market, people: 300 },
  events: [],
});
const written = (text: string) => Number(text.replace('\u2212', '-').replace(/[+,]/g, ''));

describe.each(presets.map(({ id, scenario }) => ({ id, scenario: small(scenario) })))(
  'the sum of $id',
  ({ scenario }) => {
    const replications = [0, 1].map((r) => runToEnd(replicate(scenario, r)).replication);
    const reference = referenceIndex(scenario);
    const others = [...scenario.programs.keys()].filter((world) => world !== reference);
    const { differences } = compare(scenario, replications, 'profit');
    const survival = compare(scenario, replications, 'cohortSurvival').differences;

    test('adds up to the difference in profit to the cent, in every replication', () => {
      for (const world of others)
        for (const week of [0, 1, 13, 30]) {
          const { terms, profit } = profitSum(scenario, replications, world, reference, week);
          profit.cents.forEach((cents, r) => {
            expect(Number.isInteger(cents)).toBe(true);
            expect(terms.reduce((sum, term) => sum + term.cents[r]!, 0)).toBe(cents);
          });
          expect(profit.perHead.mean).toBeCloseTo(differences[world]![week]!.mean, 9);
        }
    });

    test('is written so that what stands on the page adds up as well', () => {
      for (const world of others) {
        const sum = profitSum(scenario, replications, world, reference, 30);
        const parts = sumParts(sum, survival[world]![30]!);
        const values = parts.filter(({ id }) => id !== 'customers').map(({ value }) => written(value));
        const total = values.pop()!;
        expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(total, 6);
        // Rounded to the step in which the difference is written, and no further.
        const { perHead } = sum.profit;
        expect(Math.abs(total - perHead.mean)).toBeLessThan(differenceUnit(perHead, 'money') / 2 + 1e-9);
      }
    });

    test('is the one that the command line prints', () => {
      const { sums } = summarise(scenario, replications);
      expect(sums.map(({ world }) => world)).toEqual(others.map((world) => scenario.programs[world]!.id));
      for (const [k, { terms, profit }] of sums.entries()) {
        expect(terms.reduce((sum, { cents }) => sum + cents, 0)).toBe(profit.cents);
        const own = profitSum(scenario, replications, others[k]!, reference, 30);
        expect(terms.map(({ term, mean }) => [term, mean])).toEqual(
          own.terms.map(({ id, perHead }) => [id, perHead.mean]),
        );
      }
    });
  },
);

describe('the terms', () => {
  const weeks = 2;
  const run = madeUp(weeks, [
    { totals: { revenue: [0, 100, 200], goodsCost: [0, 30, 50], profit: [0, 70, 150] } },
    {
      totals: {
        revenue: [0, 150, 250],
        goodsCost: [0, 40, 70],
        programCost: [0, 20, 0],
        profit: [0, 90, 180],
      },
    },
  ]);
  const sum = profitSum({ market: { people: 10 } as never, time: { weeks, burnIn: 0 } }, [run], 1, 0, 2);

  test('count costs as what they take, and leave out what no world spends', () => {
    expect(sum.terms.map(({ id, cents }) => [id, cents[0]])).toEqual([
      ['earned', 100],
      ['goods', -30],
      ['program', -20],
    ]);
    expect(sum.profit.cents).toEqual([50]);
    expect(sum.terms[0]!.perHead.mean).toBe(0.1);
    expect(profitTermIds).toHaveLength(5);
  });
});

describe('rounding', () => {
  test('gives what is missing to those that lost most', () => {
    expect(inWholeUnits([1.4, 1.4, 1.2], 4)).toEqual([2, 1, 1]);
    expect(inWholeUnits([550.4, -340.6, 40.1, -570.3], -320)).toEqual([551, -341, 40, -570]);
    expect(inWholeUnits([2, -2], 0)).toEqual([2, -2]);
  });

  test('keeps large sums to steps in which the difference is written', () => {
    const of = (mean: number) => estimate([mean - 30, mean + 30]);
    const money: Pick<ProfitSum, 'profit'> & { terms: ProfitSum['terms'] } = {
      terms: [
        { id: 'earned', cents: [], perHead: of(5437) },
        { id: 'goods', cents: [], perHead: of(-4204) },
      ],
      profit: { cents: [], perHead: of(1233) },
    };
    const perhaps = estimate([0.006, 0.008, -0.001]);
    expect(sumSentence('Gifts', sumParts(money, perhaps))).toBe(
      'Gifts: +5,440 earned, \u22124,210 goods = +1,230 ±\u202F381 per head; and about as many customers stayed.',
    );
    const sure = estimate([0.007, 0.0071, 0.0069]);
    expect(sumSentence('Gifts', sumParts(money, sure))).toMatch(
      /; and 0\.70 in 100 more customers stayed\.$/,
    );
  });
});
