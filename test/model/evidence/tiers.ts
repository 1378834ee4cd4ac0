/** Tiers: rising, falling, and those who look on (rows r10 to r14). */
import type { Tier } from '../../../src/model/parameters.ts';
import type { Simulation } from '../../../src/model/simulation.ts';
import { latentShare, logOdds } from '../../../src/model/steps/choose.ts';
import type { World } from '../../../src/model/world.ts';
import { advance, open } from '../support/trials.ts';
import { each, ratioOfMeans } from './evidence.ts';
import type { EvidenceCheck } from './evidence.ts';
import { average, peopleOf, staysInAll } from './worlds.ts';

const ladder: readonly Tier[] = [
  { name: 'Silver', spend: 450, cost: 4 },
  { name: 'Gold', spend: 1200, cost: 12 },
];
const tiers = { 'points.tiers': ladder };

interface Change {
  readonly week: number;
  readonly from: number;
  readonly to: number;
  readonly met: boolean;
  /** Changes of z and of satisfaction in the week, beyond those of the same person without tiers. */
  readonly z: number;
  readonly satisfaction: number;
}

/** What a week in which a tier is won, lost, kept or missed does to a person, beyond what it does without tiers. */
function tierChanges(simulation: Simulation, weeks: number): Change[] {
  const [without, withTiers] = simulation.worlds as [World, World];
  const changes: Change[] = [];
  const gap = (i: number) => ({
    z: logOdds(withTiers, i, 0) - logOdds(without, i, 0),
    s: withTiers.state.satisfaction[i]! - without.state.satisfaction[i]!,
  });
  for (let week = 0; week < weeks; week++) {
    const { state } = withTiers;
    const tier = state.tier.slice();
    const began = state.tierStart.slice();
    const spend = state.tierSpend.slice();
    const before = Array.from(tier, (_, i) => (staysInAll(simulation, i) ? gap(i) : null));
    simulation.advance();
    before.forEach((was, i) => {
      if (was === null || !staysInAll(simulation, i)) return;
      const closed = state.tierStart[i] !== began[i];
      if (state.tier[i] === tier[i] && !closed) return;
      const goal = 100 * ladder[Math.min(tier[i]!, ladder.length - 1)]!.spend;
      if (closed && state.tier[i] === tier[i] && spend[i]! < goal / 2) return;
      const now = gap(i);
      changes.push({
        week,
        from: tier[i]!,
        to: state.tier[i]!,
        met: state.tier[i]! > tier[i]! || (closed && spend[i]! >= goal),
        z: now.z - was.z,
        satisfaction: now.s - was.s,
      });
    });
  }
  return changes;
}

const tierYears = each(6, (replication) => {
  // In the first year the tiers are still filling, and each is worth more than it will be.
  const changes = tierChanges(
    open({ weeks: 140, market: { people: 3000 } }, [{}, tiers], replication),
    130,
  ).filter(({ week }) => week > 52);
  const mean = (of: 'z' | 'satisfaction', who: (change: Change) => boolean) =>
    average(changes.filter(who).map((change) => change[of]));
  const fall = mean('z', ({ from, to }) => from === 1 && to === 0);
  return {
    fallFromTop: mean('z', ({ from, to }) => from === 2 && to < 2) - fall,
    missed: mean('satisfaction', ({ from, to, met }) => from === to && !met && from < 2),
    reached: mean('satisfaction', ({ from, to }) => to > from),
  };
});

/** How an eighth of the customers stand in the lower tier's rules: far from it, a purchase short of it, holding it, or about to lose it. */
const standings = {
  never: { tier: 0, short: false, loses: false },
  risen: { tier: 0, short: true, loses: false },
  kept: { tier: 1, short: false, loses: false },
  fallen: { tier: 1, short: false, loses: true },
  /** Rises by a purchase within eight weeks, and then falls. */
  roseAndFell: { tier: 0, short: true, loses: false },
} as const;

/** What the same people are expected to buy in half a year by how they stand, of those who stay in all worlds; from the twelfth week on. */
const rungs = each(12, (replication) => {
  const simulation = advance(open({ weeks: 60, market: { people: 8000 } }, [tiers], replication), 56);
  const [now] = simulation.worlds as [World];
  const few = peopleOf(simulation, (i) => i % 8 === 0 && now.state.isCustomer(i) && now.state.tier[i] === 0);
  const names = Object.keys(standings) as (keyof typeof standings)[];
  const fork = simulation.fork(names.map(() => now));
  const worlds = Object.fromEntries(names.map((name, w) => [name, fork.worlds[w]!])) as Record<
    keyof typeof standings,
    World
  >;
  const yearOver = fork.week - 52;
  for (const name of names)
    for (const i of few) {
      const { state } = worlds[name];
      const { tier, short, loses } = standings[name];
      state.tier[i] = tier;
      state.tierSpend[i] = short ? 100 * ladder[0]!.spend - 1 : 0;
      state.tierStart[i] = loses ? yearOver : fork.week;
    }
  const visits = worlds.never.state.visits.slice();
  advance(fork, 8);
  // Nobody rises without a purchase, so only those count who made one.
  const counted = few.filter((i) => worlds.never.state.visits[i]! > visits[i]!);
  for (const i of counted) {
    const { state } = worlds.roseAndFell;
    state.tierSpend[i] = 0;
    state.tierStart[i] = yearOver;
  }
  const bought = Object.fromEntries(names.map((name) => [name, 0])) as Record<keyof typeof standings, number>;
  for (let week = 9; week <= 34; week++) {
    fork.advance();
    if (week < 12) continue;
    const stay = counted.filter((i) => staysInAll(fork, i));
    for (const name of names)
      for (const i of stay) bought[name] += fork.market.people.needRate[i]! * latentShare(worlds[name], i);
  }
  return {
    gain: bought.risen / bought.never - 1,
    loss: 1 - bought.fallen / bought.kept,
    below: bought.roseAndFell / bought.never - 1,
  };
});

/** Bond of those who hold the top tier in all worlds with tiers, against no tiers. */
const topTiers = each(6, (replication) => {
  const one = (spend: number) => ({ 'points.tiers': [{ name: 'Top', spend, cost: 12 }] });
  const two = {
    'points.tiers': [
      { name: 'Lower', spend: 300, cost: 12 },
      { name: 'Top', spend: 1200, cost: 12 },
    ],
  };
  const simulation = open(
    { weeks: 52, market: { people: 3000 } },
    [{}, one(1200), one(150), two],
    replication,
  );
  advance(simulation, 51);
  const [without, ...others] = simulation.worlds as [World, World, World, World];
  const top = peopleOf(
    simulation,
    (i) => staysInAll(simulation, i) && others.every(({ state }, w) => state.tier[i] === (w === 2 ? 2 : 1)),
  );
  const gain = (world: World) => average(top.map((i) => logOdds(world, i, 0) - logOdds(without, i, 0)));
  const [rare, crowded, above] = others.map(gain) as [number, number, number];
  return { dilution: crowded - rare, tierBelow: above - rare };
});

/** What the visible perks of acquaintances do to those who have none, and to those who have them. */
const onlookers = each(6, (replication) => {
  const seen = { ...tiers, 'points.visibility': 1 };
  const simulation = advance(open({ weeks: 26, market: { people: 3000 } }, [tiers, seen], replication), 26);
  const [hidden, visible] = simulation.worlds as [World, World];
  const change = (who: (i: number) => boolean) =>
    average(
      peopleOf(simulation, (i) => staysInAll(simulation, i) && who(i)).map(
        (i) => visible.state.satisfaction[i]! - hidden.state.satisfaction[i]!,
      ),
    );
  return change((i) => hidden.state.tier[i] === 0 && visible.state.tier[i] === 0);
});

export const tierRows: readonly EvidenceCheck[] = [
  {
    row: 'r10',
    statement: 'missing a tier within reach costs satisfaction',
    published: 'failure lowers purchases after the promotion',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: () => tierYears().map(({ missed }) => missed),
  },
  {
    row: 'r10',
    statement: 'reaching one pleases',
    published: 'success raises them',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'satisfaction',
    measure: () => tierYears().map(({ reached }) => reached),
  },
  {
    row: 'r11',
    statement: 'a top tier that most people reach binds its members less than one that few reach',
    published: 'a bigger top tier dilutes status',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => topTiers().map(({ dilution }) => dilution),
  },
  {
    row: 'r11',
    statement: 'a tier below raises the worth of the top tier to its members',
    published: 'adding a tier below raises status',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'logit',
    measure: () => topTiers().map(({ tierBelow }) => tierBelow),
  },
  {
    row: 'r12',
    statement: 'people who rose and fell again buy less in the next half year than had they never risen',
    published: 'the loyalty of the demoted falls below that of the never elevated',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => rungs().map(({ below }) => below),
  },
  {
    row: 'r12',
    statement: 'losing a tier costs more purchases than winning it brings',
    published: 'loss larger than gain',
    standing: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => rungs().map(({ gain, loss }) => loss - gain),
  },
  {
    row: 'r12',
    statement: 'by a factor of less than two, the published one',
    published: 'λ 2 to 2.25',
    standing: 'direction',
    expects: { between: [1, 2] },
    why: 'A fall takes twice the bond and satisfaction that a rise gives, but the perk of the tier is gained and lost in full on either side, and weighs more in what is bought. Published factors are of intentions, or from other fields.',
    unit: 'factor',
    measure: () =>
      ratioOfMeans(
        rungs().map(({ loss }) => loss),
        rungs().map(({ gain }) => gain),
      ),
  },
  {
    row: 'r13',
    statement: 'falling from the top tier hurts more than falling from a lower one',
    published: 'damage larger for high status',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => tierYears().map(({ fallFromTop }) => fallFromTop),
  },
  {
    row: 'r14',
    statement: 'visible perks cost satisfaction among those who have none',
    published: 'bystanders feel unfairness',
    standing: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: onlookers,
  },
];
