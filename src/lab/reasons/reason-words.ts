/** The reasons of a difference in a sentence, and the scale that their whiskers share. */
import type { Contribution } from '../../study/attribution.ts';
import { sharedTables } from '../../model/parameters/parameters.ts';
import { isClear } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { formatDifference } from '../../charts/format.ts';
import type { NumberFormat } from '../../charts/format.ts';
import { whiskerDomain } from '../../charts/series/series-state.ts';
import type { Range } from '../../charts/series/series-state.ts';

const mechanismLabel = (mechanism: Contribution['mechanism']): string =>
  sharedTables.mechanisms[mechanism].label;

/**
 * What stands above the rows: the largest clear reason and what would be left without it, and the largest that works against it. While
 * more runs arrive, an interval that is still wide says nothing yet.
 */
export function reasonSentence(
  ranked: readonly Contribution[],
  format: NumberFormat,
  isComplete: boolean,
): string {
  const clear = ranked.filter(({ contribution }) => isClear(contribution));
  const [first] = clear;
  if (!first)
    return isComplete
      ? 'No single mechanism clearly makes this difference.'
      : 'No single mechanism stands out yet: more runs narrow the intervals.';
  // Numbers that are still to move are left to the rows.
  if (!isComplete) return `The largest part so far comes from “${mechanismLabel(first.mechanism)}”.`;
  const number = ({ without }: Contribution) => {
    const { value, spread } = formatDifference(without, format);
    return `${value} ${spread}`.trim();
  };
  const against = clear.find(({ contribution }) => contribution.mean > 0 !== first.contribution.mean > 0);
  const main = `The largest part comes from “${mechanismLabel(first.mechanism)}”: without it the difference would be ${number(first)}.`;
  return against
    ? `${main} “${mechanismLabel(against.mechanism)}” works the other way: without that, ${number(against)}.`
    : main;
}

/** Beyond the largest part of a first look, in parts of it: what more runs may add. */
const headroom = 0.5;

/**
 * The scale of the whiskers. The intervals of a first look are so wide that they would hide the parts: it goes by the parts themselves
 * and by the interval of the difference, and what is wider is cut at its ends.
 */
export function reasonDomain(
  parts: readonly Contribution[],
  difference: Estimate,
  isComplete: boolean,
): Range {
  const all = parts.map(({ contribution }) => contribution);
  if (isComplete) return whiskerDomain(all);
  const [low, high] = whiskerDomain([...all.map((part) => ({ ...part, replications: 1 })), difference]);
  return [low * (1 + headroom), high * (1 + headroom)];
}
