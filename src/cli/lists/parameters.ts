/** `steadfast parameters`: the table of parameters and levers. */
import { allParameters } from '../../model/parameters/parameters.ts';
import type { Parameter } from '../../model/parameters/parameters.ts';
import { valueText } from '../../scenario/link/text-form.ts';
import { suggest } from '../../scenario/rules/suggest.ts';
import { command } from '../command.ts';
import { wrap } from '../output/text-table.ts';
import { WrongUsage } from '../terminal.ts';
import { listOptions, listWidth } from './list-options.ts';
import { parameterTables } from './parameter-tables.ts';

export const parametersCommand = command({
  name: 'parameters',
  operands: '[word]…',
  summary: 'Lists the parameters and levers, with range, unit and default; only those that hold every word.',
  options: { ...listOptions, markdown: { help: 'Prints the tables of docs/model-tables.md.' } },
  run({ operands, options }, { out }) {
    if (options.markdown) {
      if (operands.length > 0 || options.json)
        throw new WrongUsage('--markdown prints all parameters: it goes with no word and not with --json.');
      out.write(`${parameterTables()}\n`);
      return;
    }
    const all = allParameters();
    const found = all.filter(({ key, parameter }) => {
      const text = `${key} ${parameter.label} ${parameter.help}`.toLowerCase();
      return operands.every((word) => text.includes(word.toLowerCase()));
    });
    if (found.length === 0) {
      const keys = all.map(({ key }) => key);
      const meant = suggest(operands.join(' '), keys);
      const hint = meant === undefined ? '“steadfast parameters” lists all.' : `did you mean ${meant}?`;
      throw new WrongUsage(`There is no parameter with ${operands.join(' ')}: ${hint}`);
    }
    if (options.json) {
      const rows = found.map(({ key, parameter }) => ({ key, ...parameter }));
      out.write(`${JSON.stringify(rows, null, 2)}\n`);
    } else {
      const width = out.columns ?? listWidth;
      out.write(found.map(({ key, parameter }) => parameterText(key, parameter, width)).join('\n'));
      out.write(`\n${wrap(setHelp, width)}\n`);
    }
  },
});

const setHelp =
  'Set them with run --set PATH=VALUE. A lever belongs to a program: programs.ID.LEVER, where program.LEVER is listed. ' +
  'An event has a number: events.1.week.';

function parameterText(key: string, parameter: Parameter, width: number): string {
  const { label, help, mark, source } = parameter;
  const evidence = source === '' ? mark : `${mark} ${source}`;
  const facts = `${rangeText(parameter)}, default ${valueText(parameter, parameter.default)}, evidence ${evidence}`;
  return `${key}\n${wrap(`${label}: ${help}`, width, '    ')}\n${wrap(facts, width, '    ')}\n`;
}

function rangeText(parameter: Parameter): string {
  switch (parameter.kind) {
    case 'number': {
      const { min, max, unit, integer } = parameter;
      return `${integer ? 'whole number ' : ''}${min} to ${max} ${unit}`.trimEnd();
    }
    case 'switch':
      return 'true or false';
    case 'choice':
      return `one of ${parameter.choices.join(', ')}`;
    case 'counts':
      return `up to ${parameter.maxLength} whole numbers with commas`;
    case 'tiers':
      return `up to ${parameter.maxLength} tiers as name:spend:cost with commas`;
  }
}
