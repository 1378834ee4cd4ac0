/** Recoveries, second failures and betrayal (rows r45, r46 and r49, pattern T12). */
import { logOdds } from '../../../../src/model/steps/choose.ts';
import type { World } from '../../../../src/model/world.ts';
import { open } from '../../support/trials.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { lives } from '../support/lives.ts';
import { average, flow, impose, lift, peopleOf, staysInAll, satisfactionOf } from '../support/worlds.ts';

/** One or two failures, near to each other or not, in either order. */
const failures = each(48, (replication) => {
  const { worlds } = lives(
    replication,
    [
      {},
      { 8: 'problem' },
      { 1: 'problem', 8: 'problem' },
      { 1: 'unresolved', 8: 'problem' },
      { 1: 'problem', 8: 'unresolved' },
      { 1: 'unresolved', 8: 'unresolved' },
      { 8: 'unresolved' },
    ],
    34,
  );
  const [calm, ...others] = worlds as [World, ...World[]];
  const [one, two, badGood, goodBad, bothBad, bad] = others.map((world) =>
    lift(world, calm, 'purchases', 9, 34),
  ) as [number, number, number, number, number, number];
  return { one, two, badGood, goodBad, timesOne: bothBad / bad };
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
const cared = each(16, (replication) => {
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
    odds: drop((world, i) => logOdds(world, i, 0), 2) - drop((world, i) => logOdds(world, i, 0), 0),
    leaving: left(3) - left(2) - (left(1) - left(0)),
  };
});

export const recovery: readonly EvidenceCheck[] = [
  {
    row: 'r45',
    statement: 'a problem solved at once and with care leaves people no less satisfied than none',
    published: 'the paradox is positive on satisfaction',
    match: 'direction',
    expects: { above: 0 },
    unit: 'satisfaction',
    measure: () => cared().map(({ one }) => one),
  },
  {
    row: 'r45',
    statement: 'but they buy no more for it: within 1 % of those without a problem',
    published: 'nil on repurchase',
    match: 'size',
    expects: { between: [-0.01, 0.01] },
    unit: 'share of purchases',
    measure: () => cared().map(({ purchases }) => purchases),
  },
  {
    row: 'r46',
    statement: 'a second failure lowers satisfaction even if it is solved as well',
    published: 'the paradox never after two failures',
    match: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => cared().map(({ two }) => two),
  },
  {
    row: 'r46',
    statement: 'bad then good is better for purchases than good then bad',
    published: 'bad then good beats good then bad',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => failures().map(({ badGood, goodBad }) => badGood - goodBad),
  },
  {
    row: 'r46',
    statement: 'two failures close to each other are worse than two far apart',
    published: 'close failures worse',
    match: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => apart().map(({ near, far }) => near - far),
  },
  {
    row: 'r46',
    statement: 'two unsolved failures cost 1.2 to 2.2 times the purchases that one costs',
    published: 'second failure × 1.5',
    match: 'direction',
    expects: { between: [1.2, 2.2] },
    unit: 'factor',
    measure: () => failures().map(({ timesOne }) => timesOne),
  },
  {
    row: 'T12',
    statement: 'after one good recovery purchases are within 1 % of what they were',
    published: 'repurchase as before, give or take noise',
    match: 'size',
    expects: { between: [-0.01, 0.01] },
    unit: 'share of purchases',
    measure: () => failures().map(({ one }) => one),
  },
  {
    row: 'T12',
    statement: 'after two, even if both were solved, they are below',
    published: 'both satisfaction and repurchase below',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => failures().map(({ two }) => two),
  },
  {
    row: 'r49',
    statement: 'the same people take an unsolved failure worse when they are bonded than when they are not',
    published: 'the stronger the relationship, the stronger the betrayal',
    match: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => betrayed().map(({ odds }) => odds),
  },
  {
    row: 'r49',
    statement: 'though fewer of them leave over it at once: the bond still holds',
    published: 'buffer for small lapses',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of people',
    measure: () => betrayed().map(({ leaving }) => leaving),
  },
];
