// Solves the intensity levers of all presets for their budgets and writes src/scenario/presets/solutions.ts, so that presets open at once.
// Needed after anything that the solver's answer depends on has changed; a test says so.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { modelVersion } from '../src/model/version.ts';
import { createNodeRunner } from '../src/runner/node.node.ts';
import { needsSolving } from '../src/scenario/solution-key.ts';
import { presets } from '../src/scenario/presets/presets.ts';

const file = 'src/scenario/presets/solutions.ts';
const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const solved: Record<string, unknown> = {};
for (const { id, scenario } of presets) {
  const stale = needsSolving(scenario, modelVersion);
  const { programs, budget } = stale ? await runner.solve(scenario) : scenario;
  const values = programs.flatMap(({ id: program, intensity, levers }) =>
    intensity === null ? [] : [[program, levers[intensity] ?? 0] as const],
  );
  if (stale) console.log(id, Object.fromEntries(values), budget.solutions);
  if (values.length > 0)
    solved[id] = {
      values: Object.fromEntries(values),
      solvedFor: budget.solvedFor,
      solutions: budget.solutions,
    };
}
await runner.close();
const text = `/** Written by \`npm run solve-presets\`: what the budget solver found for each preset. */
import type { Budget } from '../scenario.ts';

export const solved: Readonly<
  Record<string, Pick<Budget, 'solvedFor' | 'solutions'> & { readonly values: Readonly<Record<string, number>> }>
> = ${JSON.stringify(solved, null, 2)};
`;
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
