/** Small markets to try things on, and ways to compare worlds bit by bit. */
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { Fingerprint } from '../../../src/model/hash.ts';
import { defaultSettings } from '../../../src/model/parameters/parameters.ts';
import type {
  Effects,
  Levers,
  Market,
  MarketEvent,
  Mechanisms,
  Settings,
  Time,
} from '../../../src/model/parameters/parameters.ts';
import { Simulation } from '../../../src/model/simulation.ts';
import { totalIndex } from '../../../src/model/totals.ts';
import type { TotalName } from '../../../src/model/totals.ts';
import type { World } from '../../../src/model/world.ts';

export interface Parts {
  readonly time?: Partial<Time>;
  readonly market?: Partial<Market>;
  readonly effects?: Partial<Effects>;
  readonly mechanisms?: Partial<Mechanisms>;
}

/** Settings with some of them changed. */
export function settings(parts: Parts, base: Settings = defaultSettings): Settings {
  return {
    time: { ...base.time, ...parts.time },
    market: { ...base.market, ...parts.market },
    effects: { ...base.effects, ...parts.effects },
    mechanisms: { ...base.mechanisms, ...parts.mechanisms },
  };
}

/** Every mechanism at one strength. */
export function mechanismsAt(strength: number): Mechanisms {
  const entries = Object.keys(defaultSettings.mechanisms).map((name) => [name, strength]);
  return Object.fromEntries(entries) as Record<keyof Mechanisms, number>;
}

/** A market after its burn-in, at the fork. */
export function start(
  of: Settings,
  programs: readonly Partial<Levers>[],
  events: readonly MarketEvent[] = [],
  seed = 'tests',
  replication = 0,
): Simulation {
  return runToEnd(Simulation.start(of, programs, events, seed, replication));
}

export function advance(simulation: Simulation, weeks: number): Simulation {
  for (let week = 0; week < weeks; week++) simulation.advance();
  return simulation;
}

/** A market at its horizon. */
export function run(...args: Parameters<typeof start>): Simulation {
  return advance(start(...args), args[0].time.weeks);
}

/** A weekly total of a world, column 0 being the fork. */
export function row(world: World, name: TotalName): Float64Array {
  const { values, columns } = world.totals;
  return values.subarray(totalIndex[name] * columns, (totalIndex[name] + 1) * columns);
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const x of values) sum += x;
  return sum;
}

/** The bit patterns of all that a world remembers of its people, as 16 digits. */
export function stateDigits({ state }: World): string {
  const hash = new Fingerprint();
  for (const array of state.arrays()) hash.array(array);
  hash.array(state.inbox.sorted());
  hash.array(new Float64Array([state.liability, state.memberCount]));
  return hash.digits();
}

/** The bit patterns of the weekly totals of some columns, as 16 digits. */
export function totalsDigits({ totals }: World, from: number, to: number): string {
  const hash = new Fingerprint();
  for (const values of [totals.values, totals.reasons])
    for (let row = 0; row < values.length; row += totals.columns)
      hash.array(values.slice(row + from, row + to));
  return hash.digits();
}
