/** A sweep for programs: one JSON object, or a table. */
import type { CsvValue } from '../../experiment/figures/csv.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';
import { intervalMethod, isClear } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import type { SweepPoint } from '../../study/sweep.ts';
import type { VariedNumber } from '../../study/varied.ts';
import { jsonDifference, readableJson } from '../output/readable-json.ts';

export interface Swept {
  readonly program: Program;
  readonly points: readonly SweepPoint[];
}

/** What was asked, with the scenario that was run. */
export interface AskedSweep {
  readonly scenario: Scenario;
  readonly path: string;
  readonly number: VariedNumber;
  readonly outcome: OutcomeId;
  readonly week: number;
}

export function sweepJson(asked: AskedSweep, swept: readonly Swept[]): string {
  const { scenario, path, outcome, week } = asked;
  const { label, unit, formula, denominator, window } = outcomes[outcome];
  const object = {
    modelVersion,
    note: 'In this model, under these assumptions.',
    intervalMethod,
    path,
    now: asked.number.now,
    outcome: { id: outcome, label, unit, formula, denominator, window },
    week,
    reference: scenario.reference,
    programs: swept.map(({ program, points }) => ({
      id: program.id,
      name: program.name,
      points: points.map(({ value, difference }) => ({ value, ...jsonDifference(difference) })),
    })),
    scenario,
  };
  return `${readableJson(object)}\n`;
}

/** Head and rows of the table. */
export function sweepRows(swept: readonly Swept[]): [head: string[], rows: CsvValue[][]] {
  return [
    ['program', 'value', 'mean', 'low', 'high', 'replications', 'clear'],
    swept.flatMap(({ program, points }) =>
      points.map(({ value, difference }) => {
        const { mean, low, high, replications } = difference;
        return [program.id, value, mean, low, high, replications, isClear(difference)];
      }),
    ),
  ];
}
