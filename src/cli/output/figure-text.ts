/** Figures as text for a terminal. */
import { formatDifference, formatLevel } from '../../charts/format.ts';
import type { Outcome } from '../../experiment/figures/outcomes.ts';
import type { Figure } from '../../experiment/figures/figure.ts';

/** As the page writes numbers, but with signs and spaces that survive copying from a terminal. */
export const plain = (text: string) =>
  text.replaceAll('\u202f', ' ').replaceAll('\u2212', '-').replace(/ %$/, '');

/** A level with its interval. */
export function levelText(value: Figure, { format }: Pick<Outcome, 'format'>): string {
  if (value.mean === null) return 'undefined';
  const mean = plain(formatLevel(value.mean, format));
  if (value.replications < 2) return mean;
  const { spread } = formatDifference(value, format);
  return `${mean} ${plain(spread)}`;
}

/** A difference with its interval, and whether that includes 0. */
export function differenceText(value: Figure, { format }: Pick<Outcome, 'format'>): string {
  if (value.mean === null) return 'undefined';
  const { value: mean, spread, note } = formatDifference(value, format);
  return [plain(mean), plain(spread), note === 'unclear' ? 'unclear' : ''].filter(Boolean).join(' ');
}
