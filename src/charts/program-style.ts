/** How each world looks in every chart: a hue and a dash by the family of its program, and a name that fits. */
import type { Program, ProgramFamily } from '../scenario/scenario.ts';
import { shortNames } from '../scenario/short-names.ts';

export interface ProgramStyle {
  /** A CSS colour: text and line of a world share it. */
  readonly color: string;
  /** SVG dash pattern at a width of 2.2; '' is solid. */
  readonly dash: string;
  readonly cap: 'butt' | 'round';
  /** Line width relative to the others: dots need to be larger to weigh the same. */
  readonly weight: number;
  readonly name: string;
  /** At most 12 characters, different for every world. */
  readonly shortName: string;
}

interface Slot {
  readonly family: ProgramFamily;
  readonly dash: string;
  readonly cap: 'butt' | 'round';
  readonly weight: number;
  readonly word: string;
  /** What a program's name must hold for the family's word to stand for it. */
  readonly stem: RegExp;
}

// In the order in which a second world of a family looks for a free slot; the ink of "none" goes last.
const slots: readonly Slot[] = [
  { family: 'points', dash: '9 4', cap: 'butt', weight: 1, word: 'Points', stem: /point|tier/i },
  { family: 'gifts', dash: '1.5 4', cap: 'round', weight: 1.27, word: 'Gifts', stem: /gift/i },
  { family: 'service', dash: '10 3 2 3', cap: 'butt', weight: 1, word: 'Service', stem: /service/i },
  { family: 'care', dash: '4 3', cap: 'butt', weight: 1, word: 'Care', stem: /care|caring/i },
  { family: 'contact', dash: '14 3 2 3 2 3', cap: 'butt', weight: 1, word: 'Contact', stem: /contact/i },
  { family: 'none', dash: '', cap: 'butt', weight: 0.9, word: 'None', stem: /^no\b|^none\b/i },
];

/** The looks there are, each under the family that has it first; for choosing one. */
export const looks: readonly { readonly family: ProgramFamily; readonly style: ProgramStyle }[] = slots.map(
  ({ family, dash, cap, weight, word }) => ({
    family,
    style: { color: `var(--program-${family})`, dash, cap, weight, name: word, shortName: word },
  }),
);

const shortest = 12;

function cut(text: string, length: number): string {
  const letters = Array.from(text);
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** A style for each world. The first world of a family has its family's look; no two worlds share a hue or a dash. */
export function programStyles(programs: readonly Program[]): ProgramStyle[] {
  const free = new Set(slots.keys());
  const chosen = new Map<number, number>();
  programs.forEach((program, world) => {
    const slot = slots.findIndex((s) => s.family === program.family);
    if (free.delete(slot)) chosen.set(world, slot);
  });
  programs.forEach((program, world) => {
    if (chosen.has(world)) return;
    const own = slots.findIndex((s) => s.family === program.family);
    const hues = [...free].filter((slot) => slots[slot]?.family !== 'none');
    const next = hues.find((slot) => slot > own) ?? hues[0] ?? [...free][0] ?? own;
    free.delete(next);
    chosen.set(world, next);
  });

  const shortNames = distinct(programs.map(shortNameOf), programs);
  return programs.map((program, world) => {
    const slot = slots[chosen.get(world) ?? -1] ?? noSlot;
    return {
      color: `var(--program-${slot.family})`,
      dash: slot.dash,
      cap: slot.cap,
      weight: slot.weight,
      name: program.name,
      shortName: shortNames[world] ?? program.name,
    };
  });
}

const noSlot: Slot = { family: 'none', dash: '', cap: 'butt', weight: 0.9, word: 'None', stem: /^$/ };

/** The short name that is known, or the word of the family where the name holds it; copies keep their number: "Random gifts (2)" is "Gifts 2". */
function shortNameOf(program: Program): string {
  const [, name = program.name, copy] = /^(.*?)(?: \((\d+)\))?$/.exec(program.name) ?? [];
  const slot = slots.find((s) => s.family === program.family);
  const short = shortNames[name] ?? (slot?.stem.test(name) ? slot.word : undefined);
  if (short === undefined) return cut(program.name, shortest);
  return copy ? `${cut(short, shortest - 1 - copy.length)} ${copy}` : short;
}

/**
 * Where two worlds would be called the same, both keep as much of their own name as fits; where that is cut to the same letters, what is
 * left of it without the words with which both begin; then a number.
 */
function distinct(names: readonly string[], programs: readonly Program[]): string[] {
  const isTaken = (name: string, list: readonly string[]) => list.filter((n) => n === name).length > 1;
  const whole = programs.map(({ name }) => name);
  const own = names.map((name, i) => (isTaken(name, names) ? cut(whole[i] ?? name, shortest) : name));
  const apart = own.map((name, i) => {
    const alike = whole.filter((_, k) => own[k] === name);
    return alike.length > 1 ? cut(withoutCommonWords(whole[i] ?? name, alike), shortest) : name;
  });
  return apart.map((name, i) => {
    if (!isTaken(name, apart)) return name;
    const nth = apart.slice(0, i + 1).filter((n) => n === name).length;
    return `${cut(name, shortest - 2)} ${nth}`;
  });
}

/** "Service for the best" beside "Service for everyone" is "The best"; the name itself where nothing would be left of one. */
function withoutCommonWords(name: string, all: readonly string[]): string {
  const words = all.map((one) => one.split(' '));
  const fewest = Math.min(...words.map(({ length }) => length));
  let common = 0;
  while (common < fewest - 1 && new Set(words.map((own) => own[common])).size === 1) common++;
  const rest = name.split(' ').slice(common).join(' ');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** A short name in the middle of a line: "65.5 gifts". Names written in capitals stay. */
export function inLine(shortName: string): string {
  const [first = '', second = ''] = shortName;
  return second === second.toLowerCase() ? first.toLowerCase() + shortName.slice(first.length) : shortName;
}
