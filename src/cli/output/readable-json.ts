/** JSON that people can read too. */
import { isClear } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';

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

/** JSON knows no numbers that are none. */
export const jsonNumber = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** An estimate for JSON; where it is undefined its numbers are null. */
export const jsonEstimate = ({ mean, low, high, replications }: Estimate) => ({
  mean: jsonNumber(mean),
  low: jsonNumber(low),
  high: jsonNumber(high),
  replications,
});

/** A difference for JSON: the estimate, and whether its interval excludes 0. */
export const jsonDifference = (difference: Estimate) => ({
  ...jsonEstimate(difference),
  clear: isClear(difference),
});
