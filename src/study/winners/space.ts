/** The space that is searched: which parameters vary, over their plausible ranges, and the settings at a point of it. */
import { exp, log } from '../../model/luck/numbers.ts';
import { defaultSettings, sharedTables } from '../../model/parameters/parameters.ts';
import type { Effects, Market, NumberParameter, Settings } from '../../model/parameters/parameters.ts';

/** The names of a group's parameters that are numbers. */
type NumberNames<T> = { [K in keyof T]: T[K] extends number ? K & string : never }[keyof T];
type FactorKey = `market.${NumberNames<Market>}` | `effects.${NumberNames<Effects>}`;

/** One dimension of the space. */
export interface Factor {
  /** A parameter, or the budget in money per customer-year. */
  readonly key: FactorKey | 'budget';
  readonly label: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

/** The parameters that make markets and people different, and those on which the effect of a program hangs. */
const varied: readonly FactorKey[] = [
  'market.needMean',
  'market.needShape',
  'market.affinityDiversity',
  'market.baseShare',
  'market.dropoutBeta',
  'market.orderValue',
  'market.marginRate',
  'market.costToServeSpread',
  'market.failureRate',
  'market.resolution',
  'market.secondResolution',
  'market.replySpeed',
  'market.handlingCost',
  'market.emotionalAlpha',
  'market.acquisitionCost',
  'effects.satisfactionPull',
  'effects.trustPull',
  'effects.bondPull',
  'effects.gratitudePull',
  'effects.bondHold',
  'effects.satisfactionHold',
  'effects.trustHold',
  'effects.expectationRate',
  'effects.failureShock',
  'effects.priceSensitivity',
  'effects.lossWeight',
  'effects.secondFailure',
  'effects.gratitudeHalfLife',
  'effects.learning',
  'effects.giftBond',
  'effects.uncertainty',
  'effects.suspicion',
  'effects.pointsPressure',
  'effects.postRewardDip',
  'effects.demotionFactor',
  'effects.crowdingOut',
  'effects.careBond',
  'effects.careShield',
  'effects.careScale',
  'effects.contactLift',
  'effects.accountLift',
  'effects.solvingGain',
  'effects.solvingScale',
  'effects.causesGain',
  'effects.selfServiceSaving',
  'effects.selfServiceEffort',
  'effects.contagion',
  'effects.tellBad',
  'effects.wordTrust',
  'effects.warning',
  'effects.promiseJoin',
  'effects.discountJoin',
  'effects.offerBond',
  'effects.winBackBase',
];

function factorOf(key: FactorKey): Factor {
  const [group, name] = key.split('.') as ['market' | 'effects', string];
  const parameter = (sharedTables[group] as Readonly<Record<string, unknown>>)[name] as NumberParameter;
  const [low, high] = parameter.plausible;
  return { key, label: parameter.label, low, base: parameter.default, high };
}

/** All dimensions, in order: the low, base and high values are those of the parameter table. */
export const factors: readonly Factor[] = [
  { key: 'budget', label: 'Budget', low: 3, base: 8, high: 20 },
  ...varied.map(factorOf),
];

/**
 * The value at a share of a factor's range: its low end at 0, its base at ½, its high end at 1, and in equal proportions between where
 * the range allows it. Where the base is an end of the range there is no middle to keep.
 */
export function valueAt({ low, base, high }: Factor, share: number): number {
  const between = (from: number, to: number, part: number) =>
    from > 0 ? from * exp(part * log(to / from)) : from + part * (to - from);
  const inside = base > low && base < high;
  const value = !inside
    ? between(low, high, share)
    : share < 0.5
      ? between(low, base, 2 * share)
      : between(base, high, 2 * share - 1);
  return Number(value.toPrecision(5));
}

/** Where the base stands in a factor's range. */
const baseShare = ({ low, base, high }: Factor): number => (base <= low ? 0 : base >= high ? 1 : 0.5);

/** The point at which every factor has its base value. */
export const basePoint: readonly number[] = factors.map(baseShare);

/** A market: what differs from the default settings, and the budget. */
export interface MarketAt {
  readonly budget: number;
  readonly market: Partial<Market>;
  readonly effects: Partial<Effects>;
}

/** The market at a point of the space, one share per factor; what is at its base value is left out. */
export function marketAt(point: readonly number[]): MarketAt {
  let budget = 0;
  const groups = { market: {} as Record<string, number>, effects: {} as Record<string, number> };
  for (const [k, factor] of factors.entries()) {
    const value = valueAt(factor, point[k] ?? baseShare(factor));
    if (factor.key === 'budget') budget = value;
    else if (value !== factor.base) {
      const [group, name] = factor.key.split('.') as ['market' | 'effects', string];
      groups[group][name] = value;
    }
  }
  return { budget, ...groups };
}

/** The settings of a market of so many people. */
export function settingsOf({ market, effects }: Omit<MarketAt, 'budget'>, people: number): Settings {
  return {
    ...defaultSettings,
    market: { ...defaultSettings.market, ...market, people },
    effects: { ...defaultSettings.effects, ...effects },
  };
}
