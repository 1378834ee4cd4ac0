/** The reasons of a difference in a sentence. */
import type { Contribution } from '../../experiment/attribution.ts';
import { sharedTables } from '../../model/parameters.ts';
import { isClear } from '../../experiment/statistics.ts';
import { formatDifference } from '../../charts/format.ts';
import type { NumberFormat } from '../../charts/format.ts';

const mechanismLabel = (mechanism: Contribution['mechanism']): string =>
  sharedTables.mechanisms[mechanism].label.toLowerCase();

/**
 * What stands above the rows, when all are there: the largest clear reason and what would be left without it, and the largest that works
 * against it.
 */
export function reasonSentence(ranked: readonly Contribution[], format: NumberFormat): string {
  const clear = ranked.filter(({ contribution }) => isClear(contribution));
  const [first] = clear;
  if (!first) return 'No single mechanism clearly makes this difference.';
  const number = ({ without }: Contribution) => {
    const { value, spread } = formatDifference(without, format);
    return `${value} ${spread}`.trim();
  };
  const against = clear.find(({ contribution }) => contribution.mean > 0 !== first.contribution.mean > 0);
  const main = `The largest part is that of ${mechanismLabel(first.mechanism)}: without it the difference would be ${number(first)}.`;
  return against
    ? `${main} The other way works ${mechanismLabel(against.mechanism)}: without that, ${number(against)}.`
    : main;
}
