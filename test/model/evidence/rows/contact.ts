/** Contact and calls (rows r19 to r23 and r28). */
import type { Effects, Levers, Market } from '../../../../src/model/parameters/parameters.ts';
import type { World } from '../../../../src/model/world.ts';
import { advance, open } from '../../support/trials.ts';
import { each, jackknifed } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { flow, lift, peopleOf } from '../support/worlds.ts';

/** A provider whom people stay with out of habit, and a call with an offer every month. */
const salesCalls: Partial<Levers> = { 'contact.calls': 3, 'contact.purpose': 'sales' };

/** Churn within 13 weeks of those who get sales calls, less that of the same people without, in points of per cent. */
const churn = (replication: number, effects: Partial<Effects> = {}): number => {
  const circumstances = { weeks: 13, market: { people: 6000, startShare: 0.6, dropoutBeta: 40 }, effects };
  const simulation = advance(open(circumstances, [{}, salesCalls], replication), 13);
  const [without, called] = simulation.worlds.map(
    (world) => flow(world, 'leavers') / simulation.cohort!.reduce((sum, one) => sum + one, 0),
  );
  return 100 * (called! - without!);
};
const churnByCalls = each(8, (replication) => churn(replication));
const churnByCallsUpper = each(8, (replication) => churn(replication, { waking: 0.036 }));

/** Orders of firms that a person who knows the account calls once a month, against the same firms without. */
const accounts = {
  people: 2000,
  startShare: 0.8,
  needMean: 20,
  baseShare: 0.6,
  dropoutBeta: 60,
  joinRate: 0,
};
const accountCalls = (replication: number, effects: Partial<Effects> = {}, market: Partial<Market> = {}) => {
  const circumstances = { weeks: 26, market: { ...accounts, ...market }, effects };
  const simulation = open(circumstances, [{}, { 'accountTeam.calls': 1 }], replication);
  const [without, called] = advance(simulation, 26).worlds as [World, World];
  return {
    orders: lift(called, without, 'purchases'),
    /** Profit before the cost of the calls, per call. */
    perCall:
      (flow(called, 'profit') + flow(called, 'programCost') - flow(without, 'profit')) /
      100 /
      flow(called, 'messages'),
  };
};
const accountOrders = each(8, (replication) => accountCalls(replication));
const accountOrdersUpper = each(8, (replication) => accountCalls(replication, { accountLift: 0.37 }).orders);
/** The same calls to firms whose orders are worth 1,000. */
const callsToFirms = each(8, (replication) => accountCalls(replication, {}, { orderValue: 1000 }).perCall);

/** Purchases of a year by messages a quarter, one world for each number. */
const channels = ['contact.calls', 'contact.emails', 'contact.letters'] as const;
const numbers = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14] as const;
const byNumber = (beside: Partial<Levers>) =>
  each(6, (replication) => {
    const programs = channels.flatMap((channel) => numbers.map((n) => ({ ...beside, [channel]: n })));
    const simulation = open({ weeks: 52, market: { people: 2500 } }, programs, replication);
    advance(simulation, 52);
    const purchases = simulation.worlds.map((world) => flow(world, 'purchases'));
    return channels.map((_, c) => purchases.slice(c * numbers.length, (c + 1) * numbers.length));
  });
const contactYear = byNumber({});
const contactWithMails = byNumber({ 'contact.emails': 3 });

/** The number of messages at which the purchases of all replications peak, by a parabola through the three best. */
const peak = (rows: readonly number[][][], channel: (typeof channels)[number]): number[] =>
  jackknifed(rows, (some) => {
    const bought = numbers.map((_, k) =>
      some.reduce((sum, of) => sum + of[channels.indexOf(channel)]![k]!, 0),
    );
    const best = Math.min(numbers.length - 2, Math.max(1, bought.indexOf(Math.max(...bought))));
    const [x0, x1, x2] = [numbers[best - 1]!, numbers[best]!, numbers[best + 1]!];
    const [y0, y1, y2] = [bought[best - 1]!, bought[best]!, bought[best + 1]!];
    const above = (x1 - x0) ** 2 * (y1 - y2) - (x1 - x2) ** 2 * (y1 - y0);
    const below = 2 * ((x1 - x0) * (y1 - y2) - (x1 - x2) * (y1 - y0));
    return below === 0 ? x1 : x1 - above / below;
  });

/** People who opt out a message, at the ideal number of e-mails and at three times that. */
const optOuts = each(8, (replication) => {
  const programs = [{ 'contact.emails': 4 }, { 'contact.emails': 12 }];
  const simulation = open({ weeks: 52, market: { people: 4000 } }, programs, replication);
  const out = simulation.worlds.map(() => new Set<number>());
  for (let week = 0; week < 52; week++) {
    simulation.advance();
    simulation.worlds.forEach(({ state }, w) =>
      state.optedOut.forEach((gone, i) => {
        if (gone !== 0) out[w]!.add(i);
      }),
    );
  }
  const [ideal, often] = simulation.worlds.map((world, w) => out[w]!.size / flow(world, 'messages'));
  return { ideal: 100 * ideal!, often: 100 * often! };
});

/**
 * Care for a fifth of the customers: those most likely to leave within the year, or those whom it is expected to move most: risk times
 * emotional weight. How many more of either are kept, in points of per cent of the fifth.
 */
const targets = each(16, (replication) => {
  const simulation = open({ weeks: 52, market: { people: 6000 } }, [{}, { 'care.spend': 8 }], replication);
  const { needRate, affinity, dropout, emotionalWeight } = simulation.market.people;
  const chance = (logit: number) => 1 / (1 + Math.exp(-logit));
  const risk = (i: number) => needRate[i]! * chance(affinity[i]!) * chance(dropout[i]!);
  const [{ state }] = simulation.worlds as [World];
  const customers = peopleOf(simulation, (i) => state.isCustomer(i));
  const top = (value: (i: number) => number) =>
    [...customers].sort((a, b) => value(b) - value(a)).slice(0, customers.length / 5);
  const atRisk = top(risk);
  const moved = top((i) => risk(i) * emotionalWeight[i]!);
  const joined = state.joinWeek.slice();
  const [without, care] = advance(simulation, 52).worlds as [World, World];
  const kept = (fifth: readonly number[]) => {
    const stay = (world: World) =>
      fifth.filter((i) => world.state.isCustomer(i) && world.state.joinWeek[i] === joined[i]).length;
    return (100 * (stay(care) - stay(without))) / fifth.length;
  };
  return { atRisk: kept(atRisk), byUplift: kept(moved) };
});

export const contact: readonly EvidenceCheck[] = [
  {
    row: 'r19',
    statement: 'a sales call a month raises churn within three months, by less than the published 3.6 points',
    published: 'churn 6.4 % of controls, 10.0 % of the treated',
    match: 'direction',
    expects: { between: [0, 3.6] },
    unit: 'points of %',
    measure: churnByCalls,
  },
  {
    row: 'r19',
    statement: 'and by nearly as much as published at the upper end of the slider',
    published: 'churn 6.4 % of controls, 10.0 % of the treated',
    match: 'switch',
    expects: { between: [2, 4.5] },
    unit: 'points of %',
    measure: churnByCallsUpper,
  },
  {
    row: 'r20',
    statement:
      'a service call a month to an account raises orders by about a tenth, well below the vendor’s 37 %',
    published: 'orders × 1.37 (upper bound)',
    match: 'direction',
    expects: { between: [0.05, 0.15] },
    unit: 'share of orders',
    measure: () => accountOrders().map(({ orders }) => orders),
  },
  {
    row: 'r20',
    statement: 'and by as much as the vendor’s case at the upper end of the slider',
    published: 'orders × 1.37',
    match: 'switch',
    expects: { between: [0.3, 0.45] },
    unit: 'share of orders',
    measure: accountOrdersUpper,
  },
  {
    row: 'r21',
    statement:
      'care keeps about as many of the fifth most likely to leave within the year as of the fifth that it should move most, within a point',
    published: 'rank by uplift, not by the risk of leaving',
    match: 'differs',
    expects: { between: [-1, 1] },
    why: 'What care adds to the log-odds of staying hardly differs between people, so that it moves most those who decide most often at a high risk: uplift follows risk, where in the field experiments it did not. A program here cannot rank by uplift either (by spend, profit or tenure only); the two rankings are made in the test.',
    unit: 'points of %',
    measure: () => targets().map(({ atRisk, byUplift }) => byUplift - atRisk),
  },
  {
    row: 'r22',
    statement: 'purchases peak at about three calls a quarter',
    published: '3',
    match: 'input',
    expects: { between: [2.5, 3.5] },
    unit: 'calls a quarter',
    measure: () => peak(contactYear(), 'contact.calls'),
  },
  {
    row: 'r22',
    statement: 'at about four e-mails',
    published: '3 to 4',
    match: 'input',
    expects: { between: [3.5, 4.5] },
    unit: 'e-mails a quarter',
    measure: () => peak(contactYear(), 'contact.emails'),
  },
  {
    row: 'r22',
    statement: 'at about ten letters',
    published: '9 to 10',
    match: 'input',
    expects: { overlaps: [9, 10] },
    unit: 'letters a quarter',
    measure: () => peak(contactYear(), 'contact.letters'),
  },
  {
    row: 'r22',
    statement: 'and the ideal number of calls falls when there are e-mails too',
    published: 'the ideal falls as other channels rise',
    match: 'direction',
    expects: { below: 0 },
    unit: 'calls a quarter',
    measure: () => {
      const alone = peak(contactYear(), 'contact.calls');
      return peak(contactWithMails(), 'contact.calls').map((with_, r) => with_ - alone[r]!);
    },
  },
  {
    row: 'r22',
    statement: 'beyond the ideal purchases fall: with twelve calls a quarter below none at all',
    published: 'beyond it repurchase falls',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => contactYear().map(([calls]) => calls![numbers.indexOf(12)]! / calls![0]! - 1),
  },
  {
    row: 'r23',
    statement: 'of a hundred messages at the ideal number, 0.1 to 0.5 make somebody opt out',
    published: '0.1 to 0.5 % a message',
    match: 'input',
    expects: { overlaps: [0.1, 0.5] },
    unit: '% a message',
    measure: () => optOuts().map(({ ideal }) => ideal),
  },
  {
    row: 'r23',
    statement: 'and more beyond it',
    published: 'above 0.5 % a warning of too much',
    match: 'direction',
    expects: { above: 0 },
    unit: '% a message',
    measure: () => optOuts().map(({ ideal, often }) => often - ideal),
  },
  {
    row: 'r28',
    statement: 'a call earns more where the customer is a firm with large orders than where a person shops',
    published: 'relationships count for more between firms',
    match: 'direction',
    expects: { above: 0 },
    unit: 'money a call',
    measure: () => callsToFirms().map((firm, r) => firm - accountOrders()[r]!.perCall),
  },
];
