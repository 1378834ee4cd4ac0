/** A scenario at its budget: its levers are solved first where they must be, then it is run. */
import { modelVersion } from '../model/version.ts';
import type { JobOptions, Runner, RunOptions, RunResult } from '../runner/runner.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { needsSolving } from '../scenario/solution-key.ts';

export interface BudgetOptions extends JobOptions {
  /**
   * Called when the levers are not those that the budget asks for, before anything is done about it. Whoever wants the solver to
   * wait returns a promise; one that rejects ends it all.
   */
  readonly onUnsolved?: () => void | Promise<void>;
  /** Leaves the levers as they stand all the same, whatever they cost. */
  readonly keepLevers?: boolean;
  /** Called with the solver's answer, if it was asked. */
  readonly onSolved?: (solved: Scenario) => void;
}

/** The scenario with its levers solved for the budget: itself where they are. Rejects with `Cancelled` or `RunError`. */
export async function solveIfNeeded(
  runner: Runner,
  scenario: Scenario,
  options: BudgetOptions = {},
): Promise<Scenario> {
  if (!needsSolving(scenario, modelVersion)) return scenario;
  await options.onUnsolved?.();
  if (options.keepLevers === true) return scenario;
  const solved = await runner.solve(scenario, options);
  options.onSolved?.(solved);
  return solved;
}

export interface BudgetRun extends RunResult {
  /** With the levers that were run. */
  readonly scenario: Scenario;
}

/** Solves the levers where they must be, then runs all replications. Rejects with `Cancelled` or `RunError`. */
export async function run(
  runner: Runner,
  scenario: Scenario,
  options: BudgetOptions & RunOptions = {},
): Promise<BudgetRun> {
  const solved = await solveIfNeeded(runner, scenario, options);
  return { ...(await runner.run(solved, options)), scenario: solved };
}
