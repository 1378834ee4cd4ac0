/** Changes written as text, from the command line and from forms. */
import { Draft } from '../link/draft.ts';
import { Findings, show } from '../rules/problems.ts';
import type { Scenario } from '../scenario.ts';
import { readScenario } from '../rules/validate.ts';
import type { Reading, ValidateOptions } from '../rules/validate.ts';

/** A changed scenario, or the scenario as it was and a sentence that says why. */
export interface Edited {
  readonly scenario: Scenario;
  readonly problem: string | null;
}

/**
 * Applies settings in the text form of the command line, all at once, so that their order does not matter. Each changes what it names, or
 * is refused:
 * `market.people` and `10000`, `programs.gifts.gifts.value` and `7`, `programs.care` and `care` (a new program from a template; where a
 * program has its id, `template:care` or `program:care`),
 * `worlds` and `none,gifts`, `budget` and `12`, `events` and `failureWave:52:9:5`, `events.1.week` and `60`, `replications` …
 */
export function setPaths(
  scenario: Scenario,
  settings: readonly (readonly [path: string, text: string])[],
  options: Pick<ValidateOptions, 'memoryLimit'> = {},
): Reading {
  const findings = new Findings(false);
  const draft = new Draft(scenario, findings);
  settings.forEach(([path, text], place) => {
    const earlier = settings.slice(0, place).find(([other]) => plainPath(other) === plainPath(path));
    if (earlier)
      findings.add(path, text, `${path.trim()} is set twice: to ${show(earlier[1])} and to ${show(text)}.`);
    else draft.place(path.trim(), text);
  });
  const reading = readScenario(draft.finish(), { ...options, base: scenario });
  for (const [path, text] of settings) {
    const problem = solvedLever(reading.scenario ?? scenario, path.trim());
    if (problem !== undefined) findings.add(path, text, problem);
  }
  const problems = [...findings.list(), ...reading.problems];
  return problems.length === 0 ? reading : { scenario: null, problems };
}

/** A path without the blanks around it, and the same for two names of one thing. */
const plainPath = (path: string) => (path.trim() === 'budget' ? 'budget.perCustomerYear' : path.trim());

/** Applies one setting; see `setPaths`. */
export function setPath(scenario: Scenario, path: string, text: string): Edited {
  const { scenario: changed, problems } = setPaths(scenario, [[path, text]]);
  return { scenario: changed ?? scenario, problem: problems[0]?.message ?? null };
}

/** Why this lever cannot be set in a scenario: the budget decides it, and what was set would be overwritten. */
function solvedLever({ budget, programs }: Scenario, path: string): string | undefined {
  const turned = programs.some(({ id, intensity }) => path === `programs.${id}.${String(intensity)}`);
  if (budget.mode === 'intensity' || !turned) return undefined;
  return `${path} follows from the budget; set budget.mode=intensity to hold it, or set the budget itself.`;
}
