/** The budgets of a claim: solved at the base, and at the ends of its probes where the base levers would cost something else. */
import { estimate } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import type { JobOptions, Runner } from '../../runner/runner.ts';
import { setParameter } from '../../scenario/edit/edit.ts';
import { fromTemplate } from '../../scenario/program-templates.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { withSolutions } from '../../scenario/solution-key.ts';
import type { SolvedLever } from '../../scenario/solution-key.ts';
import { solvedClaim } from './experiment.ts';

/** Share of the budget by which a lever may miss it at the end of a probe before it is solved again. */
const tolerance = 0.03;
/** Replications on which that is measured. */
const replications = 8;

/** A solved scenario with a parameter at another value: with the same levers if they still cost the budget, else solved again. */
export async function solvedEnd(
  runner: Runner,
  base: Scenario,
  parameter: string,
  value: number,
  options: JobOptions = {},
): Promise<Scenario> {
  const changed = setParameter(base, parameter, value);
  if (changed.budget.mode === 'intensity') return changed;
  const known = solvedClaim(changed);
  if (known !== null) return known;
  const held = await heldLevers(runner, changed, options);
  return held === null ? runner.solve(changed, options) : withSolutions(changed, held, modelVersion);
}

/** The levers as they are, with what they cost here beside a world without a program; null where one misses the budget. */
async function heldLevers(
  runner: Runner,
  scenario: Scenario,
  options: JobOptions,
): Promise<Readonly<Record<string, SolvedLever>> | null> {
  const { perCustomerYear } = scenario.budget;
  const yardstick = fromTemplate('none', { id: 'yardstick' });
  const solvable = scenario.programs.filter(({ intensity }) => intensity !== null);
  const rows = await runner.measure(
    { ...scenario, replications, events: [], programs: [yardstick, ...solvable], reference: yardstick.id },
    solvable.map(({ id }) => ({
      outcome: 'programCostPerCustomerYear',
      world: id,
      week: scenario.time.weeks,
      since: 0,
    })),
    options,
  );
  const held: Record<string, SolvedLever> = {};
  for (const [k, { id, intensity, levers }] of solvable.entries()) {
    const { mean, low, high } = estimate(rows.map((row) => row[k] ?? NaN));
    if (!(Math.abs(mean - perCustomerYear) <= tolerance * perCustomerYear)) return null;
    const value = intensity === null ? 0 : (levers[intensity] ?? 0);
    held[id] = { value, solution: { cost: mean, low, high, attainable: true, shareOfBudget: 1 } };
  }
  return held;
}
