/** What a scenario takes for granted: every setting that is not as its preset or the model has it. */
import { valueWords } from '../app/parameters/value-words.ts';
import { leverRows, sharedRows } from '../app/parameters/parameter-rows.ts';
import type { ParameterRow } from '../app/parameters/parameter-rows.ts';
import type { EvidenceMark, ParameterValue } from '../model/parameters/parameters.ts';
import type { Scenario } from '../scenario/scenario.ts';

export interface Assumption {
  readonly key: string;
  /** "Failure rate", or "Gifts a year, Random gifts" */
  readonly label: string;
  readonly value: string;
  readonly preset: string;
  readonly standard: string;
  readonly mark: EvidenceMark;
  /** Changed by hand, as against what the preset itself sets. */
  readonly isChanged: boolean;
}

const same = (a: ParameterValue, b: ParameterValue) => JSON.stringify(a) === JSON.stringify(b);

/** Those that were changed by hand first. */
export function assumptions(scenario: Scenario): Assumption[] {
  const toAssumption =
    (owner: string) =>
    ({ key, parameter, value, base }: ParameterRow): Assumption => ({
      key: `${owner} ${key}`,
      label: owner === '' ? parameter.label : `${parameter.label}, ${owner}`,
      value: valueWords(parameter, value),
      preset: valueWords(parameter, base),
      standard: valueWords(parameter, parameter.default),
      mark: parameter.mark,
      isChanged: !same(value, base),
    });
  const isUnusual = ({ value, base, parameter }: ParameterRow) =>
    !same(value, base) || !same(value, parameter.default);
  const all = [
    ...sharedRows(scenario).filter(isUnusual).map(toAssumption('')),
    ...scenario.programs.flatMap((program) =>
      leverRows(scenario, program).filter(isUnusual).map(toAssumption(program.name)),
    ),
  ];
  return [...all.filter((a) => a.isChanged), ...all.filter((a) => !a.isChanged)];
}
