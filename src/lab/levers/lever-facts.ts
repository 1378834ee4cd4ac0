/** Which levers of a program matter most, how far their knobs reach, and how their values are written. */
import { defaultLevers, leversTable } from '../../model/parameters/parameters.ts';
import type {
  LeverKey,
  Levers,
  NumberParameter,
  Parameter,
  ParameterValue,
  Tier,
} from '../../model/parameters/parameters.ts';
import type { Program } from '../../scenario/scenario.ts';
import { formatCount, undefinedNumber } from '../../charts/format.ts';

const thin = '\u202F';

export const leverValue = (program: Program, key: LeverKey): ParameterValue =>
  program.levers[key] ?? defaultLevers[key];

/** Families of levers in which a program can do something, with the levers that say how much; the first that applies comes first. */
function candidates(program: Program): LeverKey[] {
  const lever = <K extends LeverKey>(key: K): Levers[K] => program.levers[key] ?? defaultLevers[key];
  const gifts: Record<Levers['gifts.schedule'], LeverKey[]> = {
    none: [],
    randomWeek: ['gifts.perYear', 'gifts.value'],
    randomPurchase: ['gifts.probability', 'gifts.value'],
    everyWeeks: ['gifts.everyWeeks', 'gifts.value'],
    everyVisit: ['gifts.value', 'gifts.spread'],
  };
  const hasPoints = lever('points.earnRate') > 0;
  const hasTiers = lever('points.tiers').length > 0;
  return [
    ...(hasPoints ? (['points.earnRate'] as const) : []),
    ...(hasTiers ? (['points.tiers'] as const) : []),
    ...(hasPoints ? (['points.threshold', 'points.expiryWeeks'] as const) : []),
    ...gifts[lever('gifts.schedule')],
    ...(lever('service.spend') > 0 ? (['service.spend', 'service.rootCauseShare'] as const) : []),
    ...(lever('service.selfService') > 0 ? (['service.selfService', 'service.staffingCut'] as const) : []),
    ...(lever('care.spend') > 0 ? (['care.spend', 'service.selfService'] as const) : []),
    ...(lever('contact.emails') > 0
      ? (['contact.emails', 'contact.dataDepth', 'contact.relevance'] as const)
      : []),
    ...(lever('accountTeam.calls') > 0 ? (['accountTeam.calls', 'targeting.share'] as const) : []),
    ...(lever('newCustomerOffer.discount') > 0
      ? (['newCustomerOffer.discount', 'newCustomerOffer.orders'] as const)
      : []),
    ...(lever('winBack.offer') > 0 ? (['winBack.offer', 'winBack.cap'] as const) : []),
  ];
}

/** The levers shown under a world: the one that the budget turns, then the one that matters most besides. */
export function mainLevers(program: Program, count = 2): LeverKey[] {
  const own = Object.keys(program.levers) as LeverKey[];
  const all = [...(program.intensity ? [program.intensity] : []), ...candidates(program), ...own];
  return [...new Set(all)].filter((key) => isTurnable(leversTable[key])).slice(0, count);
}

const isTurnable = ({ kind }: Parameter) => kind === 'number' || kind === 'tiers';

export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** 1, 2, 2.5 or 5 times a power of ten, at least `value`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 2.5, 5, 10].find((f) => f * power >= value * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(3));
}

/** 1, 2 or 5 times a power of ten, at most `value`. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((f) => f * power <= value * (1 + 1e-9)) ?? 1;
  return Number((factor * power).toPrecision(3));
}

/** How far a knob reaches: shares over their whole range, else what is plausible, or twice what is set. */
export function knobScale(parameter: NumberParameter, value: number): Scale {
  const { min, max, integer, plausible } = parameter;
  const isWhole = max <= 1 && (plausible[1] === 0 || plausible[1] * 4 >= max);
  const reach = Math.max(plausible[1], 2 * parameter.default, 2 * value);
  const top = isWhole ? max : Math.min(max, Math.max(value, roundUp(reach > 0 ? reach : Math.min(max, 20))));
  const bottom = Math.max(min, Math.min(value, min >= -1 && min < 0 ? min : Math.max(min, 0)));
  const step = roundDown((top - bottom) / 100);
  return { min: bottom, max: top, step: integer ? Math.max(1, Math.round(step)) : step };
}

/** The ladder with its lowest step at another spend, all others in proportion, in round numbers. */
export function scaledTiers(tiers: readonly Tier[], lowest: number): readonly Tier[] {
  const first = tiers[0]?.spend ?? 0;
  if (first <= 0) return tiers;
  return tiers.map((tier) => ({ ...tier, spend: Math.round((tier.spend * lowest) / first / 10) * 10 }));
}

const isPercent = (unit: string) => /^(share|probability|depth$|speed$)/.test(unit);

/** A value of a parameter as people read it: "4 %", "450 · 1,200", "on", "random week". */
export function valueText(parameter: Parameter, value: ParameterValue): string {
  if (Array.isArray(value)) return listText(value as readonly (number | Tier)[]);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return choiceText(value);
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

/** For narrow places: a ladder of more than two steps by its ends, "1,500–12,000"; else as `valueText`. */
export function narrowText(parameter: Parameter, value: ParameterValue): string {
  const ends = parameter.kind === 'tiers' ? (value as readonly Tier[]) : [];
  if (ends.length <= 2) return valueText(parameter, value);
  return `${formatCount(ends[0]?.spend ?? 0)}–${formatCount(ends.at(-1)?.spend ?? 0)}`;
}

/** "randomWeek" → "random week" */
export const choiceText = (choice: string): string =>
  choice.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** For narrow places: "a year", "per quarter", or nothing. */
export const shortUnit = (parameter: Parameter): string => {
  const per = parameter.kind === 'number' ? /(?:\/|per )(\w+)$/.exec(parameter.unit)?.[1] : undefined;
  return per ? `a ${per}` : '';
};

/** The unit as it stands after a number, where the number does not already say it. */
export const unitText = (parameter: Parameter): string =>
  parameter.kind === 'number' && !isPercent(parameter.unit) ? parameter.unit : '';
