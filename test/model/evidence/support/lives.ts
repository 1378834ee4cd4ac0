/** Lives of the same people in which problems happen when they are made to. */
import type { Levers, Market } from '../../../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../../../src/model/simulation.ts';
import type { World } from '../../../../src/model/world.ts';
import { open } from '../../support/trials.ts';
import { impose } from './worlds.ts';

export type Imposed = World['stress']['imposed'];

/** What happens to every customer in which week. */
export type Life = Readonly<Record<number, Imposed>>;

/** Lives of the same people with the same luck for some weeks; nobody joins, so that all purchases are theirs. */
export function lives(
  replication: number,
  of: readonly Life[],
  weeks: number,
  market: Partial<Market> = {},
  levers: Partial<Levers> = {},
): Simulation {
  const circumstances = {
    weeks: 10,
    market: { people: 4000, resolution: 1, replySpeed: 1, ...market },
    mechanisms: { arrive: 0, winBack: 0 },
  };
  const simulation = open(circumstances, [levers], replication);
  const fork = simulation.fork(of.map(() => simulation.worlds[0]!));
  for (let week = 1; week <= weeks; week++) {
    fork.worlds.forEach((world, w) => impose(world, of[w]![week] ?? 'none'));
    fork.advance();
  }
  return fork;
}
