/** How much memory a scenario takes. */
import type { Scenario } from '../scenario.ts';

/** The largest number of people whose classes are recorded week by week; the first of them, who are as random as any. */
export const largestPopulation = 100_000;

/** Weeks from one taking down of everybody's profit to the next: a quarter, or in large markets, to spare memory, a year. */
export const profitStep = (people: number) => (people > 20_000 ? 52 : 13);

/** Bytes that the profits of these people take in one world. */
export const profitBytes = (people: number, weeks: number): number =>
  4 * people * (Math.floor(weeks / profitStep(people)) + 1);

/** Bytes per person that all worlds share: traits, the network, what is the same before the fork. Measured, rounded up. */
const sharedBytes = 150;
/** Bytes per person and world: state, ledger and what the comparison keeps. */
const worldBytes = 400;

export const bytesPerPerson = (worlds: number) => sharedBytes + worlds * worldBytes;

/** Bytes that one replication of all worlds needs, about. */
export function memoryNeeded(scenario: Pick<Scenario, 'market' | 'programs'>): number {
  return scenario.market.people * bytesPerPerson(scenario.programs.length);
}
