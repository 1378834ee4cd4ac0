// `npm run coverage`: whether 95 % intervals hold their value in 95 % of cases; writes the table of docs/model.md. `--people`, `--seeds` and
// `--replications` change its size.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { markdownTable } from '../src/cli/output/markdown-table.ts';
import { modelVersion } from '../src/model/version.ts';
import { createNodeRunner } from '../src/runner/node.node.ts';
import { town } from '../src/scenario/presets/town.ts';
import { allCovered, coverage } from '../src/study/coverage.ts';
import type { Covered } from '../src/study/coverage.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '2000' },
    seeds: { type: 'string', default: '40' },
    replications: { type: 'string', default: '10' },
  },
});
const [people, seeds, replications] = [values.people, values.seeds, values.replications].map(Number) as [
  number,
  number,
  number,
];
const scenario = { ...town.scenario, market: { ...town.scenario.market, people } };

const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const rows = await coverage(runner, scenario, { seeds, replications, stressWeek: 104 }, (done) =>
  process.stderr.write(`\r${done} of ${seeds} seeds`),
);
await runner.close();
process.stderr.write('\n');

const percent = ({ held, of }: Covered): string =>
  of === 0 ? '–' : `${((100 * held) / of).toFixed(1)} (${of})`;
const table = markdownTable(
  ['outcome', 'levels, %', 'paired differences, %'],
  [...rows, { label: 'All', ...allCovered(rows) }].map(({ label, levels, differences }) => [
    label,
    percent(levels),
    percent(differences),
  ]),
);
const note = `Model version ${modelVersion}, default town of ${people} people, ${seeds} seeds of ${replications} replications, its ${scenario.programs.length} worlds.`;
const file = 'docs/model.md';
const [start, end] = ['<!-- written: coverage -->', '<!-- end: coverage -->'];
const text = readFileSync(file, 'utf8');
const [before = '', rest = ''] = text.split(start);
const [, after] = rest.split(end);
if (after === undefined) throw new Error(`${file} has no place for the table of coverage.`);
const written = `${before}${start}\n\n${note}\n\n${table}\n\n${end}${after}`;
writeFileSync(file, await format(written, { ...(await resolveConfig(file)), filepath: file }));
