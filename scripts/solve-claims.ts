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
import type { Scenario } from '../src/scenario/scenario.ts';
import { solutionKey } from '../src/scenario/solution-key.ts';
import type { SolvedLever } from '../src/scenario/solution-key.ts';

const file = 'src/scenario/claims/solutions.ts';
const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const solved: Record<string, SolvedLever> = {};
const began = performance.now();

const equal = claims.filter(({ scenario }) => scenario.budget.mode !== 'intensity');
// All bases first: with these the links of all claims open at once.
const bases = new Map<string, Scenario>();
for (const { id, scenario } of equal) {
  const base = await solvedBase(runner, scenario);
  bases.set(id, base);
  await keep(id, [base]);
}
for (const { id, probes } of equal) {
  const base = bases.get(id);
  if (base === undefined) continue;
  const ends = probes.flatMap((parameter) =>
    rangeOf(parameter).map((value) => solvedEnd(runner, base, parameter, value)),
  );
  await keep(`${id}, ends of its probes`, await Promise.all(ends));
}
await write(solved);
await runner.close();

/** Takes the answers of some scenarios. They are written at once, so that a run that is stopped has not been for nothing. */
async function keep(what: string, scenarios: readonly Scenario[]): Promise<void> {
  for (const scenario of scenarios) {
    for (const { id, intensity, levers } of scenario.programs) {
      const solution = scenario.budget.solutions[id];
      if (intensity === null || solution === undefined) continue;
      solved[solutionKey(scenario, modelVersion, id)] = { value: levers[intensity] ?? 0, solution };
    }
  }
  await write({ ...solvedLevers, ...solved });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${what}: ${Object.keys(solved).length} levers after ${seconds} s`);
}

async function write(levers: Readonly<Record<string, SolvedLever | undefined>>): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = `/** Written by \`npm run solve-claims\`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = ${JSON.stringify(sorted)};
`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
