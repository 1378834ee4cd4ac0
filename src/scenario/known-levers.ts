/** What the budget solver found once is kept in files, so that presets and claims open at once. */
import { modelVersion } from '../model/version.ts';
import type { Scenario } from './scenario.ts';
import { isSolvable, solutionKey, withSolutions } from './solution-key.ts';
import type { SolvedLever } from './solution-key.ts';

/** One line of a written file. */
export interface WrittenLever extends SolvedLever {
  /** The mark of the question that it answers. */
  readonly mark: string;
  /** Whose question that is, for people who read the file. */
  readonly of: string;
}

/** A file of a folder `written`: data, written by a command and never by hand. */
export interface WrittenLevers {
  readonly writtenBy: string;
  readonly levers: readonly WrittenLever[];
}

/** The answers of a written file, by the mark of each program's question. */
export type KnownLevers = ReadonlyMap<string, SolvedLever>;

export const knownLevers = ({ levers }: WrittenLevers): KnownLevers =>
  new Map(levers.map(({ mark, value, solution }) => [mark, { value, solution }]));

/** The scenario with its levers solved for the budget, where all answers are kept; null where one is missing. */
export function knownSolution(scenario: Scenario, known: KnownLevers): Scenario | null {
  if (!isSolvable(scenario)) return scenario;
  const found: Record<string, SolvedLever> = {};
  for (const { id, intensity } of scenario.programs) {
    if (intensity === null) continue;
    const answer = known.get(solutionKey(scenario, modelVersion, id));
    if (answer === undefined) return null;
    found[id] = answer;
  }
  return withSolutions(scenario, found, modelVersion);
}
