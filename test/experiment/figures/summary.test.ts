import { describe, expect, it } from 'vitest';
import { outcomeIds, stressOutcomes } from '../../../src/experiment/figures/outcomes.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import type { Stress } from '../../../src/experiment/results.ts';
import { stress } from '../../../src/experiment/stress/stress.ts';
import { stressWeeksOf } from '../../../src/experiment/stress/stress-plan.ts';
import { retainedGain, stressValueIds } from '../../../src/experiment/stress/stress-summary.ts';
import { summarise } from '../../../src/experiment/figures/summary.ts';
import { summaryTables } from '../../../src/experiment/figures/summary-tables.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { small } from '../../runner/support/fakes.ts';

const numbers = [0, 1, 2];
const scenario: Scenario = { ...small, replications: numbers.length };
const run = (given: Scenario) => numbers.map((r) => runToEnd(replicate(given, r)).replication);
const replications = run(scenario);
const tests = numbers.flatMap((r) => runToEnd(stress(scenario, r, [0, 10])));
const summary = summarise(scenario, replications, tests);

/** Calls back for every number in a value, wherever it stands. */
function eachNumber(value: unknown, check: (n: number) => void): void {
  if (typeof value === 'number') check(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) eachNumber(part, check);
}

describe('a summary', () => {
  it('survives JSON: no number is infinite or not a number', () => {
    eachNumber(summary, (n) => expect(Number.isFinite(n)).toBe(true));
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('has every outcome of every world, and every difference but the reference’s own', () => {
    const ids = [...outcomeIds, ...Object.keys(stressOutcomes)].sort();
    for (const world of summary.worlds) expect(Object.keys(world.summary).sort()).toEqual(ids);
    expect(new Set(summary.differences.map(({ world }) => world))).toEqual(new Set(['care']));
    expect(summary.differences.map(({ outcome }) => outcome)).toEqual([...outcomeIds, ...stressValueIds]);
  });

  it('gives paired differences that are the differences of the means', () => {
    const [none, care] = summary.worlds;
    for (const { outcome, mean } of summary.differences) {
      const [a, b] = [care!.summary[outcome].mean, none!.summary[outcome].mean];
      if (mean === null || a === null || b === null) continue;
      expect(mean).toBeCloseTo(a - b, 9);
    }
  });

  it('gives weekly means in money, which add up to the profit per head', () => {
    for (const { summary: figures, weekly } of summary.worlds) {
      const sum = weekly.profit.reduce<number>((total, value) => total + (value ?? NaN), 0);
      expect(sum / scenario.market.people).toBeCloseTo(figures.profit.mean ?? NaN, 9);
      expect(weekly.bond).toHaveLength(scenario.time.weeks + 1);
    }
  });

  it('calls mercenary what of a clear lift is not retained', () => {
    for (const { stress: byWeek } of summary.worlds)
      for (const { retainedGain: retained, mercenaryPart: rest } of byWeek) {
        if (retained.mean === null) expect(rest).toEqual(retained);
        else {
          expect(rest.mean).toBeCloseTo(1 - retained.mean, 12);
          expect([rest.low, rest.high]).toEqual([1 - retained.high, 1 - retained.low]);
        }
      }
  });

  it('says why a figure is undefined', () => {
    const short = { ...scenario, time: { ...scenario.time, weeks: 6 } };
    const { worlds } = summarise(short, run(short));
    expect(worlds[0]!.summary.profitPerQuarter).toMatchObject({
      mean: null,
      reason: expect.stringContaining('not defined before week 13') as string,
    });
    expect(worlds[0]!.summary.steadfastShare).toMatchObject({
      mean: null,
      reason: 'no stress tests were run',
    });
    expect(worlds[0]!.stress).toEqual([]);
  });

  it('gives each stress test by itself at each week, and the last of them in the summary', () => {
    for (const { stress: byWeek, summary: figures } of summary.worlds) {
      expect(byWeek.map(({ week }) => week)).toEqual([0, 10]);
      expect(figures.steadfastShare).toEqual(byWeek[1]!.steadfastShare);
      for (const { steadfastShare, withoutRumour, passFailures, passRival, passRumour } of byWeek) {
        const [a, b, c] = [passFailures.mean!, passRival.mean!, passRumour.mean!];
        expect(steadfastShare.mean).toBeCloseTo((a + b + c) / 3, 12);
        expect(withoutRumour.mean).toBeCloseTo((a + b) / 2, 12);
      }
    }
  });

  it('of one replication has no intervals and no clear difference', () => {
    const { differences } = summarise(scenario, replications.slice(0, 1));
    expect(differences.every(({ clear, low, high }) => !clear && low === high)).toBe(true);
  });

  it('becomes tables of equal columns', () => {
    for (const table of Object.values(summaryTables(scenario, summary, replications))) {
      const lines = table.trimEnd().split('\r\n');
      // No value of this scenario holds a comma but the reasons in quotes.
      const widths = lines.map((line) => line.replace(/"[^"]*"/g, '').split(',').length);
      expect(new Set(widths).size).toBe(1);
      expect(lines.length).toBeGreaterThan(1);
    }
  });
});

describe('steadfastness without customers', () => {
  it('is undefined, not a division by zero', () => {
    const nobody = tests.map((test): Stress => ({ ...test, stayers: test.stayers.map(() => 0) }));
    const [world] = summarise(scenario, replications, nobody).worlds;
    expect(world!.summary.steadfastShare).toMatchObject({ mean: null, reason: 'no customers at week 10' });
  });
});

describe('the retained gain', () => {
  it('is the ratio of the mean lifts, where the first is clear', () => {
    const { mean, low, high } = retainedGain([2, 2.2, 1.8], [1, 1.2, 0.8]);
    expect(mean).toBeCloseTo(0.5, 12);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  it('has no width when the later lift is always the same share of the first', () => {
    const { low, high } = retainedGain([2, 3, 4], [1, 1.5, 2]);
    expect(high! - low!).toBeCloseTo(0, 12);
  });

  it('is null with a reason where the lift may be chance, and for the reference', () => {
    expect(retainedGain([1, -1, 0.5], [1, 1, 1])).toMatchObject({
      mean: null,
      reason: 'the interval of the lift at the end includes 0',
    });
    expect(retainedGain([1], [1])).toMatchObject({ mean: null, reason: expect.any(String) as string });
    expect(summary.worlds[0]!.summary.retainedGain).toMatchObject({
      mean: null,
      reason: 'the reference has no lift over itself',
    });
  });

  it('leaves out replications without a lift', () => {
    expect(retainedGain([2, NaN, 2.1], [1, 1, NaN])).toMatchObject({ mean: null });
    expect(retainedGain([2, NaN, 2.1], [1, 1, 1.05]).mean).toBeCloseTo(0.5, 12);
  });
});

describe('the weeks of stress tests', () => {
  it('lie within the run; the first is always there', () => {
    const weeksOf = (weeks: number) => stressWeeksOf({ time: { weeks } });
    expect(weeksOf(156)).toEqual([0, 52, 104]);
    expect(weeksOf(104)).toEqual([0, 52]);
    expect(weeksOf(10)).toEqual([0]);
  });
});
