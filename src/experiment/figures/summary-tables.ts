/** A summary as tables, for files. */
import { customerClasses } from '../../model/classes.ts';
import { csvText } from './csv.ts';
import type { CsvValue } from './csv.ts';
import type { Replication } from '../results.ts';
import { outcomeIds, outcomes, viewOf } from './outcomes.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Figure } from './figure.ts';
import type { Summary } from './summary.ts';

const figureColumns = ['mean', 'low', 'high', 'replications', 'undefinedBecause'] as const;
const cells = (value: Figure): CsvValue[] => [
  value.mean,
  value.low,
  value.high,
  value.replications,
  value.mean === null ? value.reason : '',
];

/** The tables of a run by name: levels, differences, stress tests, classes, weekly means, and the values of each replication. */
export function summaryTables(
  scenario: Scenario,
  summary: Summary,
  replications: readonly Replication[],
): Readonly<Record<'levels' | 'differences' | 'stress' | 'classes' | 'weekly' | 'replications', string>> {
  const { worlds, differences } = summary;
  return {
    levels: csvText(
      ['world', 'outcome', ...figureColumns],
      worlds.flatMap(({ id, summary: figures }) =>
        Object.entries(figures).map(([outcome, value]) => [id, outcome, ...cells(value)]),
      ),
    ),
    differences: csvText(
      ['reference', 'world', 'outcome', 'clear', ...figureColumns],
      differences.map((d) => [d.reference, d.world, d.outcome, d.clear, ...cells(d)]),
    ),
    stress: csvText(
      ['world', 'week', 'outcome', ...figureColumns],
      worlds.flatMap(({ id, stress }) =>
        stress.flatMap(({ week, ...figures }) =>
          Object.entries(figures).map(([outcome, value]) => [id, week, outcome, ...cells(value)]),
        ),
      ),
    ),
    classes: csvText(
      ['world', 'week', 'bondFrom', 'shareFrom', 'class', ...figureColumns],
      worlds.flatMap(({ id, classes }) =>
        classes.flatMap(({ week, byCutoffs }) =>
          byCutoffs.flatMap(({ cutoffs, ...figures }) =>
            customerClasses.map((name) => [
              id,
              week,
              cutoffs.bond,
              cutoffs.share,
              name,
              ...cells(figures[name]),
            ]),
          ),
        ),
      ),
    ),
    weekly: weeklyTable(summary),
    replications: replicationTable(scenario, summary, replications),
  };
}

/** One row per world and week. */
function weeklyTable({ worlds }: Summary): string {
  const names = Object.keys(worlds[0]?.weekly ?? {});
  return csvText(
    ['world', 'week', ...names],
    worlds.flatMap(({ id, weekly }) => {
      const series = Object.values(weekly);
      return Array.from(series[0] ?? [], (_, week) => [id, week, ...series.map((values) => values[week])]);
    }),
  );
}

/** One row per replication and world: the outcomes at the last week, to compute other intervals from. */
function replicationTable(
  scenario: Scenario,
  { reference }: Summary,
  replications: readonly Replication[],
): string {
  const against = referenceIndex({ programs: scenario.programs, reference });
  const rows = replications.flatMap((replication) =>
    scenario.programs.map(({ id }, world): CsvValue[] => {
      const view = viewOf(scenario, replication, world, against);
      const values = outcomeIds.map((outcome) => outcomes[outcome].series(view)[scenario.time.weeks]);
      return [replication.replication, id, ...values, replication.fingerprints[world]];
    }),
  );
  return csvText(['replication', 'world', ...outcomeIds, 'fingerprint'], rows);
}
