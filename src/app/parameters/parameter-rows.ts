/** Every number that a person can change, as rows that can be found by typing. */
import {
  defaultLevers,
  defaultSettings,
  leversTable,
  sharedTables,
} from '../../model/parameters/parameters.ts';
import type { LeverKey, Parameter, ParameterValue, SharedGroup } from '../../model/parameters/parameters.ts';
import { findPreset } from '../../scenario/presets/presets.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';

export interface ParameterRow {
  /** `market.failureRate`, or a lever's key such as `gifts.perYear`. */
  readonly key: string;
  readonly section: string;
  readonly parameter: Parameter;
  readonly value: ParameterValue;
  /** What reset puts back: the preset's value, or the default of the table. */
  readonly base: ParameterValue;
  /** Undefined for what all worlds share. */
  readonly lever: LeverKey | undefined;
}

const leverSections: Readonly<Record<string, string>> = {
  points: 'Points and tiers',
  gifts: 'Gifts',
  service: 'Service',
  care: 'Care',
  contact: 'Contact',
  accountTeam: 'Account team',
  promise: 'Promise',
  newCustomerOffer: 'New-customer offer',
  acquisition: 'Advertising',
  winBack: 'Win-back',
  nothing: 'Spend on nothing',
  targeting: 'Who is treated',
  endsAt: 'End',
};

const sharedSections: Readonly<Record<SharedGroup, string>> = {
  time: 'Time',
  market: 'Market',
  effects: 'Effects on people',
  mechanisms: 'Mechanisms',
};

export function leverRows(scenario: Scenario, program: Program): ParameterRow[] {
  const original = findPreset(scenario.preset)?.scenario.programs.find((p) => p.id === program.id);
  const base = { ...defaultLevers, ...original?.levers };
  return (Object.keys(leversTable) as LeverKey[]).map((key) => ({
    key,
    lever: key,
    section: leverSections[key.split('.')[0] ?? ''] ?? 'Other',
    parameter: leversTable[key],
    value: program.levers[key] ?? defaultLevers[key],
    base: base[key],
  }));
}

export function sharedRows(scenario: Scenario): ParameterRow[] {
  const preset = findPreset(scenario.preset)?.scenario ?? defaultSettings;
  return (Object.keys(sharedTables) as SharedGroup[]).flatMap((group) => {
    const values = scenario[group] as Readonly<Record<string, ParameterValue>>;
    const bases = preset[group] as Readonly<Record<string, ParameterValue>>;
    return Object.entries<Parameter>(sharedTables[group]).map(([name, parameter]) => ({
      key: `${group}.${name}`,
      lever: undefined,
      section: sharedSections[group],
      parameter,
      value: values[name] ?? parameter.default,
      base: bases[name] ?? parameter.default,
    }));
  });
}

export const isChanged = ({ value, base }: ParameterRow): boolean =>
  JSON.stringify(value) !== JSON.stringify(base);

/** Rows in which every word occurs, those whose name has them first. */
export function search(rows: readonly ParameterRow[], query: string): ParameterRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  const rank = ({ key, section, parameter }: ParameterRow) => {
    const label = parameter.label.toLowerCase();
    const text = `${label} ${key} ${section} ${parameter.help} ${parameter.source}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return -1;
    return words.every((word) => label.includes(word)) ? (label.startsWith(words[0] ?? '') ? 0 : 1) : 2;
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .filter((found) => found.rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ row }) => row);
}

/** Rows under the headings that they stand under, in order. */
export function bySection(rows: readonly ParameterRow[]): { section: string; rows: ParameterRow[] }[] {
  const sections: { section: string; rows: ParameterRow[] }[] = [];
  for (const row of rows) {
    const last = sections.find(({ section }) => section === row.section);
    if (last) last.rows.push(row);
    else sections.push({ section: row.section, rows: [row] });
  }
  return sections;
}
