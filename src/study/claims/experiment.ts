/** The scenario of a claim: a preset's market under the programs that are compared. */
import type { MarketEvent, Time } from '../../model/parameters/parameters.ts';
import { knownLevers, knownSolution } from '../../scenario/known-levers.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import written from './written/solved-levers.json' with { type: 'json' };

const solvedLevers = knownLevers(written);

/** All claims have the same luck, unless the command line says otherwise. */
const seed = 'claims-1';
const replications = 30;

interface Parts {
  readonly title: string;
  readonly programs: readonly Program[];
  /** Id of the program that outcomes are compared with where they need one; without it the first. */
  readonly reference?: string;
  /** Money per customer-year that every program costs; without it the levers stand as they are. */
  readonly budget?: number;
  readonly weeks?: Time['weeks'];
  readonly replications?: number;
  readonly events?: readonly MarketEvent[];
}

export function experiment(base: Scenario, parts: Parts): Scenario {
  const { title, programs, budget } = parts;
  const scenario: Scenario = {
    ...base,
    title,
    seed,
    replications: parts.replications ?? replications,
    time: { ...base.time, weeks: parts.weeks ?? base.time.weeks },
    budget: {
      mode: budget === undefined ? 'intensity' : 'equal',
      perCustomerYear: budget ?? base.budget.perCustomerYear,
      solvedFor: '',
      solutions: {},
    },
    programs,
    reference: parts.reference ?? programs[0]?.id ?? '',
    events: parts.events ?? [],
  };
  return solvedClaim(scenario) ?? scenario;
}

/** The program of an id in a preset's scenario. Throws when there is none: a mistake in the code. */
export function programOf({ preset, programs }: Scenario, id: string): Program {
  const found = programs.find((program) => program.id === id);
  if (!found) throw new Error(`The preset "${preset}" has no program "${id}".`);
  return found;
}

/** The scenario with its levers solved for the budget, where the answers are kept; null where one is missing. */
export const solvedClaim = (scenario: Scenario): Scenario | null => knownSolution(scenario, solvedLevers);
