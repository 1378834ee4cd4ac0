/**
 * The rule that turns replications into a verdict on a claim. It was fixed before any claim was run; docs/decisions.md says it in words.
 * Every deciding outcome is one number per replication, signed so that more of it speaks for the claim.
 */
import { isClear } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';

/** What one deciding outcome says. */
export type Finding =
  | 'for' // the interval lies above 0 and its mean reaches the smallest difference worth mentioning
  | 'against' // the interval lies below 0 and its mean is as large: the opposite of the claim
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

export interface Verdict {
  /** `notTestable`: the experiment shows something, but nothing that the claim could win or lose. */
  readonly kind: Standing | 'depends' | 'notTestable';
  /** The parameters along which the claim turns, where it depends on any. */
  readonly on: readonly string[];
  /** Where single seeds have verdicts that differ: the claim cannot be told apart. */
  readonly seedsDiffer: boolean;
}

/** Judges one outcome. */
export function judge({ estimate, smallest }: Measured): Finding {
  const { mean, low, high, replications } = estimate;
  if (replications < 2) return 'unclear';
  if (isClear(estimate) && low > 0 && mean >= smallest) return 'for';
  if (high < 0 && mean <= -smallest) return 'against';
  return high < smallest ? 'small' : 'unclear';
}

/** The part of the smallest difference within which a mean counts as near it, where its interval is narrower. */
const nearby = 0.1;

/** Whether a little more luck could change what an outcome says of its claim: its mean is near the smallest difference. */
export function isNear(measured: Measured): boolean {
  const { estimate, smallest } = measured;
  const finding = judge(measured);
  if (finding !== 'for' && finding !== 'small') return false;
  const half = estimate.high - estimate.mean;
  return Math.abs(estimate.mean - smallest) < Math.max(half, nearby * smallest);
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
  return { kind: on.length > 0 ? 'depends' : base, on, seedsDiffer: false };
}

/**
 * One verdict from those of several seeds: what all of them say, else that the claim cannot be told apart. What it depends on must be
 * the same parameter on all.
 */
export function jointVerdict(verdicts: readonly Verdict[]): Verdict {
  const [first, ...others] = verdicts;
  if (first === undefined) return { kind: 'unclear', on: [], seedsDiffer: false };
  const on = first.on.filter((key) => others.every((other) => other.on.includes(key)));
  const agree = others.every(({ kind }) => kind === first.kind);
  if (agree && (first.kind !== 'depends' || on.length > 0)) return { ...first, on };
  return { kind: 'unclear', on: [], seedsDiffer: true };
}
