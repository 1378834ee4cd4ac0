/** Checks the parts of a scenario that hold parameters, events and the budget, each by itself. */
import { eventsTable } from '../../model/parameters/parameters.ts';
import type { EventKind, MarketEvent, ParameterTable } from '../../model/parameters/parameters.ts';
import { show } from './problems.ts';
import type { Findings } from './problems.ts';
import { budgetModes, documentLimits, marketEventKinds } from './limits.ts';
import { brokenRule, choiceRule, idRule, isRecord, numberRule, oneOf } from './value-rules.ts';
import type { Budget, Solution } from '../scenario.ts';

export type Values = Readonly<Record<string, unknown>>;

/** Where a value of the preset took the place of a wrong one. */
export const ofPreset = (kept: unknown) => `kept ${show(kept)} of the preset`;

/**
 * Reads the fields of one object: each that is there must keep its rule; what is missing or wrong is taken from `base`.
 * @param path the path of the object, '' for the scenario itself
 * @param keeping says what was kept instead of a wrong value
 */
export function fieldReader<V extends object>(
  value: Values,
  base: V,
  path: string,
  findings: Findings,
  keeping: (kept: unknown) => string,
) {
  return <K extends keyof V & string>(key: K, rule: (given: unknown) => string | undefined): V[K] => {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (given === undefined) return base[key];
    const broken = rule(given);
    if (broken === undefined) return given as V[K];
    findings.refuse(path === '' ? key : `${path}.${key}`, given, broken, keeping(base[key]), base[key]);
    return base[key];
  };
}

export function readGroup(
  table: ParameterTable,
  value: unknown,
  base: object,
  path: string,
  findings: Findings,
): Values {
  const kept = base as Values;
  if (value === undefined) return kept;
  if (!isRecord(value)) {
    findings.refuse(path, value, 'it must be an object', 'kept that of the preset', base);
    return kept;
  }
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(table, key)) {
      findings.unknown(`${path}.${key}`, value[key], key, Object.keys(table), `${path}.`);
    }
  }
  return Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => {
      const given = Object.hasOwn(value, name) ? value[name] : undefined;
      if (given === undefined) return [name, kept[name]];
      const broken = brokenRule(parameter, given);
      if (broken === undefined) return [name, given];
      findings.refuse(`${path}.${name}`, given, broken, ofPreset(kept[name]), kept[name]);
      return [name, kept[name]];
    }),
  );
}

export function readEvents(
  value: unknown,
  base: readonly MarketEvent[],
  findings: Findings,
): readonly MarketEvent[] {
  if (value === undefined) return base;
  if (!Array.isArray(value)) {
    findings.refuse('events', value, 'it must be a list of events', 'kept those of the preset', base);
    return base;
  }
  const [, most] = documentLimits.events;
  if (value.length > most) {
    const rule = `there can be at most ${most}`;
    findings.refuse('The number of events', value.length, rule, `kept the first ${most}`, most);
  }
  return (value as unknown[])
    .slice(0, most)
    .flatMap((given, i) => readEvent(given, `events.${i + 1}`, findings) ?? []);
}

function readEvent(value: unknown, path: string, findings: Findings): MarketEvent | undefined {
  if (!isRecord(value)) {
    findings.refuse(path, value, 'it must be an object', 'it was left out');
    return undefined;
  }
  const { kind } = value;
  if (typeof kind !== 'string' || !Object.hasOwn(eventsTable, kind)) {
    findings.refuse(`${path}.kind`, kind, `it must be ${oneOf(marketEventKinds)}`, 'the event was left out');
    return undefined;
  }
  const table: ParameterTable = eventsTable[kind as EventKind];
  for (const key of Object.keys(value)) {
    if (key !== 'kind' && !Object.hasOwn(table, key)) {
      findings.unknown(`${path}.${key}`, value[key], key, Object.keys(table), `${path}.`);
    }
  }
  const fields = Object.entries(table).map(([name, parameter]) => {
    const broken = brokenRule(parameter, value[name]);
    if (broken === undefined) return [name, value[name]];
    const keeping = `took the default ${show(parameter.default)}`;
    findings.refuse(`${path}.${name}`, value[name], broken, keeping, parameter.default);
    return [name, parameter.default];
  });
  return { kind, ...Object.fromEntries(fields) } as MarketEvent;
}

export function readBudget(value: unknown, base: Budget, findings: Findings): Budget {
  if (value === undefined) return base;
  if (!isRecord(value)) {
    findings.refuse('budget', value, 'it must be an object', 'kept that of the preset', base);
    return base;
  }
  const keys = ['mode', 'perCustomerYear', 'solvedFor', 'solutions'];
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) findings.unknown(`budget.${key}`, value[key], key, keys, 'budget.');
  }
  const field = fieldReader(value, base, 'budget', findings, ofPreset);
  return {
    mode: field('mode', (given) => choiceRule(given, budgetModes)),
    perCustomerYear: field('perCustomerYear', (given) =>
      numberRule(given, documentLimits.perCustomerYear, false, 'money'),
    ),
    solvedFor: field('solvedFor', solvedForRule),
    solutions: readSolutions(value['solutions'], base.solutions, findings),
  };
}

const solvedForRule = (given: unknown) =>
  typeof given === 'string' && /^[0-9a-z]{0,32}$/.test(given)
    ? undefined
    : 'it must be empty or a mark of digits and small letters';

function readSolutions(value: unknown, base: Budget['solutions'], findings: Findings): Budget['solutions'] {
  if (value === undefined) return base;
  if (!isRecord(value)) {
    findings.refuse('budget.solutions', value, 'it must be an object', 'kept those of the preset', base);
    return base;
  }
  const finite = (given: unknown) => typeof given === 'number' && Number.isFinite(given);
  const right = Object.entries(value).filter(([id, given]) => {
    const path = `budget.solutions.${show(id).slice(1, -1)}`;
    const complete =
      idRule(id) === undefined &&
      isRecord(given) &&
      Object.keys(given).every((key) => solutionKeys.includes(key)) &&
      [given['cost'], given['low'], given['high']].every(finite) &&
      typeof given['attainable'] === 'boolean' &&
      numberRule(given['shareOfBudget'], [0, 1]) === undefined;
    const rule =
      'it must have the numbers cost, low, high, shareOfBudget (0 to 1) and attainable (true or false)';
    if (!complete) findings.refuse(path, given, rule, 'it was left out');
    return complete;
  });
  return Object.fromEntries(right) as Record<string, Solution>;
}
const solutionKeys = ['cost', 'low', 'high', 'attainable', 'shareOfBudget'];
