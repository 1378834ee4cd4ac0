// Solves the intensity levers of all presets for their budgets and writes them beside the presets, so that these open at once.
// Needed after anything that the solver's answer depends on has changed; a test says so.
import { modelVersion } from '../src/model/version.ts';
import { createNodeRunner } from '../src/runner/node.node.ts';
import type { WrittenLever } from '../src/scenario/known-levers.ts';
import { presets } from '../src/scenario/presets/presets.ts';
import { isSolvable, needsSolving } from '../src/scenario/solution-key.ts';
import { linesOf, writeLevers } from './written-levers.ts';

const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const lines: WrittenLever[] = [];
for (const { id, scenario } of presets) {
  if (!isSolvable(scenario)) continue;
  const stale = needsSolving(scenario, modelVersion);
  const solved = linesOf(id, stale ? await runner.solve(scenario) : scenario);
  if (stale) console.log(id, solved);
  lines.push(...solved);
}
await runner.close();
writeLevers('src/scenario/presets/written/solved-levers.json', 'solve-presets', lines);
