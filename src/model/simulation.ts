/** A market with its worlds, from the burn-in to the horizon. */
import { sumCommon } from './common.ts';
import { calm, conditionsAt } from './conditions.ts';
import { Lists } from './lists.ts';
import { Market } from './market.ts';
import { log, logistic } from './luck/numbers.ts';
import type { Levers, MarketEvent, Settings } from './parameters/parameters.ts';
import { purpose } from './luck/random.ts';
import { Register } from './register.ts';
import { State, Totals, status } from './state.ts';
import { commonNames, forkWeeks, stateTotals, totalIndex } from './totals.ts';
import { hasLapsed, sumStates } from './steps/close.ts';
import { clearLedger } from './steps/target.ts';
import { simulateWeek } from './week.ts';
import { World } from './world.ts';

/** Puts the customers of the past into a new market: who they are, since when, and with a bond at rest. */
function populate(market: Market, state: State, firstWeek: number): void {
  const { settings, people, luck } = market;
  const { startShare, startTenure, arrival } = settings.market;
  const { bondGrowth, bondHalfLife } = settings.effects;
  if (arrival === 'cohort') return;
  const fading = 0.6931471805599453 / bondHalfLife;
  const starts = luck.forLife(purpose.start);
  const tenures = luck.forLife(purpose.tenure);
  const stages = luck.forLife(purpose.stage);
  const { needRegularity } = settings.market;
  for (let i = 0; i < people.count; i++) {
    if (starts.uniform(i) >= startShare) continue;
    state.status[i] = status.customer;
    state.members[state.memberCount++] = i;
    state.joinWeek[i] = firstWeek - Math.floor(-startTenure * log(tenures.uniform(i)));
    state.tierStart[i] = state.joinWeek[i];
    state.visits[i] = 1;
    if (needRegularity > 1) state.stage[i] = Math.floor(needRegularity * stages.uniform(i));
    // The bond at which growth by purchases and fading balance.
    const growth =
      settings.mechanisms.experience * bondGrowth * people.needRate[i] * logistic(people.affinity[i]);
    state.bond[i] = growth / (growth + fading);
  }
}

/** Column 0 of a world's totals: the states at the fork, which are those at the end of the burn-in; no flows. */
function openBooks(world: World, before: World, cohort: Uint8Array | null): void {
  world.cohort = cohort;
  world.cohortSize = cohort === null ? 0 : cohort.reduce((many, one) => many + one, 0);
  const { values, columns } = world.totals;
  for (const name of stateTotals) values[totalIndex[name] * columns] = before.books.sums[totalIndex[name]];
  values[totalIndex.cohort * columns] = world.cohortSize;
  values[totalIndex.cohortCustomers * columns] = world.cohortSize;
}

/** All worlds of one replication. Weeks are run by `advance`; totals fill as they are. */
export class Simulation {
  readonly market: Market;
  readonly worlds: World[];
  /** Sums over the people who are customers in all worlds, by world; rows as `commonNames`, columns as the totals. */
  readonly common: Float64Array[];
  readonly #events: readonly MarketEvent[];
  readonly #lists: Lists;
  readonly #register: Register;
  readonly #sumsCommon: boolean;
  /** Weeks simulated since the fork. */
  week = 0;

  private constructor(
    market: Market,
    worlds: World[],
    events: readonly MarketEvent[],
    lists: Lists,
    week: number,
    sumsCommon: boolean,
  ) {
    this.market = market;
    this.worlds = worlds;
    this.week = week;
    this.#events = events;
    this.#lists = lists;
    this.#sumsCommon = sumsCommon;
    const columns = sumsCommon ? worlds[0].totals.columns : 0;
    this.common = worlds.map(() => new Float64Array(commonNames.length * columns));
    worlds.forEach((world, number) => (world.recorder.world = number));
    this.#register = new Register(worlds);
    if (sumsCommon) this.#sumCommon();
  }

  /**
   * Builds a market, runs its burn-in without any program, and forks it into one world per program at week 0. A generator that yields
   * after each week of the burn-in.
   */
  static *start(
    settings: Settings,
    programs: readonly Partial<Levers>[],
    events: readonly MarketEvent[],
    seed: string,
    replication: number,
  ): Generator<void, Simulation> {
    const market = new Market(settings, seed, replication);
    const lists = new Lists(market.people.count);
    const burnIn = settings.market.arrival === 'cohort' ? 0 : settings.time.burnIn;
    const trust = settings.effects.trustNeutral;
    const before = new World(market, {}, new State(market.people.count, trust), new Totals(0));
    populate(market, before.state, -burnIn);
    sumStates(before); // Without a burn-in these are the states at the fork.
    const register = new Register([before]);
    for (let week = -burnIn; week < 0; week++) {
      simulateWeek(market, [before], week, calm, register, lists, 0);
      yield;
    }
    clearLedger(before);
    const cohort =
      settings.market.arrival === 'cohort'
        ? null
        : before.state.status.map((s, i) => (s === status.customer && !hasLapsed(before, i) ? 1 : 0));
    const worlds = programs.map((levers) => {
      const world = before.fork(levers, settings.time.weeks);
      openBooks(world, before, cohort);
      return world;
    });
    return new Simulation(market, worlds, events, lists, 0, true);
  }

  /** A 1 for each customer of the fork; null with cohort arrival. */
  get cohort(): Uint8Array | null {
    return this.worlds[0].cohort;
  }

  /** Simulates the next week of all worlds. */
  advance(): void {
    const conditions = conditionsAt(this.#events, this.week);
    simulateWeek(this.market, this.worlds, this.week, conditions, this.#register, this.#lists, this.week + 1);
    this.week++;
    if (this.#sumsCommon) this.#sumCommon();
  }

  #sumCommon(): void {
    sumCommon(this.worlds, this.common, this.week, this.#lists.common);
  }

  /** Forks of some worlds that go on from here for up to `forkWeeks`: with the events that have begun, and later ones only if given. */
  fork(
    worlds: readonly World[],
    events: readonly MarketEvent[] = this.#events.filter((event) => event.week < this.week),
  ): Simulation {
    const copies = worlds.map((world) => world.fork(world.levers, this.week + forkWeeks));
    return new Simulation(this.market, copies, events, this.#lists, this.week, false);
  }
}
