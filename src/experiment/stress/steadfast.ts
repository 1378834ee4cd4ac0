/**
 * Steadfastness: the plain mean of the tests that every world can meet, and what is left of a difference with each of them left out.
 * No single test decides: a difference counts only where it is clear with all tests and with each left out.
 */
import { isClear, pairedDifference } from '../figures/statistics.ts';
import type { Stress } from '../results.ts';
import { commonTests } from './tests.ts';
import type { CommonTest } from './tests.ts';

const counts = {
  failures: 'passFailures',
  rival: 'passRival',
  rumour: 'passRumour',
} as const satisfies Record<CommonTest, keyof Stress>;

/** The mean share of a world's stayers that pass, over the tests but the one left out; not a number without stayers. */
export function steadfastBy(test: Stress, world: number, leftOut?: CommonTest): number {
  const stayers = test.stayers[world] ?? 0;
  const counted = commonTests.filter((name) => name !== leftOut);
  const passed = counted.reduce((sum, name) => sum + (test[counts[name]][world] ?? NaN), 0);
  return stayers > 0 ? passed / stayers / counted.length : NaN;
}

/** By replication, with all tests and with each left out: one world's values, or its differences. */
export interface Steadfastness {
  readonly all: readonly number[];
  readonly without: Readonly<Record<CommonTest, readonly number[]>>;
}

export function steadfastness(tests: readonly Stress[], world: number): Steadfastness {
  const left = commonTests.map(
    (name) => [name, tests.map((test) => steadfastBy(test, world, name))] as const,
  );
  return {
    all: tests.map((test) => steadfastBy(test, world)),
    without: Object.fromEntries(left) as Record<CommonTest, number[]>,
  };
}

/** The tests without which a world would not clearly differ from another in the same direction; all of them where it does not differ. */
export function decidingTests(here: Steadfastness, there: Steadfastness): CommonTest[] {
  const all = pairedDifference(here.all, there.all);
  return commonTests.filter((name) => {
    const rest = pairedDifference(here.without[name], there.without[name]);
    return !isClear(all) || !isClear(rest) || rest.mean > 0 !== all.mean > 0;
  });
}
