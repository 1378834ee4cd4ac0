/**
 * Checks any value against the parameter table and the rules of the document. Nothing falls back in silence: whatever is wrong
 * becomes a problem with a sentence for people.
 */
import { trimSeed } from '../../model/luck/seed-text.ts';
import { sharedTables } from '../../model/parameters/parameters.ts';
import type { SharedGroup } from '../../model/parameters/parameters.ts';
import { checkTogether } from './cross-check.ts';
import { follow } from '../edit/follow.ts';
import { defaultPreset, findPreset, presets } from '../presets/presets.ts';
import { blanksNote, Findings, show } from './problems.ts';
import type { Problem } from './problems.ts';
import { documentLimits, sharedKeys } from './limits.ts';
import { idRule, isRecord, numberRule, oneOf, textRule } from './value-rules.ts';
import type { Scenario } from '../scenario.ts';
import { fieldReader, ofPreset, readBudget, readEvents, readGroup } from './validate-parts.ts';
import { readPrograms } from './validate-programs.ts';

export interface ValidateOptions {
  /** Where missing and wrong values come from; without it the preset that the value names. Must itself be right. */
  readonly base?: Scenario;
  /** Most bytes that the worlds of one replication may need. */
  readonly memoryLimit?: number;
}

/** A scenario, or all that is wrong with the input. */
export type Reading =
  | {
      readonly scenario: Scenario;
      readonly problems: readonly [];
      /** What was read in another way than it was written, one sentence each. */
      readonly notes: readonly string[];
    }
  | { readonly scenario: null; readonly problems: readonly Problem[] };

/** A scenario that is right, and what had to be replaced for it. */
export interface Repair {
  readonly scenario: Scenario;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/**
 * Strict, for files and the command line: any problem refuses the whole value. Missing values are those of the preset; only
 * `format` must be there. What the preset says and the value makes impossible follows the value.
 */
export function readScenario(value: unknown, options: ValidateOptions = {}): Reading {
  const findings = new Findings(false);
  const scenario = read(value, options, findings);
  const problems = findings.list();
  return problems.length === 0
    ? { scenario, problems: [], notes: findings.notes }
    : { scenario: null, problems };
}

/** The same for the text of a file. */
export function readScenarioText(text: string, options: ValidateOptions = {}): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `This is not a scenario, because it is not JSON: ${show(why).slice(1, -1)}.`;
    return { scenario: null, problems: [{ path: '', value: text.slice(0, 100), message, kept: undefined }] };
  }
  return readScenario(value, options);
}

/** Lenient, for links: keeps what is right and replaces the rest. */
export function repairScenario(value: unknown, options: ValidateOptions = {}): Repair {
  const findings = new Findings(true);
  const scenario = read(value, options, findings);
  return { scenario, problems: findings.list(), notes: findings.notes };
}

const topLevelKeys = [
  ...['format', 'preset', 'title', 'seed', 'replications', 'budget', 'programs', 'reference', 'events'],
  ...Object.keys(sharedTables),
];

function read(value: unknown, options: ValidateOptions, findings: Findings): Scenario {
  if (!isRecord(value)) {
    const base = options.base ?? defaultPreset.scenario;
    findings.refuse('The scenario', value, 'it must be an object', 'kept the preset', base);
    return checkTogether(base, base, findings, options.memoryLimit);
  }
  for (const key of Object.keys(value)) {
    if (key === '$schema') continue; // where editors find the schema
    if (!topLevelKeys.includes(key)) findings.unknown(key, value[key], key, [...topLevelKeys, ...sharedKeys]);
  }
  if (value['format'] !== 1) findings.refuse('format', value['format'], 'it must be 1', 'read as 1', 1);
  const base = readPreset(value['preset'], options.base, findings);

  const field = fieldReader(value, base, '', findings, ofPreset);
  const group = <G extends SharedGroup>(name: G): Scenario[G] =>
    readGroup(sharedTables[name], value[name], base[name], name, findings) as unknown as Scenario[G];

  const programs = readPrograms(value['programs'], base.programs, findings);
  const scenario: Scenario = {
    format: 1,
    preset: base.preset,
    title: field('title', (given) => textRule(given, documentLimits.title, 1)),
    seed: readSeed(field('seed', seedRule), findings),
    replications: field('replications', (given) => numberRule(given, documentLimits.replications, true)),
    time: group('time'),
    market: group('market'),
    effects: group('effects'),
    mechanisms: group('mechanisms'),
    budget: readBudget(value['budget'], base.budget, findings),
    programs,
    reference: field('reference', idRule),
    events: readEvents(value['events'], base.events, findings),
  };
  const says = (path: string) => {
    const [group = '', name] = path.split('.');
    const given = value[group];
    return (name === undefined ? given : isRecord(given) ? given[name] : undefined) !== undefined;
  };
  return checkTogether(follow(scenario, says), base, findings, options.memoryLimit);
}

const seedRule = (given: unknown) =>
  textRule(typeof given === 'string' ? trimSeed(given) : given, documentLimits.seed, 1);

/** Blanks at the ends of a seed, which nobody sees, are left out. */
function readSeed(given: string, findings: Findings): string {
  const seed = trimSeed(given);
  if (seed !== given) findings.notes.push(blanksNote(seed));
  return seed;
}

function readPreset(id: unknown, given: Scenario | undefined, findings: Findings): Scenario {
  const known = presets.map((preset) => preset.id);
  const fallback = given ?? defaultPreset.scenario;
  if (id === undefined) return fallback;
  if (typeof id === 'string' && id === given?.preset) return given;
  const found = typeof id === 'string' ? findPreset(id) : undefined;
  if (!found) {
    const keeping = `kept ${fallback.preset}`;
    findings.refuse('preset', id, `it must be ${oneOf(known)}`, keeping, fallback.preset);
  }
  return given ? { ...given, preset: found?.id ?? given.preset } : (found?.scenario ?? fallback);
}
