/** Leaving, competition, win-back and the worth of customers (rows r50 and r64 to r71). */
import type { Levers, Market } from '../../../src/model/parameters.ts';
import { ending, never, status } from '../../../src/model/state.ts';
import { logOdds } from '../../../src/model/steps/choose.ts';
import { leavingReasons } from '../../../src/model/totals.ts';
import type { LeavingReason } from '../../../src/model/totals.ts';
import type { World } from '../../../src/model/world.ts';
import { correlation } from '../support/closed-forms.ts';
import { advance, open } from '../support/trials.ts';
import { each } from './evidence.ts';
import type { EvidenceCheck } from './evidence.ts';
import { average, flow, impose, lift, peopleOf, staysInAll } from './worlds.ts';

/** Shares of those who left, by reason. */
const reasonsAt = (failureRate: number) =>
  each(6, (replication) => {
    const simulation = open({ weeks: 104, market: { people: 6000, failureRate } }, [{}], replication);
    const [{ totals }] = advance(simulation, 104).worlds as [World];
    const many = (reason: LeavingReason) => {
      const row = leavingReasons.indexOf(reason) * totals.columns;
      return totals.reasons.subarray(row, row + totals.columns).reduce((sum, n) => sum + n, 0);
    };
    const all = leavingReasons.reduce((sum, reason) => sum + many(reason), 0);
    return (100 * many('failure')) / all;
  });
const reasons = reasonsAt(0.05);
const reasonsWithProblems = reasonsAt(0.25);

/** Tenure and profit of customers, as seen in the data: from the first to the last purchase of three years. */
const tenure = each(6, (replication) => {
  const simulation = open({ weeks: 156, market: { people: 4000 } }, [{}], replication);
  const [{ state }] = advance(simulation, 156).worlds as [World];
  const cohort = peopleOf(simulation, (i) => simulation.cohort![i] === 1 && state.lastPurchase[i]! >= 0);
  return correlation(
    cohort.map((i) => state.lastPurchase[i]!),
    cohort.map((i) => state.profit(i)),
  );
});

/** Ten years of the customers of the fork, in markets in which fewer leave: yearly retention, and profit. */
const loyalty = each(6, (replication) => {
  const years = 10;
  const of = (dropoutBeta: number) => {
    const circumstances = {
      weeks: 52 * years,
      burnIn: 0,
      market: { people: 1500, startShare: 0.5, joinRate: 0, returnRate: 0, dropoutBeta },
    };
    const simulation = open(circumstances, [{}], replication);
    const before = simulation.worlds[0]!.state.memberCount;
    const [world] = advance(simulation, 52 * years).worlds as [World];
    let profit = 0;
    for (let year = 0; year < years; year++)
      profit += flow(world, 'profit', 52 * year + 1, 52 * (year + 1)) / 1.1 ** (year + 0.5);
    return { stayed: (world.state.memberCount / before) ** (1 / years), profit };
  };
  const [base, better] = [of(16), of(30)];
  const points = 100 * (better.stayed - base.stayed);
  return (100 * 5 * (better.profit / base.profit - 1)) / points;
});

/** How many customers buy elsewhere too, of those who bought the category at least four times in half a year; and what points change. */
const homes = each(6, (replication) => {
  const programs = [{}, { 'points.earnRate': 0.02 }];
  const simulation = advance(open({ weeks: 78, market: { people: 4000 } }, programs, replication), 78);
  const active = peopleOf(
    simulation,
    (i) => staysInAll(simulation, i) && simulation.worlds.every(({ state }) => state.allWindow[i]! >= 4),
  );
  const both = ({ state }: World) =>
    (100 * active.filter((i) => state.ownWindow[i]! < state.allWindow[i]!).length) / active.length;
  const [without, points] = simulation.worlds.map(both) as [number, number];
  return { without, change: points - without };
});

/** What feelings hold against, in shares of the price; and what a rival who is 20 % cheaper for eight weeks takes. */
const inertia = each(8, (replication) => {
  const simulation = open(
    { weeks: 10, market: { people: 4000 }, mechanisms: { arrive: 0 } },
    [{}],
    replication,
  );
  const [world] = simulation.worlds as [World];
  const { affinity, dealSensitivity } = simulation.market.people;
  const { priceSensitivity } = simulation.market.settings.effects;
  const worth = peopleOf(simulation, (i) => world.state.isCustomer(i)).map(
    (i) => (100 * (logOdds(world, i, 0) - affinity[i]!)) / (priceSensitivity * dealSensitivity[i]!),
  );
  const fork = simulation.fork([world, world]);
  const [calm, attacked] = fork.worlds as [World, World];
  impose(attacked, 'none', 0.2);
  advance(fork, 8);
  impose(attacked, 'none');
  advance(fork, 26);
  return {
    worth: average(worth),
    during: lift(attacked, calm, 'purchases', 1, 8),
    after: lift(attacked, calm, 'purchases', 9, 34),
  };
});

/** A campaign for newcomers only: what it does to the bond of the customers who know of it, and how many do. */
const campaign = each(8, (replication) => {
  const after = (size: number) => {
    const event = { kind: 'newCustomerOffer', week: 1, weeks: 8, size } as const;
    const events = size === 0 ? [] : [event];
    return advance(open({ weeks: 12, market: { people: 6000 }, events }, [{}], replication), 10);
  };
  const [calm, offer] = [after(0), after(0.3)];
  const [one, other] = [calm.worlds[0]!.state, offer.worlds[0]!.state];
  const old = peopleOf(calm, (i) => one.isCustomer(i) && other.isCustomer(i) && other.joinWeek[i]! < 0);
  const aware = old.filter((i) => other.noticed[i] !== 0);
  const alone = 1 - (1 - calm.market.settings.effects.noticing) ** 8;
  return {
    bond: average(aware.map((i) => other.bond[i]! - one.bond[i]!)),
    spread: aware.length / old.length - alone,
  };
});

const invitation: Partial<Levers> = { 'winBack.offer': 10, 'winBack.capped': false };

/** Those who left, once more, as if they had left bonded or not, angry or not: how many of the invited return. */
const invited = each(8, (replication) => {
  const market = { people: 8000, needMean: 26, dropoutBeta: 8, returnRate: 0 };
  const simulation = advance(open({ weeks: 8, market }, [invitation], replication), 8);
  const [world] = simulation.worlds as [World];
  const fork = simulation.fork([world, world, world]);
  const [plain, bonded, angry] = fork.worlds as [World, World, World];
  const gone = peopleOf(fork, (i) => plain.state.status[i] === status.gone && plain.state.leftWeek[i]! >= 0);
  for (const i of gone) {
    for (const { state } of fork.worlds) {
      state.bond[i] = 0.2;
      state.lastEnding[i] = ending.none;
    }
    bonded.state.bond[i] = 0.6;
    angry.state.lastEnding[i] = ending.unresolved;
  }
  advance(fork, 8);
  const share = ({ state }: World) =>
    (100 * gone.filter((i) => state.joinWeek[i]! > never && state.status[i] === status.customer).length) /
    gone.length;
  return { plain: share(plain), bonded: share(bonded) - share(plain), angry: share(angry) - share(plain) };
});

/** What money for those who left earns, and for a cold list, beyond itself: profit of three years over cost. */
const returns = each(8, (replication) => {
  const programs: Partial<Levers>[] = [{}, { 'winBack.offer': 10 }, { 'acquisition.spend': 8 }];
  const market: Partial<Market> = { people: 6000, joinRate: 0.0022, startShare: 0.24 };
  const simulation = advance(open({ weeks: 156, market }, programs, replication), 156);
  const [without, ...others] = simulation.worlds as [World, World, World];
  const [winBack, advertising] = others.map(
    (world) => (100 * (flow(world, 'profit') - flow(without, 'profit'))) / flow(world, 'programCost'),
  ) as [number, number];
  return { winBack, advertising };
});

export const market: readonly EvidenceCheck[] = [
  {
    row: 'r50',
    statement:
      'unsolved problems are a smaller share of the reasons for leaving at the default than published',
    published: 'core failure 44 %',
    standing: 'differs',
    expects: { between: [5, 44] },
    unit: '% of leavers',
    measure: reasons,
  },
  {
    row: 'r50',
    statement: 'and about a quarter of them where a quarter of the purchases bring a problem',
    published: 'core failure 44 %',
    standing: 'direction',
    expects: { between: [20, 35] },
    unit: '% of leavers',
    measure: reasonsWithProblems,
  },
  {
    row: 'r64',
    statement: 'tenure and profit correlate by 0.20 to 0.45',
    published: '0.20 to 0.45',
    standing: 'size',
    expects: { between: [0.2, 0.45] },
    unit: 'correlation',
    measure: tenure,
  },
  {
    row: 'r65',
    statement:
      'five more points of retention raise the profit of ten years by as much as published, at its upper end',
    published: '+25 to 85 % (1990); elasticity about 5 (2004)',
    standing: 'size',
    expects: { overlaps: [25, 85] },
    unit: '%',
    measure: loyalty,
  },
  {
    row: 'r66',
    statement: 'most customers who buy the category often also buy elsewhere',
    published: 'loyalty is polygamous',
    standing: 'direction',
    expects: { above: 50 },
    unit: '%',
    measure: () => homes().map(({ without }) => without),
  },
  {
    row: 'r66',
    statement: 'and points change that by less than five points',
    published: 'programs rarely change the pattern',
    standing: 'direction',
    expects: { between: [-5, 5] },
    unit: 'points of %',
    measure: () => homes().map(({ change }) => change),
  },
  {
    row: 'r67',
    statement:
      'the feelings of an average customer hold against less than 15 % of the price: less inertia than published',
    published: 'inertia worth 15 to 20 % of the price',
    standing: 'differs',
    expects: { between: [0, 15] },
    unit: '% of price',
    measure: () => inertia().map(({ worth }) => worth),
  },
  {
    row: 'r67',
    statement: 'a rival who is a fifth cheaper takes purchases while the offer lasts',
    published: 'people switch for more than their inertia',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => inertia().map(({ during }) => during),
  },
  {
    row: 'r67',
    statement: 'and some for good',
    published: 'people switch for more than their inertia',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => inertia().map(({ after }) => after),
  },
  {
    row: 'r68',
    statement: 'customers who know of an offer for newcomers only are 0.02 to 0.15 less bonded',
    published: 'preference of the loyal falls; 0.05 to 0.15 of affect',
    standing: 'size',
    expects: { between: [-0.15, -0.02] },
    unit: 'bond',
    measure: () => campaign().map(({ bond }) => bond),
  },
  {
    row: 'r68',
    statement: 'and more know of it than notice it by themselves',
    published: 'awareness spreads',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'share of customers',
    measure: () => campaign().map(({ spread }) => spread),
  },
  {
    row: 'r69',
    statement: 'more of the invited return when they left bonded',
    published: 'a stronger first lifetime predicts reacquisition',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => invited().map(({ bonded }) => bonded),
  },
  {
    row: 'r69',
    statement: 'and fewer when they left over a problem that nobody solved',
    published: 'the reason for leaving predicts it',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'points of %',
    measure: () => invited().map(({ angry }) => angry),
  },
  {
    row: 'r70',
    statement: 'money earns more with those who left than with a cold list, by even more than published',
    published: '214 % against 23 %',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => returns().map(({ winBack, advertising }) => winBack - advertising),
  },
  {
    row: 'r70',
    statement: 'with a cold list it earns about what was published',
    published: '23 %',
    standing: 'size',
    expects: { overlaps: [20, 26] },
    unit: '% of cost',
    measure: () => returns().map(({ advertising }) => advertising),
  },
  {
    row: 'r71',
    statement: 'of those who are offered a sixth of an order one in ten to two in five return',
    published: '20 to 40 % of the lost (practitioners)',
    standing: 'size',
    expects: { between: [10, 40] },
    unit: '%',
    measure: () => invited().map(({ plain }) => plain),
  },
];
