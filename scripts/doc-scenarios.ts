/** Tables of docs/model.md about what is run and what is read off: templates of programs, presets, outcomes. */
import { markdownTable } from '../src/cli/output/markdown-table.ts';
import { outcomes, stressOutcomes } from '../src/experiment/figures/outcomes.ts';
import { defaultLevers, defaultSettings, leversTable } from '../src/model/parameters/parameters.ts';
import { leverKeys } from '../src/scenario/rules/limits.ts';
import { differences } from '../src/scenario/link/link-differences.ts';
import { presets } from '../src/scenario/presets/presets.ts';
import { programTemplates } from '../src/scenario/program-templates.ts';
import type { Program, Scenario } from '../src/scenario/scenario.ts';
import { eventsText, numberText, valueText } from '../src/scenario/link/text-form.ts';

/** Levers that are not off, as `key value`. */
function leversText({ levers }: Program): string {
  return leverKeys
    .filter((key) => levers[key] !== undefined)
    .map((key) => `\`${key}\` ${valueText(leversTable[key], levers[key] ?? defaultLevers[key])}`)
    .join(', ');
}

export function templateTable(): string {
  const rows = programTemplates.map((program) => [
    program.name,
    `\`${program.id}\``,
    leversText(program) || 'none',
    program.intensity === null ? 'none' : `\`${program.intensity}\``,
  ]);
  return markdownTable(['template', 'id', 'levers', 'intensity'], rows);
}

/** Shared parameters that are not at their default, as `key value`. */
const settingsText = (scenario: Scenario): string =>
  differences(scenario, { ...scenario, ...defaultSettings })
    .map(([key, value]) => `\`${key}\` ${value}`)
    .join(', ');

export function presetTables(): string {
  return presets
    .map(({ id, title, scenario }) => {
      const { budget, programs, events, seed } = scenario;
      const rows = [
        ['parameters', settingsText(scenario) || 'as the table has them'],
        ...programs.map((program) => [program.name, leversText(program) || 'no levers']),
        ['events', eventsText(events)],
        ['budget', `${numberText(budget.perCustomerYear)} a customer-year, mode \`${budget.mode}\``],
        ['seed', `\`${seed}\``],
      ];
      return `#### \`${id}\`: ${title}\n\n${markdownTable(['what', 'value'], rows)}`;
    })
    .join('\n\n');
}

export function outcomeTable(): string {
  const rows = Object.values({ ...outcomes, ...stressOutcomes }).map(
    ({ label, unit, formula, denominator, window }) => [label, unit, formula, denominator, window],
  );
  return markdownTable(['outcome', 'unit', 'formula', 'of', 'weeks, up to week t'], rows);
}
