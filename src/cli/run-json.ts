/** A run as one JSON object, for programs. */
import { outcomes, stressOutcomes } from '../experiment/outcomes.ts';
import { retainedGainMethod } from '../experiment/stress-summary.ts';
import type { Summary } from '../experiment/summary.ts';
import { modelVersion } from '../model/version.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What the figures mean: the outcome table without its code. */
function definitions(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...outcomes, ...stressOutcomes }).map(([id, outcome]) => {
      const { label, unit, formula, denominator, window } = outcome;
      return [id, { label, unit, formula, denominator, window }];
    }),
  );
}

/** The text of `run --json`: indented, but with each list of numbers on a line of its own. */
export function runJson(scenario: Scenario, summary: Summary, fingerprint: string): string {
  const { intervalMethod, replications, reference, worlds, differences } = summary;
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
    outcomes: definitions(),
    scenario,
  };
  return `${onOneLine(JSON.stringify(object, null, 2))}\n`;
}

/** A line break cannot stand inside a JSON text, so that this only touches lists of numbers. */
const onOneLine = (json: string) =>
  json.replace(/\[\n\s+(?:-?\d[\d.eE+-]*|null)(?:,\n\s+(?:-?\d[\d.eE+-]*|null))*\n\s+\]/g, (list) =>
    list.replace(/\s+/g, ''),
  );
