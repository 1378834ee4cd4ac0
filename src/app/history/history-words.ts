/** A step of the history in words that name what it led to. */
import { leversTable } from '../../model/parameters/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { leverRows, sharedRows } from '../parameters/parameter-rows.ts';
import { valueWords } from '../parameters/value-words.ts';

const modes = {
  equal: 'the same for all',
  bestWithin: 'the best within it',
  intensity: 'none in common',
} as const;

/**
 * "Worth of a gift 8.51, Random gifts": the label of a step, with the value that it set. What sets no single value stands as it is.
 * @param scenario as it was after the step
 */
export function stepWords(label: string, scenario: Scenario): string {
  const { budget } = scenario;
  if (label === 'Seed' || label === 'New seed') return `${label} ${scenario.seed}`;
  if (label === 'Replications') return `${label} ${scenario.replications}`;
  if (label === 'Budget')
    return budget.mode === 'equal'
      ? `${label} ${budget.perCustomerYear.toFixed(2)}`
      : `${label} ${budget.mode === 'intensity' ? '' : `${budget.perCustomerYear.toFixed(2)}, `}${modes[budget.mode]}`;
  const shared = sharedRows(scenario).find(({ parameter }) => parameter.label === label);
  if (shared) return `${label} ${valueWords(shared.parameter, shared.value)}`;
  for (const program of scenario.programs) {
    const rest = label.indexOf(`, ${program.name}`);
    if (rest < 0) continue;
    const row = leverRows(scenario, program).find(
      ({ parameter }) => parameter.label === label.slice(0, rest),
    );
    if (row?.lever && row.lever in leversTable)
      return `${row.parameter.label} ${valueWords(row.parameter, row.value)}${label.slice(rest)}`;
  }
  return label;
}
