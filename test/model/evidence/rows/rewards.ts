/** Points and goals (rows r1 to r9). */
import { eventCode, newEventLog } from '../../../../src/model/recorders/event-log.ts';
import type { Levers } from '../../../../src/model/parameters/parameters.ts';
import { latentShare } from '../../../../src/model/steps/choose.ts';
import type { World } from '../../../../src/model/world.ts';
import { advance, alike, open } from '../../support/trials.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { average, forkInto, lift, peopleOf, staysInAll } from '../support/worlds.ts';

const points: Partial<Levers> = { 'points.earnRate': 0.02 };
/** What coalition programs give back. */
const onePerCent: Partial<Levers> = { 'points.earnRate': 0.01 };

/** Two years without and with 2 % points. */
const pointsYears = each(12, (replication) => {
  const simulation = open({ weeks: 104, market: { people: 3000 } }, [{}, points, onePerCent], replication);
  const [without, members, coalition] = simulation.worlds as [World, World, World];
  const heavy = without.state.spendLastYear.slice();
  const limit = heavy.filter((cents) => cents > 0).sort()[
    Math.floor(0.67 * heavy.filter((c) => c > 0).length)
  ]!;
  const { needRate } = simulation.market.people;
  const expected = { light: { members: 0, without: 0 }, heavy: { members: 0, without: 0 } };
  for (let quarter = 0; quarter < 8; quarter++) {
    advance(simulation, 13);
    for (const i of peopleOf(simulation, (one) => staysInAll(simulation, one) && heavy[one]! > 0)) {
      const group = heavy[i]! > limit ? expected.heavy : expected.light;
      group.members += needRate[i]! * latentShare(members, i);
      group.without += needRate[i]! * latentShare(without, i);
    }
  }
  const wallet = (world: World) => {
    const common = peopleOf(simulation, (i) => staysInAll(simulation, i));
    const sum = (of: Uint8Array) => common.reduce((total, i) => total + of[i]!, 0);
    return sum(world.state.ownWindow) / sum(world.state.allWindow);
  };
  const bond = ({ state }: World) =>
    average(peopleOf(simulation, (i) => staysInAll(simulation, i)).map((i) => state.bond[i]!));
  return {
    purchases: lift(members, without, 'purchases'),
    ofOnePerCent: 1 - 1 / (1 + lift(coalition, without, 'purchases')),
    wallet: 100 * (wallet(members) - wallet(without)),
    bond: bond(members) - bond(without),
    lightOverHeavy:
      expected.light.members / expected.light.without - expected.heavy.members / expected.heavy.without,
  };
});

/** Frequent visitors with a card of ten stamps: a tenth of the spend back at the worth of an order. */
const card: Partial<Levers> = { 'points.earnRate': 0.1, 'points.threshold': 60 };
const cardMarket = { ...alike, people: 2000, needMean: 26, baseShare: 0.5 };

/** Purchases by how near the reward is, against the same people at the same time without a card. */
const cardYear = each(8, (replication) => {
  const simulation = open({ weeks: 104, market: cardMarket }, [{}, card], replication);
  const [without, holders] = simulation.worlds as [World, World];
  const bands = Array.from({ length: 11 }, () => ({ card: 0, none: 0 }));
  for (let week = 0; week < 104; week++) {
    const before = [without, holders].map(({ state }) => state.visits.slice());
    const band = Array.from(holders.state.points, (cents, i) =>
      holders.state.dip[i] !== 0 ? 10 : Math.min(9, Math.floor(cents / 600)),
    );
    simulation.advance();
    band.forEach((at, i) => {
      if (!staysInAll(simulation, i)) return;
      bands[at]!.card += holders.state.visits[i]! - before[1]![i]!;
      bands[at]!.none += without.state.visits[i]! - before[0]![i]!;
    });
  }
  const faster = (from: number, to: number) => {
    const sum = (of: 'card' | 'none') => bands.slice(from, to).reduce((total, b) => total + b[of], 0);
    return sum('card') / sum('none');
  };
  return {
    nearOverFar: faster(8, 10) / faster(0, 2) - 1,
    afterReward: faster(10, 11) / faster(8, 10) - 1,
  };
});

/** Share of card holders who get their reward in time: ten stamps to go, of ten or of twelve of which two are given. */
const headStart = each(12, (replication) => {
  const start = open({ weeks: 26, market: { ...cardMarket, people: 3000, needMean: 80 } }, [{}], replication);
  const fork = forkInto(start, [card, { ...card, 'points.threshold': 72 }]);
  fork.worlds[1]!.state.points.fill(1200);
  const done = fork.worlds.map((world) => {
    world.recorder.log = newEventLog();
    return new Set<number>();
  });
  advance(fork, 14);
  fork.worlds.forEach(({ recorder: { log } }, w) => {
    const { kind, person, length } = log!;
    for (let k = 0; k < length; k++) if (kind[k] === eventCode.redemption) done[w]!.add(person[k]!);
  });
  return (done[1]!.size - done[0]!.size) / fork.worlds[0]!.state.memberCount;
});

/** A short program with a goal, in a shop that is visited every week. */
const campaign = each(8, (replication) => {
  const market = { ...alike, people: 3000, needMean: 52, orderValue: 30 };
  const program = { 'points.earnRate': 0.05, 'points.threshold': 6, endsAt: 8 };
  const simulation = advance(open({ weeks: 16, market }, [{}, program], replication), 16);
  const [without, members] = simulation.worlds as [World, World];
  return {
    during: lift(members, without, 'purchases', 1, 8),
    after: lift(members, without, 'purchases', 9, 16),
  };
});

/** Of the customers by how often they are expected to buy, in fifths: how many more points keep for a year, in points of per cent. */
const keptByFifths = each(32, (replication) => {
  const simulation = open({ weeks: 52, market: { people: 6000 } }, [{}, points], replication);
  const { needRate, affinity } = simulation.market.people;
  const often = (i: number) => needRate[i]! / (1 + Math.exp(-affinity[i]!));
  const [{ state }] = simulation.worlds as [World];
  const customers = peopleOf(simulation, (i) => state.isCustomer(i)).sort((a, b) => often(b) - often(a));
  const joined = state.joinWeek.slice();
  advance(simulation, 52);
  const kept = (from: number) => {
    const fifth = customers.slice((from * customers.length) / 5, ((from + 1) * customers.length) / 5);
    const [without, members] = simulation.worlds.map(
      ({ state: s }) => fifth.filter((i) => s.isCustomer(i) && s.joinWeek[i] === joined[i]).length,
    ) as [number, number];
    return (100 * (members - without)) / fifth.length;
  };
  return kept(0) - kept(2);
});

export const rewards: readonly EvidenceCheck[] = [
  {
    row: 'r1',
    statement: 'points raise purchases by a few per cent',
    published: 'positive on behaviour; 2 to 7 % taken as the range',
    match: 'size',
    expects: { overlaps: [0.017, 0.07] },
    unit: 'share of purchases',
    measure: () => pointsYears().map(({ purchases }) => purchases),
  },
  {
    row: 'r1',
    statement: 'and feelings by little: the bond by less than 0.02',
    published: 'weaker on attitude than on behaviour; about 0.02',
    match: 'size',
    expects: { between: [0, 0.02] },
    unit: 'bond',
    measure: () => pointsYears().map(({ bond }) => bond),
  },
  {
    row: 'r2',
    statement:
      'of all sales under points worth 1 % of them, two to four per cent are due to the points: more than published',
    published: '1.74 %',
    match: 'direction',
    expects: { between: [0.0174, 0.04] },
    unit: 'share of purchases',
    measure: () => pointsYears().map(({ ofOnePerCent }) => ofOnePerCent),
  },
  {
    row: 'r3',
    statement: 'points raise share of wallet, by less than the published four points',
    published: '+4 points, corrected for self-selection',
    match: 'direction',
    expects: { between: [0, 4] },
    unit: 'points of %',
    measure: () => pointsYears().map(({ wallet }) => wallet),
  },
  {
    row: 'r4',
    statement: 'light buyers respond more to points than heavy ones',
    published: 'heavy buyers do not change, light and moderate ones buy more',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of expected purchases',
    measure: () => pointsYears().map(({ lightOverHeavy }) => lightOverHeavy),
  },
  {
    row: 'r5',
    statement:
      'people buy more often just before a reward than just after the last, by less than the published fifth',
    published: 'interpurchase time −20 % from the first to the last stamp',
    match: 'direction',
    expects: { between: [0, 0.25] },
    unit: 'share of rate',
    measure: () => cardYear().map(({ nearOverFar }) => nearOverFar),
  },
  {
    row: 'r6',
    statement: 'more people finish a card when a head start makes the same way look shorter',
    published: '34 % against 19 % completed',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of holders',
    measure: headStart,
  },
  {
    row: 'r7',
    statement: 'a campaign of eight weeks raises purchases while it runs',
    published: 'about +6 % by pressure',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => campaign().map(({ during }) => during),
  },
  {
    row: 'r8',
    statement:
      'points keep more of the most frequent fifth of customers from leaving than of the middle fifth',
    published: 'frequent customers are hardly locked in, since their reward is near-certain',
    match: 'differs',
    expects: { above: 0 },
    why: 'A full balance holds every member alike, whoever is sure of the next reward; and who buys often decides more often whether to leave, so that the hold counts more often.',
    unit: 'points of %',
    measure: keptByFifths,
  },
  {
    row: 'r9',
    statement: 'just after a reward people buy less often than just before it',
    published: 'a drop just after the reward',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of rate',
    measure: () => cardYear().map(({ afterReward }) => afterReward),
  },
];
