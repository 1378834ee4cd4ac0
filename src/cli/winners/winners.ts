/** `steadfast winners`: searches the plausible space for where each program wins and loses. */
import { csvText } from '../../experiment/figures/csv.ts';
import type { WinnersReport } from '../../study/winners/report.ts';
import { factors, valueAt } from '../../study/winners/space.ts';
import { criteria } from '../../study/winners/verdicts.ts';
import type { Search } from '../../study/winners/verdicts.ts';
import { findWinners, usualSize } from '../../study/winners/winners.ts';
import type { WinnersProgress } from '../../study/winners/winners.ts';
import { command } from '../command.ts';
import { readWhole } from '../input/options.ts';
import { readSeed } from '../input/settings.ts';
import { makeFolder, writeFiles } from '../output/files.ts';
import { WrongUsage } from '../terminal.ts';
import { readWorkers, withRunner, workersOption } from '../work.ts';
import { winnersFigures } from './winners-figures.ts';
import { winnersMarkdown } from './winners-markdown.ts';

const options = {
  points: { value: 'NUMBER', help: `Markets, 8 to 10000; ${usualSize.points} by default.` },
  replications: {
    value: 'NUMBER',
    help: `Paired replications in each, 2 to 100; ${usualSize.replications} by default.`,
  },
  people: { value: 'NUMBER', help: `People in each, 200 to 100000; ${usualSize.people} by default.` },
  seed: { value: 'TEXT', help: 'Other markets, people and luck: any text.' },
  'no-regions': { help: 'Leaves out the regions in which each program wins and loses.' },
  json: { help: 'Prints one JSON object instead of Markdown.' },
  csv: { value: 'FOLDER', help: 'Writes tables into a folder instead of printing Markdown.' },
  svg: { value: 'FOLDER', help: 'Writes figures into a folder besides.' },
  workers: workersOption,
} as const;

/** The command. */
export const winnersCommand = command({
  name: 'winners',
  operands: '',
  summary:
    'Searches the plausible space at equal cost: how often each program beats each other, what flips the winner, and where each wins and loses.',
  options,
  async run({ operands, options: given }, terminal) {
    if (operands.length > 0) throw new WrongUsage(`winners takes no ${operands.join(' ')}.`);
    if (given.json && given.csv !== undefined) throw new WrongUsage('Choose one of --json and --csv.');
    const size = {
      points: readWhole('points', given.points, [8, 10_000]) ?? usualSize.points,
      replications: readWhole('replications', given.replications, [2, 100]) ?? usualSize.replications,
      people: readWhole('people', given.people, [200, 100_000]) ?? usualSize.people,
      seed: readSeed(given.seed, terminal) ?? usualSize.seed,
    };
    const workers = readWorkers(given.workers);
    for (const folder of [given.csv, given.svg]) if (folder !== undefined) await makeFolder(folder);
    await withRunner(terminal, workers, async (runner, progress) => {
      const { search, report } = await findWinners(runner, size, {
        signal: terminal.interrupted,
        searchOnly: given['no-regions'],
        onProgress: ({ stage, done, total }) => progress.showAs(stageWords[stage], done, total),
      });
      progress.clear();
      if (given.svg !== undefined) await writeFiles(given.svg, winnersFigures(report));
      if (given.json) terminal.out.write(`${JSON.stringify(report, null, 1)}\n`);
      else if (given.csv !== undefined) {
        const written = await writeFiles(given.csv, winnersTables(search, report));
        terminal.err.write(`Wrote ${written.join(', ')} to ${given.csv}.\n`);
      } else terminal.out.write(`${winnersMarkdown(report)}\n`);
    });
  },
});

const stageWords: Readonly<Record<WinnersProgress['stage'], string>> = {
  search: 'Markets',
  regions: 'Markets and regions',
};

/** The tables as CSV: every market, every pair, and every region. */
function winnersTables({ points, contests }: Search, { programs, pairs, regions }: WinnersReport) {
  const means = (row: readonly number[]) => row.reduce((sum, v) => sum + v, 0) / row.length;
  return {
    'markets.csv': csvText(
      ['market', ...factors.map(({ key }) => key), 'program', 'intensity', 'cost', ...criteria],
      contests.flatMap((contest, k) => {
        const values = factors.map((factor, f) => valueAt(factor, points[k]?.[f] ?? NaN));
        return programs.map(({ id }, p) => [
          k,
          ...values,
          id,
          contest.intensities[p] ?? null,
          means(contest.cost[p] ?? []),
          means(contest.profit[p] ?? []),
          means(contest.steadfast[p] ?? []),
        ]);
      }),
    ),
    'pairs.csv': csvText(
      ['first', 'second', 'measure', 'wins', 'unclear', 'losses', 'flips'],
      pairs.flatMap(({ first, second, counts }) =>
        criteria.map((criterion) => {
          const { wins, ties, losses, flips } = counts[criterion];
          const text = flips.map(({ key, r }) => `${key} ${r.toFixed(2)}`).join('; ');
          return [first, second, criterion, wins, ties, losses, text];
        }),
      ),
    ),
    'regions.csv': csvText(
      ['program', 'wins', 'measure', 'moved', 'intensity', 'mean', 'low', 'high', 'market'],
      regions.map(({ program, wins, measure, moved, intensity, difference, budget, market, effects }) => [
        program,
        wins,
        measure,
        moved,
        intensity,
        difference.mean,
        difference.low,
        difference.high,
        JSON.stringify({ budget, market, effects }),
      ]),
    ),
  };
}
