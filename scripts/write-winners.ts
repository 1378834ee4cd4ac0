// `npm run winners`: searches the plausible space and writes docs/winners.md, its figures and its regions; `--points` and the like as for the command.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { pairedOutcomes, pairingMarkdown } from '../src/cli/pairing/pairing.ts';
import { ProgressLine } from '../src/cli/output/progress.ts';
import { winnersFigures } from '../src/cli/winners/winners-figures.ts';
import { winnersMarkdown } from '../src/cli/winners/winners-markdown.ts';
import { pairingSavings } from '../src/experiment/figures/pairing.ts';
import { createNodeRunner } from '../src/runner/node.node.ts';
import { presets } from '../src/scenario/presets/presets.ts';
import { fromTemplate } from '../src/scenario/program-templates.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { findWinners, usualSize } from '../src/study/winners/winners.ts';

const script = new URL('../../../dist-cli/node.worker.js', import.meta.url);
const { values } = parseArgs({
  options: { points: { type: 'string' }, replications: { type: 'string' }, people: { type: 'string' } },
});
const size = {
  ...usualSize,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)])),
};

const write = async (file: string, text: string) =>
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));

const runner = createNodeRunner({ script });
const progress = new ProgressLine({
  write: (text: string) => void process.stderr.write(text),
  isTTY: process.stderr.isTTY,
  columns: undefined,
});
const { report } = await findWinners(runner, size, {
  onProgress: ({ done, total }) => progress.showAs('Markets', done, total),
});
progress.clear();

/** The default market without events. */
const town = presets.find(({ id }) => id === 'town')?.scenario;
if (town === undefined) throw new Error('There is no preset “town”.');
const market: Scenario = {
  ...town,
  replications: 30,
  programs: ['none', 'null', 'points', 'random-gifts', 'outcome-service', 'care'].map((id) =>
    fromTemplate(id),
  ),
  events: [],
};
const { replications } = await runner.run(market);
await runner.close();

mkdirSync('docs/figures', { recursive: true });
for (const [name, figure] of Object.entries(winnersFigures(report)))
  writeFileSync(`docs/figures/${name}`, figure);
const { modelVersion, seed, points, regions } = report;
await write(
  'docs/winners-regions.json',
  JSON.stringify({ modelVersion, seed, points, people: size.people, regions }),
);
await write(
  'docs/winners.md',
  `# Who wins where

Written by \`npm run winners\` (model version ${modelVersion}, seed “${seed}”, ${points} markets); \`steadfast winners\` prints the same for other seeds and sizes. The regions as
data: [winners-regions.json](winners-regions.json).

![How often each program wins and loses against no program](figures/winners-against-none.svg)

![How often each program beats each other](figures/winners-pairs.svg)

![Which factors decide between a program and no program on profit](figures/winners-flips.svg)

${winnersMarkdown(report)}

## What shared luck saves

The default market without events, ${market.market.people.toLocaleString('en-US')} people, ${market.replications} replications, programs as their templates stand: the variance between replications of a
program’s difference from no program if both had luck of their own, over that with the same luck, at week ${market.time.weeks}. A ratio of 100 means that one paired
replication is worth 100 unpaired ones. \`steadfast pairing town\` measures the same for any scenario.

${pairingMarkdown(market, pairingSavings(market, replications, pairedOutcomes))}
`,
);
