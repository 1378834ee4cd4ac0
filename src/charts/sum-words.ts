/** The sum of a world in words: "Outcome service: +5.51 earned, −3.41 goods, −5.30 program = −3.20 per head". */
import { inWholeUnits, profitTerms } from '../experiment/figures/profit-sum.ts';
import type { ProfitTermId } from '../experiment/figures/profit-sum.ts';
import type { Estimate } from '../experiment/figures/statistics.ts';
import { differenceUnit, formatDifference, formatSteps } from './format.ts';

/** What of the sum is pointed at: one of its terms, what they add up to, the customers who stayed, or what else is asked for. */
export type SumPartId = ProfitTermId | 'profit' | 'customers' | 'steadfast' | 'bond';

export interface SumPart {
  readonly id: SumPartId;
  /** "−3.41", or for customers "0.7". */
  readonly value: string;
  /** "± 0.20"; '' while there is no interval. */
  readonly spread: string;
  /** What follows the value. */
  readonly words: string;
  /** Whether 0 lies outside the interval. */
  readonly clear: boolean;
}

/** A sum, in money per head. */
export interface SumPerHead {
  readonly terms: readonly { readonly id: ProfitTermId; readonly perHead: Estimate }[];
  readonly profit: { readonly perHead: Estimate };
}

/** Half an interval in the steps of the sum; in smaller ones where it would be none. */
function spreadIn(perHead: Estimate, unit: number): string {
  const { spread } = formatDifference(perHead, 'money');
  const steps = Math.round((perHead.high - perHead.low) / 2 / unit);
  return spread === '' || steps === 0 ? spread : `±\u202F${formatSteps(steps, unit).slice(1)}`;
}

/** The terms as they are written; they add up to what the difference in profit is written as. */
function termParts({ terms, profit }: SumPerHead): SumPart[] {
  const unit = differenceUnit(profit.perHead, 'money');
  const total = Math.round(profit.perHead.mean / unit);
  const steps = inWholeUnits(
    terms.map(({ perHead }) => perHead.mean / unit),
    total,
  );
  const parts = terms.map(({ id, perHead }, k): SumPart => {
    const { clear } = formatDifference(perHead, 'money');
    const spread = spreadIn(perHead, unit);
    return { id, value: formatSteps(steps[k] ?? 0, unit), spread, words: profitTerms[id].word, clear };
  });
  const { spread, clear } = formatDifference(profit.perHead, 'money');
  return [...parts, { id: 'profit', value: formatSteps(total, unit), spread, words: 'per head', clear }];
}

/** @param stayed the difference in who is still a customer, of those at the start */
function customersPart(stayed: Estimate): SumPart {
  const { value, spread, clear } = formatDifference(stayed, 'share');
  const words = `in 100 ${stayed.mean > 0 ? 'more' : 'fewer'} customers stayed`;
  const id = 'customers';
  if (clear) return { id, value: value.replace(/^[+\u2212]/, ''), spread, words, clear };
  const about = stayed.mean === 0 ? 'as many' : 'about as many';
  const amount = stayed.mean === 0 ? '' : [value, spread, 'in 100'].filter(Boolean).join(' ');
  return { id, value: '', spread: amount, words: `${about} customers stayed`, clear };
}

/** All parts in the order of the sentence; none where there is nothing to compare yet. */
export const sumParts = (sum: SumPerHead, stayed: Estimate): readonly SumPart[] =>
  Number.isFinite(sum.profit.perHead.mean)
    ? [...termParts(sum), ...(Number.isFinite(stayed.mean) ? [customersPart(stayed)] : [])]
    : [];

/** What is no money and stands behind the sum. */
export function besidePart(id: 'steadfast' | 'bond', difference: Estimate): SumPart {
  const share = id === 'steadfast';
  const { value, spread, clear } = formatDifference(difference, share ? 'share' : 'index');
  return { id, value, spread, words: share ? 'steadfast' : 'bond', clear };
}

/** What stands in a line between a part and the one that follows; at the end a full stop. */
export const afterPart = (next: SumPart | undefined): string => {
  if (!next) return '.';
  if (next.id === 'customers') return '; and ';
  if (next.id === 'profit') return ' = ';
  return next.id in profitTerms ? ', ' : '; ';
};

/** One sentence for a file, a report or a voice; with the interval of what the terms add up to. */
export function sumSentence(name: string, parts: readonly SumPart[]): string {
  if (parts.length === 0) return '';
  const said = parts.map(({ id, value, spread, words }, at) => {
    const part = [value, id === 'profit' ? spread : '', words].filter(Boolean).join(' ');
    return `${part}${afterPart(parts[at + 1])}`;
  });
  return `${name}: ${said.join('')}`;
}
