/** When the answer of the budget solver still holds: it depends on much of a scenario, but not on all of it. */
import { hashText } from '../model/hash.ts';
import { plainLevers, plainSettings } from './plain.ts';
import type { Scenario, Solution } from './scenario.ts';

/** JSON with the keys of objects in order, so that equal values give equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join()}}`;
}

/**
 * A mark of everything that the solver's answer depends on: 16 hexadecimal digits. That is the model version, what all worlds
 * share, the budget and the levers, but not the lever that is solved for; neither seed, replications, events, names nor the
 * reference. Of values only those count that are not at their default: a parameter that is added with a neutral default makes no
 * answer stale, and a default that changes raises the model version.
 * @param programId for the answer to one program; without it for all that have an intensity lever
 */
export function solutionKey(scenario: Scenario, modelVersion: number, programId?: string): string {
  const { mode, perCustomerYear } = scenario.budget;
  const turned = scenario.programs
    .filter(({ id, intensity }) => (programId === undefined ? intensity !== null : id === programId))
    .map(({ id, intensity, levers }) => {
      const rest = intensity === null ? levers : { ...levers, [intensity]: undefined };
      // One program's answer has no name to stand under; two programs alike have the same answer.
      return { id: programId === undefined ? id : '', intensity, levers: plainLevers(rest) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return hashText(canonical({ modelVersion, ...plainSettings(scenario), mode, perCustomerYear, turned }));
}

/**
 * The mark of a solved scenario: it also covers the answer, so that a lever turned by hand afterwards is noticed.
 * @param question the mark of what was asked
 */
function solvedMark(scenario: Scenario, question: string): string {
  const answers = scenario.programs
    .filter(({ intensity }) => intensity !== null)
    .map(({ id, intensity, levers }) => [id, intensity === null ? null : (levers[intensity] ?? null)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return hashText(canonical([question, answers, scenario.budget.solutions]));
}

/** Whether the budget decides any lever of the scenario. */
export const isSolvable = ({ budget, programs }: Scenario): boolean =>
  budget.mode !== 'intensity' && programs.some(({ intensity }) => intensity !== null);

/** Whether levers must be solved for before the scenario runs, because the answer it holds is missing or of another question. */
export function needsSolving(scenario: Scenario, modelVersion: number): boolean {
  if (!isSolvable(scenario)) return false;
  return scenario.budget.solvedFor !== solvedMark(scenario, solutionKey(scenario, modelVersion));
}

/** What the solver found for one program: the value of its intensity lever, and what that costs. */
export interface SolvedLever {
  readonly value: number;
  readonly solution: Solution;
}

/** Costs with four figures, more than anybody can use: a link carries them, and the mark of what was solved covers them. */
function inFewFigures({ cost, low, high, ...rest }: Solution): Solution {
  const round = (value: number) => Number(value.toPrecision(4));
  return { cost: round(cost), low: round(low), high: round(high), ...rest };
}

/**
 * The scenario with the solver's answers in its levers and its budget; then it does not need solving.
 * @param found by program id, for every program with an intensity lever
 */
export function withSolutions(
  scenario: Scenario,
  found: Readonly<Record<string, SolvedLever>>,
  modelVersion: number,
): Scenario {
  const programs = scenario.programs.map((program) => {
    const answer = Object.hasOwn(found, program.id) ? found[program.id] : undefined;
    if (!answer || program.intensity === null) return program;
    return { ...program, levers: plainLevers({ ...program.levers, [program.intensity]: answer.value }) };
  });
  const solutions = Object.fromEntries(
    Object.entries(found)
      .filter(([id]) => programs.some((program) => program.id === id && program.intensity !== null))
      .map(([id, { solution }]) => [id, inFewFigures(solution)]),
  );
  const solved = { ...scenario, programs, budget: { ...scenario.budget, solvedFor: '', solutions } };
  const solvedFor = solvedMark(solved, solutionKey(solved, modelVersion));
  return { ...solved, budget: { ...solved.budget, solvedFor } };
}
