/** `steadfast link`: the link that opens a scenario in the page. */
import { encodeLink } from '../../scenario/link/link.ts';
import { command } from '../command.ts';
import { findScenario, oneSource, scenarioWords } from '../input/read-scenario.ts';

export const linkCommand = command({
  name: 'link',
  operands: '<preset | file.json | link>',
  words: scenarioWords,
  summary: 'Prints the link that opens a scenario in the page.',
  options: { base: { value: 'ADDRESS', help: 'Address of the page, to be put before the link.' } },
  async run({ operands, options }, { out }) {
    const { scenario } = await findScenario(oneSource('link', operands));
    const link = encodeLink(scenario);
    out.write(`${(options.base ?? '').replace(/#.*$/, '')}${link}\n`);
  },
});
