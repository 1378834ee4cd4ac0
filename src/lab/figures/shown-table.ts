/** What the Lab shows, as one CSV table: one row per outcome, world and week, with all that is needed to get it again. */
import { withoutFormula } from '../../charts/frame/chart-csv.ts';
import { csvText } from '../../experiment/figures/csv.ts';
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import type { LabState } from '../lab-state.svelte.ts';
import { levelOutcomes } from './metrics.ts';
import { steadfastAt } from './steadfast.ts';

const columns = [
  'outcome',
  'unit',
  'world',
  'reference',
  'week',
  'level',
  'level_low',
  'level_high',
  'difference',
  'difference_low',
  'difference_high',
  'replications',
  'seed',
  'model_version',
  'fingerprint',
] as const;

type Cell = string | number;

/** What is not a number is left empty. */
const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

const interval = (e: Estimate | undefined): Cell[] => (e ? [e.mean, e.low, e.high] : ['', '', '']);

export function shownTable(lab: LabState): string {
  const shown = lab.session.shown;
  const rows: Cell[][] = [];
  if (shown) {
    const names = shown.scenario.programs.map((program) => program.name);
    const conditions = [shown.scenario.seed, modelVersion, shown.fingerprint ?? ''];
    const row = (
      outcome: { readonly label: string; readonly unit: string },
      world: number,
      week: number,
      level: Estimate | undefined,
      difference: Estimate | undefined,
    ): Cell[] => [
      outcome.label,
      outcome.unit,
      names[world] ?? '',
      names[lab.worlds.shownReference] ?? '',
      week,
      ...interval(level),
      ...interval(world === lab.worlds.shownReference ? undefined : difference),
      level?.replications ?? 0,
      ...conditions,
    ];
    const onScreen = new Set<OutcomeId>([
      'profit',
      lab.view.chart.levels ?? lab.view.chart.outcome,
      ...levelOutcomes,
    ]);
    for (const id of onScreen) {
      const comparison = lab.session.comparison(id);
      comparison?.levels.forEach((weeks, world) =>
        weeks.forEach((level, week) =>
          rows.push(row(outcomes[id], world, week, level, comparison.differences[world]?.[week])),
        ),
      );
    }
    for (const week of new Set(shown.stress.map((test) => test.week))) {
      const steadfast = steadfastAt(shown.stress, names.length, lab.worlds.shownReference, week);
      names.forEach((_, world) =>
        rows.push(
          row(
            stressOutcomes.steadfastShare,
            world,
            week,
            steadfast?.levels[world],
            steadfast?.differences[world],
          ),
        ),
      );
    }
  }
  return csvText(
    columns,
    rows.map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : finite(cell))),
    ),
  );
}
