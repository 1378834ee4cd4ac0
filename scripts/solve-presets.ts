// Solves the intensity levers of all presets for their budgets and writes them beside the presets, so that these open at once.
// Needed after anything that the solver's answer depends on has changed; a test says so.
import { createNodeRunner } from '../src/runner/node.node.ts';
import type { WrittenLever } from '../src/scenario/known-levers.ts';
import { presets } from '../src/scenario/presets/presets.ts';
import { isSolvable } from '../src/scenario/solution-key.ts';
import { solveIfNeeded } from '../src/study/run.ts';
import { linesOf, writeLevers } from './written-levers.ts';

const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const lines: WrittenLever[] = [];
for (const { id, scenario } of presets) {
  if (!isSolvable(scenario)) continue;
  const solved = await solveIfNeeded(runner, scenario);
  const found = linesOf(id, solved);
  if (solved !== scenario) console.log(id, found);
  lines.push(...found);
}
await runner.close();
writeLevers('src/scenario/presets/written/solved-levers.json', 'solve-presets', lines);
