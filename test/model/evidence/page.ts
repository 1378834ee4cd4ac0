/** How a check stands in docs/evidence.md. */
import { holds } from './evidence.ts';
import type { EvidenceCheck, Match } from './evidence.ts';
import type { Estimate } from '../../../src/experiment/figures/statistics.ts';

const matches: Readonly<Record<Match, string>> = {
  size: 'the size',
  input: 'the size, put in',
  direction: 'the direction',
  differs: 'differs',
  switch: 'by a slider',
};

/** Three digits, without an exponent, with a real minus. */
const written = (x: number): string => String(Number(x.toPrecision(3))).replace('-', '−');

/** "0.05 [0.04, 0.06] bond, 8 replications". */
const measuredText = ({ unit }: EvidenceCheck, { mean, low, high, replications }: Estimate): string =>
  `${written(mean)} [${written(low)}, ${written(high)}] ${unit}, ${replications} replications`;

const verdictOf = ({ expects, match }: EvidenceCheck, found: Estimate): string =>
  holds(found, expects) ? matches[match] : '**FAILS**';

/** Cells of its row, in the order of the table. */
export const cellsOf = (check: EvidenceCheck, found: Estimate): string[] => [
  check.row,
  check.statement,
  check.published,
  measuredText(check, found),
  verdictOf(check, found),
];

/** The rows of the tables of a page, each as its cells. */
export const rowsOf = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
