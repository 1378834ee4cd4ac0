/** Gifts: surprise, entitlement, suspicion, and how they fade (rows r29 to r41). */
import type { Levers } from '../../../src/model/parameters.ts';
import type { Simulation } from '../../../src/model/simulation.ts';
import { logOdds } from '../../../src/model/steps/choose.ts';
import type { World } from '../../../src/model/world.ts';
import { advance, open } from '../support/trials.ts';
import { each } from './evidence.ts';
import type { EvidenceCheck } from './evidence.ts';
import { average, flow, forkInto, lift, peopleOf, staysInAll } from './worlds.ts';

const none: Partial<Levers> = {};
/** A gift to everybody, every so many weeks; by turns, so that it comes at another time for each. */
const gift = (money: number, weeks = 1): Partial<Levers> => ({
  'gifts.schedule': 'everyWeeks',
  'gifts.everyWeeks': weeks,
  'gifts.value': money,
});

/** Mean difference between two worlds, over those who were customers in both throughout. */
function difference(
  simulation: Simulation,
  [one, other]: readonly [World, World],
  value: (world: World, i: number) => number,
  who: (i: number) => boolean = () => true,
): number {
  const common = peopleOf(simulation, (i) => staysInAll(simulation, i) && who(i));
  return average(common.map((i) => value(one, i) - value(other, i)));
}
const odds = (world: World, i: number) => logOdds(world, i, 0);

/** One gift of 5, of 10 or of 40 to everybody at once, or none; then half a year without. */
const single = each(8, (replication) => {
  const market = { people: 4000, startShare: 0.4, joinRate: 0.02 };
  const given = forkInto(open({ weeks: 2, market }, [none], replication), [
    none,
    gift(5),
    gift(10),
    gift(40),
  ]);
  given.advance();
  const { worlds } = given;
  const age = (i: number) => given.week - worlds[0]!.state.joinWeek[i]!;
  const by = (world: number, value: (w: World, i: number) => number, who?: (i: number) => boolean) =>
    difference(given, [worlds[world]!, worlds[0]!], value, who);
  const gratitude = (world: number) =>
    by(
      world,
      ({ state }, i) => state.gratitude[i]!,
      (i) => age(i) > 30,
    );
  const now = {
    bond: by(
      1,
      ({ state }, i) => state.bond[i]!,
      (i) => age(i) > 30,
    ),
    eightfold: gratitude(3) / gratitude(1),
    odds: by(1, odds, (i) => age(i) > 30),
    // The week of the gift has passed: whoever joined in it came after the gift.
    atFirstContact: by(1, odds, (i) => age(i) > 1 && age(i) < 4),
    tooLarge: by(3, odds, (i) => age(i) > 4 && age(i) < 26 && given.market.people.orderValue[i]! < 60),
  };
  const quiet = given.fork(worlds.map((world) => world.fork(none)));
  advance(quiet, 34);
  const [without, small] = quiet.worlds as [World, World];
  const first = lift(small, without, 'purchases', given.week + 1, given.week + 8);
  const last = lift(small, without, 'purchases', quiet.week - 11, quiet.week);
  return { ...now, purchases: first, left: last / first };
});

/** After so many gifts of one worth every eight weeks: one more of another worth, the same, or none. */
const sequences = (many: number) =>
  each(8, (replication) => {
    const simulation = open(
      { weeks: 8 * many, market: { people: 3000 } },
      [none, gift(20, 8), gift(5, 8)],
      replication,
    );
    advance(simulation, 8 * many);
    const [never, dear, cheap] = simulation.worlds as [World, World, World];
    const fork = simulation.fork([
      never.fork(none),
      never.fork(gift(5, 8)),
      dear.fork(gift(20, 8)),
      dear.fork(gift(5, 8)),
      dear.fork(none),
      cheap.fork(gift(20, 8)),
      cheap.fork(gift(5, 8)),
      cheap.fork(none),
    ]);
    const satisfaction = ({ state }: World, i: number) => state.satisfaction[i]!;
    advance(fork, 8);
    const [without, first, same, fallen, stopped, risen, again, cheapStopped] = fork.worlds;
    const by = (one: World, other: World, value = odds) => difference(fork, [one, other], value);
    const now = {
      fall: by(fallen!, same!, satisfaction),
      fallOrNone: by(fallen!, stopped!, satisfaction),
      rise: by(risen!, again!),
      firstOverUsual: by(first!, without!) / by(again!, cheapStopped!),
    };
    advance(fork, 8);
    return { ...now, fallLater: by(fallen!, same!, satisfaction) };
  });
const afterTwo = sequences(2);
const afterTen = sequences(10);

/** Gifts of 5, and gifts worth 5 on average: evenly between 2 and 8. */
const uncertain = each(10, (replication) => {
  const gifts = { 'gifts.schedule': 'randomWeek', 'gifts.perYear': 4 } as const;
  const programs = [gifts, { ...gifts, 'gifts.spread': 0.6 }];
  const simulation = advance(open({ weeks: 52, market: { people: 3000 } }, programs, replication), 52);
  const [sure, doubtful] = simulation.worlds.map((world) => flow(world, 'surprise') / flow(world, 'gifts'));
  return doubtful! / sure! - 1;
});

/** Two years of a gift every eight weeks on the mark, or as often at random; then none any more. */
const extinction = each(8, (replication) => {
  const programs: Partial<Levers>[] = [
    none,
    { ...gift(5, 8), endsAt: 104 },
    { 'gifts.schedule': 'randomWeek', 'gifts.perYear': 6.5, endsAt: 104 },
  ];
  const simulation = advance(open({ weeks: 130, market: { people: 3000 } }, programs, replication), 104);
  const [without, regular, random] = simulation.worlds as [World, World, World];
  const before = new Map(
    [regular, random].map((world) => [world, Float64Array.from(world.state.satisfaction)] as const),
  );
  const calm = Float64Array.from(without.state.satisfaction);
  advance(simulation, 16);
  const common = peopleOf(simulation, (i) => staysInAll(simulation, i));
  const fall = (world: World) =>
    average(
      common.map(
        (i) =>
          world.state.satisfaction[i]! - before.get(world)![i]! - (without.state.satisfaction[i]! - calm[i]!),
      ),
    );
  return { regular: fall(regular), randomLess: fall(random) - fall(regular) };
});

/** The same money as gifts without a condition and as points on purchases, for two years; half a year after both have ended. */
const afterwards = each(8, (replication) => {
  const programs = [
    none,
    { 'gifts.schedule': 'randomPurchase', 'gifts.probability': 0.2, endsAt: 104 },
    { 'points.earnRate': 0.02, endsAt: 104 },
  ] as const;
  const simulation = advance(open({ weeks: 130, market: { people: 4000 } }, programs, replication), 130);
  const [, gifts, points] = simulation.worlds as [World, World, World];
  return difference(simulation, [gifts, points], odds);
});

/** Two years of care against none. */
const caring = each(8, (replication) => {
  const simulation = open({ weeks: 104, market: { people: 3000 } }, [none, { 'care.spend': 8 }], replication);
  const [without, care] = advance(simulation, 104).worlds as [World, World];
  return {
    bond: difference(simulation, [care, without], ({ state }, i) => state.bond[i]!),
    leavers: lift(care, without, 'leavers'),
  };
});

export const gifts: readonly EvidenceCheck[] = [
  {
    row: 'r29',
    statement: 'an unexpected gift lifts the bond by about 0.05',
    published: 'raises balances and satisfaction; about 0.05 of affect',
    standing: 'direction',
    expects: { between: [0.03, 0.08] },
    unit: 'bond',
    measure: () => single().map(({ bond }) => bond),
  },
  {
    row: 'r30',
    statement: 'a smaller gift after ten larger ones leaves people less satisfied than a tenth of the same',
    published: 'from 100 to 35 dollars strongly harmful',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => afterTen().map(({ fall }) => fall),
  },
  {
    row: 'r30',
    statement: 'and still does eight weeks later',
    published: 'persists',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => afterTen().map(({ fallLater }) => fallLater),
  },
  {
    row: 'r30',
    statement: 'a larger gift after smaller ones pleases more than one more of the same',
    published: 'from 35 to 100 dollars no harm',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'logit',
    measure: () => afterTen().map(({ rise }) => rise),
  },
  {
    row: 'r30',
    statement:
      'after only two larger gifts a smaller one does little harm yet: people here must first learn to expect',
    published: 'harmful after a single larger one',
    standing: 'differs',
    expects: { between: [-0.01, 0.01] },
    unit: 'satisfaction',
    measure: () => afterTwo().map(({ fall }) => fall),
  },
  {
    row: 'r31',
    statement: 'gratitude is concave: a gift eight times as dear pleases about four times as much, at most',
    published: 'small gift +17 %, large gift +75 % donations',
    standing: 'direction',
    expects: { between: [1.5, 4.4] },
    unit: 'factor',
    measure: () => single().map(({ eightfold }) => eightfold),
  },
  {
    row: 'r32',
    statement:
      'after both have ended, gifts without a condition leave people nearer to the firm than points of like cost',
    published: 'a gift offered for giving lowers giving',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'logit',
    measure: afterwards,
  },
  {
    row: 'r33',
    statement: 'a gift at first contact is counter-productive',
    published: 'counter-productive at the first meeting',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => single().map(({ atFirstContact }) => atFirstContact),
  },
  {
    row: 'r33',
    statement: 'and later helps, by far less than the published doubling of revenue',
    published: 'more than twice the revenue of a visit',
    standing: 'direction',
    expects: { between: [0.2, 0.8] },
    unit: 'logit',
    measure: () => single().map(({ odds: later }) => later),
  },
  {
    row: 'r34',
    statement: 'a gift worth most of an order does no good in a young relationship',
    published: 'over-investment arouses suspicion',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => single().map(({ tooLarge }) => tooLarge),
  },
  {
    row: 'r36',
    statement: 'a first, unexpected gift counts for more than one that is usual, by more than published',
    published: 'about one and a half times',
    standing: 'direction',
    expects: { above: 1.5 },
    unit: 'factor',
    measure: () => afterTen().map(({ firstOverUsual }) => firstOverUsual),
  },
  {
    row: 'r37',
    statement: 'a small unexpected gift raises purchases of eight weeks by about a tenth',
    published: 'baskets about 12 % larger',
    standing: 'size',
    expects: { overlaps: [0.1, 0.14] },
    unit: 'share of purchases',
    measure: () => single().map(({ purchases }) => purchases),
  },
  {
    row: 'r38',
    statement: 'of that, less than a third is left half a year later',
    published: 'nearly all gone soon',
    standing: 'direction',
    expects: { below: 1 / 3 },
    unit: 'share of the first effect',
    measure: () => single().map(({ left }) => left),
  },
  {
    row: 'r39',
    statement:
      'a gift of uncertain worth is felt more than a sure one of the same mean, by less than the published share',
    published: '70 % against 43 % finish for one or two dollars; about +15 % taken',
    standing: 'direction',
    expects: { between: [0.02, 0.15] },
    unit: 'share of felt value',
    measure: uncertain,
  },
  {
    row: 'r40',
    statement: 'when gifts stop, satisfaction falls where they came regularly',
    published: 'extinction',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => extinction().map(({ regular }) => regular),
  },
  {
    row: 'r40',
    statement: 'and less where they came as often at random',
    published: 'slower extinction under variable ratios',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'satisfaction',
    measure: () => extinction().map(({ randomLess }) => randomLess),
  },
  {
    row: 'r41',
    statement: 'care raises the bond',
    published: 'affective commitment drives loyalty',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'bond',
    measure: () => caring().map(({ bond }) => bond),
  },
  {
    row: 'r41',
    statement: 'and keeps people from leaving',
    published: 'affective commitment drives loyalty',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of leavers',
    measure: () => caring().map(({ leavers }) => leavers),
  },
];
