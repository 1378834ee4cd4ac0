/** What every kind of event does in every world: paired by replication with the same scenario without it. */
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import { eventsTable } from '../../../src/model/parameters/parameters.ts';
import type { EventKind, Levers, MarketEvent } from '../../../src/model/parameters/parameters.ts';
import { atEnd, feeling, leftFor, ratio, total, trial } from '../support/trials.ts';
import type { TrialMeasure } from '../support/trials.ts';

const worlds: Readonly<Record<string, Partial<Levers>>> = {
  'no program': {},
  'points and tiers': {
    'points.earnRate': 0.03,
    'points.tiers': [
      { name: 'Silver', spend: 450, cost: 2 },
      { name: 'Gold', spend: 1200, cost: 6 },
    ],
  },
  'random gifts': { 'gifts.schedule': 'randomWeek', 'gifts.perYear': 4 },
  'regular gifts': { 'gifts.schedule': 'everyWeeks', 'gifts.everyWeeks': 6 },
  service: { 'service.spend': 12 },
  care: { 'care.spend': 8 },
};
const all = Object.keys(worlds);

interface Consequence {
  readonly outcome: string;
  readonly is: 'higher' | 'lower' | 'zero';
  readonly measure: TrialMeasure;
  /** In which worlds; without it, in every one. */
  readonly of?: readonly string[];
}

/** The week of every event, and the weeks of its consequences; they are counted from 1. */
const week = 40;
const meanwhile = [week + 1, week + 8] as const;
const after = week + 1;
const weeks = 66;

const events: Readonly<Record<EventKind, { event: MarketEvent; consequences: readonly Consequence[] }>> = {
  failureWave: {
    event: { kind: 'failureWave', week, weeks: 8, size: 5 },
    consequences: [
      { outcome: 'problems', is: 'higher', measure: total('problems', ...meanwhile) },
      { outcome: 'problems never solved', is: 'higher', measure: total('unresolved', ...meanwhile) },
      { outcome: 'satisfaction', is: 'lower', measure: feeling('satisfaction') },
      { outcome: 'bad words', is: 'higher', measure: total('wordsBad', ...meanwhile) },
    ],
  },
  rivalOffer: {
    event: { kind: 'rivalOffer', week, weeks: 8, size: 0.3 },
    consequences: [
      { outcome: 'purchases meanwhile', is: 'lower', measure: total('purchases', ...meanwhile) },
      { outcome: 'people who left for the rival', is: 'higher', measure: leftFor('rival') },
    ],
  },
  programEnds: {
    event: { kind: 'programEnds', week },
    consequences: [
      // Balances are settled in the week of the end.
      { outcome: 'cost of the program afterwards', is: 'zero', measure: total('programCost', after + 1) },
      { outcome: 'points owed', is: 'zero', measure: atEnd('pointsLiability') },
      { outcome: 'gifts', is: 'zero', measure: total('gifts', after) },
      { outcome: 'redemptions', is: 'zero', measure: total('redemptions', after) },
      {
        outcome: 'purchases afterwards',
        is: 'lower',
        measure: total('purchases', after),
        of: ['points and tiers'],
      },
      { outcome: 'bond', is: 'lower', measure: feeling('bond'), of: ['random gifts', 'care'] },
      // A regular gift that fails to come is missed.
      { outcome: 'satisfaction', is: 'lower', measure: feeling('satisfaction'), of: ['regular gifts'] },
      {
        outcome: 'problems never solved',
        is: 'higher',
        measure: total('unresolved', after),
        of: ['service'],
      },
    ],
  },
  priceRise: {
    event: { kind: 'priceRise', week, size: 0.15 },
    consequences: [
      { outcome: 'purchases', is: 'lower', measure: total('purchases', after) },
      {
        outcome: 'revenue of a purchase',
        is: 'higher',
        measure: ratio(total('revenue', after), total('purchases', after)),
      },
    ],
  },
  rumour: {
    event: { kind: 'rumour', week, size: 1 },
    consequences: [
      { outcome: 'trust', is: 'lower', measure: feeling('trust') },
      { outcome: 'satisfaction', is: 'lower', measure: feeling('satisfaction') },
      { outcome: 'defences', is: 'higher', measure: total('defences', after, after) },
    ],
  },
  newCustomerOffer: {
    event: { kind: 'newCustomerOffer', week, weeks: 8, size: 0.4 },
    consequences: [
      { outcome: 'people who joined', is: 'higher', measure: total('arrivals', ...meanwhile) },
      {
        outcome: 'bond of those who were there before',
        is: 'lower',
        measure: feeling('bond', (i, { cohort }) => cohort?.[i] === 1),
      },
    ],
  },
  giftStops: {
    event: { kind: 'giftStops', week },
    consequences: [
      { outcome: 'gifts', is: 'zero', measure: total('gifts', after) },
      { outcome: 'bond', is: 'lower', measure: feeling('bond'), of: ['random gifts'] },
      { outcome: 'satisfaction', is: 'lower', measure: feeling('satisfaction'), of: ['regular gifts'] },
    ],
  },
};

it('tests every kind of event', () => {
  expect(Object.keys(events)).toEqual(Object.keys(eventsTable));
});

const circumstances = { weeks, replications: 5, market: { people: 1200 } };
const programs = all.map((name) => worlds[name]!);
const measures = Object.values(events).flatMap(({ consequences }) => consequences.map((c) => c.measure));
const calm = trial(circumstances, programs, measures);

describe.each(Object.entries(events))('%s', (_, { event, consequences }) => {
  const own = consequences.map((c) => c.measure);
  const stirred = trial({ ...circumstances, events: [event] }, programs, own);

  it.each(consequences.map((c, k) => [c.outcome, c.is, c, k] as const))(
    '%s: %s',
    (_outcome, _is, { is, measure, of = all }, k) => {
      for (const name of of) {
        const w = all.indexOf(name);
        const with_ = stirred[k]![w]!;
        const without = calm[measures.indexOf(measure)]![w]!;
        if (is === 'zero') {
          expect(with_, name).toEqual(with_.map(() => 0));
          continue;
        }
        const { low, high } = estimate(with_.map((value, r) => value - without[r]!));
        expect(is === 'higher' ? low > 0 : high < 0, `${name}: [${low}, ${high}]`).toBe(true);
      }
    },
  );
});

it('keeps prospects away after a rumour', () => {
  const young = {
    weeks: 12,
    burnIn: 0,
    replications: 5,
    market: { people: 3000, startShare: 0.05, joinRate: 0.01 },
  };
  const heard = { ...young, events: [{ kind: 'rumour', week: 2, size: 1 }] } as const;
  const [without, with_] = [young, heard].map((one) => trial(one, [{}], [total('arrivals')])[0]![0]!);
  expect(estimate(with_!.map((joined, r) => joined - without![r]!)).high).toBeLessThan(0);
});

it('leaves a world alone that the end of programs or gifts does not concern', () => {
  const everything = (['purchases', 'leavers', 'arrivals', 'profit'] as const).map((name) => total(name));
  const one = { ...circumstances, replications: 1 };
  const before = trial(one, [{}], everything);
  for (const kind of ['programEnds', 'giftStops'] as const)
    expect(trial({ ...one, events: [{ kind, week }] }, [{}], everything)).toEqual(before);
});
