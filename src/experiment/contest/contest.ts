/** One market of the search: all programs at the same cost, with the same people and the same luck. */
import type { Settings } from '../../model/parameters/parameters.ts';
import { Simulation } from '../../model/simulation.ts';
import { steadfastness } from '../stress/steadfast.ts';
import { stressAt } from '../stress/stress.ts';
import { commonTests } from '../stress/tests.ts';
import type { CommonTest } from '../stress/tests.ts';
import type { Contestant } from './spend.ts';
import { spendEqually, sumOf } from './spend.ts';

/** A contest to run: a plain value, as it is sent to a worker. */
export interface ContestPlan {
  readonly settings: Settings;
  /** Money per customer-year of the no-program world. */
  readonly budget: number;
  /** The first has no levers: the no-program world, in which customer-years are counted. */
  readonly programs: readonly Contestant[];
  readonly seed: string;
  readonly replications: number;
  /** Week of the stress tests, counted from the fork; null for none. */
  readonly stressWeek: number | null;
}

/** What came out, by program, then by replication. */
export interface Contest {
  /** The intensities that cost the budget; null where there is none to turn. */
  readonly intensities: readonly (number | null)[];
  /** Money per head of market over the whole run. */
  readonly profit: readonly (readonly number[])[];
  /** Steadfastness, the mean of the stress tests, and with each of them left out; empty without them. */
  readonly steadfast: readonly (readonly number[])[];
  readonly steadfastWithout: Readonly<Record<CommonTest, readonly (readonly number[])[]>>;
  /** Money spent per customer-year of the no-program world. */
  readonly cost: readonly (readonly number[])[];
}

/** Runs a contest; yields the share done. */
export function* contest(plan: ContestPlan): Generator<number, Contest> {
  const { settings, programs, seed, replications } = plan;
  const parts = replications + 1;
  // Pilots have their own luck.
  const solving = spendEqually(settings, programs, plan.budget, `${seed}, pilots`);
  let solved = solving.next();
  for (; solved.done !== true; solved = solving.next()) yield solved.value / parts;
  const intensities = solved.value;
  const levers = programs.map(({ levers, intensity }, p) =>
    intensity === null ? levers : { ...levers, [intensity]: intensities[p] ?? 0 },
  );
  const empty = () => programs.map((): number[] => []);
  const steadfastWithout = { failures: empty(), rival: empty(), rumour: empty() };
  const result = { intensities, profit: empty(), steadfast: empty(), steadfastWithout, cost: empty() };
  for (let r = 0; r < replications; r++) {
    const steps = replicate(plan, levers, r, result);
    for (let step = steps.next(); step.done !== true; step = steps.next()) yield (r + 1 + step.value) / parts;
  }
  return result;
}

/** One replication of all programs, its figures added to the result. */
function* replicate(
  { settings, seed, stressWeek }: ContestPlan,
  levers: readonly Contestant['levers'][],
  replication: number,
  into: {
    profit: number[][];
    steadfast: number[][];
    steadfastWithout: Record<CommonTest, number[][]>;
    cost: number[][];
  },
): Generator<number, void> {
  const { weeks } = settings.time;
  const starting = Simulation.start(settings, levers, [], seed, replication);
  let start = starting.next();
  for (; start.done !== true; start = starting.next()) yield 0;
  const simulation = start.value;
  for (let week = 0; week < weeks; week++) {
    if (week === stressWeek) {
      const tests = stressAt(simulation, replication, week, 0, []);
      let test = tests.next();
      for (; test.done !== true; test = tests.next()) yield week / weeks;
      const tested = test.value;
      into.steadfast.forEach((row, p) => {
        const { all, without } = steadfastness([tested], p);
        row.push(...all);
        for (const name of commonTests) into.steadfastWithout[name][p]?.push(...without[name]);
      });
    }
    simulation.advance();
    yield (week + 1) / weeks;
  }
  const { people } = settings.market;
  const totals = simulation.worlds.map((world) => world.totals.values);
  const years = totals[0] === undefined ? NaN : sumOf(totals[0], 'customers', weeks + 1) / 52;
  totals.forEach((values, p) => {
    into.profit[p]?.push(sumOf(values, 'profit', weeks + 1) / 100 / people);
    into.cost[p]?.push(sumOf(values, 'programCost', weeks + 1) / 100 / years);
  });
}
