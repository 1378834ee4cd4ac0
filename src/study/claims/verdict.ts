/**
 * The rule that turns replications into a verdict on a claim. It was fixed before any claim was run; docs/decisions.md says it in words.
 * Every deciding outcome is one number per replication, signed so that more of it speaks for the claim.
 */
import { isClear } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';

/** What one deciding outcome says. */
export type Finding =
  | 'for' // the interval lies above 0 and its mean reaches the smallest difference worth mentioning
  | 'against' // the whole interval lies below 0: the opposite of the claim
  | 'small' // the whole interval lies below what is worth mentioning
  | 'unclear'; // the replications cannot tell

/** What all deciding outcomes of a claim say together, under one set of assumptions. */
export type Standing = 'supported' | 'notSupported' | 'unclear';

/** An outcome that decides, measured. */
export interface Measured {
  readonly estimate: Estimate;
  /** The smallest difference worth mentioning; above 0, in the outcome's own unit. */
  readonly smallest: number;
}

/** The standing at the two ends of a parameter's plausible range; null where the end is the base itself. */
export interface Ends {
  readonly parameter: string;
  readonly low: Standing | null;
  readonly high: Standing | null;
}

/** `depends` names the parameters along which the claim turns. */
export interface Verdict {
  readonly kind: Standing | 'depends';
  readonly on: readonly string[];
}

/** Judges one outcome. */
export function judge({ estimate, smallest }: Measured): Finding {
  const { mean, low, high, replications } = estimate;
  if (replications < 2) return 'unclear';
  if (isClear(estimate) && low > 0 && mean >= smallest) return 'for';
  if (high < 0) return 'against';
  return high < smallest ? 'small' : 'unclear';
}

/** All deciding outcomes must speak for a claim; one that clearly does not is enough against it. */
export function standing(findings: readonly Finding[]): Standing {
  if (findings.some((finding) => finding === 'against' || finding === 'small')) return 'notSupported';
  return findings.length > 0 && findings.every((finding) => finding === 'for') ? 'supported' : 'unclear';
}

/** Two standings that exclude each other: one supports the claim and the other does not. */
export function opposed(a: Standing | null, b: Standing | null): boolean {
  return (a === 'supported' && b === 'notSupported') || (a === 'notSupported' && b === 'supported');
}

/**
 * The verdict: that of the base, unless along a parameter the claim stands clearly otherwise than at the base. A claim that is unclear
 * at the base depends on a parameter only when its two ends exclude each other.
 */
export function verdictOf(base: Standing, probes: readonly Ends[]): Verdict {
  const on = probes
    .filter(({ low, high }) => opposed(low, high) || opposed(base, low) || opposed(base, high))
    .map(({ parameter }) => parameter);
  return on.length > 0 ? { kind: 'depends', on } : { kind: base, on: [] };
}

/**
 * How far the worst deciding outcome lies above what is worth mentioning, as a multiple of it: 0 or more where every mean is large
 * enough, below 0 where one is not. The verdict turns where this is 0.
 */
export function margin(measured: readonly Measured[]): number {
  return Math.min(...measured.map(({ estimate, smallest }) => estimate.mean / smallest - 1));
}

/**
 * The value between two others at which the margin is 0, by halving and a straight line across what is left. Null where the margins at
 * the ends have the same sign, or one is undefined.
 * @param measure the margin at a value, on the same luck
 */
export async function turningValue(
  from: readonly [value: number, margin: number],
  to: readonly [value: number, margin: number],
  measure: (value: number) => Promise<number>,
  halvings: number,
): Promise<number | null> {
  let [a, atA] = from;
  let [b, atB] = to;
  if (!(atA >= 0 && atB < 0) && !(atA < 0 && atB >= 0)) return null;
  for (let k = 0; k < halvings; k++) {
    const middle = (a + b) / 2;
    const there = await measure(middle);
    if (there !== there) return null;
    if (there < 0 === atA < 0) [a, atA] = [middle, there];
    else [b, atB] = [middle, there];
  }
  return a + ((b - a) * atA) / (atA - atB);
}
