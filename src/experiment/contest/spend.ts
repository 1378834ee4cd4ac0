/**
 * Equal budgets for many programs at once and in a hurry: all intensities that are tried run side by side over the same luck. Rougher than
 * the solver of a scenario (two percent instead of half a percent); what was really spent is measured in the contest and reported.
 */
import { log, exp } from '../../model/luck/numbers.ts';
import { leversTable } from '../../model/parameters/parameters.ts';
import type { Levers, NumericLeverKey, Settings } from '../../model/parameters/parameters.ts';
import { Simulation } from '../../model/simulation.ts';
import { totalIndex } from '../../model/totals.ts';
import type { Program } from '../../scenario/scenario.ts';

/** What the solver needs of a program. */
export type Contestant = Pick<Program, 'id' | 'levers' | 'intensity'>;

/** Sum of a weekly total over the weeks after the fork. */
export function sumOf(values: Float64Array, name: keyof typeof totalIndex, columns: number): number {
  let sum = 0;
  for (let t = 1; t < columns; t++) sum += values[totalIndex[name] * columns + t] ?? 0;
  return sum;
}

/** An intensity that was tried, and what it cost per customer-year of the no-program world. */
interface Tried {
  readonly value: number;
  readonly cost: number;
}

/** Tried first, as factors of a guess; then one more a round. */
const firstFactors = [1 / 3, 1, 3];
const rounds = 4;

/** Intensities at which programs cost `budget`, by program; null for those that have none to turn. */
export function* spendEqually(
  settings: Settings,
  programs: readonly Contestant[],
  budget: number,
  seed: string,
): Generator<number, (number | null)[]> {
  const known = programs.map((): Tried[] => []);
  for (let round = 0; round < rounds; round++) {
    const trials = programs.flatMap(({ intensity, levers }, p) =>
      intensity === null
        ? []
        : next(known[p] ?? [], intensity, levers[intensity] ?? 1, budget).map((value) => ({
            p,
            value,
            levers: { ...levers, [intensity]: value },
          })),
    );
    if (trials.length === 0) break;
    const costs = yield* costsOf(settings, trials, seed, round);
    trials.forEach(({ p, value }, k) => known[p]?.push({ value, cost: costs[k] ?? NaN }));
  }
  return known.map((tried) => (tried.length === 0 ? null : bestOf(tried, budget).value));
}

/** Closest in proportion. */
function bestOf(tried: readonly Tried[], budget: number): Tried {
  const miss = ({ cost }: Tried) => Math.abs(log(Math.max(cost, 1e-6) / budget));
  return tried.reduce((a, b) => (miss(b) < miss(a) ? b : a));
}

/** Close enough to stop. */
const tolerance = 0.01;

/** What to try next. */
function next(tried: readonly Tried[], lever: NumericLeverKey, guess: number, budget: number): number[] {
  const { min, max, integer } = leversTable[lever] as { min: number; max: number; integer: boolean };
  const fit = (value: number) => {
    const inside = Math.min(max, Math.max(min, value));
    return integer ? Math.round(inside) : Number(inside.toPrecision(5));
  };
  // The templates are made for a budget of 8.
  if (tried.length === 0) return firstFactors.map((factor) => fit((guess * factor * budget) / 8));
  if (Math.abs(bestOf(tried, budget).cost / budget - 1) < tolerance) return [];
  const sorted = tried.filter(({ cost }) => cost > 0).sort((a, b) => a.value - b.value);
  const value = fit(between(sorted, budget) ?? beyond(sorted, budget));
  return tried.some((t) => t.value === value) || !(value > 0) ? [] : [value];
}

/** Between two neighbours that enclose the budget, by proportion; null when none do. */
function between(sorted: readonly Tried[], budget: number): number | null {
  for (let k = 1; k < sorted.length; k++) {
    const [a, b] = [sorted[k - 1], sorted[k]];
    if (a === undefined || b === undefined || a.cost === b.cost) continue;
    if ((a.cost - budget) * (b.cost - budget) > 0) continue;
    const share = log(budget / a.cost) / log(b.cost / a.cost);
    return a.value * exp(share * log(b.value / a.value));
  }
  return null;
}

/** Beyond the ends, as if cost were in proportion: down from the least, up from the largest. */
function beyond(sorted: readonly Tried[], budget: number): number {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return NaN;
  const held = (factor: number) => Math.min(8, Math.max(1 / 8, factor));
  return first.cost > budget
    ? first.value * held(budget / first.cost)
    : last.value * held(budget / last.cost);
}

/** Costs per customer-year of the no-program world of all trials, side by side in one replication. */
function* costsOf(
  settings: Settings,
  trials: readonly { readonly levers: Partial<Levers> }[],
  seed: string,
  replication: number,
): Generator<number, number[]> {
  const steps = Simulation.start(settings, [{}, ...trials.map((t) => t.levers)], [], seed, replication);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield 0;
  const simulation = step.value;
  const { weeks } = settings.time;
  for (let week = 0; week < weeks; week++) {
    simulation.advance();
    yield (week + 1) / weeks;
  }
  const [none, ...worlds] = simulation.worlds;
  const years = none === undefined ? NaN : sumOf(none.totals.values, 'customers', weeks + 1) / 52;
  return worlds.map(({ totals }) => sumOf(totals.values, 'programCost', weeks + 1) / 100 / years);
}
