// Solves the intensity levers of all claims for their budgets, as they are and at both ends of each parameter that they are probed along, and
// writes them beside the claims, so that these run at once. What was solved before for the same question is kept.
import { createNodeRunner } from '../src/runner/node.node.ts';
import type { WrittenLever } from '../src/scenario/known-levers.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { isSolvable } from '../src/scenario/solution-key.ts';
import { claims } from '../src/study/claims/claims.ts';
import { rangeOf } from '../src/study/claims/run-claim.ts';
import { solvedEnd } from '../src/study/claims/solve-claim.ts';
import written from '../src/study/claims/written/solved-levers.json' with { type: 'json' };
import { solveIfNeeded } from '../src/study/run.ts';
import { linesOf, writeLevers } from './written-levers.ts';

const file = 'src/study/claims/written/solved-levers.json';
const runner = createNodeRunner({ script: new URL('../../../dist-cli/node.worker.js', import.meta.url) });
const lines: WrittenLever[] = [];
const began = performance.now();

const equal = claims.filter(({ scenario }) => isSolvable(scenario));
// All bases first: with these the links of all claims open at once.
const bases = new Map<string, Scenario>();
for (const { id, scenario } of equal) {
  const base = await solveIfNeeded(runner, scenario);
  bases.set(id, base);
  keep(id, linesOf(id, base));
}
for (const { id, probes } of equal) {
  const base = bases.get(id);
  if (base === undefined) continue;
  const ends = probes.flatMap((parameter) => rangeOf(parameter).map((value) => [parameter, value] as const));
  const solved = await Promise.all(
    ends.map(async ([parameter, value]) =>
      linesOf(`${id} at ${parameter} ${value}`, await solvedEnd(runner, base, parameter, value)),
    ),
  );
  keep(`${id}, ends of its probes`, solved.flat());
}
writeLevers(file, 'solve-claims', lines);
await runner.close();

/** Takes some answers. They are written at once, so that a run that is stopped has not been for nothing. */
function keep(what: string, solved: readonly WrittenLever[]): void {
  lines.push(...solved);
  writeLevers(file, 'solve-claims', [...lines, ...written.levers]);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${what}: ${lines.length} levers after ${seconds} s`);
}
