/** `steadfast outcomes`: what every figure means. */
import { singleOutcomes } from '../../experiment/endpoints/outcomes.ts';
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import { command } from '../command.ts';
import { wrap } from '../output/text-table.ts';
import { WrongUsage } from '../terminal.ts';
import { listOptions, listWidth } from './list-options.ts';

export const outcomesCommand = command({
  name: 'outcomes',
  operands: '[word]…',
  summary:
    'Lists the outcomes: formula, unit, denominator and weeks of every figure; only those that hold every word.',
  options: listOptions,
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
      const width = out.columns ?? listWidth;
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
