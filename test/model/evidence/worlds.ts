/** Forks of one market with the same people and the same luck, and what is counted in them. */
import type { Levers } from '../../../src/model/parameters.ts';
import type { Simulation } from '../../../src/model/simulation.ts';
import { status } from '../../../src/model/state.ts';
import { totalIndex } from '../../../src/model/totals.ts';
import type { TotalName } from '../../../src/model/totals.ts';
import type { World } from '../../../src/model/world.ts';

/** Sum of a weekly total of a world, over weeks `from` to `to`, counted from 1. */
export function flow(
  { totals: { values, columns } }: World,
  name: TotalName,
  from = 1,
  to = Infinity,
): number {
  const row = totalIndex[name] * columns;
  return values.subarray(row + from, row + Math.min(columns, to + 1)).reduce((sum, n) => sum + n, 0);
}

/** What a world has more than another of a total, as a share. */
export const lift = (of: World, over: World, name: TotalName, from = 1, to = Infinity): number =>
  flow(of, name, from, to) / flow(over, name, from, to) - 1;

/** Whether a person is in one unbroken relationship in all worlds. */
export const staysInAll = ({ worlds }: Simulation, i: number): boolean =>
  worlds.every(
    ({ state }) => state.status[i] === status.customer && state.joinWeek[i] === worlds[0]!.state.joinWeek[i],
  );

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
  world.stress = { rivalOffer, ended: false, imposed };
}
