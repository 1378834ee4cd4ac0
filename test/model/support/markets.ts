/** Small markets in which much happens: the presets with a few hundred people and a shortened timeline, and some that use everything else. */
import type { Levers, MarketEvent, Settings } from '../../../src/model/parameters/parameters.ts';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { settings } from './worlds.ts';

export interface SmallMarket {
  readonly name: string;
  readonly settings: Settings;
  readonly programs: readonly Partial<Levers>[];
  readonly events: readonly MarketEvent[];
}

export const smallWeeks = 60;

/** Every lever on, with sums of money that are no round numbers of cents. */
const everything: Partial<Levers> = {
  'points.earnRate': 0.037,
  'points.threshold': 4.19,
  'points.expiryWeeks': 21,
  'points.tiers': [
    { name: 'Silver', spend: 151.15, cost: 5.55 },
    { name: 'Gold', spend: 401, cost: 11.11 },
    { name: 'Black', spend: 900, cost: 30 },
  ],
  'points.exclusivity': 0.2,
  'points.visibility': 0.6,
  'gifts.schedule': 'randomWeek',
  'gifts.perYear': 6,
  'gifts.value': 3.333,
  'gifts.spread': 0.4,
  'gifts.jackpotChance': 0.1,
  'gifts.jackpotFactor': 7,
  'service.spend': 6.667,
  'service.rootCauseShare': 0.4,
  'service.selfService': 0.3,
  'service.staffingCut': 0.2,
  'care.spend': 3.17,
  'contact.emails': 5,
  'contact.letters': 3,
  'contact.calls': 2,
  'contact.purpose': 'sales',
  'contact.relevance': 0.8,
  'contact.dataDepth': 0.7,
  'contact.quarterPush': 0.15,
  'accountTeam.calls': 0.7,
  'accountTeam.purpose': 'sales',
  'promise.level': 0.3,
  'newCustomerOffer.discount': 0.25,
  'newCustomerOffer.orders': 3,
  'acquisition.spend': 9.99,
  'winBack.offer': 12.345,
  'winBack.cap': 2,
  'nothing.spend': 1.23,
};

/** The other choice wherever there is one. */
const otherwise: Partial<Levers> = {
  ...everything,
  'points.exclusivity': 0,
  'points.demotion': false,
  'gifts.schedule': 'everyVisit',
  'gifts.value': 0.777,
  'service.measured': 'activity',
  'contact.purpose': 'service',
  'contact.transparent': true,
  'accountTeam.purpose': 'service',
  'promise.level': -0.2,
  'winBack.capped': false,
  endsAt: 41,
};

const trial: Partial<Levers> = {
  ...everything,
  'gifts.schedule': 'everyWeeks',
  'gifts.everyWeeks': 7,
  'targeting.rank': 'profit',
  'targeting.share': 0.5,
  'targeting.recompute': 'monthly',
  'targeting.randomShare': 0.6,
};

const lottery: Partial<Levers> = {
  'gifts.schedule': 'randomPurchase',
  'gifts.probability': 0.4,
  'points.earnRate': 0.05,
  'points.threshold': 1.1,
  'targeting.rank': 'tenure',
  'targeting.count': 40,
};

const events: readonly MarketEvent[] = [
  { kind: 'newCustomerOffer', week: 8, weeks: 10, size: 0.4 },
  { kind: 'rumour', week: 12, size: 0.5 },
  { kind: 'failureWave', week: 18, weeks: 6, size: 6 },
  { kind: 'rivalOffer', week: 22, weeks: 8, size: 0.3 },
  { kind: 'priceRise', week: 28, size: 0.0777 },
  { kind: 'giftStops', week: 44 },
  { kind: 'programEnds', week: 52 },
];

/** A lively market: many customers, problems, departures and returns. */
export const lively: SmallMarket = {
  name: 'everything on',
  settings: settings({
    time: { weeks: smallWeeks, burnIn: 30 },
    market: {
      people: 300,
      startShare: 0.5,
      needMean: 26,
      failureRate: 0.12,
      joinRate: 0.01,
      returnRate: 0.02,
      returnDelay: 4,
      dropoutBeta: 8,
      accountCost: 7.77,
      forgivenessFall: 0.2,
    },
  }),
  programs: [{}, everything, otherwise, trial, lottery],
  events,
};

const variant = (name: string, parts: Parameters<typeof settings>[0]): SmallMarket => ({
  ...lively,
  name,
  settings: settings(parts, lively.settings),
});

function shrunk({ id, scenario }: (typeof presets)[number]): SmallMarket {
  const weeks = Math.min(smallWeeks, scenario.time.weeks);
  const scale = weeks / scenario.time.weeks;
  return {
    name: `preset ${id}`,
    settings: settings(
      { time: { weeks, burnIn: Math.min(30, scenario.time.burnIn) }, market: { people: 300 } },
      scenario,
    ),
    programs: scenario.programs.map(({ levers }) =>
      levers['targeting.count'] === undefined ? levers : { ...levers, 'targeting.count': 60 },
    ),
    events: scenario.events.map((event) => ({ ...event, week: Math.floor(event.week * scale) })),
  };
}

export const smallMarkets: readonly SmallMarket[] = [
  ...presets.map(shrunk),
  lively,
  variant('a subscription', { market: { kind: 'subscription', periodWeeks: 9, orderValue: 33.33 } }),
  variant('hubs', { market: { network: 'preferential', degree: 6 } }),
  variant('no past and no pause before a return', {
    time: { burnIn: 0 },
    market: { returnRate: 0.3, returnDelay: 0 },
  }),
  variant('regular needs', { market: { needRegularity: 2, costNeedCorrelation: 0.3 } }),
  variant('fixed opportunities', { market: { needTiming: 'fixed', opportunityWeeks: 5 } }),
  variant('a cohort with everything on', {
    time: { burnIn: 0 },
    market: { arrival: 'cohort', arrivalWeeks: 8.5 },
  }),
];
