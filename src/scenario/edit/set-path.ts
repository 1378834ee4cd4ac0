/** Changes written as text, from the command line and from forms. */
import { Draft } from '../link/draft.ts';
import { Findings } from '../rules/problems.ts';
import type { Scenario } from '../scenario.ts';
import { readScenario } from '../rules/validate.ts';
import type { Reading, ValidateOptions } from '../rules/validate.ts';

/** A changed scenario, or the scenario as it was and a sentence that says why. */
export interface Edited {
  readonly scenario: Scenario;
  readonly problem: string | null;
}

/**
 * Applies settings in the text form of the command line, all at once, so that their order does not matter:
 * `market.people` and `10000`, `programs.gifts.gifts.value` and `7`, `programs.care` and `care` (a new program from a template),
 * `worlds` and `none,gifts`, `budget` and `12`, `events` and `failureWave:52:9:5`, `events.1.week` and `60`, `replications` …
 */
export function setPaths(
  scenario: Scenario,
  settings: readonly (readonly [path: string, text: string])[],
  options: Pick<ValidateOptions, 'memoryLimit'> = {},
): Reading {
  const findings = new Findings(false);
  const draft = new Draft(scenario, findings);
  for (const [path, text] of settings) {
    const problem = solvedLever(scenario, path, settings);
    if (problem === undefined) draft.place(path.trim(), text);
    else findings.add(path, text, problem);
  }
  const reading = readScenario(draft.finish(), { ...options, base: scenario });
  const problems = [...findings.list(), ...reading.problems];
  return problems.length === 0 ? reading : { scenario: null, problems };
}

/** Applies one setting; see `setPaths`. */
export function setPath(scenario: Scenario, path: string, text: string): Edited {
  const { scenario: changed, problems } = setPaths(scenario, [[path, text]]);
  return { scenario: changed ?? scenario, problem: problems[0]?.message ?? null };
}

/** Why this lever cannot be set: the budget decides it, and what was set would be overwritten. */
function solvedLever(
  scenario: Scenario,
  path: string,
  settings: readonly (readonly [path: string, text: string])[],
): string | undefined {
  const last = (wanted: string) => settings.findLast(([other]) => other.trim() === wanted)?.[1].trim();
  if ((last('budget.mode') ?? scenario.budget.mode) === 'intensity') return undefined;
  const turned = scenario.programs.find(({ id, intensity }) => {
    const other = last(`programs.${id}.intensity`);
    return path.trim() === `programs.${id}.${other ?? String(intensity)}`;
  });
  return (
    turned &&
    `${path.trim()} follows from the budget; set budget.mode=intensity to hold it, or set the budget itself.`
  );
}
