/** A run as one JSON object, for programs. */
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import { retainedGainMethod } from '../../experiment/stress/stress-summary.ts';
import type { Summary } from '../../experiment/figures/summary.ts';
import { modelVersion } from '../../model/version.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { readableJson } from '../output/readable-json.ts';

/** What the figures mean: the outcome table without its code. */
function definitions(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...outcomes, ...stressOutcomes }).map(([id, outcome]) => {
      const { label, unit, formula, denominator, window } = outcome;
      return [id, { label, unit, formula, denominator, window }];
    }),
  );
}

/** The text of `run --json`: a figure or a weekly series is one line. */
export function runJson(scenario: Scenario, summary: Summary, fingerprint: string): string {
  const { intervalMethod, replications, reference, worlds, differences, sums } = summary;
  const object = {
    modelVersion,
    fingerprint,
    note: 'In this model, under these assumptions.',
    intervalMethod,
    retainedGainMethod,
    replications,
    reference,
    worlds,
    differences,
    sums,
    outcomes: definitions(),
    scenario,
  };
  return `${readableJson(object)}\n`;
}
