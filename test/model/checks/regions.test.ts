/**
 * No strategy wins by construction: each has a market in which it beats no program and one in which it loses to it, at equal cost.
 * The markets and intensities were found on other seeds than those of these tests.
 */
import { describe, expect, it } from 'vitest';
import { estimate, pairedDifference } from '../../../src/experiment/figures/statistics.ts';
import type { Effects, Levers, Tier } from '../../../src/model/parameters/parameters.ts';
import { total, trial } from '../support/trials.ts';
import type { Circumstances } from '../support/trials.ts';

const ladder: readonly Tier[] = [
  { name: 'Silver', spend: 450, cost: 2 },
  { name: 'Gold', spend: 1200, cost: 6 },
];

/** A strategy at one intensity. */
const strategies = {
  points: (rate: number) => ({ 'points.earnRate': rate }),
  'points and tiers': (rate: number) => ({ 'points.earnRate': rate, 'points.tiers': ladder }),
  'regular gifts': (value: number) => ({
    'gifts.schedule': 'everyWeeks',
    'gifts.everyWeeks': 36,
    'gifts.value': value,
  }),
  'random gifts': (perYear: number) => ({ 'gifts.schedule': 'randomWeek', 'gifts.perYear': perYear }),
  'gifts at random purchases': (chance: number) => ({
    'gifts.schedule': 'randomPurchase',
    'gifts.probability': chance,
  }),
  'outcome service': (spend: number) => ({ 'service.spend': spend }),
  'activity service': (spend: number) => ({ 'service.spend': spend, 'service.measured': 'activity' }),
  care: (spend: number) => ({ 'care.spend': spend }),
  contact: (emails: number) => ({
    'contact.emails': emails,
    'contact.dataDepth': 0.5,
    'contact.transparent': true,
  }),
  'account calls': (calls: number) => ({ 'accountTeam.calls': calls }),
  advertising: (spend: number) => ({ 'acquisition.spend': spend }),
  'new-customer offer': (discount: number) => ({ 'newCustomerOffer.discount': discount }),
  'win-back': (offer: number) => ({ 'winBack.offer': offer }),
  'big promise': (level: number) => ({ 'promise.level': level }),
  'self-service': (share: number) => ({ 'service.selfService': share }),
} as const satisfies Record<string, (intensity: number) => Partial<Levers>>;
type Strategy = keyof typeof strategies;
/** What costs nothing has no budget to meet; the cap keeps win-back from spending it all. */
const withoutBudget: readonly Strategy[] = ['win-back', 'big promise', 'self-service'];
const names = Object.keys(strategies) as Strategy[];

/** How strongly feelings act, as a factor. */
const feelings = (factor: number): Partial<Effects> => ({
  bondPull: 1.2 * factor,
  gratitudePull: 0.6 * factor,
  bondHold: 2 * factor,
});

interface Region extends Pick<Circumstances, 'market' | 'effects'> {
  /** Money per customer-year of the no-program world. */
  readonly budget: number;
  readonly win: Partial<Record<Strategy, number>>;
  readonly lose: Partial<Record<Strategy, number>>;
}

const regions: Readonly<Record<string, Region>> = {
  'deal-driven people with weak feelings': {
    market: { orderValue: 40, marginRate: 0.65, failureRate: 0.02 },
    effects: { ...feelings(0.4), priceSensitivity: 5 },
    budget: 5,
    win: { points: 0.022, 'points and tiers': 0.0207, 'new-customer offer': 0.365 },
    lose: { 'regular gifts': 2.98, 'random gifts': 0.92, 'gifts at random purchases': 0.186, care: 5 },
  },
  'strong feelings and dear orders': {
    market: { orderValue: 120, marginRate: 0.5, baseShare: 0.25, failureRate: 0.02 },
    effects: { ...feelings(1.5), priceSensitivity: 2 },
    budget: 12,
    win: { 'regular gifts': 7.8, 'random gifts': 2.17, 'gifts at random purchases': 0.43, 'win-back': 129 },
    lose: { points: 0.0203, 'outcome service': 12, contact: 6.6, 'account calls': 0.167 },
  },
  'strong feelings, met often': {
    market: { needMean: 26, marginRate: 0.6, emotionalAlpha: 4 },
    effects: feelings(1.5),
    budget: 4,
    win: { care: 3.95, advertising: 3.95 },
    lose: {},
  },
  'many hard problems': {
    market: { failureRate: 0.2, resolution: 0.5, needMean: 20 },
    effects: feelings(0.6),
    budget: 8,
    win: { 'outcome service': 7.7 },
    lose: { 'random gifts': 1.48, 'activity service': 8, contact: 3.65 },
  },
  'many easy problems and slow, dear replies': {
    market: {
      failureRate: 0.15,
      resolution: 0.92,
      secondResolution: 1,
      thirdResolution: 1,
      needMean: 26,
      replySpeed: 0.1,
      handlingCost: 20,
    },
    effects: feelings(0.4),
    budget: 8,
    win: { 'activity service': 7.8 },
    lose: { 'outcome service': 8, care: 8 },
  },
  'wide margins': {
    market: { marginRate: 0.8, needMean: 20, failureRate: 0.01 },
    effects: { ...feelings(0.4), priceSensitivity: 2 },
    budget: 6,
    win: { contact: 2.58, 'big promise': 0.3, 'self-service': 0.6 },
    lose: {},
  },
  'losses felt double, words that carry': {
    market: {},
    effects: {
      lossWeight: 4,
      satisfactionPull: 1.2,
      satisfactionHold: 2,
      trustPull: 1.2,
      trustHold: 2,
      wordSatisfaction: 0.04,
      wordTrust: 0.04,
      tellBad: 0.44,
      tellOutrage: 0.88,
      warning: 0.6,
      contagion: 0.8,
      promiseJoin: 1,
    },
    budget: 8,
    win: {},
    lose: { 'big promise': 0.3 },
  },
  'many hard problems that are felt, dear orders': {
    market: {
      failureRate: 0.15,
      resolution: 0.5,
      orderValue: 200,
      marginRate: 0.6,
      needMean: 20,
      handlingCost: 3,
    },
    effects: { lossWeight: 4, selfServiceEffort: 0.2, selfServiceLockIn: 0.025 },
    budget: 8,
    win: {},
    lose: { 'self-service': 1 },
  },
  'firms that order often and much': {
    market: {
      orderValue: 1000,
      marginRate: 0.3,
      orderCost: 30,
      handlingCost: 30,
      callCost: 30,
      needMean: 80,
    },
    budget: 60,
    win: { 'account calls': 0.167 },
    lose: {},
  },
  'thin margins': {
    market: { marginRate: 0.22, orderValue: 40, needMean: 7 },
    budget: 4,
    win: {},
    lose: {
      points: 0.026,
      'points and tiers': 0.025,
      'regular gifts': 2.28,
      'random gifts': 0.73,
      'gifts at random purchases': 0.225,
      'outcome service': 4,
      'activity service': 4,
      care: 4,
      contact: 1.54,
      'account calls': 0.056,
      advertising: 4,
      'new-customer offer': 0.385,
      'win-back': 150,
    },
  },
};

it('has a market in which each strategy wins, and one in which it loses', () => {
  const all = Object.values(regions);
  for (const name of names) {
    expect(
      all.some(({ win }) => name in win),
      name,
    ).toBe(true);
    expect(
      all.some(({ lose }) => name in lose),
      name,
    ).toBe(true);
  }
});

describe.each(Object.entries(regions))('%s', (_, { market, effects, budget, win, lose }) => {
  const circumstances = {
    weeks: 156,
    replications: 8,
    market: { people: 2000, joinRate: 0.0022, startShare: 0.24, ...market },
    ...(effects === undefined ? {} : { effects }),
  };
  const tried = Object.entries({ ...win, ...lose }) as [Strategy, number][];
  const programs = tried.map(([name, intensity]) => strategies[name](intensity));
  const measures = [total('profit'), total('programCost'), total('customers')];
  const [profit, cost, customers] = trial(circumstances, [{}, ...programs], measures) as [
    number[][],
    number[][],
    number[][],
  ];

  it.each(tried.map(([name], k) => [name, name in win ? 'wins' : 'loses', k + 1] as const))(
    '%s %s at the same cost',
    (name, _wins, world) => {
      const spent = estimate(cost[world]!).mean / 100 / (estimate(customers[0]!).mean / 52);
      if (!withoutBudget.includes(name))
        expect(Math.abs(spent / budget - 1), `cost ${spent}`).toBeLessThan(0.1);
      const { low, high } = pairedDifference(profit[world]!, profit[0]!);
      expect(name in win ? low > 0 : high < 0, `${low / 100} to ${high / 100}`).toBe(true);
    },
  );
});
