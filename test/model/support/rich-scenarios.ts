/** Small scenarios in which everything happens. */
import { defaultSettings } from '../../../src/model/parameters/parameters.ts';
import type {
  Levers,
  Market,
  MarketEvent,
  Settings,
  Tier,
} from '../../../src/model/parameters/parameters.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** What the model needs of a scenario, besides luck. */
export interface SmallScenario extends Settings {
  readonly programs: readonly Partial<Levers>[];
  readonly events: readonly MarketEvent[];
}

/** A scenario with a few hundred of its people; everything else as it is. */
export function small({ time, market, effects, mechanisms, programs, events }: Scenario): SmallScenario {
  return {
    time: { ...time, burnIn: Math.min(time.burnIn, 26) },
    market: { ...market, people: 200 },
    effects,
    mechanisms,
    programs: programs.map(({ levers }) => levers),
    events,
  };
}

const ladder: readonly Tier[] = [
  { name: 'Silver', spend: 150, cost: 5 },
  { name: 'Gold', spend: 400, cost: 10 },
];

const everything: Partial<Levers> = {
  'points.earnRate': 0.03,
  'points.threshold': 8,
  'points.expiryWeeks': 20,
  'points.tiers': ladder,
  'points.exclusivity': 0.2,
  'points.visibility': 0.5,
  'gifts.schedule': 'randomWeek',
  'gifts.perYear': 5,
  'gifts.spread': 0.5,
  'gifts.jackpotChance': 0.1,
  'service.spend': 6,
  'service.rootCauseShare': 0.5,
  'service.selfService': 0.3,
  'service.staffingCut': 0.2,
  'care.spend': 4,
  'contact.emails': 6,
  'contact.letters': 3,
  'contact.calls': 5,
  'contact.purpose': 'sales',
  'contact.dataDepth': 0.5,
  'contact.transparent': true,
  'contact.quarterPush': 0.1,
  'accountTeam.calls': 1,
  'accountTeam.purpose': 'sales',
  'promise.level': 0.2,
  'newCustomerOffer.discount': 0.2,
  'newCustomerOffer.orders': 2,
  'acquisition.spend': 20,
  'winBack.offer': 45,
  'nothing.spend': 1,
};

const otherwise: Partial<Levers> = {
  ...everything,
  'points.exclusivity': 0,
  'gifts.schedule': 'everyWeeks',
  'gifts.everyWeeks': 6,
  'service.measured': 'activity',
  'contact.transparent': false,
  'contact.purpose': 'service',
  'targeting.rank': 'spend',
  'targeting.share': 0.5,
  'targeting.recompute': 'monthly',
  'targeting.randomShare': 0.7,
  endsAt: 70,
};

const events: readonly MarketEvent[] = [
  { kind: 'rumour', week: 10, size: 0.5 },
  { kind: 'newCustomerOffer', week: 12, weeks: 10, size: 0.4 },
  { kind: 'failureWave', week: 26, weeks: 8, size: 8 },
  { kind: 'rivalOffer', week: 40, weeks: 10, size: 0.4 },
  { kind: 'priceRise', week: 60, size: 0.1 },
  { kind: 'giftStops', week: 80 },
  { kind: 'programEnds', week: 100 },
];

function scene(market: Partial<Market>, programs: readonly Partial<Levers>[]): SmallScenario {
  return {
    ...defaultSettings,
    time: { weeks: 112, burnIn: 26 },
    market: {
      ...defaultSettings.market,
      people: 140,
      startShare: 0.5,
      needMean: 26,
      failureRate: 0.15,
      forgivenessFall: 0.1,
      ...market,
    },
    programs,
    events,
  };
}

export const rich: readonly SmallScenario[] = [
  scene({ network: 'preferential' }, [{}, everything, otherwise]),
  scene({}, [
    everything,
    { ...everything, 'gifts.schedule': 'randomPurchase', 'targeting.rank': 'profit', 'targeting.count': 60 },
    { ...everything, 'points.demotion': false, 'gifts.schedule': 'everyVisit', 'winBack.capped': false },
  ]),
  scene({ kind: 'subscription', periodWeeks: 13 }, [{}, everything, otherwise]),
  scene({ arrival: 'cohort', arrivalWeeks: 8 }, [{}, everything]),
  scene({ needTiming: 'fixed', opportunityWeeks: 9 }, [{}, everything]),
  // Demotions come at the end of the second year, and few people leave over them: it takes many who may.
  { ...scene({ people: 3000 }, [{ 'points.tiers': ladder }]), events: [] },
];
