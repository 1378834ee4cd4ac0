/** What of a scenario decides its numbers, and what else must be computed for the page. */
import type { Scenario } from '../../scenario/scenario.ts';

const keys = new WeakMap<Scenario, string>();

/**
 * Equal for scenarios whose worlds live through the same: everything but names, notes, the reference, the budget (it acts
 * through the levers) and the number of replications.
 */
export function worldsKey(scenario: Scenario): string {
  const known = keys.get(scenario);
  if (known !== undefined) return known;
  const { time, market, effects, mechanisms, seed, programs, events } = scenario;
  const worlds = programs.map(({ id, levers }) => [
    id,
    Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  const key = JSON.stringify([time, market, effects, mechanisms, seed, worlds, events]);
  keys.set(scenario, key);
  return key;
}

/** Equal for scenarios in which an id is the same person, who comes to the fork by the same way. */
export const peopleKey = ({ time, market, seed }: Scenario): string =>
  JSON.stringify([time.burnIn, market, seed]);

/** Equal for scenarios that ask for the same numbers. Names and notes ask for nothing. */
export const jobKey = (scenario: Scenario): string =>
  `${worldsKey(scenario)} ${scenario.reference} ${scenario.replications}`;

/** A scenario that was opened in the place of the other, and not changed from it: its worlds never ran, even where they are called the same. */
export const isAnother = (one: Scenario, other: Scenario): boolean =>
  one.preset !== other.preset || one.title !== other.title;
