/** The values of parameters as people read them, with their units. */
import type { Parameter, ParameterValue, Tier } from '../../model/parameters/parameters.ts';
import { formatCount, undefinedNumber } from '../../charts/format.ts';

const thin = '\u202F';

const isPercent = (unit: string) => /^(share|probability|depth$|speed$)/.test(unit);

/** A value of a parameter as people read it: "4 %", "450 · 1,200", "on", "random week". */
export function valueWords(parameter: Parameter, value: ParameterValue): string {
  if (Array.isArray(value)) return listText(value as readonly (number | Tier)[]);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return choiceWords(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefinedNumber;
  if (parameter.kind !== 'number') return String(value);
  if (isPercent(parameter.unit)) return `${short(value * 100)}${thin}%`;
  if (parameter.integer || Number.isInteger(value)) {
    return parameter.unit.startsWith('money') && value < 1000 ? value.toFixed(2) : formatCount(value);
  }
  return parameter.unit.startsWith('money') ? moneyText(value) : short(value);
}

const moneyText = (value: number) => (value >= 1000 ? formatCount(Math.round(value)) : value.toFixed(2));
const short = (value: number) => String(Number(value.toPrecision(3))).replace(/^-/, '\u2212');

function listText(list: readonly (number | Tier)[]): string {
  if (list.length === 0) return 'none';
  if (typeof list[0] === 'number') return `${formatCount(list.length)} numbers`;
  return (list as readonly Tier[]).map((tier) => formatCount(tier.spend)).join(' · ');
}

/** For narrow places: a ladder of more than two steps by its ends, "1,500–12,000"; else as `valueWords`. */
export function narrowWords(parameter: Parameter, value: ParameterValue): string {
  const ends = parameter.kind === 'tiers' ? (value as readonly Tier[]) : [];
  if (ends.length <= 2) return valueWords(parameter, value);
  return `${formatCount(ends[0]?.spend ?? 0)}–${formatCount(ends.at(-1)?.spend ?? 0)}`;
}

/** "randomWeek" → "random week" */
export const choiceWords = (choice: string): string =>
  choice.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** For narrow places: "a year", "per quarter", or nothing. */
export const shortUnit = (parameter: Parameter): string => {
  const per = parameter.kind === 'number' ? /(?:\/|per )(\w+)$/.exec(parameter.unit)?.[1] : undefined;
  return per ? `a ${per}` : '';
};

/** The unit as it stands after a number, where the number does not already say it. */
export const unitWords = (parameter: Parameter): string =>
  parameter.kind === 'number' && !isPercent(parameter.unit) ? parameter.unit : '';
