// Solves the intensity levers of all claims for their budgets, as they are and at both ends of each parameter that they are probed along, and
// writes src/scenario/claims/solutions.ts, so that the claims run at once. What was solved before for the same question is kept.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { modelVersion } from '../src/model/version.ts';
import { createNodeRunner } from '../src/runner/node.node.ts';
import { rangeOf } from '../src/runner/run-claim.ts';
import { solvedBase, solvedEnd } from '../src/runner/solve-claim.ts';
import { solvedLevers } from '../src/scenario/claims/solutions.ts';
import { claims } from '../src/scenario/claims.ts';
import { solutionKey } from '../src/scenario/solution-key.ts';
import type { SolvedLever } from '../src/scenario/solution-key.ts';

const file = 'src/scenario/claims/solutions.ts';
const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const solved: Record<string, SolvedLever> = {};
const began = performance.now();
for (const claim of claims) {
  if (claim.scenario.budget.mode === 'intensity') continue;
  const base = await solvedBase(runner, claim.scenario);
  const ends = claim.probes.flatMap((parameter) =>
    rangeOf(parameter).map((value) => solvedEnd(runner, base, parameter, value)),
  );
  for (const scenario of [base, ...(await Promise.all(ends))]) {
    for (const { id, intensity, levers } of scenario.programs) {
      const solution = scenario.budget.solutions[id];
      if (intensity === null || solution === undefined) continue;
      solved[solutionKey(scenario, modelVersion, id)] = { value: levers[intensity] ?? 0, solution };
    }
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${claim.id}: ${Object.keys(solved).length} levers after ${seconds} s`);
  // After each claim, so that a run that is stopped has not been for nothing.
  await write({ ...solvedLevers, ...solved });
}
await write(solved);
await runner.close();

async function write(levers: Readonly<Record<string, SolvedLever | undefined>>): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `/** Written by \`npm run solve-claims\`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = ${JSON.stringify(sorted)};
`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
