/** What the stress tests say about one world: who stays steadfast, and what is left of the program's lift after its end. */
import { figure, noFigure } from '../figures/figure.ts';
import type { Figure } from '../figures/figure.ts';
import type { Stress } from '../results.ts';
import { estimate, isClear, tQuantile } from '../figures/statistics.ts';

/** The stress tests of one world at one week. */
export interface StressSummary {
  /** Counted from the fork, the week at which the tests begin. */
  readonly week: number;
  readonly customers: Figure;
  /** Share of these customers that passes all three tests, and each. */
  readonly steadfastShare: Figure;
  readonly passFailures: Figure;
  readonly passRival: Figure;
  readonly passEnd: Figure;
  /** Share of these customers that defends the firm when everybody hears a bad word of it. */
  readonly defenders: Figure;
  /** Lift in latent purchases a week over the reference, when the program ends and 26 weeks later. */
  readonly liftAtEnd: Figure;
  readonly liftLater: Figure;
  /** The later lift as a share of the first; null where the first is not clear. */
  readonly retainedGain: Figure;
  /** What is not retained: the mercenary part of the first lift, as a share; null where the first is not clear. */
  readonly mercenaryPart: Figure;
}

export type StressCount = 'steadfast' | 'defenders' | 'passFailures' | 'passRival' | 'passEnd';

/** How the interval of the retained gain is made, in words for people. */
export const retainedGainMethod =
  'ratio of the two mean lifts; 95 % t-interval over replications of its linear approximation';

/** By replication, the share of a world's customers that passes a test; not a number where there are no customers. */
export function shareBy(tests: readonly Stress[], world: number, count: StressCount): number[] {
  return tests.map((test) => {
    const customers = test.customers[world] ?? 0;
    return customers > 0 ? (test[count][world] ?? NaN) / customers : NaN;
  });
}

/** One summary for each week of stress tests, in the order of weeks. */
export function summariseStress(
  stress: readonly Stress[],
  world: number,
  reference: number,
): StressSummary[] {
  const weeks = [...new Set(stress.map(({ week }) => week))].sort((a, b) => a - b);
  return weeks.map((week) => {
    const tests = stress.filter((test) => test.week === week).sort((a, b) => a.replication - b.replication);
    const nobody = `no customers at week ${week}`;
    const share = (count: StressCount) => figure(estimate(shareBy(tests, world, count)), nobody);
    const atEnd = tests.map((test) => test.liftAtEnd[world] ?? NaN);
    const later = tests.map((test) => test.liftLater[world] ?? NaN);
    const retained =
      world === reference ? noFigure('the reference has no lift over itself') : retainedGain(atEnd, later);
    return {
      week,
      customers: figure(estimate(tests.map((test) => test.customers[world] ?? NaN)), nobody),
      steadfastShare: share('steadfast'),
      passFailures: share('passFailures'),
      passRival: share('passRival'),
      passEnd: share('passEnd'),
      defenders: share('defenders'),
      liftAtEnd: figure(estimate(atEnd), nobody),
      liftLater: figure(estimate(later), nobody),
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
