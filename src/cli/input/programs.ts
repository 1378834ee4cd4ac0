/** Which programs a command that compares is about. */
import type { Program, Scenario } from '../../scenario/scenario.ts';
import { oneOf } from '../../scenario/rules/value-rules.ts';
import { WrongUsage } from '../terminal.ts';

/** The program that was given, or all but the reference. Throws `WrongUsage` where there is nothing to compare. */
export function comparedPrograms(
  { programs, reference }: Scenario,
  given: string | undefined,
): readonly Program[] {
  const others = programs.filter(({ id }) => id !== reference);
  if (others.length === 0) throw new WrongUsage('A difference needs at least two programs.');
  if (given === undefined) return others;
  const found = others.filter(({ id }) => id === given);
  if (found.length > 0) return found;
  const ids = oneOf(others.map(({ id }) => id));
  throw new WrongUsage(
    given === reference
      ? `${given} is the reference, with which others are compared: name ${ids}.`
      : `There is no program ${given}: name ${ids}.`,
  );
}
