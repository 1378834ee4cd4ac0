/** The reasons of differences as one JSON object. */
import { describeOutcome } from '../../experiment/endpoints/outcomes.ts';
import { estimate, intervalMethod } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import { ranked } from '../../study/attribution.ts';
import type { Attribution, ExplainedFigure } from '../../study/attribution.ts';
import { jsonDifference, readableJson } from '../output/readable-json.ts';

export interface Explained {
  readonly program: Program;
  readonly attribution: Attribution;
}

/** What was asked, with the scenario that was run. */
export interface AskedReasons {
  readonly scenario: Scenario;
  readonly figure: ExplainedFigure;
  readonly week: number;
}

export function reasonsJson(
  { scenario, figure, week }: AskedReasons,
  explained: readonly Explained[],
): string {
  const { label, unit, formula, denominator, window } = describeOutcome(figure);
  const object = {
    modelVersion,
    note: 'In this model, under these assumptions.',
    intervalMethod,
    outcome: { id: figure, label, unit, formula, denominator, window },
    week,
    reference: scenario.reference,
    programs: explained.map(({ program, attribution }) => ({
      id: program.id,
      name: program.name,
      difference: jsonDifference(estimate(attribution.full)),
      mechanisms: ranked(attribution.found).map(({ mechanism, contribution, without, silent }) => ({
        id: mechanism,
        takesPart: !silent,
        contribution: jsonDifference(contribution),
        without: jsonDifference(without),
      })),
    })),
    scenario,
  };
  return `${readableJson(object)}\n`;
}
