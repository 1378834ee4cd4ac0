/**
 * Equal budgets: the intensity lever of a program is solved so that the program costs, while in force, the budget per customer-year of
 * the no-program world. Pilots have their own luck and no events, so the answer depends neither on the scenario's seed and replications
 * nor on what happens later.
 */
import { Simulation } from '../model/simulation.ts';
import { leversTable } from '../model/parameters.ts';
import type { Levers, NumericLeverKey } from '../model/parameters.ts';
import { totalIndex } from '../model/totals.ts';
import type { Program, Scenario, Solution } from '../scenario/scenario.ts';
import { estimate } from './statistics.ts';
import type { Estimate } from './statistics.ts';

/** The luck of pilots: a seed that no scenario's replication shares. */
const pilotSeed = 'pilot replications of the budget solver';

/** Fewest and most pilots; more are added until the standard error is below half a percent of the budget. */
const pilots = { first: 4, most: 24 };
const enoughPrecision = 0.005;

/** Intensities tried at once, fused into one run over the same draws. */
const tried = 4;

interface Trial {
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
function* pilot(
  scenario: Scenario,
  program: Program,
  intensities: readonly Partial<Levers>[],
  from: number,
  to: number,
): Generator<number, Trial> {
  const trial: Trial = { cost: [], profit: [] };
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

const column = (rows: readonly (readonly number[])[], k: number): number[] =>
  rows.map((row) => row[k] ?? NaN);
const mean = (values: readonly number[]): number => estimate(values).mean;

/** A program with its intensity lever at a value. */
const at = (program: Program, lever: NumericLeverKey, value: number): Partial<Levers> => ({
  ...program.levers,
  [lever]: value,
});

/** Whole-number levers take whole values only. */
function fit(lever: NumericLeverKey, value: number): number {
  const { min, max, integer } = leversTable[lever] as { min: number; max: number; integer: boolean };
  const inside = Math.min(max, Math.max(min, value));
  // Six figures: enough for any budget, and short in a link.
  return integer ? Math.round(inside) : Number(inside.toPrecision(6));
}

interface Found {
  readonly value: number;
  readonly cost: Estimate;
  readonly attainable: boolean;
}

/**
 * Finds the intensity that costs `target`. Costs of a few intensities are measured at once; the bracket around the target shrinks to the
 * neighbours of the best, with linear interpolation for one of the next. Where cost falls with the lever (an interval between gifts),
 * the bracket is found all the same.
 */
function* search(
  scenario: Scenario,
  program: Program,
  lever: NumericLeverKey,
  target: number,
): Generator<number, Found> {
  const { min, max } = leversTable[lever] as { min: number; max: number };
  let known: { value: number; cost: number }[] = [];
  // A first look at powers of ten apart, from the default or present value, finds the scale.
  const present = program.levers[lever] ?? 0;
  const unit = present > 0 ? present : (max - min) / 1000;
  let next = [unit / 4, unit, unit * 4, unit * 16].map((v) => fit(lever, v));
  let share = 0;
  for (let round = 0; round < 7; round++) {
    const fresh = [...new Set(next)].filter((v) => !known.some((k) => k.value === v)).slice(0, tried);
    if (fresh.length === 0) break;
    const trial = yield* scaled(
      pilot(
        scenario,
        program,
        fresh.map((v) => at(program, lever, v)),
        0,
        pilots.first,
      ),
      share,
      0.1,
    );
    share += 0.1;
    known = [...known, ...fresh.map((value, k) => ({ value, cost: mean(column(trial.cost, k)) }))].sort(
      (a, b) => a.value - b.value,
    );
    const close = known.find((k) => Math.abs(k.cost - target) < 0.001 * target);
    if (close !== undefined) break;
    next = narrow(known, target, min, max).map((v) => fit(lever, v));
  }
  const best = known.reduce((a, b) => (Math.abs(b.cost - target) < Math.abs(a.cost - target) ? b : a));
  return yield* confirm(scenario, program, lever, best.value, target, share);
}

/** The next intensities to try: inside the pair of neighbours whose costs enclose the target, or beyond the ends. */
function narrow(
  known: readonly { value: number; cost: number }[],
  target: number,
  min: number,
  max: number,
): number[] {
  for (let k = 1; k < known.length; k++) {
    const low = known[k - 1];
    const high = known[k];
    if (low === undefined || high === undefined) continue;
    if ((low.cost - target) * (high.cost - target) > 0) continue;
    const share = high.cost === low.cost ? 0.5 : (target - low.cost) / (high.cost - low.cost);
    const guess = low.value + share * (high.value - low.value);
    const step = (high.value - low.value) * 0.04;
    return [guess, guess - step, guess + step];
  }
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return [];
  const rises = last.cost >= first.cost;
  const up = last.cost < target === rises;
  return up ? [last.value * 4, last.value * 16, max] : [first.value / 4, first.value / 16, min];
}

/**
 * Measures intensities around a guess with as many pilots as the precision needs, and takes the one whose cost, by linear interpolation
 * on each pilot, is the target.
 */
function* confirm(
  scenario: Scenario,
  program: Program,
  lever: NumericLeverKey,
  guess: number,
  target: number,
  share: number,
): Generator<number, Found> {
  const step = (leversTable[lever] as { integer: boolean }).integer ? 1 : Math.abs(guess) * 0.02;
  const values = [...new Set([guess - step, guess, guess + step].map((v) => fit(lever, v)))];
  let costs: number[][] = [];
  while (costs.length < pilots.most) {
    const trials = values.map((v) => at(program, lever, v));
    const trial = yield* scaled(
      pilot(scenario, program, trials, costs.length, costs.length + 4),
      share,
      0.05,
    );
    costs = [...costs, ...trial.cost];
    const { low, high } = estimate(column(costs, 0));
    if ((high - low) / 4 < enoughPrecision * target) break;
  }
  const means = values.map((_, k) => mean(column(costs, k)));
  const { value, weights } = interpolate(lever, values, means, target);
  const cost = estimate(costs.map((row) => weights.reduce((sum, w, k) => sum + w * (row[k] ?? NaN), 0)));
  const attainable =
    Math.abs(cost.mean - target) <= 0.02 * target || (cost.low <= target && target <= cost.high);
  return { value, cost, attainable };
}

/** The value at which the mean cost is the target, and the weights of the measured values in it; the nearest where none encloses it. */
function interpolate(
  lever: NumericLeverKey,
  values: readonly number[],
  means: readonly number[],
  target: number,
): { value: number; weights: number[] } {
  const only = (k: number): number[] => values.map((_, j) => (j === k ? 1 : 0));
  const misses = means.map((m) => Math.abs(m - target));
  const nearest = misses.indexOf(Math.min(...misses));
  const { integer } = leversTable[lever] as { integer: boolean };
  if (integer) return { value: values[nearest] ?? NaN, weights: only(nearest) };
  for (let k = 1; k < values.length; k++) {
    const [v0, v1, c0, c1] = [values[k - 1] ?? NaN, values[k] ?? NaN, means[k - 1] ?? NaN, means[k] ?? NaN];
    if (c0 === c1 || (c0 - target) * (c1 - target) > 0) continue;
    const share = (target - c0) / (c1 - c0);
    const weights = only(k - 1);
    weights[k - 1] = 1 - share;
    weights[k] = share;
    return { value: fit(lever, v0 + share * (v1 - v0)), weights };
  }
  return { value: values[nearest] ?? NaN, weights: only(nearest) };
}

function* scaled<T>(steps: Generator<number, T>, from: number, width: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield Math.min(1, from + width * step.value);
  }
}

/** Shares of the budget that `bestWithin` compares. */
const shares = [0.25, 0.5, 1];

/**
 * Solves a program's intensity lever for the scenario's budget. Yields the share done. With mode `bestWithin`, the best of 25, 50 and
 * 100 % of the budget by profit on the pilots. A program without an intensity lever is measured as it is.
 */
export function* solveProgram(
  scenario: Scenario,
  programIndex: number,
): Generator<number, { value: number; solution: Solution }> {
  const program = scenario.programs[programIndex];
  const lever = program?.intensity ?? null;
  if (program === undefined || lever === null)
    throw new Error(`program ${programIndex} has no intensity lever to solve`);
  const budget = scenario.budget.perCustomerYear;
  const asked = scenario.budget.mode === 'bestWithin' ? shares : [1];
  const found: { share: number; one: Found; profit: number }[] = [];
  for (const [k, share] of asked.entries()) {
    const one = yield* scaled(
      search(scenario, program, lever, budget * share),
      k / asked.length,
      1 / asked.length,
    );
    let profit = 0;
    if (asked.length > 1) {
      const trial = yield* scaled(
        pilot(scenario, program, [at(program, lever, one.value)], 0, 12),
        (k + 0.9) / asked.length,
        0.1 / asked.length,
      );
      profit = mean(column(trial.profit, 0));
    }
    found.push({ share, one, profit });
  }
  const best = found.reduce((a, b) => (b.profit > a.profit ? b : a));
  const { cost, attainable, value } = best.one;
  return {
    value,
    solution: { cost: cost.mean, low: cost.low, high: cost.high, attainable, shareOfBudget: best.share },
  };
}
