/** The parameter table as Markdown, one table per group: as docs/model-tables.md has it. */
import { allParameters } from '../../model/parameters/parameters.ts';
import type { Parameter } from '../../model/parameters/parameters.ts';
import { valueText } from '../../scenario/link/text-form.ts';
import { markdownTable } from '../output/markdown-table.ts';

const titles: Readonly<Record<string, string>> = {
  time: 'Time',
  market: 'The market',
  effects: 'Effects: how strongly things act on people',
  mechanisms: 'Mechanisms: strength of each step',
  program: 'Levers of a program',
};

/** Groups in their order; all kinds of events are one. */
const groupOf = (group: string) => (group.startsWith('event.') ? 'event' : group);

export function parameterTables(): string {
  const all = allParameters();
  const groups = [...new Set(all.map(({ group }) => groupOf(group)))];
  return groups
    .map((group) => {
      const rows = all
        .filter((one) => groupOf(one.group) === group)
        .map(({ key, parameter }) => [
          `\`${key}\``,
          `${parameter.label}. ${parameter.help}`,
          valueText(parameter, parameter.default),
          unitOf(parameter),
          rangeOf(parameter),
          [parameter.mark, parameter.source].filter((text) => text !== '').join(' '),
        ]);
      const head = ['key', 'what it is', 'default', 'unit', 'plausible (allowed)', 'evidence'];
      return `### ${titles[group] ?? 'Events'}\n\n${markdownTable(head, rows)}`;
    })
    .join('\n\n');
}

const unitOf = (parameter: Parameter): string => (parameter.kind === 'number' ? parameter.unit : '–');

function rangeOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'number': {
      const [low, high] = parameter.plausible;
      return `${low}–${high} (${parameter.min}–${parameter.max})`;
    }
    case 'choice':
      return parameter.choices.join(', ');
    case 'switch':
      return 'true, false';
    case 'counts':
    case 'tiers':
      return `up to ${parameter.maxLength}`;
  }
}
