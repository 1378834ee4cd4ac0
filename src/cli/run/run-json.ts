/** A run as one JSON object, for programs. */
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import { retainedGainMethod } from '../../experiment/stress/stress-summary.ts';
import type { Summary } from '../../experiment/figures/summary.ts';
import { modelVersion } from '../../model/version.ts';
import type { Scenario } from '../../scenario/scenario.ts';

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
  return `${readableJson(object)}\n`;
}

/** Indented JSON, but with everything that holds no further lists or objects on one line, such as a weekly series. */
export function readableJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const parts = Array.isArray(value)
    ? value.map((part) => readableJson(part, inner))
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => `${JSON.stringify(key)}: ${readableJson(part, inner)}`);
  const flat = Object.values(value).every((part) => typeof part !== 'object' || part === null);
  if (flat) return `${open}${parts.join(', ')}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
