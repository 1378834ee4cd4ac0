/** The rows of key figures: what each shows, and the numbers of a week. */
import type { Comparison } from '../../experiment/figures/compare.ts';
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import { isClear } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import type { CommonTest } from '../../experiment/stress/tests.ts';
import { differenceRange } from '../../charts/series/series-state.ts';
import type { Range } from '../../charts/series/series-state.ts';
import { steadfastAt } from './steadfast.ts';
import type { Steadfast } from './steadfast.ts';
import type { Stress } from '../../experiment/results.ts';
import type { NumberFormat } from '../../charts/format.ts';

interface FigureNote {
  readonly short: string;
  readonly full: string;
}

export interface KeyFigure {
  readonly id: 'profit' | 'cohortSurvival' | 'steadfastShare';
  readonly label: string;
  readonly unit: string;
  readonly format: NumberFormat;
  /** Stands beside the reference's level: at which week it was measured, where that is not the playhead. */
  readonly when: string;
  /** By world. */
  readonly levels: readonly Estimate[];
  readonly differences: readonly Estimate[];
  /** The scale that the row's whiskers share; it does not move with the week. */
  readonly domain: Range;
  /** By world, what is to be said of the difference, if anything. */
  readonly notes?: readonly (FigureNote | null)[];
  /** Not there yet; the words say why. */
  readonly waiting: string;
}

const nothing: Estimate = { mean: NaN, low: NaN, high: NaN, replications: 0 };

export function weeklyFigure(
  outcome: 'profit' | 'cohortSurvival',
  comparison: Comparison | undefined,
  week: number,
  total: number,
): KeyFigure {
  const { label, unit, format } = outcomes[outcome];
  const at = (rows: readonly (readonly Estimate[])[]) => rows.map((row) => row[week] ?? nothing);
  return {
    id: outcome,
    label,
    unit,
    format,
    when: '',
    levels: comparison ? at(comparison.levels) : [],
    differences: comparison ? at(comparison.differences) : [],
    domain: comparison ? differenceRange(comparison, total) : [-1, 1],
    waiting: comparison ? '' : 'running',
  };
}

/** On which tests a clear difference in their mean hangs; nothing where no single one decides it. */
function oneTestNote(decidedBy: readonly CommonTest[], difference: Estimate | undefined): FigureNote | null {
  if (!difference || !isClear(difference) || decidedBy.length === 0) return null;
  const names = decidedBy.map((name) => testNames[name]).join(', or without ');
  return { short: 'one test', full: `Not clear without ${names}: one test decides it` };
}
const testNames = {
  failures: 'the failures',
  rival: 'the rival',
  rumour: 'the rumour',
} as const satisfies Record<CommonTest, string>;

export function steadfastFigure(
  stress: readonly Stress[],
  worlds: number,
  reference: number,
  playhead: number,
): KeyFigure & { readonly steadfast: Steadfast | undefined } {
  const { label, unit, format } = stressOutcomes.steadfastShare;
  const steadfast = steadfastAt(stress, worlds, reference, playhead);
  const everyWeek = [...new Set(stress.map((s) => s.week))].flatMap(
    (week) => steadfastAt(stress, worlds, reference, week)?.differences ?? [],
  );
  const finite = everyWeek.filter((e) => Number.isFinite(e.low) && Number.isFinite(e.high));
  const low = Math.min(0, ...finite.map((e) => e.low));
  const high = Math.max(0, ...finite.map((e) => e.high));
  const pad = (high - low) * 0.06 || 0.01;
  return {
    id: 'steadfastShare',
    label,
    unit,
    format,
    when: steadfast ? `in week ${steadfast.week}` : '',
    levels: steadfast?.levels ?? [],
    differences: steadfast?.differences ?? [],
    domain: [low - pad, high + pad],
    notes: steadfast?.decidedBy.map((tests, world) => oneTestNote(tests, steadfast.differences[world])) ?? [],
    waiting: steadfast ? '' : 'computing',
    steadfast,
  };
}
