/** Who wins how often: paired differences of every pair of programs at every point of a search. */
import type { Contest } from '../../experiment/contest/contest.ts';
import { isClear, pairedDifference } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { flipsOf } from './flips.ts';
import type { Flips } from './flips.ts';

/** What programs are compared on: profit per head of market, and the share of steadfast customers. */
export const criteria = ['profit', 'steadfast'] as const;
export type Criterion = (typeof criteria)[number];

/** What a search found: a contest at each of its points. */
export interface Search {
  readonly seed: string;
  readonly people: number;
  readonly replications: number;
  /** Points of the space, one share per factor. */
  readonly points: readonly (readonly number[])[];
  readonly contests: readonly Contest[];
}

/** One program against another over all points. */
export interface Duel {
  /** Points at which the first is clearly better, and clearly worse (`isBetter`). */
  readonly wins: number;
  readonly losses: number;
  /** All others, and those where the difference is not defined. */
  readonly ties: number;
  /** The mean paired difference by point. */
  readonly differences: readonly Estimate[];
}

/**
 * Whether program `a` is clearly better than `b` in a market: the paired 95 % interval excludes 0. On steadfastness no single test decides:
 * it must stay so with each of them left out.
 */
export function isBetter(contest: Contest, criterion: Criterion, a: number, b: number): boolean {
  const clearly = (rows: readonly (readonly number[])[]): boolean => {
    const difference = pairedDifference(rows[a] ?? [], rows[b] ?? []);
    return isClear(difference) && difference.mean > 0;
  };
  const without = criterion === 'steadfast' ? Object.values(contest.steadfastWithout) : [];
  return clearly(contest[criterion]) && without.every(clearly);
}

/** Program `a` against program `b`. */
export function duel({ contests }: Search, criterion: Criterion, a: number, b: number): Duel {
  const differences = contests.map((contest) =>
    pairedDifference(contest[criterion][a] ?? [], contest[criterion][b] ?? []),
  );
  const wins = contests.filter((contest) => isBetter(contest, criterion, a, b)).length;
  const losses = contests.filter((contest) => isBetter(contest, criterion, b, a)).length;
  return { wins, losses, ties: contests.length - wins - losses, differences };
}

/** What flips a duel. */
export const flipsOfDuel = ({ points }: Search, { differences }: Duel): Flips =>
  flipsOf(
    points,
    differences.map(({ mean, replications }) => (replications > 0 ? mean : 0)),
  );

/** How often each program is the best of all, and clearly so: ahead of the second by an interval that excludes 0. */
export function bests({ contests }: Search, criterion: Criterion): { best: number[]; clearly: number[] } {
  const many = contests[0]?.intensities.length ?? 0;
  const [best, clearly] = [new Array<number>(many).fill(0), new Array<number>(many).fill(0)];
  for (const contest of contests) {
    const rows = contest[criterion];
    const order = rows
      .map((row, p) => ({ p, mean: row.reduce((sum, v) => sum + v, 0) / row.length }))
      .sort((a, b) => b.mean - a.mean || a.p - b.p);
    const [first, second] = order;
    if (first === undefined || second === undefined) continue;
    best[first.p] = (best[first.p] ?? 0) + 1;
    if (isBetter(contest, criterion, first.p, second.p)) clearly[first.p] = (clearly[first.p] ?? 0) + 1;
  }
  return { best, clearly };
}

/**
 * What a program pays back of its cost, by point: 1 where it is as good as no program, 0 where it is as bad as spending the same on
 * nothing. Points at which it costs nothing are left out.
 */
export function payback({ contests }: Search, program: number, nothing: number): number[] {
  return contests.flatMap(({ profit, cost }) => {
    const gained = pairedDifference(profit[program] ?? [], profit[0] ?? []).mean;
    const lost = pairedDifference(profit[nothing] ?? [], profit[0] ?? []).mean;
    const spent = -lost * (meanOf(cost[program]) / meanOf(cost[nothing]));
    return spent > 0 ? [1 + gained / spent] : [];
  });
}

const meanOf = (values: readonly number[] = []): number =>
  values.reduce((sum, v) => sum + v, 0) / values.length;

/** Share of points at which a program's cost was within a tenth of the budget. */
export function atBudget(search: Search, budgets: readonly number[], program: number): number {
  const near = search.contests.filter((contest, k) => {
    return Math.abs(meanOf(contest.cost[program]) / (budgets[k] ?? NaN) - 1) <= 0.1;
  });
  return near.length / search.contests.length;
}
