/** Which levers of a program matter most, and how far their knobs reach. */
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
