/** Pieces of the sentence over the lanes: worlds as subjects and as places, lists of them, and how pieces are joined. */
import type { Lives } from '../../../experiment/people/lives.ts';
import type { Program } from '../../../scenario/scenario.ts';
import { inWords } from '../../answer/answer-parts.ts';
import type { AnswerPart } from '../../answer/answer-parts.ts';
import type { Lane } from '../lanes/marks.ts';

export interface LivesTold {
  readonly lives: Lives;
  readonly lanes: readonly Lane[];
  readonly programs: readonly Program[];
  readonly reference: number;
}

export const plain = (text: string): AnswerPart => ({ text });
/** Whether a world's firm does nothing at all, not even waste money. */
const isIdle = (program: Program): boolean =>
  program.family === 'none' && Object.keys(program.levers).length === 0;
/** A world as a subject: "doing nothing" where there is no program. */
export const subject = ({ programs }: LivesTold, world: number): AnswerPart => {
  const program = programs[world];
  if (!program) return plain('one world');
  return { text: isIdle(program) ? 'doing nothing' : program.name, program: program.id };
};

export function listed(parts: readonly (readonly AnswerPart[])[]): AnswerPart[] {
  return parts.flatMap((part, i) => [
    ...(i === 0 ? [] : [plain(i === parts.length - 1 ? ' and ' : ', ')]),
    ...part,
  ]);
}

/** Worlds as places: "without a program and under Random gifts and Outcome service". */
export function places({ programs }: LivesTold, worlds: readonly number[]): AnswerPart[] {
  const all = worlds.flatMap((world) => programs[world] ?? []);
  const idle = all.filter(isIdle).map(({ id }) => [{ text: 'without a program', program: id }]);
  const named = all
    .filter((program) => !isIdle(program))
    .map(({ id, name }) => [{ text: name, program: id }]);
  const under = named.length > 0 ? [plain('under '), ...listed(named)] : [];
  return [...listed(idle), ...(idle.length > 0 && named.length > 0 ? [plain(' and ')] : []), ...under];
}

/** "in the other two worlds", where naming them would be a list of all that is left; else their names. */
export function rest(told: LivesTold, worlds: readonly number[], named: number): AnswerPart[] {
  const isRest = named > 0 && named + worlds.length === told.programs.length;
  if (worlds.length === 1 || !isRest) return places(told, worlds);
  return [plain(`in the other ${inWords(worlds.length)} worlds`)];
}

/** Worlds of equal words together, in order. */
export function grouped(worlds: readonly number[], words: (world: number) => string): [string, number[]][] {
  const groups = new Map<string, number[]>();
  for (const world of worlds) {
    const text = words(world);
    groups.set(text, [...(groups.get(text) ?? []), world]);
  }
  return [...groups];
}

/** With a capital letter, unless it opens with a program's own name. */
export function capital(parts: readonly AnswerPart[]): AnswerPart[] {
  const [first, ...others] = parts;
  return first
    ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...others]
    : [];
}

/** Neighbouring pieces of plain text in one, without loose ends. */
export function joined(parts: readonly AnswerPart[]): AnswerPart[] {
  const whole: AnswerPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.program === undefined && part.program === undefined)
      whole[whole.length - 1] = plain(last.text + part.text);
    else if (part.text !== '') whole.push(part);
  }
  const last = whole.at(-1);
  if (last) whole[whole.length - 1] = { ...last, text: last.text.trimEnd() };
  return whole;
}
