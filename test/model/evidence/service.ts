/** Failures, recoveries and effort (rows r42 to r49, patterns T12 and T13). */
import { eventCode, newEventLog } from '../../../src/model/event-log.ts';
import type { Levers, Market } from '../../../src/model/parameters.ts';
import { logOdds } from '../../../src/model/steps/choose.ts';
import type { World } from '../../../src/model/world.ts';
import { open } from '../support/trials.ts';
import { each } from './evidence.ts';
import type { EvidenceCheck } from './evidence.ts';
import { average, flow, impose, lift, peopleOf, staysInAll, satisfactionOf } from './worlds.ts';

type Imposed = World['stress']['imposed'];

/** What happens to every customer in which week. */
type Life = Readonly<Record<number, Imposed>>;

/** Lives of the same people with the same luck for some weeks; nobody joins, so that all purchases are theirs. */
function lives(
  replication: number,
  of: readonly Life[],
  weeks: number,
  market: Partial<Market> = {},
  levers: Partial<Levers> = {},
) {
  const circumstances = {
    weeks: 10,
    market: { people: 4000, resolution: 1, replySpeed: 1, ...market },
    mechanisms: { arrive: 0, winBack: 0 },
  };
  const simulation = open(circumstances, [levers], replication);
  const fork = simulation.fork(of.map(() => simulation.worlds[0]!));
  for (let week = 1; week <= weeks; week++) {
    fork.worlds.forEach((world, w) => impose(world, of[w]![week] ?? 'none'));
    fork.advance();
  }
  return fork;
}

/** Repurchase after a problem: never solved, solved slowly, solved fast, in purchases of half a year. */
const solutions = each(8, (replication) => {
  const after = (market: Partial<Market>, how: Imposed) => {
    const { worlds } = lives(replication, [{}, { 1: how }], 27, market);
    return lift(worlds[1]!, worlds[0]!, 'purchases', 2, 27);
  };
  return {
    unresolvedFast: after({ replySpeed: 1 }, 'unresolved'),
    unresolved: after({ replySpeed: 0.1 }, 'unresolved'),
    slow: after({ replySpeed: 0.1 }, 'problem'),
    fast: after({ replySpeed: 1 }, 'problem'),
  };
});

/** One or two failures, near to each other or not, in either order. */
const failures = each(8, (replication) => {
  const { worlds } = lives(
    replication,
    [
      {},
      { 8: 'problem' },
      { 1: 'problem', 8: 'problem' },
      { 1: 'unresolved', 8: 'problem' },
      { 1: 'problem', 8: 'unresolved' },
      { 1: 'unresolved', 8: 'unresolved' },
    ],
    34,
  );
  const [calm, ...others] = worlds as [World, ...World[]];
  const [one, two, badGood, goodBad, bothBad] = others.map((world) =>
    lift(world, calm, 'purchases', 9, 34),
  ) as [number, number, number, number, number];
  return { one, two, badGood, goodBad, bothBad };
});

/** Two solved failures seven weeks apart, and thirty. */
const apart = each(8, (replication) => {
  const fork = lives(
    replication,
    [{}, { 1: 'problem', 31: 'problem' }, { 24: 'problem', 31: 'problem' }],
    34,
  );
  const common = peopleOf(fork, (i) => staysInAll(fork, i));
  const [calm, far, near] = fork.worlds.map((world) => satisfactionOf(world, common)) as [
    number,
    number,
    number,
  ];
  return { far: far - calm, near: near - calm };
});

/** Satisfaction just after one good recovery with full care, and after two. */
const cared = each(8, (replication) => {
  const of = [{}, { 8: 'problem' }, { 1: 'problem', 8: 'problem' }] as const;
  const fork = lives(replication, of, 8, {}, { 'care.spend': 15 });
  const common = peopleOf(fork, (i) => staysInAll(fork, i));
  const [calm, one, two] = fork.worlds.map((world) => satisfactionOf(world, common)) as [
    number,
    number,
    number,
  ];
  const behaviour = lives(replication, of.slice(0, 2), 34, {}, { 'care.spend': 15 });
  return {
    one: one - calm,
    two: two - calm,
    purchases: lift(behaviour.worlds[1]!, behaviour.worlds[0]!, 'purchases', 9, 34),
  };
});

/** An unsolved failure for people made bonded, and for the same people made indifferent. */
const betrayed = each(8, (replication) => {
  const circumstances = { weeks: 4, market: { people: 4000 }, mechanisms: { arrive: 0, winBack: 0 } };
  const simulation = open(circumstances, [{}], replication);
  const of = [0, 1, 2, 3].map(() => simulation.worlds[0]!);
  const fork = simulation.fork(of);
  fork.worlds.forEach(({ state }, w) => state.bond.fill(w < 2 ? 0 : 0.8));
  fork.worlds.forEach((world, w) => impose(world, w % 2 === 1 ? 'unresolved' : 'none'));
  fork.advance();
  const common = peopleOf(fork, (i) => staysInAll(fork, i));
  const drop = (value: (world: World, i: number) => number, from: number) =>
    average(common.map((i) => value(fork.worlds[from + 1]!, i) - value(fork.worlds[from]!, i)));
  const left = (w: number) => flow(fork.worlds[w]!, 'leavers') / fork.worlds[0]!.state.people;
  return {
    satisfaction:
      drop(({ state }, i) => state.satisfaction[i]!, 2) - drop(({ state }, i) => state.satisfaction[i]!, 0),
    odds: drop((world, i) => logOdds(world, i, 0), 2) - drop((world, i) => logOdds(world, i, 0), 0),
    leaving: left(3) - left(2) - (left(1) - left(0)),
  };
});

/** Satisfaction after a contact about a problem, as problems are handled in a market, against the same people without one. */
const interactionsIn = (market: Partial<Market>) =>
  each(8, (replication) => {
    const circumstances = {
      weeks: 4,
      market: { people: 4000, ...market },
      mechanisms: { arrive: 0, winBack: 0 },
    };
    const simulation = open(circumstances, [{}], replication);
    const fork = simulation.fork([simulation.worlds[0]!, simulation.worlds[0]!]);
    const [calm, troubled] = fork.worlds as [World, World];
    const before = calm.state.satisfaction.slice();
    impose(troubled, 'problem');
    fork.advance();
    // Of those who bought nothing in the week, so that nothing else moves them.
    const moves = peopleOf(fork, (i) => staysInAll(fork, i) && calm.state.satisfaction[i] === before[i]).map(
      (i) => troubled.state.satisfaction[i]! - before[i]!,
    );
    const worse = moves.filter((move) => move < 0);
    const better = moves.filter((move) => move > 0);
    return { often: worse.length / better.length, strongly: -average(worse) / average(better) };
  });
const interactions = interactionsIn({});
/** A firm that is managed for outcomes: four in five problems solved at once, most replies quick. */
const goodInteractions = interactionsIn({ resolution: 0.8, replySpeed: 0.7 });

/** Contacts that cost no effort or much of it: solved at once, and never, against no problem: what people then buy and leave. */
const effort = each(8, (replication) => {
  const of = [{}, { 1: 'problem' }, { 1: 'unresolved' }] as const;
  const { worlds } = lives(replication, of, 27);
  const [calm, low, high] = worlds as [World, World, World];
  const gone = (world: World) => (100 * (flow(world, 'leavers') - flow(calm, 'leavers'))) / calm.state.people;
  return {
    low: lift(low, calm, 'purchases'),
    high: lift(high, calm, 'purchases'),
    leaving: gone(high) - gone(low),
  };
});

/** Satisfaction after a problem by the number of contacts it took, as luck had it, against the same people without a problem. */
const contacts = each(8, (replication) => {
  const market = { resolution: 0.5, secondResolution: 1, thirdResolution: 1 };
  const fork = lives(replication, [{}, { 1: 'problem' }], 0, market);
  const [calm, hit] = fork.worlds as [World, World];
  hit.log = newEventLog();
  impose(hit, 'problem');
  fork.advance();
  const { kind, person, value, length } = hit.log;
  const solvedAt = new Map<number, number>();
  for (let k = 0; k < length; k++) if (kind[k] === eventCode.problem) solvedAt.set(person[k]!, value[k]!);
  const change = (many: number) =>
    average(
      peopleOf(fork, (i) => staysInAll(fork, i) && solvedAt.get(i) === many).map(
        (i) => hit.state.satisfaction[i]! - calm.state.satisfaction[i]!,
      ),
    );
  return change(2) - change(1);
});

export const service: readonly EvidenceCheck[] = [
  {
    row: 'r42',
    statement: 'a problem that takes no effort costs few purchases, one that is never solved many',
    published: 'repurchase 94 % after low, 4 % after high effort (intentions of extreme groups)',
    standing: 'direction',
    expects: { above: 0.2 },
    unit: 'share of purchases',
    measure: () => effort().map(({ low, high }) => low - high),
  },
  {
    row: 'r42',
    statement: 'and makes more people leave',
    published: 'more disloyal: 9 % after low, 96 % after high effort',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => effort().map(({ leaving }) => leaving),
  },
  {
    row: 'r43',
    statement: 'a contact about a problem lowers satisfaction about four times as often as it raises it',
    published: 'about four times likelier to drive disloyalty',
    standing: 'size',
    expects: { overlaps: [3.5, 4.5] },
    unit: 'factor',
    measure: () => interactions().map(({ often }) => often),
  },
  {
    row: 'T13',
    statement: 'contacts about problems lower satisfaction two to four times as often as they raise it',
    published: '2 to 4 times',
    standing: 'size',
    expects: { between: [2, 4] },
    unit: 'factor',
    measure: () => interactions().map(({ often }) => often),
  },
  {
    row: 'T13',
    statement: 'and as many times as strongly where four in five problems are solved at once',
    published: '2 to 4 times',
    standing: 'size',
    expects: { between: [2, 4] },
    unit: 'factor',
    measure: () => goodInteractions().map(({ strongly }) => strongly),
  },
  {
    row: 'r44',
    statement: 'each repeated contact costs satisfaction',
    published: 'repeat contacts are the largest driver of effort',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: contacts,
  },
  {
    row: 'r45',
    statement: 'a problem solved at once and with care leaves people no less satisfied than none',
    published: 'the paradox is positive on satisfaction',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'satisfaction',
    measure: () => cared().map(({ one }) => one),
  },
  {
    row: 'r45',
    statement: 'but they buy no more for it: within 1 % of those without a problem',
    published: 'nil on repurchase',
    standing: 'size',
    expects: { between: [-0.01, 0.001] },
    unit: 'share of purchases',
    measure: () => cared().map(({ purchases }) => purchases),
  },
  {
    row: 'r46',
    statement: 'a second failure lowers satisfaction even if it is solved as well',
    published: 'the paradox never after two failures',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => cared().map(({ two }) => two),
  },
  {
    row: 'r46',
    statement: 'bad then good is better for purchases than good then bad',
    published: 'bad then good beats good then bad',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => failures().map(({ badGood, goodBad }) => badGood - goodBad),
  },
  {
    row: 'r46',
    statement: 'two failures close to each other are worse than two far apart',
    published: 'close failures worse',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => apart().map(({ near, far }) => near - far),
  },
  {
    row: 'r46',
    statement: 'two unsolved failures cost 1.2 to 2.2 times the purchases that one costs',
    published: 'second failure × 1.5',
    standing: 'direction',
    expects: { between: [1.2, 2.2] },
    unit: 'factor',
    measure: () => failures().map(({ bothBad }, r) => bothBad / solutions()[r]!.unresolvedFast),
  },
  {
    row: 'T12',
    statement: 'after one good recovery purchases are within 1 % of what they were',
    published: 'repurchase as before, give or take noise',
    standing: 'size',
    expects: { between: [-0.01, 0.01] },
    unit: 'share of purchases',
    measure: () => failures().map(({ one }) => one),
  },
  {
    row: 'T12',
    statement: 'after two, even if both were solved, they are below',
    published: 'both satisfaction and repurchase below',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => failures().map(({ two }) => two),
  },
  {
    row: 'r47',
    statement: 'the more severe the failure, the less is bought afterwards',
    published: 'severity lowers repurchase after recovery',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => solutions().map(({ unresolved, slow }) => unresolved - slow),
  },
  {
    row: 'r48',
    statement:
      'people buy more after a problem that was solved slowly than after one that was not, by more than a fifth',
    published: 'repurchase 19 % unresolved, 54 % resolved',
    standing: 'direction',
    expects: { above: 0.2 },
    unit: 'share of purchases',
    measure: () => solutions().map(({ unresolved, slow }) => slow - unresolved),
  },
  {
    row: 'r48',
    statement: 'and more after one that was solved fast than slowly',
    published: 'repurchase 54 % resolved, 82 % resolved fast',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => solutions().map(({ fast, slow }) => fast - slow),
  },
  {
    row: 'r49',
    statement: 'the same people take an unsolved failure worse when they are bonded than when they are not',
    published: 'the stronger the relationship, the stronger the betrayal',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => betrayed().map(({ odds }) => odds),
  },
  {
    row: 'r49',
    statement: 'though fewer of them leave over it at once: the bond still holds',
    published: 'buffer for small lapses',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of people',
    measure: () => betrayed().map(({ leaving }) => leaving),
  },
];
