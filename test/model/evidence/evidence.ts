/** Published evidence as data: what a row claims, how it is measured in the model, and what the model must show. */
import { sources } from '../../../src/app/parameters/sources.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Estimate } from '../../../src/experiment/figures/statistics.ts';

/**
 * What the measured 95 % interval must be for the statement to hold: wholly above or below a value; wholly between two values; or not
 * wholly outside a band that was published.
 */
export type Expectation =
  | { readonly above: number }
  | { readonly below: number }
  | { readonly between: readonly [low: number, high: number] }
  | { readonly overlaps: readonly [low: number, high: number] };

/**
 * How the model matches the row: it reproduces the published size, or has it because that number is an input; only its direction; it differs, and the statement says what it does
 * instead; or a switch lets people take either side.
 */
export type Match = 'size' | 'input' | 'direction' | 'differs' | 'switch';

export interface EvidenceCheck {
  /** The row of the evidence, such as `r12`, or a pattern, such as `T13`. */
  readonly row: string;
  /** What the model does, as a sentence that the expectation makes true or false. */
  readonly statement: string;
  /** The published number or direction. */
  readonly published: string;
  readonly match: Match;
  readonly expects: Expectation;
  /** Why it differs, or which part of the finding the model cannot show: one or two sentences. */
  readonly why?: string;
  /** The unit of the measured value, for tables. */
  readonly unit: string;
  /** One value per replication. */
  readonly measure: () => readonly number[];
}

/** The code of a row in the list of sources: the second of two rows that stand against each other has a letter. */
export const codeOf = ({ row }: EvidenceCheck): string => row.replace(/b$/, '');

/** "r12: losing a tier costs … (Wagner, Hennig-Thurau & Rudolph 2009 …)". */
export const titleOf = (check: EvidenceCheck): string =>
  `${check.row}: ${check.statement} (${sources[codeOf(check)] ?? ''})`;

export const measured = (check: EvidenceCheck): Estimate => estimate(check.measure());

export function holds({ low, high }: Estimate, expects: Expectation): boolean {
  if ('above' in expects) return low > expects.above;
  if ('below' in expects) return high < expects.below;
  if ('between' in expects) return low > expects.between[0] && high < expects.between[1];
  return low <= expects.overlaps[1] && high >= expects.overlaps[0];
}

/**
 * A number of all replications together as one value for each, by the jackknife: their mean and spread are those of the number. For what a
 * single replication says too roughly.
 */
export function jackknifed<T>(rows: readonly T[], of: (rows: readonly T[]) => number): number[] {
  const n = rows.length;
  const whole = of(rows);
  return rows.map((_, r) => n * whole - (n - 1) * of(rows.filter((_, k) => k !== r)));
}

/** The ratio of two means, whose denominators may come near 0. */
export function ratioOfMeans(above: readonly number[], below: readonly number[]): number[] {
  const pairs = above.map((a, r) => [a, below[r]!] as const);
  const sum = (of: readonly (readonly [number, number])[], k: 0 | 1) =>
    of.reduce((total, pair) => total + pair[k], 0);
  return jackknifed(pairs, (some) => sum(some, 0) / sum(some, 1));
}

/** Makes something once, when it is first asked for: simulations that several checks share. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same for each of some replications. */
export const each = <T>(replications: number, make: (replication: number) => T): (() => T[]) =>
  once(() => Array.from({ length: replications }, (_, r) => make(r)));
