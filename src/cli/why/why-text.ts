/** The reasons of differences as text for people. */
import { describeOutcome } from '../../experiment/endpoints/outcomes.ts';
import { figure as figureOf } from '../../experiment/figures/figure.ts';
import { estimate, intervalMethod } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import { sharedTables } from '../../model/parameters/parameters.ts';
import { modelVersion } from '../../model/version.ts';
import { ranked } from '../../study/attribution.ts';
import type { Mechanism } from '../../study/attribution.ts';
import { differenceText } from '../output/figure-text.ts';
import { textTable, wrap } from '../output/text-table.ts';
import type { AskedReasons, Explained } from './why-json.ts';

export function reasonsText(asked: AskedReasons, explained: readonly Explained[], width: number): string {
  const { scenario } = asked;
  return [
    ...explained.map((one) => explainedText(asked, one, width)),
    wrap(
      'Each row is what the difference loses when that one mechanism is off in every world, and what is left of it, with the same people and luck. ' +
        'Mechanisms work through each other, so the rows need not add up. ' +
        `In this model, under these assumptions. Intervals: ${intervalMethod}. ` +
        `${scenario.replications} replications, model version ${modelVersion}, seed ${JSON.stringify(scenario.seed)}.`,
      width,
    ),
    '',
  ].join('\n');
}

function explainedText(
  { scenario, figure, week }: AskedReasons,
  { program, attribution }: Explained,
  width: number,
): string {
  const described = describeOutcome(figure);
  const text = (difference: Estimate) => differenceText(figureOf(difference, 'undefined'), described);
  const reference = scenario.programs.find(({ id }) => id === scenario.reference)?.name ?? '';
  const parts = ranked(attribution.found);
  const rows = parts
    .filter(({ silent }) => !silent)
    .map(({ mechanism, contribution, without }) => [labelOf(mechanism), text(contribution), text(without)]);
  const silent = parts.filter((part) => part.silent).map(({ mechanism }) => labelOf(mechanism));
  const title = `${described.label} (${described.unit}) after ${week} weeks: “${program.name}” ${text(estimate(attribution.full))} against “${reference}”`;
  return [
    wrap(title, width),
    textTable(['', 'contributes', 'left without it'], rows, width),
    ...(silent.length === 0 ? [] : [wrap(`Take no part: ${silent.join(', ')}.`, width)]),
    '',
  ].join('\n');
}

const labelOf = (mechanism: Mechanism): string => sharedTables.mechanisms[mechanism].label;
