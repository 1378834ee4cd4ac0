/** The blocks of docs/model.md that are written by a program: from the tables of the code, and from what the search for winners wrote. */
import { parameterTables } from '../src/cli/lists/parameter-tables.ts';
import { outcomeTable, presetTables, templateTable } from './doc-scenarios.ts';

/** Reads another document of docs/. */
export type ReadDocument = (name: string) => string;

/** What stands under a heading of the second level, without it. Throws when there is no such heading. */
export function sectionOf(document: string, heading: string): string {
  const begin = `\n## ${heading}\n`;
  const from = document.indexOf(begin);
  if (from < 0) throw new Error(`There is no section “${heading}”.`);
  const rest = document.slice(from + begin.length);
  const to = rest.indexOf('\n## ');
  return rest.slice(0, to < 0 ? undefined : to).trim();
}

export const modelBlocks: Readonly<Record<string, (read: ReadDocument) => string>> = {
  parameters: () => parameterTables(),
  templates: () => templateTable(),
  presets: () => presetTables(),
  outcomes: () => outcomeTable(),
  winners: (read) => sectionOf(read('winners.md'), 'Against no program'),
  luck: (read) => sectionOf(read('winners.md'), 'What shared luck saves'),
};
