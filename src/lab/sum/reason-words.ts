/** What the mechanisms do to each other, and the scale that their whiskers share. */
import type { Contribution } from '../../study/attribution.ts';
import { estimate } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { whiskerDomain } from '../../charts/series/series-state.ts';
import type { Range } from '../../charts/series/series-state.ts';

/**
 * What is left of a difference when the contributions of all mechanisms are taken from it: they work through each other, so that two that
 * need each other both count what they do together. By replication, of those that have run without every mechanism.
 * @param full by replication: the difference that is explained
 */
export function together(full: readonly number[], found: readonly Contribution[]): Estimate {
  const runs = Math.min(full.length, ...found.map(({ byReplication }) => byReplication.length));
  return estimate(
    full
      .slice(0, runs)
      .map(
        (value, r) => value - found.reduce((sum, { byReplication }) => sum + (byReplication[r] ?? NaN), 0),
      ),
  );
}

/** Beyond the largest part of a first look, in parts of it: what more runs may add. */
const headroom = 0.5;

/**
 * The scale of the whiskers. The intervals of a first look are so wide that they would hide the parts: it goes by the parts themselves
 * and by the intervals of what stands around them, and what is wider is cut at its ends.
 */
export function reasonDomain(
  parts: readonly Contribution[],
  around: readonly Estimate[],
  isComplete: boolean,
): Range {
  const all = parts.map(({ contribution }) => contribution);
  if (isComplete) return whiskerDomain([...all, ...around]);
  const [low, high] = whiskerDomain([...all.map((part) => ({ ...part, replications: 1 })), ...around]);
  return [low * (1 + headroom), high * (1 + headroom)];
}
