/** Offers for newcomers, and those who left (rows r68 to r71). */
import type { Levers, Market } from '../../../../src/model/parameters/parameters.ts';
import { ending, never, status } from '../../../../src/model/state.ts';
import type { World } from '../../../../src/model/world.ts';
import { advance, open } from '../../support/trials.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { average, flow, peopleOf } from '../support/worlds.ts';

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
const invited = each(12, (replication) => {
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
const returns = each(16, (replication) => {
  const programs: Partial<Levers>[] = [{}, { 'winBack.offer': 10 }, { 'acquisition.spend': 8 }];
  const market: Partial<Market> = { people: 6000, joinRate: 0.0022, startShare: 0.24 };
  const simulation = advance(open({ weeks: 156, market }, programs, replication), 156);
  const [without, ...others] = simulation.worlds as [World, World, World];
  const [winBack, advertising] = others.map(
    (world) => (100 * (flow(world, 'profit') - flow(without, 'profit'))) / flow(world, 'programCost'),
  ) as [number, number];
  return { winBack, advertising };
});

export const newcomers: readonly EvidenceCheck[] = [
  {
    row: 'r68',
    statement: 'customers who know of an offer for newcomers only are 0.02 to 0.15 less bonded',
    published: 'preference of the loyal falls; 0.05 to 0.15 of affect',
    match: 'size',
    expects: { between: [-0.15, -0.02] },
    unit: 'bond',
    measure: () => campaign().map(({ bond }) => bond),
  },
  {
    row: 'r68',
    statement: 'and more know of it than notice it by themselves',
    published: 'awareness spreads',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of customers',
    measure: () => campaign().map(({ spread }) => spread),
  },
  {
    row: 'r69',
    statement: 'more of the invited return when they left bonded',
    published: 'a stronger first lifetime predicts reacquisition',
    match: 'direction',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => invited().map(({ bonded }) => bonded),
  },
  {
    row: 'r69',
    statement: 'and fewer when they left over a problem that nobody solved',
    published: 'the reason for leaving predicts it',
    match: 'direction',
    expects: { below: 0 },
    unit: 'points of %',
    measure: () => invited().map(({ angry }) => angry),
  },
  {
    row: 'r70',
    statement: 'money earns more with those who left than with a cold list, by even more than published',
    published: '214 % against 23 %',
    match: 'direction',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => returns().map(({ winBack, advertising }) => winBack - advertising),
  },
  {
    row: 'r70',
    statement: 'with a cold list it earns too, more than was published',
    published: '23 %',
    match: 'direction',
    expects: { above: 23 },
    unit: '% of cost',
    measure: () => returns().map(({ advertising }) => advertising),
  },
  {
    row: 'r71',
    statement: 'of those who are offered a sixth of an order one in ten to two in five return',
    published: '20 to 40 % of the lost (practitioners)',
    match: 'size',
    expects: { between: [10, 40] },
    unit: '%',
    measure: () => invited().map(({ plain }) => plain),
  },
];
