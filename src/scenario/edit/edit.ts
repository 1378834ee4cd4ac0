/** Changes of a scenario: each returns a new one and leaves the old one as it is. */
import { trimSeed } from '../../model/luck/seed-text.ts';
import { eventsTable } from '../../model/parameters/parameters.ts';
import type {
  EventKind,
  LeverKey,
  Levers,
  MarketEvent,
  NumberParameter,
  NumericLeverKey,
  ParameterTable,
  ParameterValue,
  SharedGroup,
} from '../../model/parameters/parameters.ts';
import { follow } from './follow.ts';
import { plainLevers } from '../plain.ts';
import { fromTemplate } from '../program-templates.ts';
import { documentLimits } from '../rules/limits.ts';
import type { Budget, Program, ProgramFamily, Scenario } from '../scenario.ts';
import type { Edited } from './set-path.ts';

/**
 * Sets a shared parameter, such as `market.failureRate`. The value must be right by itself (a form asks `setPath` instead); the
 * other parts follow it as far as that takes no decision, see `follow`.
 */
export function setParameter(scenario: Scenario, key: string, value: ParameterValue): Scenario {
  const [group = '', name = ''] = key.split('.');
  const changed = { ...scenario, [group]: { ...scenario[group as SharedGroup], [name]: value } };
  return follow(changed, (other) => other === key);
}

function changeProgram(
  scenario: Scenario,
  programId: string,
  change: (program: Program) => Program,
): Scenario {
  const programs = scenario.programs.map((program) => (program.id === programId ? change(program) : program));
  return { ...scenario, programs };
}

/** Sets a lever of a program; undefined puts it back to its default, which is off. */
export function setLever<K extends LeverKey>(
  scenario: Scenario,
  programId: string,
  key: K,
  value: Levers[K] | undefined,
): Scenario {
  return changeProgram(scenario, programId, (program) => ({
    ...program,
    levers: plainLevers({ ...program.levers, [key]: value }),
  }));
}

/** Says which lever the equal budget turns; null for none. */
export function setIntensity(
  scenario: Scenario,
  programId: string,
  intensity: NumericLeverKey | null,
): Scenario {
  return changeProgram(scenario, programId, (program) => ({ ...program, intensity }));
}

/** An id that no program has: the wanted one, or that with a number. */
function freeId(programs: readonly Program[], wanted: string): string {
  const taken = new Set(programs.map(({ id }) => id));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '').slice(0, documentLimits.id - 3);
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

function insert(scenario: Scenario, program: Program, place: number): Edited {
  const [, most] = documentLimits.programs;
  if (scenario.programs.length >= most) {
    return { scenario, problem: `There can be at most ${most} programs; remove one first.` };
  }
  const programs = scenario.programs.toSpliced(place, 0, program);
  return { scenario: { ...scenario, programs }, problem: null };
}

/** Adds a program made from a template as the last world. Its id is that of the template, with a number where that is taken. */
export function addProgram(scenario: Scenario, templateId: string): Edited {
  const id = freeId(scenario.programs, templateId);
  return insert(scenario, fromTemplate(templateId, { id }), scenario.programs.length);
}

/** Puts a copy of a program beside it. */
export function duplicateProgram(scenario: Scenario, programId: string): Edited {
  const place = scenario.programs.findIndex(({ id }) => id === programId);
  const program = scenario.programs[place];
  if (!program) return { scenario, problem: `There is no program ${programId}.` };
  const id = freeId(scenario.programs, programId);
  const name = clean(`${program.name} (${id.slice(id.lastIndexOf('-') + 1)})`, documentLimits.name);
  return insert(scenario, { ...program, id, name }, place + 1);
}

/** Takes a program away. If it was the reference, the first that is left becomes it. The last program stays. */
export function removeProgram(scenario: Scenario, programId: string): Edited {
  const programs = scenario.programs.filter(({ id }) => id !== programId);
  if (programs.length === 0) return { scenario, problem: 'A scenario needs at least one program.' };
  return { scenario: follow({ ...scenario, programs }, () => false), problem: null };
}

/** Moves a program to another column, counted from 0. */
export function moveProgram(scenario: Scenario, programId: string, place: number): Scenario {
  const from = scenario.programs.findIndex(({ id }) => id === programId);
  const moved = scenario.programs[from];
  if (!moved) return scenario;
  return { ...scenario, programs: scenario.programs.toSpliced(from, 1).toSpliced(place, 0, moved) };
}

/** Text as a scenario may hold it: whole characters, not too long. */
function clean(text: string, max: number): string {
  return text
    .replace(/\p{Surrogate}/gu, '�')
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, '');
}

/** Gives a program another name; an empty one changes nothing. */
export function renameProgram(scenario: Scenario, programId: string, name: string): Scenario {
  if (name === '') return scenario;
  return changeProgram(scenario, programId, (program) => ({
    ...program,
    name: clean(name, documentLimits.name),
  }));
}

/** Gives a program another look: that of a family. What it does stays. */
export function setFamily(scenario: Scenario, programId: string, family: ProgramFamily): Scenario {
  return changeProgram(scenario, programId, (program) => ({ ...program, family }));
}

/** Chooses the program that the others are compared with; an unknown one changes nothing. */
export function setReference(scenario: Scenario, programId: string): Scenario {
  return scenario.programs.some(({ id }) => id === programId)
    ? { ...scenario, reference: programId }
    : scenario;
}

/** The nearest value that a number parameter allows. */
function nearest({ min, max, integer }: NumberParameter, value: number): number {
  return Math.min(max, Math.max(min, integer ? Math.round(value) : value));
}

/** The event with every number at the nearest that is allowed, and its week within the horizon. */
function allowed(event: MarketEvent, weeks: number): MarketEvent {
  const table: ParameterTable = eventsTable[event.kind];
  const fields = Object.entries(table).map(([name, parameter]) => {
    const given = (event as unknown as Record<string, number | undefined>)[name];
    const wanted = given !== undefined && Number.isFinite(given) ? given : (parameter.default as number);
    const value = nearest(parameter as NumberParameter, wanted);
    return [name, name === 'week' ? Math.min(value, weeks - 1) : value];
  });
  return { kind: event.kind, ...Object.fromEntries(fields) } as MarketEvent;
}

/** Adds an event of this kind, with the length and size that are usual for it. Unchanged when there are 50 already. */
export function addEvent(scenario: Scenario, kind: EventKind, week?: number): Scenario {
  const [, most] = documentLimits.events;
  if (scenario.events.length >= most) return scenario;
  const event = allowed({ kind, week } as MarketEvent, scenario.time.weeks);
  return { ...scenario, events: [...scenario.events, event] };
}

/** Changes the event at a place, counted from 0. Numbers out of range become the nearest allowed, as dragging expects. */
export function updateEvent(
  scenario: Scenario,
  index: number,
  changes: { readonly week?: number; readonly weeks?: number; readonly size?: number },
): Scenario {
  const event = scenario.events[index];
  if (!event) return scenario;
  const changed = allowed({ ...event, ...changes }, scenario.time.weeks);
  return { ...scenario, events: scenario.events.with(index, changed) };
}

/** Takes away the event at a place, counted from 0. */
export function removeEvent(scenario: Scenario, index: number): Scenario {
  return { ...scenario, events: scenario.events.filter((_, i) => i !== index) };
}

/** Sets how programs are made comparable, and the money a year and customer. */
export function setBudget(
  scenario: Scenario,
  changes: Partial<Pick<Budget, 'mode' | 'perCustomerYear'>>,
): Scenario {
  return { ...scenario, budget: { ...scenario.budget, ...changes } };
}

/** Sets the seed, without the blanks at its ends; an empty one changes nothing. */
export function setSeed(scenario: Scenario, text: string): Scenario {
  const seed = trimSeed(clean(trimSeed(text), documentLimits.seed));
  return seed === '' ? scenario : { ...scenario, seed };
}

/** Sets the number of replications, at the nearest that is allowed. */
export function setReplications(scenario: Scenario, replications: number): Scenario {
  const [min, max] = documentLimits.replications;
  return { ...scenario, replications: Math.min(max, Math.max(min, Math.round(replications))) };
}
