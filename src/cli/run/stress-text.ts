/** Stress tests as text: who passes them, who defends the firm, what is left of a program's gain, and the classes of customers. */
import { formatBareLevel } from '../../charts/format.ts';
import { classRange, cutoffs } from '../../experiment/people/classes.ts';
import { customerClasses } from '../../model/classes.ts';
import type { CustomerClass } from '../../model/classes.ts';
import type { Figure } from '../../experiment/figures/figure.ts';
import { rivalOfferText } from '../../experiment/stress/tests.ts';
import { stressOutcomes } from '../../experiment/figures/outcomes.ts';
import type { StressSummary } from '../../experiment/stress/stress-summary.ts';
import type { Summary } from '../../experiment/figures/summary.ts';
import { differenceText, levelText } from '../output/figure-text.ts';
import { textTable, wrap } from '../output/text-table.ts';
import type { Row } from '../output/text-table.ts';

const share = stressOutcomes.steadfastShare;

/** All that stress tests say; empty when there were none. */
export function stressText(summary: Summary, width: number): string {
  const weeks = summary.worlds[0]?.stress.map(({ week }) => week) ?? [];
  if (weeks.length === 0) return '';
  return [
    testsText(summary, weeks, width),
    leftOutText(summary, width),
    gainsText(summary, weeks, width),
    classesText(summary, width),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Each stress test by itself, at each week. */
function testsText({ worlds }: Summary, weeks: readonly number[], width: number): string {
  const tests = [
    ['passFailures', 'two failures'],
    ['passRival', `a rival ${rivalOfferText} cheaper`],
    ['passRumour', 'a rumour'],
    ['passEnd', 'the program’s end'],
    ['rivalDepth', 'half go when a rival is cheaper by'],
    ['defenders', 'defend it against a bad word'],
  ] as const;
  const rows = weeks.flatMap((week, i) =>
    tests.flatMap(([test, words]): Row[] => {
      const values = worlds.map(({ stress }) => stress[i]?.[test]);
      if (!values.some((value) => value && value.mean !== null)) return [];
      return [[`Week ${week}: ${words}`, ...values.map((value) => (value ? levelText(value, share) : ''))]];
    }),
  );
  const head =
    'Stress tests: of the customers whom the calm fork keeps, % who stay and give at least three quarters of what they would have given';
  return `${wrap(head, width)}\n${textTable(['', ...worlds.map(({ name }) => name)], rows, width)}`;
}

/** The differences of the last tests: of their mean, with each left out, and of each. */
function leftOutText({ worlds, reference, differences }: Summary, width: number): string {
  const others = worlds.filter(({ id }) => id !== reference);
  const base = worlds.find(({ id }) => id === reference);
  const week = base?.stress.at(-1)?.week;
  if (others.length === 0 || base === undefined || week === undefined) return '';
  const parts = [
    ['steadfastShare', 'mean of the three'],
    ['withoutFailures', 'failures left out'],
    ['withoutRival', 'rival left out'],
    ['withoutRumour', 'rumour left out'],
    ['passFailures', 'failures alone'],
    ['passRival', 'rival alone'],
    ['passRumour', 'rumour alone'],
  ] as const;
  const rows = parts.map(([outcome, words]): Row => [
    words,
    ...others.map(({ id }) => {
      const found = differences.find((d) => d.world === id && d.outcome === outcome);
      return found ? differenceText(found, share) : '';
    }),
  ]);
  const head = `Steadfast at week ${week}, difference from “${base.name}”: a world counts as more steadfast only where all of the first four are clear`;
  return `${wrap(head, width)}\n${textTable(['', ...others.map(({ name }) => name)], rows, width)}`;
}

/** Lifts are per week; a year's are easier to read. */
const yearly = (value: Figure): Figure =>
  value.mean === null
    ? value
    : { ...value, mean: value.mean * 52, low: value.low * 52, high: value.high * 52 };

/** What a program's end leaves of its lift: at weeks at which any world has a lift that is clear. */
function gainsText({ worlds, reference }: Summary, weeks: readonly number[], width: number): string {
  const others = worlds.filter(({ id }) => id !== reference);
  const parts: readonly (readonly [string, (stress: StressSummary) => string])[] = [
    ['lift when it ends', (stress) => differenceText(yearly(stress.liftAtEnd), { format: 'count' })],
    ['lift 26 weeks later', (stress) => differenceText(yearly(stress.liftLater), { format: 'count' })],
    ['retained, %', ({ retainedGain }) => (retainedGain.mean === null ? '' : levelText(retainedGain, share))],
    [
      'mercenary, %',
      ({ mercenaryPart }) => (mercenaryPart.mean === null ? '' : levelText(mercenaryPart, share)),
    ],
  ];
  const rows = weeks.flatMap((week, i) => {
    const clear = others.some(({ stress }) => stress[i]?.retainedGain.mean !== null);
    if (!clear) return [];
    return parts.map(([words, text]): Row => [
      `Week ${week}: ${words}`,
      ...others.map(({ stress }) => (stress[i] ? text(stress[i]) : '')),
    ]);
  });
  if (rows.length === 0) return '';
  return `The program’s gain if it ended (latent purchases a year, of people who are customers in both worlds)\n${textTable(['', ...others.map(({ name }) => name)], rows, width)}`;
}

const classWords: Readonly<Record<CustomerClass, string>> = {
  loyal: 'loyal (warm, buys here)',
  latent: 'latent (warm, buys elsewhere)',
  spurious: 'spurious (buys here, not warm)',
  none: 'none of these',
};

/** The classes at the last week of stress tests, and how far they reach when the cut-offs move. */
function classesText({ worlds }: Summary, width: number): string {
  const week = worlds[0]?.classes.at(-1)?.week;
  const [published] = cutoffs;
  if (week === undefined || published === undefined) return '';
  const percent = (x: number) => formatBareLevel(100 * x, 'count');
  const rows = customerClasses.map((name): Row => [
    classWords[name],
    ...worlds.map(({ classes }) => {
      const summary = classes.at(-1);
      const mean = summary?.byCutoffs[0]?.[name].mean ?? null;
      const range = summary && classRange(summary, name);
      return mean === null || !range
        ? 'undefined'
        : `${percent(mean)} (${percent(range[0])} to ${percent(range[1])})`;
    }),
  ]);
  const [bonds, shares] = [cutoffs.map(({ bond }) => bond), cutoffs.map(({ share: s }) => s)];
  const span = (values: readonly number[]) =>
    `${formatBareLevel(Math.min(...values), 'count')} to ${formatBareLevel(Math.max(...values), 'count')}`;
  const head = `Classes at week ${week} (% of its customers): warm from a bond of ${published.bond}, buying here from a latent share of ${published.share}; in brackets the range when these move, one at a time, over ${span(bonds)} and ${span(shares)}`;
  return `${wrap(head, width)}\n${textTable(['', ...worlds.map(({ name }) => name)], rows, width)}`;
}
