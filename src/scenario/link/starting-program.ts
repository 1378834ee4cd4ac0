/** What a program of a link starts from. */
import { programTemplates } from '../program-templates.ts';
import type { Program } from '../scenario.ts';

const withId = (programs: readonly Program[], wanted: string) => programs.find(({ id }) => id === wanted);

/**
 * The program that `programs.<id>=from` starts with: one of the scenario, else a template. Where both have the id, `program:` or
 * `template:` before it says which is meant.
 */
export function startingProgram(from: string, programs: readonly Program[]): Program | undefined {
  const [, kind, id = ''] = /^(program|template):(.*)$/.exec(from) ?? [];
  if (kind !== undefined) return withId(kind === 'program' ? programs : programTemplates, id);
  return withId(programs, from) ?? withId(programTemplates, from);
}

/**
 * The rule that a setting `programs.<id>=from` breaks although `from` is known: that it could mean two programs, or is the one that is
 * there already. Undefined when it says one thing, and one that changes something.
 */
export function unclearStart(id: string, from: string, programs: readonly Program[]): string | undefined {
  const own = withId(programs, from);
  const template = withId(programTemplates, from);
  if (own && template && JSON.stringify(own) !== JSON.stringify(template))
    return `both a program of this scenario and a template are called that; write template:${from} or program:${from}`;
  const present = withId(programs, id);
  return present && startingProgram(from, programs) === present
    ? 'that is the program that is there; name a template or another program'
    : undefined;
}

/** What a new program starts with when nothing is said. */
export function blankProgram(id: string): Program {
  return { id, name: id, note: '', family: 'none', intensity: null, levers: {} };
}
