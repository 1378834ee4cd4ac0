/** What a scenario says that its preset does not: the settings of a link. */
import { defaultLevers, leversTable, sharedTables } from '../../model/parameters/parameters.ts';
import type { ParameterTable, ParameterValue, SharedGroup } from '../../model/parameters/parameters.ts';
import { follow } from '../edit/follow.ts';
import type { LinkEntry } from './link-migrations.ts';
import { programTemplates } from '../program-templates.ts';
import { leverKeys } from '../rules/limits.ts';
import type { Program, Scenario } from '../scenario.ts';
import { blankProgram, startingProgram } from './starting-program.ts';
import { eventsText, numberText, solutionText, valueText } from './text-form.ts';

/** The settings that turn `preset` into `scenario`, in the order in which they are read best. */
export function differences(scenario: Scenario, preset: Scenario): LinkEntry[] {
  const entries: LinkEntry[] = [];
  const say = (path: string, text: string, usual: string) => {
    if (text !== usual) entries.push([path, text]);
  };
  const shared = sharedDifferences(scenario, preset);
  const changed = new Set(shared.map(([path]) => path));
  const worlds = (programs: readonly Program[]) => programs.map(({ id }) => id).join();
  const sameWorlds = worlds(scenario.programs) === worlds(preset.programs);
  // What a link leaves out follows what it says, so that this is what must be compared with.
  const usual = follow({ ...scenario, reference: preset.reference, events: preset.events }, (key) =>
    changed.has(key),
  );

  say('title', scenario.title, preset.title);
  say('seed', scenario.seed, preset.seed);
  say('replications', numberText(scenario.replications), numberText(preset.replications));
  if (!sameWorlds) entries.push(['worlds', worlds(scenario.programs)]);
  for (const program of scenario.programs) entries.push(...programDifferences(program, preset.programs));
  say('reference', scenario.reference, usual.reference);
  say('budget', numberText(scenario.budget.perCustomerYear), numberText(preset.budget.perCustomerYear));
  say('budget.mode', scenario.budget.mode, preset.budget.mode);
  entries.push(...shared);
  say('events', eventsText(scenario.events), eventsText(usual.events));
  entries.push(...solutionDifferences(scenario, preset));
  return entries;
}

function sharedDifferences(scenario: Scenario, preset: Scenario): LinkEntry[] {
  return Object.entries(sharedTables).flatMap(([group, table]: [string, ParameterTable]) => {
    const now = scenario[group as SharedGroup] as unknown as Record<string, ParameterValue>;
    const before = preset[group as SharedGroup] as unknown as Record<string, ParameterValue>;
    return Object.entries(table).flatMap(([name, parameter]): LinkEntry[] => {
      const text = valueText(parameter, now[name] ?? parameter.default);
      const usual = valueText(parameter, before[name] ?? parameter.default);
      return text === usual ? [] : [[`${group}.${name}`, text]];
    });
  });
}

/** The settings that turn one program into another; both keep their ids. */
function fieldDifferences(program: Program, start: Program): LinkEntry[] {
  const entries: LinkEntry[] = [];
  const path = `programs.${program.id}`;
  for (const field of ['name', 'note', 'family'] as const) {
    if (program[field] !== start[field]) entries.push([`${path}.${field}`, program[field]]);
  }
  if (program.intensity !== start.intensity) entries.push([`${path}.intensity`, program.intensity ?? 'none']);
  for (const key of leverKeys) {
    const text = valueText(leversTable[key], program.levers[key] ?? defaultLevers[key]);
    const usual = valueText(leversTable[key], start.levers[key] ?? defaultLevers[key]);
    if (text !== usual) entries.push([`${path}.${key}`, text]);
  }
  return entries;
}

/** The shortest way to say a program: as a change of the one of its id, of another one, of a template or of nothing. */
function programDifferences(program: Program, known: readonly Program[]): LinkEntry[] {
  const itself = startingProgram(program.id, known);
  const first = itself && fieldDifferences(program, itself);
  if (first?.length === 0) return first;
  const starts = [...new Set([...known, ...programTemplates].map(({ id }) => id))];
  const ways = starts.map((from): LinkEntry[] => [
    [`programs.${program.id}`, from],
    ...fieldDifferences(program, startingProgram(from, known) ?? blankProgram(program.id)),
  ]);
  ways.push([[`programs.${program.id}`, 'new'], ...fieldDifferences(program, blankProgram(program.id))]);
  const length = (way: readonly LinkEntry[]) =>
    way.reduce((sum, [path, text]) => sum + path.length + text.length, 0);
  return ways.reduce((best, way) => (length(way) < length(best) ? way : best), first ?? ways[0] ?? []);
}

function solutionDifferences(scenario: Scenario, preset: Scenario): LinkEntry[] {
  const entries: LinkEntry[] = [];
  const { solvedFor, solutions } = scenario.budget;
  if (solvedFor !== preset.budget.solvedFor) entries.push(['solved', solvedFor]);
  for (const { id } of scenario.programs) {
    const text = (of: Scenario['budget']['solutions']) => {
      const solution = Object.hasOwn(of, id) ? of[id] : undefined;
      return solution ? solutionText(solution) : 'none';
    };
    if (text(solutions) !== text(preset.budget.solutions)) entries.push([`solved.${id}`, text(solutions)]);
  }
  return entries;
}
