/** `steadfast parameters`, `steadfast presets` and `steadfast link`: what there is, from the tables it is kept in. */
import { singleOutcomes } from '../../experiment/endpoints/outcomes.ts';
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import { allParameters } from '../../model/parameters/parameters.ts';
import type { Parameter } from '../../model/parameters/parameters.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import { presets } from '../../scenario/presets/presets.ts';
import { suggest } from '../../scenario/rules/suggest.ts';
import { valueText } from '../../scenario/link/text-form.ts';
import { command } from '../command.ts';
import { parameterTables } from './parameter-tables.ts';
import { findScenario } from '../input/read-scenario.ts';
import { WrongUsage } from '../terminal.ts';
import { wrap } from '../output/text-table.ts';

const json = { json: { help: 'Prints JSON instead of text.' } } as const;
const defaultWidth = 100;

export const parametersCommand = command({
  operands: '[word]…',
  summary: 'Lists the parameters and levers, with range, unit and default; only those that hold every word.',
  options: { ...json, markdown: { help: 'Prints the tables of docs/model-tables.md.' } },
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
      const width = out.columns ?? defaultWidth;
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

export const outcomesCommand = command({
  operands: '[word]…',
  summary:
    'Lists the outcomes: formula, unit, denominator and weeks of every figure; only those that hold every word.',
  options: json,
  run({ operands, options }, { out }) {
    const found = Object.entries(allOutcomes).filter(([id, { label, unit, formula }]) => {
      const text = `${id} ${label} ${unit} ${formula}`.toLowerCase();
      return operands.every((word) => text.includes(word.toLowerCase()));
    });
    if (found.length === 0) {
      throw new WrongUsage(`There is no outcome with ${operands.join(' ')}: “steadfast outcomes” lists all.`);
    }
    const rows = found.map(([id, { label, unit, formula, denominator, window }]) => ({
      ...{ id, label, unit, formula, denominator, window },
    }));
    if (options.json) {
      out.write(`${JSON.stringify(rows, null, 2)}\n`);
    } else {
      const width = out.columns ?? defaultWidth;
      const texts = rows.map(({ id, label, unit, formula, denominator, window }) =>
        [
          id,
          wrap(`${label}, ${unit}: ${formula}`, width, '    '),
          wrap(`Of: ${denominator}. Weeks: ${window}.`, width, '    '),
          '',
        ].join('\n'),
      );
      out.write(texts.join('\n'));
    }
  },
});

/** Of the weekly totals, of the stress tests, and those that are one number. */
const allOutcomes = { ...outcomes, ...stressOutcomes, ...singleOutcomes };

export const presetsCommand = command({
  operands: '',
  summary: 'Lists the presets: ready-made scenarios to run or to start from.',
  options: json,
  run({ operands, options }, { out }) {
    if (operands.length > 0) throw new WrongUsage(`presets takes no ${operands.join(' ')}.`);
    if (options.json) {
      out.write(`${JSON.stringify(presets, null, 2)}\n`);
    } else {
      const width = out.columns ?? defaultWidth;
      const texts = presets.map(({ id, title, note, scenario }) => {
        const worlds = scenario.programs.map(({ name }) => name).join(' · ');
        const texts = [worlds, note.market, `Published: ${note.published}`, `Judged: ${note.judged}`];
        return `${id}\n    ${title}\n${texts.map((text) => `${wrap(text, width, '    ')}\n`).join('')}`;
      });
      out.write(texts.join('\n'));
    }
  },
});

const linkOptions = {
  base: { value: 'ADDRESS', help: 'Address of the page, to be put before the link.' },
} as const;

export const linkCommand = command({
  operands: '<preset | file.json | link>',
  summary: 'Prints the link that opens a scenario in the page.',
  options: linkOptions,
  async run({ operands, options }, { out }) {
    const [source, ...more] = operands;
    if (source === undefined || more.length > 0) {
      throw new WrongUsage('Name one scenario, such as: steadfast link town.');
    }
    const { scenario } = await findScenario(source);
    const link = encodeLink(scenario);
    out.write(`${(options.base ?? '').replace(/#.*$/, '')}${link}\n`);
  },
});
