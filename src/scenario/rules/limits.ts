/** What there is to say in a scenario, and how much of it. */
import { eventsTable, leversTable, sharedTables } from '../../model/parameters/parameters.ts';
import type { EventKind, LeverKey, NumericLeverKey } from '../../model/parameters/parameters.ts';
import type { BudgetMode, ProgramFamily } from '../scenario.ts';

export type Range = readonly [min: number, max: number];

/** Limits of what is not in the parameter table. Lengths are in UTF-16 units. */
export const documentLimits = {
  programs: [1, 6] as Range,
  replications: [1, 1000] as Range,
  perCustomerYear: [0, 1_000_000] as Range,
  events: [0, 50] as Range,
  tierSpend: [0, 100_000_000] as Range,
  tierCost: [0, 1_000_000] as Range,
  id: 40,
  name: 80,
  title: 200,
  note: 1000,
  seed: 200,
} as const;

export const idPattern = /^[A-Za-z0-9-]+$/;
export const families: readonly ProgramFamily[] = ['none', 'points', 'gifts', 'service', 'care', 'contact'];
export const budgetModes: readonly BudgetMode[] = ['equal', 'bestWithin', 'intensity'];
export const leverKeys = Object.keys(leversTable) as LeverKey[];
export const numericLevers = leverKeys.filter(
  (key) => leversTable[key].kind === 'number',
) as NumericLeverKey[];
export const marketEventKinds = Object.keys(eventsTable) as EventKind[];
/** `time.weeks`, …, `mechanisms.arrive`: everything that all worlds share. */
export const sharedKeys = Object.entries(sharedTables).flatMap(([group, table]) =>
  Object.keys(table).map((name) => `${group}.${name}`),
);
