/** What the budget solver did with a program, in words. */
import { leversTable } from '../../model/parameters/parameters.ts';
import type { Parameter } from '../../model/parameters/parameters.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import { leverValue } from './lever-facts.ts';
import { unitWords, valueWords } from '../../app/parameters/value-words.ts';

const thin = '\u202F';
const money = (value: number) => value.toFixed(2);

/** "a year" after money; nothing where the lever's name says it. */
function unitAfter(parameter: Parameter): string {
  const unit = unitWords(parameter)
    .replace('/', ' a ')
    .replace(/^money ?/, '');
  return parameter.label.toLowerCase().includes(unit.split(' ')[0] ?? '') ? '' : unit;
}

export function solverWords({ budget }: Scenario, program: Program, reference: boolean): string {
  const { intensity } = program;
  if (budget.mode === 'intensity')
    return 'There is no common budget: this program costs what its levers make it cost.';
  if (!intensity)
    return reference
      ? 'Nothing here is turned by the budget.'
      : 'The budget turns no lever of this program: it costs what you set. Choose a lever below to let the budget set it.';
  const parameter = leversTable[intensity];
  const lever = parameter.label.toLowerCase();
  const value = [valueWords(parameter, leverValue(program, intensity)), unitAfter(parameter)]
    .filter(Boolean)
    .join(' ');
  const solution = budget.solutions[program.id];
  if (!solution) return `The budget of ${money(budget.perCustomerYear)} is being solved for ${lever}.`;
  const half = (solution.high - solution.low) / 2;
  const cost = `${money(solution.cost)} ±${thin}${money(half)}`;
  const where = 'a customer and year while in force, measured on pilot runs without events';
  if (!solution.attainable)
    return `No value of ${lever} costs ${money(budget.perCustomerYear)}. The nearest is ${value}, at ${cost} ${where}.`;
  const share =
    budget.mode === 'bestWithin'
      ? ` Of a quarter, half and the whole of the budget, ${Math.round(solution.shareOfBudget * 100)}${thin}% pays best.`
      : '';
  return `The budget set ${lever} to ${value}: that costs ${cost} ${where}.${share}`;
}
