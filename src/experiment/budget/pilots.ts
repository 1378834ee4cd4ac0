/** Pilot replications: what a program costs and earns at some intensities, before the scenario itself is run. */
import type { Levers } from '../../model/parameters/parameters.ts';
import { Simulation } from '../../model/simulation.ts';
import { totalIndex } from '../../model/totals.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';

/** The luck of pilots: a seed that no scenario's replication shares. */
const pilotSeed = 'pilot replications of the budget solver';

export interface PilotCosts {
  /** Cost per customer-year of the no-program world, and profit per head, by pilot and intensity: `[pilot][intensity]`. */
  readonly cost: number[][];
  readonly profit: number[][];
}

/** Weeks in which the program is in force by its own levers. */
const inForce = (scenario: Scenario, program: Program): number =>
  Math.min(
    scenario.time.weeks,
    program.levers.endsAt === undefined || program.levers.endsAt === 0 ? Infinity : program.levers.endsAt,
  );

/** Runs pilots `from` to before `to` of the program at some intensities, beside the no-program world. */
export function* pilot(
  scenario: Scenario,
  program: Program,
  intensities: readonly Partial<Levers>[],
  from: number,
  to: number,
): Generator<number, PilotCosts> {
  const trial: PilotCosts = { cost: [], profit: [] };
  const weeks = inForce(scenario, program);
  const settings = { ...scenario, time: { ...scenario.time, weeks } };
  const sum = (values: Float64Array, name: 'programCost' | 'customers' | 'profit', columns: number) => {
    let s = 0;
    for (let t = 1; t < columns; t++) s += values[totalIndex[name] * columns + t] ?? 0;
    return s;
  };
  for (let p = from; p < to; p++) {
    const simulation = yield* start(settings, [{}, ...intensities], p);
    for (let week = 0; week < weeks; week++) {
      simulation.advance();
      yield (p - from + (week + 1) / weeks) / (to - from);
    }
    const [none, ...worlds] = simulation.worlds;
    if (none === undefined) throw new Error('pilots have a no-program world');
    const years = sum(none.totals.values, 'customers', weeks + 1) / 52;
    trial.cost.push(
      worlds.map((w) => (years > 0 ? sum(w.totals.values, 'programCost', weeks + 1) / 100 / years : NaN)),
    );
    trial.profit.push(
      worlds.map((w) => sum(w.totals.values, 'profit', weeks + 1) / 100 / scenario.market.people),
    );
  }
  return trial;
}

function* start(
  settings: Scenario,
  levers: readonly Partial<Levers>[],
  replication: number,
): Generator<number, Simulation> {
  const steps = Simulation.start(settings, levers, [], pilotSeed, replication);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield 0;
  }
}
