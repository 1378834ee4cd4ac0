/** The options by which a command changes the scenario that it was given. */
import { trimSeed } from '../../model/luck/seed-text.ts';
import { blanksNote } from '../../scenario/rules/problems.ts';
import { WrongUsage } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

export const settingOptions = {
  seed: { value: 'TEXT', help: 'Other people and other luck: any text.' },
  replications: { value: 'NUMBER', help: 'Independent repetitions, 1 to 1000.' },
  set: {
    value: 'PATH=VALUE',
    many: true,
    help: 'Changes a value, such as market.failureRate=0.06; “steadfast parameters” lists all.',
  },
} as const;

type Setting = readonly [path: string, value: string];

/** The settings that were given, in the form that a scenario takes them. Throws `WrongUsage` for one without a value. */
export function readSettings(given: {
  readonly set: readonly string[];
  readonly seed: string | undefined;
  readonly replications: string | undefined;
}): Setting[] {
  return [
    ...given.set.map(readSetting),
    ...(given.seed === undefined ? [] : [['seed', given.seed] as const]),
    ...(given.replications === undefined ? [] : [['replications', given.replications] as const]),
  ];
}

/** The seed that an option gives, without the blanks at its ends, which is said. Throws `WrongUsage` when nothing is left. */
export function readSeed(given: string | undefined, { err }: Pick<Terminal, 'err'>): string | undefined {
  if (given === undefined) return undefined;
  const seed = trimSeed(given);
  if (seed === '') throw new WrongUsage('--seed is empty: write any text, such as --seed class-7.');
  if (seed !== given) err.write(`${blanksNote(seed)}\n`);
  return seed;
}

/** Splits `path=value`; the value may hold more equals signs. */
function readSetting(text: string): Setting {
  const at = text.indexOf('=');
  if (at <= 0) {
    throw new WrongUsage(
      `--set ${text} has no value: write --set path=value, such as --set market.failureRate=0.06.`,
    );
  }
  return [text.slice(0, at), text.slice(at + 1)];
}
