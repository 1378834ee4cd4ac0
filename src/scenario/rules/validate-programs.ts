/** Checks the programs of a scenario, each by itself. */
import { defaultLevers, leversTable } from '../../model/parameters/parameters.ts';
import type { LeverKey, Levers, NumericLeverKey } from '../../model/parameters/parameters.ts';
import { show } from './problems.ts';
import type { Findings } from './problems.ts';
import { plainLevers } from '../plain.ts';
import { documentLimits, families, leverKeys, numericLevers } from './limits.ts';
import { brokenRule, choiceRule, idRule, isRecord, textRule } from './value-rules.ts';
import type { Program } from '../scenario.ts';
import { fieldReader, ofPreset } from './validate-parts.ts';

export function readPrograms(
  value: unknown,
  base: readonly Program[],
  findings: Findings,
): readonly Program[] {
  if (value === undefined) return base;
  if (!Array.isArray(value)) {
    findings.refuse('programs', value, 'it must be a list of programs', 'kept those of the preset', base);
    return base;
  }
  const [, most] = documentLimits.programs;
  if (value.length > most) {
    const rule = `there can be at most ${most}`;
    findings.refuse('The number of programs', value.length, rule, `kept the first ${most}`, most);
  }
  const programs: Program[] = [];
  for (const [i, given] of (value as unknown[]).slice(0, most).entries()) {
    const program = readProgram(given, `programs.${i + 1}`, base, findings);
    if (program === undefined) continue;
    if (programs.some(({ id }) => id === program.id)) {
      const rule = 'another program has that id already';
      findings.refuse(`programs.${i + 1}.id`, program.id, rule, 'the second one was left out');
    } else programs.push(program);
  }
  if (programs.length > 0) return programs;
  findings.add(
    'programs',
    value,
    findings.lenient
      ? 'A scenario needs at least one program, and none was left; kept those of the preset.'
      : 'A scenario needs at least one program, and none is left.',
    base,
  );
  return base;
}

const programKeys = ['id', 'name', 'note', 'family', 'intensity', 'levers'];

function readProgram(
  value: unknown,
  place: string,
  base: readonly Program[],
  findings: Findings,
): Program | undefined {
  if (!isRecord(value)) {
    findings.refuse(place, value, 'it must be an object', 'it was left out');
    return undefined;
  }
  const { id } = value;
  const badId = idRule(id);
  if (badId !== undefined) {
    findings.refuse(`${place}.id`, id, badId, 'the program was left out');
    return undefined;
  }
  const path = `programs.${id as string}`;
  const known = base.find((program) => program.id === id);
  const blank: Program = {
    id: id as string,
    name: id as string,
    note: '',
    family: 'none',
    intensity: null,
    levers: {},
  };
  const kept = known ?? blank;
  for (const key of Object.keys(value)) {
    if (!programKeys.includes(key)) {
      findings.unknown(`${path}.${key}`, value[key], key, [...programKeys, ...leverKeys], `${path}.`);
    }
  }
  const field = fieldReader(value, kept, path, findings, (old) => `kept ${show(old)}`);
  return {
    id: id as string,
    name: field('name', (given) => textRule(given, documentLimits.name, 1)),
    note: field('note', (given) => textRule(given, documentLimits.note)),
    family: field('family', (given) => choiceRule(given, families)),
    intensity: field('intensity', (given) =>
      given === null || numericLevers.includes(given as NumericLeverKey)
        ? undefined
        : 'it must be null or the key of a lever that is a number, such as gifts.perYear',
    ),
    levers: readLevers(value['levers'], kept.levers, path, findings),
  };
}

function readLevers(
  value: unknown,
  base: Partial<Levers>,
  path: string,
  findings: Findings,
): Partial<Levers> {
  if (value === undefined) return base;
  if (!isRecord(value)) {
    findings.refuse(`${path}.levers`, value, 'it must be an object', 'kept the levers of the preset', base);
    return base;
  }
  const levers: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    if (!Object.hasOwn(leversTable, key)) {
      findings.unknown(`${path}.${key}`, given, key, leverKeys, `${path}.`);
      continue;
    }
    const lever = key as LeverKey;
    const broken = brokenRule(leversTable[lever], given);
    const kept = base[lever] ?? defaultLevers[lever];
    if (broken !== undefined) {
      const keeping = lever in base ? ofPreset(kept) : `kept the default ${show(kept)}`;
      findings.refuse(`${path}.${key}`, given, broken, keeping, kept);
    }
    levers[lever] = broken === undefined ? given : kept;
  }
  return plainLevers(levers);
}
