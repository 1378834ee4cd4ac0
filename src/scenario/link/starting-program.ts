/** What a program of a link starts from. */
import { programTemplates } from '../program-templates.ts';
import type { Program } from '../scenario.ts';

/** The program that `programs.<id>=from` starts with: one of the scenario or a template. */
export function startingProgram(from: string, programs: readonly Program[]): Program | undefined {
  return programs.find(({ id }) => id === from) ?? programTemplates.find(({ id }) => id === from);
}

/** What a new program starts with when nothing is said. */
export function blankProgram(id: string): Program {
  return { id, name: id, note: '', family: 'none', intensity: null, levers: {} };
}
