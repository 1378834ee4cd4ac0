/** `steadfast winners`: searches the plausible space for where each program wins and loses. */
import { csvText } from '../../experiment/figures/csv.ts';
import { winnersReport } from '../../experiment/winners/report.ts';
import type { WinnersReport } from '../../experiment/winners/report.ts';
import { findRegions, searchWinners } from '../../experiment/winners/search.ts';
import type { SearchSize } from '../../experiment/winners/search.ts';
import { factors, valueAt } from '../../experiment/winners/space.ts';
import { measures } from '../../experiment/winners/verdicts.ts';
import type { Search } from '../../experiment/winners/verdicts.ts';
import type { Contests } from '../../runner/contests.ts';
import { command } from '../command.ts';
import { makeFolder, writeFiles } from '../output/files.ts';
import { readWhole } from '../input/options.ts';
import { ProgressLine } from '../output/progress.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUsage } from '../terminal.ts';
import { winnersFigures } from './winners-figures.ts';
import { winnersMarkdown } from './winners-markdown.ts';

/** What the documentation shows: some minutes on two cores. */
export const usualSize: SearchSize = { points: 128, replications: 4, people: 2000, seed: 'winners' };

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
  workers: { value: 'NUMBER', help: 'Threads; as many as there are cores by default.' },
} as const;

/** The command. */
export const winnersCommand = command({
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
      seed: given.seed ?? usualSize.seed,
    };
    const workers = readWhole('workers', given.workers, [1, 256]);
    for (const folder of [given.csv, given.svg]) if (folder !== undefined) await makeFolder(folder);
    const contests = terminal.openContests(workers === undefined ? {} : { workers });
    try {
      const { search, report } = await findWinners(size, contests, terminal, !given['no-regions']);
      if (given.svg !== undefined) await writeFiles(given.svg, winnersFigures(report));
      if (given.json) terminal.out.write(`${JSON.stringify(report, null, 1)}\n`);
      else if (given.csv !== undefined) {
        const written = await writeFiles(given.csv, winnersTables(search, report));
        terminal.err.write(`Wrote ${written.join(', ')} to ${given.csv}.\n`);
      } else terminal.out.write(`${winnersMarkdown(report)}\n`);
    } finally {
      await contests.close();
    }
  },
});

/** Searches, finds the regions, and says how far it is. */
export async function findWinners(
  size: SearchSize,
  contests: Contests,
  { err, interrupted }: Pick<Terminal, 'err' | 'interrupted'>,
  withRegions = true,
): Promise<{ readonly search: Search; readonly report: WinnersReport }> {
  const progress = new ProgressLine(err);
  const asking = (what: string) => (plan: Parameters<Contests['ask']>[0]) =>
    contests.ask(plan, (done, total) => progress.showAs(what, done, total));
  const stop = () => contests.stop();
  interrupted.addEventListener('abort', stop, { once: true });
  try {
    const search = await searchWinners(size, asking('Markets'));
    const regions = withRegions ? await findRegions(search, asking('Markets and regions')) : [];
    return { search, report: winnersReport(search, regions) };
  } finally {
    interrupted.removeEventListener('abort', stop);
    progress.clear();
  }
}

/** The tables as CSV: every market, every pair, and every region. */
function winnersTables({ points, contests }: Search, { programs, pairs, regions }: WinnersReport) {
  const means = (row: readonly number[]) => row.reduce((sum, v) => sum + v, 0) / row.length;
  return {
    'markets.csv': csvText(
      ['market', ...factors.map(({ key }) => key), 'program', 'intensity', 'cost', ...measures],
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
        measures.map((measure) => {
          const { wins, ties, losses, flips } = counts[measure];
          const text = flips.map(({ key, r }) => `${key} ${r.toFixed(2)}`).join('; ');
          return [first, second, measure, wins, ties, losses, text];
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
