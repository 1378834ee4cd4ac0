/** What is wrong with an input, in sentences for people. */
import { suggest } from './suggest.ts';

/** One thing that is wrong with an input. */
export interface Problem {
  /** Where: a key as in a link or on the command line, such as `market.failureRate`; '' for the whole input. */
  readonly path: string;
  /** What stood there. */
  readonly value: unknown;
  /** One sentence: what is wrong, and what to do or what was kept. */
  readonly message: string;
  /** What stands there now; undefined when it was left out or when the whole input was refused. */
  readonly kept: unknown;
}

const longestShown = 60;
/** Control characters, marks that turn the direction of what follows, and halves of a character. */
// eslint-disable-next-line no-control-regex -- these are what must not reach a sentence
const unreadable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Any value as it can stand in a sentence: short, on one line, and harmless. */
export function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  let text: string;
  try {
    text = JSON.stringify(value);
  } catch {
    return 'something that cannot be written down'; // it contains itself, or is nested too deeply
  }
  const characters = Array.from(text.slice(0, 2 * longestShown + 2));
  const cut = characters.length > longestShown;
  const shown = cut ? `${characters.slice(0, longestShown).join('')}…` : text;
  return shown.replace(unreadable, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Collects problems. `lenient`: the input is repaired, and each sentence says what was kept. */
export class Findings {
  readonly problems: Problem[] = [];
  /** What was read in another way than it was written, and is right all the same: one sentence each. */
  readonly notes: string[] = [];
  readonly lenient: boolean;
  private readonly most = 100;
  private unlisted = 0;

  constructor(lenient: boolean) {
    this.lenient = lenient;
  }

  /** Adds a problem with a sentence of its own. */
  add(path: string, value: unknown, message: string, kept?: unknown): void {
    if (this.problems.length < this.most) this.problems.push({ path, value, message, kept });
    else this.unlisted++;
  }

  /**
   * Adds that the value at a path breaks a rule.
   * @param rule the sentence after "but", such as "it must be a whole number"
   * @param keeping what was done, such as "kept 0.05 of the preset"
   */
  refuse(path: string, value: unknown, rule: string, keeping: string, kept?: unknown): void {
    const does = value === undefined ? 'is missing' : `is ${show(value)}`;
    this.add(path, value, this.sentence(`${path} ${does}, but ${rule}`, keeping), kept);
  }

  /** Adds that a key means nothing. */
  unknown(path: string, value: unknown, key: string, known: readonly string[], prefix = ''): void {
    const full = this.problems.length >= this.most; // a suggestion takes time, and nobody would see it
    const meant = full ? undefined : suggest(key, known);
    const asks = meant === undefined ? '' : ` (did you mean ${prefix}${meant}?)`;
    this.add(path, value, this.sentence(`There is no ${readable(path)}${asks}`, 'it was left out'));
  }

  /** All problems; when there are too many, the last one says how many more. */
  list(): readonly Problem[] {
    if (this.unlisted === 0) return this.problems;
    const message = `There are ${this.unlisted} more problems of this kind; mend these first.`;
    return [...this.problems, { path: '', value: undefined, message, kept: undefined }];
  }

  private sentence(wrong: string, keeping: string): string {
    return this.lenient ? `${wrong}; ${keeping}.` : `${wrong}.`;
  }
}

/** Said where blanks at the ends of a seed were left out. */
export const blanksNote = (seed: string): string =>
  `Blanks at the ends of a seed do not count: the seed is ${show(seed)}.`;

/** A path that somebody else wrote, as it can stand in a sentence. */
function readable(path: string): string {
  return show(path).slice(1, -1);
}
