/** What a number does: one program's difference from the reference at several values of one lever or parameter, with the same luck. */
import { differencesAt } from '../experiment/figures/compare.ts';
import type { OutcomeId } from '../experiment/figures/outcomes.ts';
import { estimate } from '../experiment/figures/statistics.ts';
import type { Estimate } from '../experiment/figures/statistics.ts';
import type { JobOptions, Runner } from '../runner/runner.ts';
import { setLever, setParameter } from '../scenario/edit/edit.ts';
import { readScenario } from '../scenario/rules/validate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { JointProgress } from './joint-progress.ts';
import type { Varied } from './varied.ts';

export interface SweepPlan {
  readonly varied: Varied;
  readonly values: readonly number[];
  /** Id of the program. */
  readonly program: string;
  readonly outcome: OutcomeId;
  /** Counted from the fork; of a shorter run its last. */
  readonly week: number;
  /** Of each value. */
  readonly replications: number;
}

export interface SweepPoint {
  readonly value: number;
  readonly difference: Estimate;
}

export interface SweepOptions extends JobOptions {
  /**
   * Called before anything is run, and whenever a point arrives.
   * @param points those that are there, in order of their values
   * @param total how many there will be
   */
  readonly onPoints?: (points: readonly SweepPoint[], total: number) => void;
}

/** Values evenly from low to high, with what is set now among them, in ascending order. */
export function sweepValues(low: number, high: number, now: number, integer: boolean, count = 5): number[] {
  const even = Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
  const whole = integer ? even.map((value) => Math.round(value)) : even;
  // The value now stands in for the even one nearest to it, so that a curve passes through what is on the screen.
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
export function sweptPair(
  scenario: Scenario,
  { program, varied, replications }: Pick<SweepPlan, 'program' | 'varied' | 'replications'>,
  value: number,
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

/**
 * Runs the pair at every value: all at once, so that the workers share them. Values that contradict others that are set, such as a degree
 * beyond the people there are, are left out. Rejects with `Cancelled` or `RunError`.
 */
export async function sweep(
  runner: Runner,
  scenario: Scenario,
  plan: SweepPlan,
  { signal, onProgress, onPoints }: SweepOptions = {},
): Promise<readonly SweepPoint[]> {
  const pairs = plan.values
    .map((value) => ({ value, pair: sweptPair(scenario, plan, value) }))
    .filter(({ pair }) => readScenario(pair).problems.length === 0);
  const joint = new JointProgress();
  let points: readonly SweepPoint[] = [];
  onPoints?.(points, pairs.length);
  await Promise.all(
    pairs.map(async ({ value, pair }) => {
      const { replications } = await runner.run(pair, {
        ...(signal && { signal }),
        onProgress: joint.part(plan.replications, (done, total) =>
          onProgress?.({ stage: 'run', done, total }),
        ),
      });
      const week = Math.min(plan.week, pair.time.weeks);
      const difference = estimate(differencesAt(pair, replications, plan.outcome, week, variedId));
      points = [...points, { value, difference }].sort((a, b) => a.value - b.value);
      onPoints?.(points, pairs.length);
    }),
  );
  return points;
}
