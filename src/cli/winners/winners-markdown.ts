/** What a search for winners found, as Markdown. */
import { intervalMethod } from '../../experiment/figures/statistics.ts';
import type { Count, FlipBy, WinnersReport } from '../../study/winners/report.ts';
import type { Region } from '../../study/winners/search.ts';
import { markdownFigures } from '../output/markdown-table.ts';

/** The pairs that are written out; all others are in the CSV and JSON. */
export const mainPrograms: readonly string[] = [
  'none',
  'null',
  'points',
  'points-tiers',
  'regular-gifts',
  'random-gifts',
  'outcome-service',
  'activity-service',
  'care',
  'crm-contact',
  'account-calls',
  'promise',
  'new-customer-offer',
  'win-back',
];

/** Most parameters that are named as flipping one winner. */
const mostFlips = 3;

const flipText = (flips: readonly FlipBy[]): string =>
  flips
    .slice(0, mostFlips)
    .map(({ label, r }) => `${label} ${r > 0 ? '+' : '−'}${Math.abs(r).toFixed(2).replace('0.', '.')}`)
    .join(', ') || '–';

/** A number of money or of a parameter, short. */
function short(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  const text = Number(value.toFixed(digits)).toString();
  return text.replace('-', '−');
}

/** The whole document but for its title. */
export function winnersMarkdown(report: WinnersReport): string {
  return [
    methodText(report),
    '## Against no program',
    againstNone(report),
    '## Which parameters decide against no program',
    flipTable(report),
    '## Pair by pair',
    pairTable(report),
    '## Where each program wins and where it loses',
    regionText(report),
    '## The space',
    spaceTable(report),
  ].join('\n\n');
}

function methodText({
  points,
  replications,
  people,
  seed,
  modelVersion,
  factors,
  threshold,
  partial,
  programs,
}: WinnersReport): string {
  return `${points} markets at the points of a nearly orthogonal Latin hypercube over ${factors.length} factors (below); in each, ${programs.length} programs with the same \
people and the same luck, ${replications} paired replications of ${people.toLocaleString('en-US')} people over three years. Every program that has an intensity is \
turned until it costs the market’s budget per customer-year of no program. Where it cannot, or misses it by chance, the market is counted all the same, at what was spent, \
and the comparison there is not at equal cost: the last column of the first table says in how many markets the cost was within a tenth of the budget. Model version ${modelVersion}, seed “${seed}”.

*Wins* and *loses* count the markets in which the paired difference is clear (${intervalMethod}; it excludes 0); all others are \
*unclear*. Between two programs without any difference, 2.5 % of markets would be counted on each side by chance. *Profit* is profit per head of \
market over the whole run, *steadfast* the mean of three stress tests two years after the start, clear only where it stays so with each test left out. What *flips* a winner is the \
${partial ? 'partial rank correlation (all other factors held constant)' : 'rank correlation (too few points to hold the other factors constant)'} of the \
difference with a factor, beyond ${threshold.toFixed(2)} (one factor in twenty searches without effects would be by chance); + means that the first \
program gains as the factor rises. All of this in this model, under these assumptions.`;
}

const percent = (count: number, points: number): string => ((100 * count) / points).toFixed(0);
const threeWay = ({ wins, ties, losses }: Count, points: number): string =>
  `${percent(wins, points)} · ${percent(ties, points)} · ${percent(losses, points)}`;

function againstNone({ programs, points }: WinnersReport): string {
  const rows = programs.map(({ name, versusNone, best, payback, atBudget }, p) => [
    name,
    p === 0 ? '–' : threeWay(versusNone.profit, points),
    p === 0 ? '–' : threeWay(versusNone.steadfast, points),
    `${percent(best.profit.best, points)} (${percent(best.profit.clearly, points)})`,
    `${percent(best.steadfast.best, points)} (${percent(best.steadfast.clearly, points)})`,
    payback === null ? '–' : `${percent(payback.median, 1)} (${percent(payback.best, 1)})`,
    atBudget === null ? 'no intensity' : percent(atBudget * points, points),
  ]);
  return `${markdownFigures(
    [
      '% of markets',
      'profit: wins · unclear · loses',
      'steadfast: wins · unclear · loses',
      'best on profit (clearly)',
      'best on steadfast (clearly)',
      'pays back of its cost, median (best market)',
      'cost within 10 % of the budget',
    ],
    rows,
  )}

What a program *pays back* is 100 where it is as good as no program and 0 where it is as bad as spending the same on nothing. A program whose cost stays below the budget has an end to what it can spend: e-mails and discounts by their largest value, win-back by its cap and by \
how few have left; with few people its cost also differs from the pilots’ by chance.`;
}

function flipTable({ programs }: WinnersReport): string {
  return markdownFigures(
    ['difference from no program', 'profit', 'steadfast'],
    programs
      .slice(1)
      .map(({ name, versusNone }) => [
        name,
        flipText(versusNone.profit.flips),
        flipText(versusNone.steadfast.flips),
      ]),
  );
}

function pairTable({ pairs, programs, points }: WinnersReport): string {
  const nameOf = (id: string) => programs.find((program) => program.id === id)?.name ?? id;
  const main = pairs.filter(
    ({ first, second }) => mainPrograms.includes(first) && mainPrograms.includes(second),
  );
  return markdownFigures(
    [
      '% of markets: first wins · unclear · second wins',
      'profit',
      'what flips it',
      'steadfast',
      'what flips it',
    ],
    main.map(({ first, second, counts }) => [
      `${nameOf(first)} : ${nameOf(second)}`,
      threeWay(counts.profit, points),
      flipText(counts.profit.flips),
      threeWay(counts.steadfast, points),
      flipText(counts.steadfast.flips),
    ]),
  );
}

function regionText(report: WinnersReport): string {
  const { programs, regions } = report;
  const rows = programs.slice(1).flatMap(({ id, name }) =>
    [true, false].map((wins) => {
      const found = regions.find((region) => region.program === id && region.wins === wins);
      return [
        `${name} ${wins ? 'wins' : 'loses'}`,
        found === undefined ? 'nowhere found' : whereText(found, report),
        found === undefined ? '–' : differenceText(found),
      ];
    }),
  );
  return `Each region is a corner of the space: the factors that decide most are moved to an end of their range, as few as it takes, and all others keep \
their base. Where no corner is clear, it is the market of the search in which the difference was largest. Chosen on luck that the search has not seen, \
confirmed on luck that neither has seen (16 replications, the difference at least 2.5 half-widths of its interval): profit per head beyond no program, with its 95 % interval; where no region was found on profit, points of the steadfast share.

${markdownFigures(['', 'where', 'beyond no program'], rows)}`;
}

function differenceText({ measure, difference: { mean, low, high } }: Region): string {
  const scale = measure === 'steadfast' ? 100 : 1;
  const [middle, from, to] = [mean, low, high].map((value) => short(scale * value));
  return `${middle} (${from} to ${to})${measure === 'steadfast' ? ' points steadfast' : ''}`;
}

/** The values that make a region, in words. */
function whereText(region: Region, { factors }: WinnersReport): string {
  const values = new Map<string, number | undefined>([
    ['budget', region.budget],
    ...Object.entries(region.market).map(([name, value]) => [`market.${name}`, Number(value)] as const),
    ...Object.entries(region.effects).map(([name, value]) => [`effects.${name}`, value] as const),
  ]);
  const named = factors.flatMap(({ key, label, base }) => {
    const value = values.get(key);
    return value === undefined || value === base ? [] : [`${label} ${short(value)}`];
  });
  return region.moved === 0 || region.moved > 12
    ? `${named.length} factors moved, see the data`
    : named.join(', ');
}

function spaceTable({ factors }: WinnersReport): string {
  return markdownFigures(
    ['factor', 'low', 'base', 'high'],
    factors.map(({ key, label, low, base, high }) => [
      `${label} (\`${key}\`)`,
      short(low),
      short(base),
      short(high),
    ]),
  );
}
