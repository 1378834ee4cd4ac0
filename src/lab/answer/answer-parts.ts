/** Pieces of the sentence above the worlds, and the sentence until all runs are in. */
import type { Program } from '../../scenario/scenario.ts';

/** A piece of the sentence; with `program`, the name of that world; with `note`, a number and what it is. */
export interface AnswerPart {
  readonly text: string;
  readonly program?: string;
  readonly note?: string;
}

type Named = Pick<Program, 'id' | 'name' | 'family'> & Partial<Pick<Program, 'levers'>>;

export interface Compared {
  readonly programs: readonly Named[];
  /** Index of the reference world. */
  readonly reference: number;
}

/** What is said until all runs are in: what is compared, and how far it is. No world is before another in it. */
export function comparing({ programs, reference }: Compared, state: string): AnswerPart[] {
  const others = [...programs.keys()].filter((world) => world !== reference);
  const base = programs[reference];
  if (!base || others.length === 0) return [{ text: `One world: ${state}.` }];
  return joined([
    { text: 'Comparing ' },
    ...listed(programs, others, 'world', byName),
    { text: ' with ' },
    byName(base),
    { text: `: ${state}.` },
  ]);
}

/** The sentence as plain text, for screen readers, exports and titles. */
export const plainAnswer = (parts: readonly AnswerPart[]): string => parts.map((part) => part.text).join('');

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
export const inWords = (count: number): string => numberWords[count] ?? String(count);

const byName = ({ id, name }: Named): AnswerPart => ({ text: name, program: id });

/** A world as the subject of a clause. "No program keeps" would say the opposite of what is meant; who spends money on nothing has a name. */
export const subject = (program: Named): AnswerPart =>
  program.family === 'none' && Object.keys(program.levers ?? {}).length === 0
    ? { text: 'doing nothing', program: program.id }
    : byName(program);

/** Names that take more letters than this together are counted instead. */
const longestList = 64;

/** Worlds by name, or how many there are where the names are too long. */
export function listed(
  programs: readonly Named[],
  worlds: readonly number[],
  noun: string,
  named: (program: Named) => AnswerPart = subject,
): AnswerPart[] {
  const names = worlds.map((world) => programs[world]).filter((program) => program !== undefined);
  if (names.length > 1 && names.reduce((sum, { name }) => sum + name.length, 0) > longestList)
    return [{ text: `${inWords(names.length)} ${noun}s` }];
  return names.flatMap((program, i) => [
    ...(i === 0 ? [] : [{ text: i === names.length - 1 ? ' and ' : ', ' }]),
    named(program),
  ]);
}

/** Neighbouring pieces of plain text in one. */
export function joined(parts: readonly AnswerPart[]): AnswerPart[] {
  const whole: AnswerPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && [last, part].every(({ program, note }) => (program ?? note) === undefined)) {
      whole[whole.length - 1] = { text: last.text + part.text };
    } else whole.push(part);
  }
  return whole;
}
