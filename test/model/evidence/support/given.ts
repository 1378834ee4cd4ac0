/** Gifts that are given to everybody, and differences in what people then feel. */
import type { Levers } from '../../../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../../../src/model/simulation.ts';
import { logOdds } from '../../../../src/model/steps/choose.ts';
import type { World } from '../../../../src/model/world.ts';
import { average, peopleOf, staysInAll } from './worlds.ts';

/** A gift to everybody, every so many weeks; by turns, so that it comes at another time for each. */
export const gift = (money: number, weeks = 1): Partial<Levers> => ({
  'gifts.schedule': 'everyWeeks',
  'gifts.everyWeeks': weeks,
  'gifts.value': money,
});

/** Mean difference between two worlds, over those who were customers in both throughout. */
export function difference(
  simulation: Simulation,
  [one, other]: readonly [World, World],
  value: (world: World, i: number) => number,
  who: (i: number) => boolean = () => true,
): number {
  const common = peopleOf(simulation, (i) => staysInAll(simulation, i) && who(i));
  return average(common.map((i) => value(one, i) - value(other, i)));
}
export const odds = (world: World, i: number) => logOdds(world, i, 0);
