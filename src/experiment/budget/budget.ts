/**
 * Equal budgets: the intensity lever of a program is solved so that the program costs, while in force, the budget per customer-year of
 * the no-program world. Pilots have their own luck and no events, so the answer depends neither on the scenario's seed and replications
 * nor on what happens later.
 */
import { leversTable } from '../../model/parameters/parameters.ts';
import type { Levers, NumericLeverKey } from '../../model/parameters/parameters.ts';
import type { Program, Scenario, Solution } from '../../scenario/scenario.ts';
import { enclose, inOrder, insideFlat, narrow, nearestOf, turns } from './bracket.ts';
import type { Tried } from './bracket.ts';
import { pilot } from './pilots.ts';
import { estimate } from '../figures/statistics.ts';
import type { Estimate } from '../figures/statistics.ts';

/** Fewest and most pilots; more are added until the standard error is below half a percent of the budget. */
const pilots = { first: 4, most: 24 };
const enoughPrecision = 0.005;

/** Rounds of a search at most, and intensities tried at once, fused into one run over the same draws. */
const rounds = 7;
const tried = 4;

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
 * the bracket is found all the same; where it turns (e-mails until people opt out), the first value that costs the target, or the turn.
 */
function* search(
  scenario: Scenario,
  program: Program,
  lever: NumericLeverKey,
  target: number,
): Generator<number, Found> {
  const { min, max } = leversTable[lever] as { min: number; max: number };
  /** Tries some values, and then what `narrow` says, until one is close. */
  function* approach(
    known: readonly Tried[],
    first: readonly number[],
    turned: boolean,
    [from, width]: readonly [number, number],
  ): Generator<number, readonly Tried[]> {
    let next = first;
    for (let round = 0; round < rounds; round++) {
      const fresh = [...new Set(next)].filter((v) => !known.some((k) => k.value === v)).slice(0, tried);
      if (fresh.length === 0) break;
      const seen = yield* scaled(
        tryOut(scenario, program, lever, fresh),
        from + (round * width) / rounds,
        width / rounds,
      );
      known = inOrder([...known, ...seen]);
      if (known.some((k) => Math.abs(k.cost - target) < 0.001 * target)) break;
      next = narrow(known, target, [min, max], turned).map((v) => fit(lever, v));
    }
    return known;
  }
  // A first look at powers of four, around the present value or the least that is worth a try, finds the scale.
  const present = program.levers[lever] ?? 0;
  const unit = present > 0 ? present : (max - min) / 1000;
  const first = [unit / 4, unit, unit * 4, unit * 16].map((v) => fit(lever, v));
  let known = yield* approach([], first, false, [0, 0.6]);
  const inside = [...new Set(insideFlat(known, target).map((v) => fit(lever, v)))];
  if (inside.length > 0) {
    const seen = yield* scaled(tryOut(scenario, program, lever, inside), 0.6, 0.05);
    // What reveals no turn moves nothing.
    if (turns(known, seen, target)) {
      known = inOrder([...known, ...seen]);
      const next = narrow(known, target, [min, max], true).map((v) => fit(lever, v));
      known = yield* approach(known, next, true, [0.65, 0.1]);
      const low = known.findIndex((one, k) => k > 0 && enclose(known[k - 1] ?? one, one, target));
      if (low > 0) known = known.slice(low - 1, low + 1);
    }
  }
  return yield* confirm(scenario, program, lever, nearestOf(known, target).value, target, 0.75);
}

/** What some intensities cost on the first pilots. */
function* tryOut(
  scenario: Scenario,
  program: Program,
  lever: NumericLeverKey,
  values: readonly number[],
): Generator<number, Tried[]> {
  const trials = values.map((v) => at(program, lever, v));
  const { cost } = yield* pilot(scenario, program, trials, 0, pilots.first);
  return values.map((value, k) => ({ value, cost: mean(column(cost, k)) }));
}

/** How often `confirm` may move on from its guess. */
const moves = 4;

/**
 * Measures intensities around a guess with as many pilots as the precision needs, and takes the one whose cost, by linear interpolation
 * on each pilot, is the target. The guess comes from few pilots: where more of them put the target beside the intensities measured, it
 * moves on.
 */
function* confirm(
  scenario: Scenario,
  program: Program,
  lever: NumericLeverKey,
  guess: number,
  target: number,
  share: number,
): Generator<number, Found> {
  let around = guess;
  let nearest: { values: number[]; costs: number[][]; means: number[]; miss: number } | undefined;
  for (let move = 0; ; move++) {
    const step = (leversTable[lever] as { integer: boolean }).integer ? 1 : Math.abs(around) * 0.02;
    const values = [...new Set([around - step, around, around + step].map((v) => fit(lever, v)))];
    const costs = yield* measure(scenario, program, lever, values, target, share + 0.05 * move);
    const means = values.map((_, k) => mean(column(costs, k)));
    const miss = Math.min(...means.map((m) => Math.abs(m - target)));
    const last = { values, costs, means, miss };
    if (nearest === undefined || miss < nearest.miss) nearest = last;
    const next = beyond(lever, values, means, target);
    if (next !== null && move < moves) {
      around = next;
      continue;
    }
    // Where the moves have not met the target, what came nearest to it.
    const taken = next === null ? last : nearest;
    const { value: exact, weights } = interpolate(lever, taken.values, taken.means, target);
    const value = shortest(exact, lever, taken, target);
    const cost = estimate(
      taken.costs.map((row) => weights.reduce((sum, w, k) => sum + w * (row[k] ?? NaN), 0)),
    );
    const attainable =
      Math.abs(cost.mean - target) <= 0.02 * target || (cost.low <= target && target <= cost.high);
    return { value, cost, attainable };
  }
}

/** Part of the target by which rounding an intensity may change its cost. */
const unfelt = 0.001;

/** The value with as few figures as change its cost, along the line of what was measured, by less than a thousandth of the target. */
function shortest(
  value: number,
  lever: NumericLeverKey,
  { values, means }: { readonly values: readonly number[]; readonly means: readonly number[] },
  target: number,
): number {
  const [first, last] = [values[0] ?? NaN, values.at(-1) ?? NaN];
  const slope = ((means.at(-1) ?? NaN) - (means[0] ?? NaN)) / (last - first);
  for (let figures = 2; figures < 6; figures++) {
    const round = fit(lever, Number(value.toPrecision(figures)));
    if (Math.abs(slope * (round - value)) < unfelt * target) return round;
  }
  return value;
}

/** Costs of some intensities by pilot, with as many pilots as the precision needs. */
function* measure(
  scenario: Scenario,
  program: Program,
  lever: NumericLeverKey,
  values: readonly number[],
  target: number,
  share: number,
): Generator<number, number[][]> {
  const trials = values.map((v) => at(program, lever, v));
  let costs: number[][] = [];
  while (costs.length < pilots.most) {
    const trial = yield* scaled(
      pilot(scenario, program, trials, costs.length, costs.length + 4),
      share,
      0.05,
    );
    costs = [...costs, ...trial.cost];
    const { low, high } = estimate(column(costs, 0));
    if ((high - low) / 4 < enoughPrecision * target) break;
  }
  return costs;
}

/** Where to look next when the target lies beyond the costs measured: along their line, at most twice as far. Null when it does not, or there is nowhere to go. */
function beyond(
  lever: NumericLeverKey,
  values: readonly number[],
  means: readonly number[],
  target: number,
): number | null {
  const first = values[0];
  const last = values.at(-1);
  const [from, to] = [means[0] ?? NaN, means.at(-1) ?? NaN];
  if (first === undefined || last === undefined || (from - target) * (to - target) <= 0 || from === to)
    return null;
  const middle = (first + last) / 2;
  const aim = middle + ((target - (from + to) / 2) * (last - first)) / (to - from);
  const next = fit(lever, Math.min(2 * middle, Math.max(middle / 2, aim)));
  return next >= first && next <= last ? null : next;
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
