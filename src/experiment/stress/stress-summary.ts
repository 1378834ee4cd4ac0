/** What the stress tests say about one world: who stays steadfast, and what is left of the program's lift after its end. */
import { figure, noFigure } from '../figures/figure.ts';
import type { Figure } from '../figures/figure.ts';
import type { Stress } from '../results.ts';
import { steadfastBy } from './steadfast.ts';
import { estimate, isClear, pairedDifference, tQuantile } from '../figures/statistics.ts';

const share =
  (
    count: 'passFailures' | 'passRival' | 'passRumour' | 'passEnd' | 'defenders',
    of: 'stayers' | 'customers',
  ) =>
  (test: Stress, world: number): number => {
    const people = test[of][world] ?? 0;
    return people > 0 ? (test[count][world] ?? NaN) / people : NaN;
  };

/** What one replication's tests say of a world, by the names of the outcome table; not a number where it is undefined. */
const values = {
  steadfastShare: (test, world) => steadfastBy(test, world),
  withoutFailures: (test, world) => steadfastBy(test, world, 'failures'),
  withoutRival: (test, world) => steadfastBy(test, world, 'rival'),
  withoutRumour: (test, world) => steadfastBy(test, world, 'rumour'),
  passFailures: share('passFailures', 'stayers'),
  passRival: share('passRival', 'stayers'),
  rivalDepth: (test, world) => test.rivalDepth[world] ?? NaN,
  passRumour: share('passRumour', 'stayers'),
  defenders: share('defenders', 'customers'),
  passEnd: share('passEnd', 'stayers'),
} satisfies Record<string, (test: Stress, world: number) => number>;

export type StressValue = keyof typeof values;
export const stressValueIds = Object.keys(values) as StressValue[];

/** By replication, what the tests of one week say of a world. */
export const stressValues = (tests: readonly Stress[], world: number, id: StressValue): number[] =>
  tests.map((test) => values[id](test, world));

/** The stress tests of one world at one week. */
export type StressSummary = Readonly<Record<StressValue, Figure>> & {
  /** Counted from the fork, the week at which the tests begin. */
  readonly week: number;
  readonly customers: Figure;
  /** Those whom the calm fork keeps: the people who are judged. */
  readonly stayers: Figure;
  /** Lift in latent purchases a week over the reference, when the program ends and 26 weeks later. */
  readonly liftAtEnd: Figure;
  readonly liftLater: Figure;
  /** The later lift as a share of the first; null where the first is not clear. */
  readonly retainedGain: Figure;
  /** What is not retained: the mercenary part of the first lift, as a share; null where the first is not clear. */
  readonly mercenaryPart: Figure;
};

/** How the interval of the retained gain is made, in words for people. */
export const retainedGainMethod =
  'ratio of the two mean lifts; 95 % t-interval over replications of its linear approximation';

/** The tests of one week, in the order of replications. */
export const testsAt = (stress: readonly Stress[], week: number): Stress[] =>
  stress.filter((test) => test.week === week).toSorted((a, b) => a.replication - b.replication);

function undefinedBecause(id: StressValue, week: number): string {
  if (id === 'passEnd') return `no program runs at week ${week}`;
  if (id === 'rivalDepth') return 'more than half stay even with the deepest offer';
  return `no customers at week ${week}`;
}

/** The mean of some values, or of paired differences. An offer that half resist in one replication has no mean over the others. */
function figureOf(id: StressValue, week: number, found: readonly number[], base?: readonly number[]): Figure {
  const reason = undefinedBecause(id, week);
  if (id === 'rivalDepth' && [...found, ...(base ?? [])].some((value) => value !== value))
    return noFigure(reason);
  return figure(base ? pairedDifference(found, base) : estimate(found), reason);
}

/** What sets a world apart from the reference in the tests of a week, paired by replication. */
export function stressDifference(
  tests: readonly Stress[],
  world: number,
  reference: number,
  id: StressValue,
): Figure {
  const [first] = tests;
  if (!first) return noFigure('no stress tests were run');
  return figureOf(id, first.week, stressValues(tests, world, id), stressValues(tests, reference, id));
}

/** One summary for each week of stress tests, in the order of weeks. */
export function summariseStress(
  stress: readonly Stress[],
  world: number,
  reference: number,
): StressSummary[] {
  const weeks = [...new Set(stress.map(({ week }) => week))].sort((a, b) => a - b);
  return weeks.map((week) => {
    const tests = testsAt(stress, week);
    const nobody = `no customers at week ${week}`;
    const mean = (which: 'customers' | 'stayers' | 'liftAtEnd' | 'liftLater') =>
      figure(estimate(tests.map((test) => test[which][world] ?? NaN)), nobody);
    const atEnd = tests.map((test) => test.liftAtEnd[world] ?? NaN);
    const later = tests.map((test) => test.liftLater[world] ?? NaN);
    const retained =
      world === reference ? noFigure('the reference has no lift over itself') : retainedGain(atEnd, later);
    const figures = stressValueIds.map(
      (id) => [id, figureOf(id, week, stressValues(tests, world, id))] as const,
    );
    return {
      week,
      customers: mean('customers'),
      stayers: mean('stayers'),
      ...(Object.fromEntries(figures) as Record<StressValue, Figure>),
      liftAtEnd: mean('liftAtEnd'),
      liftLater: mean('liftLater'),
      retainedGain: retained,
      mercenaryPart: restOf(retained),
    };
  });
}

/** What a share leaves of the whole. */
function restOf(share: Figure): Figure {
  return share.mean === null
    ? share
    : { ...share, mean: 1 - share.mean, low: 1 - share.high, high: 1 - share.low };
}

/**
 * The ratio of mean lifts. Only where the interval of the first excludes 0: the ratio of two noises says nothing.
 * With y − R·x as the residual of a replication, the ratio R varies as their mean over mean x.
 */
export function retainedGain(atEnd: readonly number[], later: readonly number[]): Figure {
  const pairs = atEnd.map((x, i) => [x, later[i] ?? NaN] as const).filter(([x, y]) => x === x && y === y);
  const n = pairs.length;
  if (n < 2) return noFigure('it takes at least two replications to tell a lift from chance');
  const lift = estimate(pairs.map(([x]) => x));
  if (!isClear(lift)) return noFigure('the interval of the lift at the end includes 0');
  const ratio = estimate(pairs.map(([, y]) => y)).mean / lift.mean;
  const squares = pairs.reduce((sum, [x, y]) => sum + (y - ratio * x) * (y - ratio * x), 0);
  const half = (tQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n)) / Math.abs(lift.mean);
  return { mean: ratio, low: ratio - half, high: ratio + half, replications: n };
}
