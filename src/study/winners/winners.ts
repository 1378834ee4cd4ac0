/** Who wins where: a search of the plausible space, the regions in which each program wins and loses, and the report of both. */
import type { Runner, StopSignal } from '../../runner/runner.ts';
import { JointProgress } from '../joint-progress.ts';
import { winnersReport } from './report.ts';
import type { WinnersReport } from './report.ts';
import { findRegions, searchWinners } from './search.ts';
import type { Ask, SearchSize } from './search.ts';
import type { Search } from './verdicts.ts';

/** What the documentation shows: some minutes on two cores. */
export const usualSize: SearchSize = { points: 128, replications: 4, people: 2000, seed: 'winners' };

export interface WinnersProgress {
  /** Markets of the search, or those in which regions are looked for as well. */
  readonly stage: 'search' | 'regions';
  /** Markets that are done, in parts, of those asked for so far. */
  readonly done: number;
  readonly total: number;
}

export interface WinnersOptions {
  readonly signal?: StopSignal;
  readonly onProgress?: (progress: WinnersProgress) => void;
  /** Leaves out the regions. */
  readonly searchOnly?: boolean;
}

export interface Winners {
  readonly search: Search;
  readonly report: WinnersReport;
}

/** Searches, and finds the regions. Rejects with `Cancelled` or `RunError`. */
export async function findWinners(
  runner: Runner,
  size: SearchSize,
  options: WinnersOptions = {},
): Promise<Winners> {
  const asking = asker(runner, options);
  const search = await searchWinners(size, asking('search'));
  const regions = options.searchOnly === true ? [] : await findRegions(search, asking('regions'));
  return { search, report: winnersReport(search, regions) };
}

/** Asks the runner, and adds up how far all markets are that were asked for so far. */
function asker(
  runner: Runner,
  { signal, onProgress }: WinnersOptions,
): (stage: WinnersProgress['stage']) => Ask {
  const joint = new JointProgress();
  return (stage) => (plan) =>
    runner.contest(plan, {
      ...(signal && { signal }),
      onProgress: joint.part(1, (done, total) => onProgress?.({ stage, done, total })),
    });
}
