/**
 * A randomised trial inside one world: of the customers a program chooses, some are treated by lot and the others are controls. The
 * difference between the arms, as randomised (intention to treat), stands beside the naive change of the treated from before to after,
 * which regression to the mean moves by itself.
 */
import { arm } from '../model/state.ts';
import type { World } from '../model/world.ts';
import type { Replication } from './results.ts';
import { estimate } from './figures/statistics.ts';
import type { Estimate } from './figures/statistics.ts';

/** Rows of a trial's table: people, and their spend in money a year in the year before the fork and from the fork on. */
const names = [
  'treated',
  'controls',
  'treatedBefore',
  'controlsBefore',
  'treatedAfter',
  'controlsAfter',
] as const;

/** Remembers who was in which arm when the trial began, and what they spent before. */
export class TrialRecorder {
  readonly #world: World;
  readonly #arms: Uint8Array;
  readonly #before: Float64Array;
  /** Weeks in which that was spent: a year, or the burn-in where it is shorter. */
  readonly #weeksBefore: number;

  /** To be made after the first week, in which arms are drawn. */
  constructor(world: World) {
    this.#world = world;
    this.#arms = world.state.arm.slice();
    this.#before = world.state.spendLastYear.slice();
    this.#weeksBefore = Math.min(52, world.market.settings.time.burnIn);
  }

  /** The table after some weeks, in the order of `names`; empty when the world has no controls. */
  finish(weeks: number): Float64Array {
    const table = new Float64Array(names.length);
    const add = (row: number, amount: number) => (table[row] = (table[row] ?? 0) + amount);
    this.#arms.forEach((which, i) => {
      if (which === arm.outside) return;
      const control = which === arm.control ? 1 : 0;
      add(control, 1);
      if (this.#weeksBefore > 0) add(2 + control, ((this.#before[i] ?? 0) / 100) * (52 / this.#weeksBefore));
      add(4 + control, ((this.#world.state.ledger[i] ?? 0) / 100) * (52 / weeks));
    });
    return table[0] === 0 || table[1] === 0 ? new Float64Array() : table;
  }
}

export interface Trial {
  readonly treated: number;
  readonly controls: number;
  /** Spend a head after ÷ before: of the treated (what a manager without controls sees), and of the controls. */
  readonly naiveChange: Estimate;
  readonly controlChange: Estimate;
  /** Mean spend a head and year, treated minus controls, as randomised; and as a ratio. */
  readonly difference: Estimate;
  readonly ratio: Estimate;
}

/** Undefined, not infinite, over nothing. */
const quotient = (above: number, below: number): number => (below > 0 ? above / below : NaN);

/** The trial of a world over replications; null when it has none. */
export function trialOf(replications: readonly Replication[], world: number): Trial | null {
  const tables = replications.map((r) => r.trials[world] ?? new Float64Array()).filter((t) => t.length > 0);
  if (tables.length === 0) return null;
  const value = (table: Float64Array, name: (typeof names)[number]) => table[names.indexOf(name)] ?? NaN;
  const over = (f: (get: (name: (typeof names)[number]) => number) => number) =>
    estimate(tables.map((table) => f((name) => value(table, name))));
  return {
    treated: over((get) => get('treated')).mean,
    controls: over((get) => get('controls')).mean,
    naiveChange: over((get) => quotient(get('treatedAfter'), get('treatedBefore'))),
    controlChange: over((get) => quotient(get('controlsAfter'), get('controlsBefore'))),
    difference: over((get) => get('treatedAfter') / get('treated') - get('controlsAfter') / get('controls')),
    ratio: over((get) =>
      quotient(get('treatedAfter') / get('treated'), get('controlsAfter') / get('controls')),
    ),
  };
}
