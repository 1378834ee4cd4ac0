/** Writes the levers that the budget solver found, one a line, so that a change shows which are others now. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modelVersion } from '../src/model/version.ts';
import type { WrittenLever, WrittenLevers } from '../src/scenario/known-levers.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { solutionKey } from '../src/scenario/solution-key.ts';

/**
 * The lines of a solved scenario.
 * @param of whose it is, for people who read the file
 */
export function linesOf(of: string, scenario: Scenario): WrittenLever[] {
  return scenario.programs.flatMap(({ id, intensity, levers }) => {
    const solution = scenario.budget.solutions[id];
    if (intensity === null || solution === undefined) return [];
    const mark = solutionKey(scenario, modelVersion, id);
    return [{ mark, of: `${of}, ${id}`, value: levers[intensity] ?? 0, solution }];
  });
}

/**
 * Of lines that answer the same question the first is written.
 * @param command the script of package.json that writes the file
 */
export function writeLevers(file: string, command: string, lines: readonly WrittenLever[]): void {
  const marks = new Map(lines.toReversed().map((line) => [line.mark, line]));
  const levers = lines.filter((line) => marks.get(line.mark) === line);
  const { writtenBy }: WrittenLevers = { writtenBy: `npm run ${command}`, levers };
  const rows = levers.map((line) => `    ${JSON.stringify(line)}`).join(',\n');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `{\n  "writtenBy": ${JSON.stringify(writtenBy)},\n  "levers": [\n${rows}\n  ]\n}\n`);
}
