/** docs/model-tables.md: parameters, templates of programs, outcomes and presets, from the tables of the code. */
import { parameterTables } from '../src/cli/lists/parameter-tables.ts';
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

function templateTable(): string {
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

function presetTables(): string {
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
      return `### \`${id}\`: ${title}\n\n${markdownTable(['what', 'value'], rows)}`;
    })
    .join('\n\n');
}

function outcomeTable(): string {
  const rows = Object.values({ ...outcomes, ...stressOutcomes }).map(
    ({ label, unit, formula, denominator, window }) => [label, unit, formula, denominator, window],
  );
  return markdownTable(['outcome', 'unit', 'formula', 'of', 'weeks, up to week t'], rows);
}

export const modelTables = (): string => `# Tables of the model

Written by \`npm run docs\` from the tables of the code; what the model does with them is told in [model.md](model.md).

## Parameters

\`steadfast parameters --markdown\` prints the same. Evidence: V seen in the source or a public file, C computed from such, M from memory of the
source, W a practitioner's claim, J judgement of the modellers.

${parameterTables()}

## Templates of programs

Programs start from these; a program that names none of a group's levers leaves them as the table of levers has them.

${templateTable()}

## Outcomes

\`steadfast outcomes\` prints these and those of the claims.

${outcomeTable()}

## Presets

What each sets beside the defaults of the parameters; where the budget is equal, the lever of intensity stands at what was solved for it
([model.md](model.md), 7.11). Events read kind:week:weeks:size, without what a kind has not; tiers name:spend:cost.

${presetTables()}
`;
