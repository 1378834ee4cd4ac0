/**
 * The parameter table: the single source of every value a scenario can hold. Types, validation, forms, the keys in a link, the
 * command line's help, the published schema and the tables of the documentation all derive from it.
 *
 * The key of a parameter, in a link and elsewhere, is its group and name: `market.failureRate`, `effects.bondPull`.
 */
import { effectsTable } from './effects.ts';
import { eventsTable } from './events.ts';
import { defaultsOf, whole } from './kinds.ts';
import type { ParameterTable, ValuesOf } from './kinds.ts';
import { leversTable } from './levers.ts';
import { marketTable } from './market.ts';
import { mechanismsTable } from './mechanisms.ts';

export * from './kinds.ts';

/** How long the simulation runs. */
const timeTable = {
  weeks: whole('Weeks', 156, [1, 520], 'weeks', 'Weeks simulated after the fork.', 'J', '', [104, 260]),
  burnIn: whole(
    'Weeks before the start',
    104,
    [0, 1040],
    'weeks',
    'The burn-in: weeks without any program before the worlds fork, so that the market is at rest; a cohort has none.',
    'J',
    '',
    [52, 208],
  ),
} as const;

/** The groups of parameters that all worlds of a scenario share. */
export const sharedTables = {
  time: timeTable,
  market: marketTable,
  effects: effectsTable,
  mechanisms: mechanismsTable,
} as const;

export { eventsTable, leversTable, marketTable };

export type SharedGroup = keyof typeof sharedTables;
export type Time = ValuesOf<typeof timeTable>;
export type Market = ValuesOf<typeof marketTable>;
export type Effects = ValuesOf<typeof effectsTable>;
export type Mechanisms = ValuesOf<typeof mechanismsTable>;

/** Everything the model needs to know apart from programs, events and luck. */
export interface Settings {
  readonly time: Time;
  readonly market: Market;
  readonly effects: Effects;
  readonly mechanisms: Mechanisms;
}

export type LeverKey = keyof typeof leversTable;
export type Levers = ValuesOf<typeof leversTable>;
/** The levers that a number can turn up and down, so that the equal budget can solve for one of them. */
export type NumericLeverKey = { [K in LeverKey]: Levers[K] extends number ? K : never }[LeverKey];

export type EventKind = keyof typeof eventsTable;
/** Something that happens to every world in the weeks from `week` on; `weeks` and `size` mean what the table says for its kind. */
export type MarketEvent = {
  [K in EventKind]: { readonly kind: K } & ValuesOf<(typeof eventsTable)[K]>;
}[EventKind];

export const defaultSettings: Settings = {
  time: defaultsOf(timeTable),
  market: defaultsOf(marketTable),
  effects: defaultsOf(effectsTable),
  mechanisms: defaultsOf(mechanismsTable),
};

export const defaultLevers: Levers = defaultsOf(leversTable);

/** Every parameter with its full key, in order: `time.weeks`, …, `program.points.earnRate`, …, `event.failureWave.size`. */
export function allParameters(): {
  key: string;
  group: string;
  name: string;
  parameter: ParameterTable[string];
}[] {
  const rows = (group: string, table: ParameterTable) =>
    Object.entries(table).map(([name, parameter]) => ({ key: `${group}.${name}`, group, name, parameter }));
  return [
    ...Object.entries(sharedTables).flatMap(([group, table]) => rows(group, table)),
    ...rows('program', leversTable),
    ...Object.entries(eventsTable).flatMap(([kind, table]) => rows(`event.${kind}`, table)),
  ];
}
