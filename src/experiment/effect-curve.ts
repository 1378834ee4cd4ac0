/** What a number does: one program's difference from the reference at several values of one lever or parameter, with the same luck. */
import type { NumericLeverKey } from '../model/parameters/parameters.ts';
import { setLever, setParameter } from '../scenario/edit/edit.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { differencesAt } from './attribution.ts';
import type { OutcomeId } from './figures/outcomes.ts';
import type { Replication } from './results.ts';
import { estimate } from './figures/statistics.ts';
import type { Estimate } from './figures/statistics.ts';

export interface EffectPoint {
  readonly value: number;
  readonly difference: Estimate;
}

/** What is varied: a lever of the program, or a parameter that all worlds share. */
export type Varied =
  | { readonly kind: 'lever'; readonly key: NumericLeverKey }
  | { readonly kind: 'shared'; readonly key: string };

/** Values evenly from low to high, with what is set now among them, in ascending order. */
export function curveValues(low: number, high: number, now: number, integer: boolean, count = 5): number[] {
  const even = Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
  const whole = integer ? even.map((value) => Math.round(value)) : even;
  // The value now stands in for the even one nearest to it, so that the curve passes through what is on the screen.
  const nearest = whole.reduce((best, value) =>
    Math.abs(value - now) < Math.abs(best - now) ? value : best,
  );
  const values = whole.map((value) => (value === nearest ? now : value));
  return [...new Set(values)].sort((a, b) => a - b);
}

/** Id of the world in which the number is varied. */
export const variedId = 'varied';

/**
 * Two worlds: what is compared with, and the program with the number at a value. That is the reference; for the reference itself, the
 * reference as it stands, and for a parameter that all worlds share the reference under the same value. The budget is left alone: this is
 * what the number does, at its own cost.
 */
export function curveScenario(
  scenario: Scenario,
  program: string,
  varied: Varied,
  value: number,
  replications: number,
): Scenario {
  const of = (id: string) => scenario.programs.filter((p) => p.id === id);
  const pair: Scenario = {
    ...scenario,
    replications,
    programs: [...of(scenario.reference), ...of(program).map((p) => ({ ...p, id: variedId }))],
    budget: { ...scenario.budget, mode: 'intensity', solvedFor: '', solutions: {} },
  };
  return varied.kind === 'lever'
    ? setLever(pair, variedId, varied.key, value)
    : setParameter(pair, varied.key, value);
}

/** One point of the curve, at a week. */
export function effectPoint(
  pair: Scenario,
  replications: readonly Replication[],
  outcome: OutcomeId,
  week: number,
  value: number,
): EffectPoint {
  return { value, difference: estimate(differencesAt(pair, replications, outcome, week, variedId)) };
}
