/** Why a person's week went as it did: the draws and the odds they met, in every world. */
import type { Decision } from '../../model/recorders/decisions.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { begin } from '../replicate.ts';

export interface Explanation {
  readonly person: number;
  /** The week, counted from the fork, from 0. */
  readonly week: number;
  /** By world, in the order of the scenario: the decisions of that week, in the order in which they were made. */
  readonly decisions: readonly (readonly Decision[])[];
}

/** Throws RangeError, with a sentence, when the market has no such person. */
export function assertPerson({ market }: Scenario, person: number): void {
  if (!(person >= 0 && person < market.people))
    throw new RangeError(`There is no person ${person}: the market has people 0 to ${market.people - 1}.`);
}

/**
 * Runs a replication again up to and including a week, and records the decisions of one person in that week in each world: the same dice
 * on the odds of each. Luck is a pure function, so this is what happened in the first run as well. Yields the share done.
 * Throws RangeError when there is no such person or week.
 */
export function* explain(
  scenario: Scenario,
  replication: number,
  person: number,
  week: number,
): Generator<number, Explanation> {
  assertPerson(scenario, person);
  if (!(week >= 0 && week < scenario.time.weeks))
    throw new RangeError(`There is no week ${week}: the scenario has weeks 0 to ${scenario.time.weeks - 1}.`);
  const simulation = yield* begin(scenario, replication);
  for (let t = 0; t <= week; t++) {
    if (t === week) for (const world of simulation.worlds) world.recorder.watched = person;
    simulation.advance();
    yield (t + 1) / (week + 1);
  }
  return { person, week, decisions: simulation.worlds.map((world) => world.recorder.decisions) };
}

/** The same for a week of lives that were recorded as a whole. */
export function explanationOf(
  {
    person,
    lives,
  }: { readonly person: number; readonly lives: readonly { readonly decisions: readonly Decision[] }[] },
  week: number,
): Explanation {
  return {
    person,
    week,
    decisions: lives.map(({ decisions }) => decisions.filter((one) => one.week === week)),
  };
}
