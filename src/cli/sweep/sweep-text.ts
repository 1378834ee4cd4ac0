/** A sweep as text for people. */
import { figure } from '../../experiment/figures/figure.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import { intervalMethod } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import { differenceText } from '../output/figure-text.ts';
import { textTable, wrap } from '../output/text-table.ts';
import type { AskedSweep, Swept } from './sweep-data.ts';

/** All values at which anything was run, in order. */
const valuesOf = (swept: readonly Swept[]): number[] =>
  [...new Set(swept.flatMap(({ points }) => points.map(({ value }) => value)))].sort((a, b) => a - b);

export function sweepText(asked: AskedSweep, swept: readonly Swept[], width: number): string {
  const { scenario, path, number, outcome, week } = asked;
  const { label, unit } = outcomes[outcome];
  const reference = scenario.programs.find(({ id }) => id === scenario.reference)?.name ?? '';
  const rows = valuesOf(swept).map((value) => [
    value === number.now ? `${short(value)} (now)` : short(value),
    ...swept.map(({ points }) => {
      const point = points.find((each) => each.value === value);
      return point ? differenceText(figure(point.difference, 'undefined'), outcomes[outcome]) : '';
    }),
  ]);
  const title = `${number.parameter.label} (${path}, ${number.parameter.unit}): difference in ${label} (${unit}) from “${reference}” after ${week} weeks`;
  return [
    wrap(title, width),
    textTable(['', ...swept.map(({ program }) => program.name)], rows, width),
    '',
    wrap(
      `The same people and luck at every value, ${scenario.replications} replications of each. The budget is not solved again: every value is at its own cost. ` +
        `In this model, under these assumptions. Intervals: ${intervalMethod}. Model version ${modelVersion}, seed ${JSON.stringify(scenario.seed)}.`,
      width,
    ),
    '',
  ].join('\n');
}

/** Without the last digits that only sums of fractions have. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
