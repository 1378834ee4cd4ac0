/** The kinds of value a parameter can take, and the types that follow from a table of them. */

/**
 * How far a default can be trusted: V seen in the source, C computed from such, M from memory of the named source,
 * W weak (practitioner claim), J modelling judgement.
 */
export type EvidenceMark = 'V' | 'C' | 'M' | 'W' | 'J';

interface Described {
  /** Short name for a form, sentence case. */
  readonly label: string;
  /** One sentence: what it is and what a larger value does. */
  readonly help: string;
  readonly mark: EvidenceMark;
  /** Where the default comes from: evidence rows (r1…), tests (T1…), claims (C1…) or a short citation; '' for none. */
  readonly source: string;
}

export interface NumberParameter extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Unit in words, such as 'share', 'weeks', 'money'. */
  readonly unit: string;
  /** The plausible low and high value, for sensitivity analysis; within [min, max]. */
  readonly plausible: readonly [low: number, high: number];
}

export interface SwitchParameter extends Described {
  readonly kind: 'switch';
  readonly default: boolean;
}

export interface ChoiceParameter<C extends string = string> extends Described {
  readonly kind: 'choice';
  readonly default: C;
  readonly choices: readonly C[];
}

/** A list of whole numbers ≥ 0, such as arrivals a day. */
export interface CountsParameter extends Described {
  readonly kind: 'counts';
  readonly default: readonly number[];
  readonly maxLength: number;
}

/** A ladder of tiers, lowest first. */
export interface TiersParameter extends Described {
  readonly kind: 'tiers';
  readonly default: readonly Tier[];
  readonly maxLength: number;
}

/** One step of a tier ladder. */
export interface Tier {
  readonly name: string;
  /** Spend within a tier year that earns it, in money. */
  readonly spend: number;
  /** What its perks cost the firm a year and member, in money. */
  readonly cost: number;
}

export type Parameter =
  NumberParameter | SwitchParameter | ChoiceParameter | CountsParameter | TiersParameter;
export type ParameterTable = Readonly<Record<string, Parameter>>;
export type ParameterValue = number | boolean | string | readonly number[] | readonly Tier[];

type ValueOf<P extends Parameter> = P extends NumberParameter
  ? number
  : P extends SwitchParameter
    ? boolean
    : P extends ChoiceParameter<infer C>
      ? C
      : P extends CountsParameter
        ? readonly number[]
        : readonly Tier[];

/** The values of a table of parameters. */
export type ValuesOf<T extends ParameterTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

type Range = readonly [min: number, max: number];

function describe(label: string, help: string, mark: EvidenceMark, source: string): Described {
  return { label, help, mark, source };
}

/** A real number. `plausible` defaults to half and twice the default, within the range. */
export function real(
  label: string,
  value: number,
  [min, max]: Range,
  unit: string,
  help: string,
  mark: EvidenceMark,
  source = '',
  plausible?: Range,
): NumberParameter {
  const low = Math.max(min, Math.min(value / 2, value * 2));
  const high = Math.min(max, Math.max(value / 2, value * 2));
  return {
    kind: 'number',
    default: value,
    min,
    max,
    integer: false,
    unit,
    plausible: plausible ?? [low, high],
    ...describe(label, help, mark, source),
  };
}

/** A whole number. */
export function whole(...args: Parameters<typeof real>): NumberParameter {
  const made = real(...args);
  const [low, high] = made.plausible;
  return { ...made, integer: true, plausible: [Math.ceil(low), Math.floor(high)] };
}

export function onOff(
  label: string,
  value: boolean,
  help: string,
  mark: EvidenceMark,
  source = '',
): SwitchParameter {
  return { kind: 'switch', default: value, ...describe(label, help, mark, source) };
}

export function choice<const C extends string>(
  label: string,
  value: NoInfer<C>,
  choices: readonly C[],
  help: string,
  mark: EvidenceMark,
  source = '',
): ChoiceParameter<C> {
  return { kind: 'choice', default: value, choices, ...describe(label, help, mark, source) };
}

export function counts(
  label: string,
  maxLength: number,
  help: string,
  mark: EvidenceMark,
  source = '',
): CountsParameter {
  return { kind: 'counts', default: [], maxLength, ...describe(label, help, mark, source) };
}

export function tiers(
  label: string,
  maxLength: number,
  help: string,
  mark: EvidenceMark,
  source = '',
): TiersParameter {
  return { kind: 'tiers', default: [], maxLength, ...describe(label, help, mark, source) };
}

/** The default value of every parameter of a table. */
export function defaultsOf<T extends ParameterTable>(table: T): ValuesOf<T> {
  return Object.fromEntries(Object.entries(table).map(([key, p]) => [key, p.default])) as ValuesOf<T>;
}
