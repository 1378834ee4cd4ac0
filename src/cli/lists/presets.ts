/** `steadfast presets`: ready-made scenarios. */
import { presets } from '../../scenario/presets/presets.ts';
import { command } from '../command.ts';
import { wrap } from '../output/text-table.ts';
import { WrongUsage } from '../terminal.ts';
import { listOptions, listWidth } from './list-options.ts';

export const presetsCommand = command({
  name: 'presets',
  operands: '',
  summary: 'Lists the presets: ready-made scenarios to run or to start from.',
  options: listOptions,
  run({ operands, options }, { out }) {
    if (operands.length > 0) throw new WrongUsage(`presets takes no ${operands.join(' ')}.`);
    if (options.json) {
      out.write(`${JSON.stringify(presets, null, 2)}\n`);
    } else {
      const width = out.columns ?? listWidth;
      const texts = presets.map(({ id, title, note, scenario }) => {
        const worlds = scenario.programs.map(({ name }) => name).join(' · ');
        const texts = [worlds, note.market, `Published: ${note.published}`, `Judged: ${note.judged}`];
        return `${id}\n    ${title}\n${texts.map((text) => `${wrap(text, width, '    ')}\n`).join('')}`;
      });
      out.write(texts.join('\n'));
    }
  },
});
