/** The classes of Dick and Basu (1994) at the published cut-offs and around them: how far a result hangs on where lines are drawn. */
import { classIndex, customerClasses, highShare, warmBond } from '../../model/classes.ts';
import type { CustomerClass } from '../../model/classes.ts';
import type { World } from '../../model/world.ts';
import { figure } from '../figures/figure.ts';
import type { Figure } from '../figures/figure.ts';
import { eachLatentShare } from './latent-shares.ts';
import type { Stress } from '../results.ts';
import { estimate } from '../figures/statistics.ts';

/** Bond and latent share from which on a customer counts as warm and as buying here: as published first, then moved by a step. */
export const cutoffs: readonly { readonly bond: number; readonly share: number }[] = [
  { bond: warmBond, share: highShare },
  { bond: warmBond - 0.05, share: highShare },
  { bond: warmBond + 0.05, share: highShare },
  { bond: warmBond, share: highShare - 0.1 },
  { bond: warmBond, share: highShare + 0.1 },
];

const classes = customerClasses.length;

/** Counts a world's customers by cut-offs and class: for each of `cutoffs` a row, in the order of `customerClasses`. */
export function countClasses(world: World): Float64Array {
  const { bond } = world.state;
  const counts = new Float64Array(cutoffs.length * classes);
  eachLatentShare(world, (i, share) => {
    cutoffs.forEach((cutoff, row) => {
      const at = row * classes + classIndex((bond[i] ?? 0) >= cutoff.bond, share >= cutoff.share);
      counts[at] = (counts[at] ?? 0) + 1;
    });
  });
  return counts;
}

/** The classes of one world at one week of stress tests, as shares of its customers. */
export interface ClassSummary {
  readonly week: number;
  /** One row for each of `cutoffs`, in order. */
  readonly byCutoffs: readonly (Readonly<Record<CustomerClass, Figure>> & {
    readonly cutoffs: { readonly bond: number; readonly share: number };
  })[];
}

/** One summary for each week of stress tests, in the order of weeks. */
export function summariseClasses(stress: readonly Stress[], world: number): ClassSummary[] {
  const weeks = [...new Set(stress.map(({ week }) => week))].sort((a, b) => a - b);
  return weeks.map((week) => {
    const tests = stress.filter((test) => test.week === week).sort((a, b) => a.replication - b.replication);
    const share = (at: number) =>
      figure(
        estimate(
          tests.map(({ classes: counted, customers }) =>
            (customers[world] ?? 0) > 0 ? (counted[world]?.[at] ?? NaN) / (customers[world] ?? NaN) : NaN,
          ),
        ),
        `no customers at week ${week}`,
      );
    return {
      week,
      byCutoffs: cutoffs.map((cutoff, row) => ({
        cutoffs: cutoff,
        ...(Object.fromEntries(
          customerClasses.map((name, k) => [name, share(row * classes + k)]),
        ) as Readonly<Record<CustomerClass, Figure>>),
      })),
    };
  });
}

/** How far the share of a class reaches when the cut-offs move: lowest and highest mean over `cutoffs`; null without customers. */
export function classRange(
  { byCutoffs }: ClassSummary,
  name: CustomerClass,
): readonly [number, number] | null {
  const means = byCutoffs.flatMap((row) => row[name].mean ?? []);
  return means.length === 0 ? null : [Math.min(...means), Math.max(...means)];
}
