/** Reading options by a table, from which the help derives too. */
import { parseArgs } from 'node:util';
import { suggest } from '../../scenario/rules/suggest.ts';
import { WrongUsage } from '../terminal.ts';
import { wrap } from '../output/text-table.ts';

interface Option {
  /** What stands for the value in the help; undefined for an option without one. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly help: string;
}

export type OptionTable = Readonly<Record<string, Option>>;

/** The values that were given: a text, a list where there may be many, or whether it was given. */
export type Given<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends { readonly many: true }
    ? readonly string[]
    : T[K] extends { readonly value: string }
      ? string | undefined
      : boolean;
};

export interface Call<T extends OptionTable> {
  readonly operands: readonly string[];
  readonly options: Given<T>;
}

/** Reads the words after a command. Throws `WrongUsage` for what the table does not know. */
export function readCall<const T extends OptionTable>(words: readonly string[], table: T): Call<T> {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(table).map(([name, option]) => [
        name,
        { type: option.value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    // Not strict: its messages speak to programmers. What it would refuse is refused below.
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const options: Record<string, string | boolean | string[] | undefined> = Object.fromEntries(
    Object.entries(table).map(([name, option]) => [
      name,
      option.many === true ? [] : option.value === undefined ? false : undefined,
    ]),
  );
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (!option) throw new WrongUsage(unknownOption(token.rawName, table));
    const before = options[token.name];
    if (option.value === undefined) {
      if (token.value !== undefined) throw new WrongUsage(`${token.rawName} takes no value.`);
      options[token.name] = true;
    } else {
      const value = givenValue(token, option.value);
      if (Array.isArray(before)) before.push(value);
      else if (before !== undefined) throw new WrongUsage(`${token.rawName} is given twice: give it once.`);
      else options[token.name] = value;
    }
  }
  return { operands, options: options as Given<T> };
}

interface ValueToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function givenValue({ rawName, value, inlineValue }: ValueToken, shown: string): string {
  // The next option was meant, not a value that looks like one.
  const swallowed = inlineValue !== true && value?.startsWith('-') === true && value !== '-';
  if (value === undefined || value === '' || swallowed) {
    throw new WrongUsage(`${rawName} needs a value: write ${rawName} ${shown}.`);
  }
  return value;
}

function unknownOption(given: string, table: OptionTable): string {
  const known = Object.keys(table).map((name) => `--${name}`);
  const meant = suggest(given, known);
  const hint = meant === undefined ? 'steadfast --help lists all' : `did you mean ${meant}?`;
  return `There is no option ${given}: ${hint}${meant === undefined ? '.' : ''}`;
}

/** The options of a table as lines of help. */
export function optionLines(table: OptionTable, width: number): string {
  const withHelp: OptionTable = { ...table, help: { help: 'Shows this.' } };
  const rows = Object.entries(withHelp).map(([name, { value, many, help }]) => {
    const left = value === undefined ? `--${name}` : `--${name} ${value}`;
    return [left, many === true ? `${help} May be given several times.` : help] as const;
  });
  const indent = ' '.repeat(Math.max(...rows.map(([left]) => left.length)) + 4);
  return rows
    .map(([left, help]) => wrap(help, width, indent).replace(indent, `  ${left}`.padEnd(indent.length)))
    .join('\n');
}

/** The whole number that an option was given; undefined when it was not. Throws `WrongUsage` for anything else. */
export function readWhole(
  name: string,
  given: string | undefined,
  [min, max]: readonly [min: number, max: number],
): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= min && value <= max) return value;
  throw new WrongUsage(`--${name} is ${given}, but it must be a whole number between ${min} and ${max}.`);
}
