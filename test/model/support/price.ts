/** What a price does to purchases, in a preset without programs: elasticities, on the same people and luck. */
import { presets } from '../../../src/scenario/presets/presets.ts';
import { run, row, settings, sumOf } from './worlds.ts';
import type { MarketEvent, Settings } from '../../../src/model/parameters/parameters.ts';
import type { World } from '../../../src/model/world.ts';

/** A preset's market of 4,000 people over some years, without programs and events. */
export function marketOf(id: string, years: number, people = 4000): Settings {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new RangeError(`There is no preset ${id}.`);
  return settings({ time: { weeks: 52 * years }, market: { people } }, preset.scenario);
}

/** The world without a program, after some events. */
export const after = (of: Settings, events: readonly MarketEvent[], replication: number): World =>
  run(of, [{}], events, 'price', replication).worlds[0]!;

const purchasesOf = (world: World, from = 0): number => sumOf(row(world, 'purchases').subarray(from + 1));

export const keptOf = (world: World): number =>
  row(world, 'cohortCustomers').at(-1)! / row(world, 'cohort').at(-1)!;

/** Elasticity of a year's purchases for a price that changes by a share at its beginning: Δ ln purchases / ln(1 + share). */
export function elasticity(id: string, share: number, replication: number): number {
  const of = marketOf(id, 1);
  const changed = after(of, [{ kind: 'priceRise', week: 0, size: share }], replication);
  const ratio = purchasesOf(changed) / purchasesOf(after(of, [], replication));
  return Math.log(ratio) / Math.log(1 + share);
}
