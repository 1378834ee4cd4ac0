/** Finds the scenario that a word on the command line names: a preset, a claim, a file, or a link. */
import { readFile } from 'node:fs/promises';
import { claims } from '../../study/claims/claims.ts';
import { aboutModel } from '../../scenario/link/older-model.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import { decodeLink } from '../../scenario/link/read-link.ts';
import { findPreset, presets } from '../../scenario/presets/presets.ts';
import { isRecord, oneOf } from '../../scenario/rules/value-rules.ts';
import type { Problem } from '../../scenario/rules/problems.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { setPaths } from '../../scenario/edit/set-path.ts';
import { suggest } from '../../scenario/rules/suggest.ts';
import { readScenario } from '../../scenario/rules/validate.ts';
import { jsonFault } from './json-fault.ts';
import { systemReason } from '../output/files.ts';
import { WrongUsage } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

/** What a link says about the numbers that it was made with. */
export interface Found {
  readonly scenario: Scenario;
  /** Of the run that a link was copied from; undefined when it says nothing, or the scenario is no link. */
  readonly fingerprint?: string | undefined;
  readonly modelVersion?: number | undefined;
  /** What was read in another way than it was written, one sentence each. */
  readonly notes?: readonly string[] | undefined;
}

/** Words that name a scenario, for completion; a file or a link does too. */
export const scenarioWords: readonly string[] = [...presets, ...claims].map(({ id }) => id);

/** The one scenario that a command was given. Throws `WrongUsage` for none and for more. */
export function oneSource(command: string, operands: readonly string[]): string {
  const [source, ...more] = operands;
  if (source === undefined || more.length > 0)
    throw new WrongUsage(`Name one scenario, such as: steadfast ${command} town.`);
  return source;
}

/** Reads what `source` names. Throws `WrongUsage` with every problem that it has. */
export async function findScenario(source: string): Promise<Found> {
  const preset = findPreset(source);
  if (preset) return { scenario: preset.scenario };
  const claim = claims.find(({ id }) => id === source.toUpperCase());
  if (claim) return { scenario: claim.scenario };
  if (looksLikeLink(source)) return fromLink(source);
  return fromFile(source);
}

const looksLikeLink = (source: string) => /^https?:\/\/|^#|#\/|^\??v=\d|[?&]v=\d/.test(source);

async function fromFile(path: string): Promise<Found> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!/[./\\]/.test(path)) throw new WrongUsage(unknownPreset(path));
    throw new WrongUsage(`${path} cannot be read: ${systemReason(error)}.`);
  }
  const value = parse(text.replace(/^\uFEFF/, ''), path);
  // What `run --json` prints holds its scenario: it can be run again as it is.
  const result = isRecord(value) && isRecord(value['scenario']) ? value : undefined;
  const document = result === undefined ? value : result['scenario'];
  const version = result?.['modelVersion'];
  const reading = readScenario(document);
  if (!reading.scenario) throw new WrongUsage(sentences(`${path} cannot be run`, reading.problems));
  const older = aboutModel(path, typeof version === 'number' ? version : undefined);
  return { scenario: reading.scenario, notes: [...reading.notes, ...older] };
}

function unknownPreset(name: string): string {
  const ids = presets.map(({ id }) => id);
  const meant = suggest(name, ids);
  const hint =
    meant === undefined
      ? `the presets are ${oneOf(ids).replace(' or ', ' and ')}; a file needs its ending, such as ${name}.json.`
      : `did you mean ${meant}?`;
  return `There is no preset or file ${JSON.stringify(name)}: ${hint}`;
}

function parse(text: string, path: string): unknown {
  const fault = jsonFault(text);
  if (!fault) return JSON.parse(text);
  const place = `line ${fault.line}, column ${fault.column}`;
  throw new WrongUsage(`${path} is not JSON: ${fault.found} at ${place} does not belong there.`);
}

function fromLink(link: string): Found {
  const { scenario, problems, fingerprint, modelVersion, notes } = decodeLink(link);
  if (problems.length > 0) {
    const repaired = `To run what is left of it: steadfast run '${encodeLink(scenario)}'`;
    throw new WrongUsage(`${sentences('The link is not right', problems)}\n${repaired}`);
  }
  return {
    scenario,
    fingerprint,
    modelVersion,
    notes: [...(notes ?? []), ...aboutModel('The link', modelVersion)],
  };
}

/**
 * Applies settings such as `market.failureRate=0.06`, and says what was read in another way than it was written. Throws `WrongUsage`
 * with every problem that they have.
 */
export function applySettings(
  { scenario, notes = [] }: Found,
  settings: readonly (readonly [string, string])[],
  { err }: Pick<Terminal, 'err'>,
): Scenario {
  for (const note of notes) err.write(`${note}\n`);
  if (settings.length === 0) return scenario;
  const reading = setPaths(scenario, settings);
  if (!reading.scenario) throw new WrongUsage(reading.problems.map(({ message }) => message).join('\n'));
  for (const note of reading.notes) err.write(`${note}\n`);
  return reading.scenario;
}

function sentences(what: string, problems: readonly Problem[]): string {
  const [first] = problems;
  if (problems.length === 1 && first) return `${what}: ${first.message}`;
  return [`${what}:`, ...problems.map(({ message }) => `  ${message}`)].join('\n');
}
