/** Presets made small or otherwise changed, to look for a pattern in them. */
import { begin, runToEnd } from '../../../src/experiment/replicate.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Effects, Levers, Market, Mechanisms } from '../../../src/model/parameters/parameters.ts';
import { Simulation } from '../../../src/model/simulation.ts';
import { status } from '../../../src/model/state.ts';
import { totalIndex } from '../../../src/model/totals.ts';
import type { TotalName } from '../../../src/model/totals.ts';
import type { World } from '../../../src/model/world.ts';
import { findPreset } from '../../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

export interface Changes {
  readonly people?: number;
  readonly weeks?: number;
  /** Ids of the programs that are kept, the first as the reference; without it only the preset's reference. */
  readonly programs?: readonly string[];
  readonly market?: Partial<Market>;
  readonly effects?: Partial<Effects>;
  readonly mechanisms?: Mechanisms;
}

/** A preset without its events, and with some of it changed. */
export function preset(id: string, changes: Changes = {}): Scenario {
  const { scenario } = findPreset(id)!;
  const { people = scenario.market.people, weeks = scenario.time.weeks, programs } = changes;
  return {
    ...scenario,
    time: { ...scenario.time, weeks },
    market: { ...scenario.market, people, ...changes.market },
    effects: { ...scenario.effects, ...changes.effects },
    mechanisms: changes.mechanisms ?? scenario.mechanisms,
    programs: (programs ?? [scenario.reference]).map((p) => scenario.programs.find((one) => one.id === p)!),
    reference: programs?.[0] ?? scenario.reference,
    events: [],
  };
}

export const levers = (id: string, program: string): Partial<Levers> =>
  findPreset(id)!.scenario.programs.find((one) => one.id === program)!.levers;

export const start = (scenario: Scenario, replication = 0): Simulation =>
  runToEnd(begin(scenario, replication));

/** The market of a scenario under other programs. */
export const startWith = (
  scenario: Scenario,
  programs: readonly Partial<Levers>[],
  replication = 0,
): Simulation => runToEnd(Simulation.start(scenario, programs, [], scenario.seed, replication));

/** Sum of a total of a world over weeks `from` to `to`, counted from 1. */
export function sum(
  { totals: { values, columns } }: World,
  name: TotalName,
  from = 1,
  to = columns - 1,
): number {
  const row = totalIndex[name] * columns;
  return values.subarray(row + from, row + to + 1).reduce((a, b) => a + b, 0);
}

/** Whether a person is in one unbroken relationship in all worlds. */
export const staysInAll = ({ worlds }: Simulation, i: number): boolean =>
  worlds.every(
    ({ state }) => state.status[i] === status.customer && state.joinWeek[i] === worlds[0]!.state.joinWeek[i],
  );

/** A number of each replication with its 95 % interval. */
export const over = (replications: number, value: (replication: number) => number): Estimate =>
  estimate(Array.from({ length: replications }, (_, r) => value(r)));
