/** Numbers that can be varied: levers of one program, and parameters that all worlds share. */
import { leversTable, sharedTables } from '../model/parameters/parameters.ts';
import type {
  NumberParameter,
  NumericLeverKey,
  ParameterTable,
  SharedGroup,
} from '../model/parameters/parameters.ts';
import type { Program, Scenario } from '../scenario/scenario.ts';

/** What is varied: a lever of the program, or a parameter that all worlds share. */
export type Varied =
  | { readonly kind: 'lever'; readonly key: NumericLeverKey }
  | { readonly kind: 'shared'; readonly key: string };

/** A number of a scenario, by its path. */
export interface VariedNumber {
  readonly varied: Varied;
  /** The program that a lever belongs to; null for what all worlds share. */
  readonly program: Program | null;
  readonly parameter: NumberParameter;
  /** What is set. */
  readonly now: number;
}

/** The shared parameter of a key such as `market.failureRate`; undefined where that is no number. */
export function sharedNumber(key: string): NumberParameter | undefined {
  const [group = '', name = ''] = key.split('.');
  if (!Object.hasOwn(sharedTables, group)) return undefined;
  return numberOf(sharedTables[group as SharedGroup], name);
}

function numberOf(table: ParameterTable, name: string): NumberParameter | undefined {
  const parameter = Object.hasOwn(table, name) ? table[name] : undefined;
  return parameter?.kind === 'number' ? parameter : undefined;
}

/** The value of a shared number; not a number where there is none. */
export function sharedValue(scenario: Scenario, key: string): number {
  const [group = '', name = ''] = key.split('.');
  return (scenario[group as SharedGroup] as unknown as Readonly<Record<string, number>>)[name] ?? NaN;
}

/** The number at a path as `--set` takes it: `market.failureRate`, `programs.gifts.gifts.value`; undefined where there is none. */
export function numberAt(scenario: Scenario, path: string): VariedNumber | undefined {
  const shared = sharedNumber(path);
  if (shared) {
    const now = sharedValue(scenario, path);
    return { varied: { kind: 'shared', key: path }, program: null, parameter: shared, now };
  }
  const program = scenario.programs.find(({ id }) => path.startsWith(leverPath(id, '')));
  if (!program) return undefined;
  const key = path.slice(leverPath(program.id, '').length) as NumericLeverKey;
  const parameter = numberOf(leversTable, key);
  if (!parameter) return undefined;
  return {
    varied: { kind: 'lever', key },
    program,
    parameter,
    now: program.levers[key] ?? parameter.default,
  };
}

const leverPath = (program: string, lever: string): string => `programs.${program}.${lever}`;

/** The paths of all numbers of a scenario that can be varied. */
export function numberPaths({ programs }: Scenario): string[] {
  const namesOf = (table: ParameterTable) => Object.keys(table).filter((name) => numberOf(table, name));
  return [
    ...Object.entries(sharedTables).flatMap(([group, table]) =>
      namesOf(table).map((name) => `${group}.${name}`),
    ),
    ...programs.flatMap(({ id }) => namesOf(leversTable).map((lever) => leverPath(id, lever))),
  ];
}
