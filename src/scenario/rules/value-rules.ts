/** What a single value may be, in words. */
import type { Parameter, Tier } from '../../model/parameters/parameters.ts';
import { documentLimits, idPattern } from './limits.ts';
import type { Range } from './limits.ts';

/** The list with "or" before the last. */
export const oneOf = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rule that a number breaks, or undefined. */
export function numberRule(
  value: unknown,
  [min, max]: Range,
  integer = false,
  unit = '',
): string | undefined {
  const kind = integer ? 'a whole number' : 'a number';
  const range = `between ${min} and ${max}${unit === '' ? '' : ` (${unit})`}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return `it must be ${kind} ${range}`;
  if (value < min || value > max) return `it must lie ${range}`;
  if (integer && !Number.isInteger(value)) return `it must be a whole number`;
  return undefined;
}

/** The rule that a text breaks, or undefined. Half of a character (a lone surrogate) cannot be put into a link. */
export function textRule(value: unknown, max: number, min = 0): string | undefined {
  if (typeof value !== 'string') return 'it must be a text';
  if (value.length < min) return 'it must not be empty';
  if (value.length > max) return `it must not be longer than ${max} characters`;
  return /\p{Surrogate}/u.test(value) ? 'it holds a broken character' : undefined;
}

export function idRule(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) && value.length <= documentLimits.id
    ? undefined
    : `it must be 1 to ${documentLimits.id} letters, digits and hyphens`;
}

export const choiceRule = (value: unknown, choices: readonly string[]): string | undefined =>
  typeof value === 'string' && choices.includes(value) ? undefined : `it must be ${oneOf(choices)}`;

function tiersRule(value: unknown, maxLength: number): string | undefined {
  if (!Array.isArray(value)) return 'it must be a list of tiers, each with name, spend and cost';
  if (value.length > maxLength) return `there can be at most ${maxLength} tiers`;
  let below = -Infinity;
  for (const [i, tier] of (value as unknown[]).entries()) {
    const which = `tier ${i + 1}`;
    if (!isRecord(tier)) return `${which} must have name, spend and cost`;
    const strange = Object.keys(tier).find((key) => !['name', 'spend', 'cost'].includes(key));
    if (strange !== undefined) return `${which} must have only name, spend and cost`;
    const name = textRule(tier['name'], documentLimits.name, 1);
    if (name !== undefined) return `the name of ${which}: ${name}`;
    const spend = numberRule(tier['spend'], documentLimits.tierSpend, false, 'money');
    if (spend !== undefined) return `the spend of ${which}: ${spend}`;
    const cost = numberRule(tier['cost'], documentLimits.tierCost, false, 'money/year');
    if (cost !== undefined) return `the cost of ${which}: ${cost}`;
    if ((tier as unknown as Tier).spend <= below)
      return `${which} must need more spend than the tier below it`;
    below = (tier as unknown as Tier).spend;
  }
  return undefined;
}

/** The rule that a value of this parameter breaks, as the sentence after "but"; undefined when it is right. */
export function brokenRule(parameter: Parameter, value: unknown): string | undefined {
  switch (parameter.kind) {
    case 'number':
      return numberRule(value, [parameter.min, parameter.max], parameter.integer, parameter.unit);
    case 'switch':
      return typeof value === 'boolean' ? undefined : 'it must be true or false';
    case 'choice':
      return choiceRule(value, parameter.choices);
    case 'counts': {
      const right =
        Array.isArray(value) &&
        value.length <= parameter.maxLength &&
        value.every((n) => Number.isSafeInteger(n) && n >= 0 && n <= 1_000_000);
      return right ? undefined : `it must be a list of at most ${parameter.maxLength} whole numbers`;
    }
    case 'tiers':
      return tiersRule(value, parameter.maxLength);
  }
}
