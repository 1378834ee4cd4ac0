/** How much memory jobs take, so that a run that cannot fit is refused before it begins. */
import type { ContestPlan } from '../experiment/contest/contest.ts';
import type { ReplicationOptions } from '../experiment/replicate.ts';
import { commonNames, leavingReasons, totalNames } from '../model/totals.ts';
import { largestPopulation, memoryNeeded, profitBytes } from '../scenario/rules/memory-needed.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { RunError } from './runner.ts';

/** What a worker takes before it has done anything. */
const perJob = 20e6;
/** Worlds beside the scenario's own: the one that all are forked from, and one that is being made. */
const besides = 2;
/** Copies of a world that go through the stress tests at a time: calm, failures, a rival’s offer, a rumour, the program’s end. */
const stressCopies = 5;
/** Worlds of a pilot of the budget solver: no program, and the intensities that are tried at once. */
const pilotWorlds = 5;

/** A row of the customer table: about forty numbers. */
const customerRowBytes = 320;

const bytesPerNumber = 8;
const rowsPerWorld = totalNames.length + leavingReasons.length + commonNames.length;

/** Estimated bytes that one replication takes while it runs. */
export function replicationBytes(scenario: Scenario, records: ReplicationOptions = {}): number {
  const { people } = scenario.market;
  const worlds = scenario.programs.length;
  // Twice: by person while it runs, and by place at its end.
  const shown = Math.min(people, largestPopulation);
  const { weeks } = scenario.time;
  const frames = 2 * worlds * (shown * (weeks + 1) + profitBytes(shown, weeks));
  const table = people * worlds * customerRowBytes;
  return (
    perJob +
    worldBytes(scenario, worlds + besides) +
    (records.population ? frames : 0) +
    (records.customers ? table : 0)
  );
}

/** Estimated bytes that a pilot of the budget solver takes. */
export function pilotBytes(scenario: Scenario): number {
  return perJob + worldBytes(scenario, pilotWorlds + besides);
}

/** Estimated bytes that the stress tests of one replication take while they run. */
export function stressBytes(scenario: Scenario): number {
  return perJob + worldBytes(scenario, scenario.programs.length + stressCopies);
}

/** What is remembered of everybody in each world while lives are searched: about twenty bytes. */
const fateBytes = 20;

/** Estimated bytes that recording one person, or searching among all, takes. */
export function livesBytes(scenario: Scenario): number {
  const worlds = scenario.programs.length;
  return perJob + worldBytes(scenario, worlds + besides) + scenario.market.people * worlds * fateBytes;
}

/** A person in a snapshot: four numbers of four bytes, the tenure, and three bytes. */
const snapshotPersonBytes = 24;

/** Estimated bytes that a snapshot of some weeks takes. */
export function snapshotBytes(scenario: Scenario, weeks: number): number {
  const people = Math.min(scenario.market.people, largestPopulation);
  const worlds = scenario.programs.length;
  return perJob + worldBytes(scenario, worlds + besides) + people * worlds * weeks * snapshotPersonBytes;
}

/** Estimated bytes that one replication of a claim takes at most: the main run with its table of customers, or the stress tests after it. */
export function measureBytes(scenario: Scenario): number {
  return Math.max(replicationBytes(scenario, { customers: true }), stressBytes(scenario));
}

/** Worlds that the solver of a contest tries side by side for each program, at most, and bytes that a person takes in each. */
const triedTogether = 3;
const contestPersonBytes = 400;

/** Estimated bytes that a contest takes while it runs. */
export const contestBytes = ({ settings, programs }: ContestPlan): number =>
  settings.market.people * triedTogether * programs.length * contestPersonBytes;

function worldBytes({ market, programs }: Scenario, worlds: number): number {
  const [any] = programs;
  return any ? memoryNeeded({ market, programs: Array<typeof any>(worlds).fill(any) }) : 0;
}

/** Bytes that the results of a whole run take. */
function resultBytes(scenario: Scenario): number {
  const worlds = scenario.programs.length;
  return scenario.replications * worlds * rowsPerWorld * (scenario.time.weeks + 1) * bytesPerNumber;
}

/** Refuses, with a sentence, a run that would not fit. */
export function assertFits(scenario: Scenario, job: number, limit: number): void {
  const results = resultBytes(scenario);
  if (job + results <= limit) return;
  const needed = `needs about ${gigabytes(job + results)} of memory, and only ${gigabytes(limit)} may be used`;
  const { people } = scenario.market;
  const { weeks } = scenario.time;
  const worlds = scenario.programs.length;
  throw new RunError(
    job > results
      ? `A market of ${people} people in ${worlds} worlds ${needed}: take fewer people or fewer programs.`
      : `A run of ${scenario.replications} replications over ${weeks} weeks ${needed}: take fewer replications or fewer weeks.`,
  );
}

const gigabytes = (bytes: number) => `${(Math.ceil(bytes / 1e8) / 10).toFixed(1)} GB`;
