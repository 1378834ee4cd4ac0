/** Forks of one market with the same people and the same luck, and what is counted in them. */
import type { Levers } from '../../../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../../../src/model/simulation.ts';
import type { TotalName } from '../../../../src/model/totals.ts';
import type { World } from '../../../../src/model/world.ts';
import { sum } from '../../support/presets.ts';

export { staysInAll, sum as flow } from '../../support/presets.ts';

/** What a world has more than another of a total, as a share. */
export const lift = (of: World, over: World, name: TotalName, from = 1, to?: number): number =>
  sum(of, name, from, to) / sum(over, name, from, to) - 1;

/** People for whom something holds. */
export const peopleOf = (simulation: Simulation, who: (i: number) => boolean): number[] =>
  Array.from({ length: simulation.worlds[0]!.state.people }, (_, i) => i).filter(who);

export const average = (values: readonly number[]): number =>
  values.reduce((sum, n) => sum + n, 0) / values.length;

/** Forks of the first world into worlds with other programs from here on: for up to 34 weeks. */
export const forkInto = (simulation: Simulation, programs: readonly Partial<Levers>[]): Simulation =>
  simulation.fork(programs.map((levers) => simulation.worlds[0]!.fork(levers)));

/** Takes a world through weeks with something imposed on every customer in some of them. */
export function impose(world: World, imposed: World['stress']['imposed'], rivalOffer = 0): void {
  world.stress = { rivalOffer, ended: false, imposed, rumour: 0 };
}

/** Mean satisfaction of some people. */
export const satisfactionOf = ({ state }: World, who: readonly number[]): number =>
  average(who.map((i) => state.satisfaction[i]!));
