/** Small markets under several programs with the same luck, and what is measured in them. */
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { defaultSettings } from '../../../src/model/parameters/parameters.ts';
import type {
  Effects,
  Levers,
  Market,
  MarketEvent,
  Mechanisms,
  Settings,
} from '../../../src/model/parameters/parameters.ts';
import { Simulation } from '../../../src/model/simulation.ts';
import { status } from '../../../src/model/state.ts';
import { leavingReasons, totalIndex } from '../../../src/model/totals.ts';
import type { LeavingReason, TotalName } from '../../../src/model/totals.ts';
import type { World } from '../../../src/model/world.ts';

/** What a trial does not name is a market of 1,200 people, 39 weeks of burn-in and 104 weeks, and 6 replications. */
export interface Circumstances {
  readonly weeks?: number;
  readonly burnIn?: number;
  readonly replications?: number;
  readonly market?: Partial<Market>;
  readonly effects?: Partial<Effects>;
  readonly mechanisms?: Partial<Mechanisms>;
  readonly events?: readonly MarketEvent[];
}

/** A shop as the tests know it, held fast so that another choice of default market leaves them alone. */
const shop: Partial<Market> = {
  people: 1200,
  startShare: 0.3,
  needMean: 13,
  needShape: 0.78,
  baseShare: 0.35,
  affinityDiversity: 1.3,
  dropoutAlpha: 0.9,
  dropoutBeta: 16,
  joinRate: 0.005,
};

/** People who are alike and buy some ten times a year, stay long, and whom nobody joins. */
export const alike: Partial<Market> = {
  people: 1000,
  startShare: 0.7,
  needMean: 10,
  needShape: 20,
  baseShare: 0.6,
  affinityDiversity: 20,
  dropoutAlpha: 1,
  dropoutBeta: 400,
  joinRate: 0,
};

function settingsOf({ weeks = 104, burnIn = 39, market, effects, mechanisms }: Circumstances): Settings {
  return {
    time: { weeks, burnIn },
    market: { ...defaultSettings.market, ...shop, ...market },
    effects: { ...defaultSettings.effects, ...effects },
    mechanisms: { ...defaultSettings.mechanisms, ...mechanisms },
  };
}

/** One replication at the fork: one world per program. */
export function open(
  circumstances: Circumstances,
  programs: readonly Partial<Levers>[],
  replication = 0,
): Simulation {
  const { events = [] } = circumstances;
  return runToEnd(Simulation.start(settingsOf(circumstances), programs, events, 'trials', replication));
}

export function advance(simulation: Simulation, weeks: number): Simulation {
  for (let week = 0; week < weeks; week++) simulation.advance();
  return simulation;
}

/** One number for a world at the end of a replication. */
export type TrialMeasure = (world: World, simulation: Simulation) => number;

/** The measures of every world, by measure, then world, then replication. */
export function trial(
  circumstances: Circumstances,
  programs: readonly Partial<Levers>[],
  measures: readonly TrialMeasure[],
): number[][][] {
  const { replications = 6 } = circumstances;
  const values = measures.map(() => programs.map((): number[] => []));
  for (let replication = 0; replication < replications; replication++) {
    const simulation = open(circumstances, programs, replication);
    advance(simulation, settingsOf(circumstances).time.weeks);
    measures.forEach((measure, m) =>
      simulation.worlds.forEach((world, w) => values[m]![w]!.push(measure(world, simulation))),
    );
  }
  return values;
}

/** Sum of a weekly total per head of market, over weeks `from` to `to`, counted from 1. */
export const total =
  (name: TotalName, from = 1, to = Infinity): TrialMeasure =>
  ({ totals: { values, columns }, state }) => {
    let sum = 0;
    for (let week = from; week < Math.min(columns, to + 1); week++)
      sum += values[totalIndex[name] * columns + week]!;
    return sum / state.people;
  };

/** A total at the last week, per head of market. */
export const atEnd =
  (name: TotalName): TrialMeasure =>
  ({ totals: { values, columns }, state }) =>
    values[(totalIndex[name] + 1) * columns - 1]! / state.people;

export const ratio =
  (above: TrialMeasure, below: TrialMeasure): TrialMeasure =>
  (world, simulation) =>
    above(world, simulation) / below(world, simulation);

/** People per head of market who left for a reason. */
export const leftFor =
  (reason: LeavingReason): TrialMeasure =>
  ({ totals: { reasons, columns }, state }) => {
    const row = leavingReasons.indexOf(reason) * columns;
    return reasons.subarray(row, row + columns).reduce((sum, n) => sum + n, 0) / state.people;
  };

/** Mean over the people who are customers in all worlds, and of whom `who` holds. */
export const mean =
  (
    value: (world: World, i: number) => number,
    who: (i: number, simulation: Simulation) => boolean = () => true,
  ): TrialMeasure =>
  (world, simulation) => {
    let sum = 0;
    let many = 0;
    for (let i = 0; i < world.state.people; i++) {
      if (simulation.worlds.some((other) => other.state.status[i] !== status.customer)) continue;
      if (!who(i, simulation)) continue;
      sum += value(world, i);
      many++;
    }
    return sum / many;
  };

type Feeling = 'bond' | 'trust' | 'satisfaction' | 'gratitude' | 'undermining';

/** A feeling, over the people who are customers in all worlds. */
export const feeling = (name: Feeling, who?: (i: number, simulation: Simulation) => boolean): TrialMeasure =>
  mean((world, i) => world.state[name][i]!, who);

/** People who joined after the fork, in all worlds. */
export const newcomer = (i: number, { worlds }: Simulation): boolean =>
  worlds.every(({ state }) => state.joinWeek[i]! >= 0);
