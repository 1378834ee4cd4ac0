/** How much memory jobs take, so that a run that cannot fit is refused before it begins. */
import { commonNames, leavingReasons, totalNames } from '../model/totals.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { RunError } from './runner.ts';

/** Bytes per person and world: state, ledger, and the index lists of a week. */
const perPersonAndWorld = 400;
/** Bytes per person whatever the number of worlds: traits, keys and acquaintances. */
const perPerson = 400;
/** What a worker takes before it has done anything. */
const perJob = 20e6;
/** Forks that stand side by side in a stress test: unstressed, two failures, a rival's offer, and the program's end. */
const stressForks = 4;

const bytesPerNumber = 8;
const rowsPerWorld = totalNames.length + leavingReasons.length + commonNames.length;

/** Estimated bytes that one replication takes while it runs. */
export function replicationBytes(scenario: Scenario, recordsPopulation = false): number {
  const { people } = scenario.market;
  const worlds = scenario.programs.length;
  const frames = recordsPopulation ? people * worlds * (scenario.time.weeks + 1) : 0;
  // One world more: the one that all are forked from.
  return perJob + people * (perPerson + perPersonAndWorld * (worlds + 1)) + frames;
}

/** Estimated bytes that a pilot of the budget solver takes: the program beside a world without one. */
export function pilotBytes(scenario: Scenario): number {
  return perJob + scenario.market.people * (perPerson + perPersonAndWorld * 3);
}

/** Estimated bytes that the stress tests of one replication take while they run. */
export function stressBytes(scenario: Scenario): number {
  const worlds = scenario.programs.length;
  return perJob + scenario.market.people * (perPerson + perPersonAndWorld * worlds * (stressForks + 1));
}

/** Bytes that the results of a whole run take. */
export function resultBytes(scenario: Scenario): number {
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
