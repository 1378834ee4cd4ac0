/** Tiers: rising, falling, and those who look on (rows r10 to r14). */
import type { Tier } from '../../../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../../../src/model/simulation.ts';
import { latentShare, logOdds } from '../../../../src/model/steps/choose.ts';
import type { World } from '../../../../src/model/world.ts';
import { advance, open } from '../../support/trials.ts';
import { each, ratioOfMeans } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { average, peopleOf, staysInAll } from '../support/worlds.ts';

const ladder: readonly Tier[] = [
  { name: 'Silver', spend: 450, cost: 4 },
  { name: 'Gold', spend: 1200, cost: 12 },
];
const tiers = { 'points.tiers': ladder };

interface Change {
  readonly week: number;
  readonly from: number;
  readonly to: number;
  /** Change of z in the week, beyond that of the same person without tiers. */
  readonly z: number;
}

/** What a week in which a tier is won or lost does to a person, beyond what it does without tiers. */
function tierChanges(simulation: Simulation, weeks: number): Change[] {
  const [without, withTiers] = simulation.worlds as [World, World];
  const changes: Change[] = [];
  const gap = (i: number) => logOdds(withTiers, i, 0) - logOdds(without, i, 0);
  for (let week = 0; week < weeks; week++) {
    const { state } = withTiers;
    const tier = state.tier.slice();
    const before = Array.from(tier, (_, i) => (staysInAll(simulation, i) ? gap(i) : null));
    simulation.advance();
    before.forEach((was, i) => {
      if (was === null || state.tier[i] === tier[i] || !staysInAll(simulation, i)) return;
      changes.push({ week, from: tier[i]!, to: state.tier[i]!, z: gap(i) - was });
    });
  }
  return changes;
}

/** How much more a fall from the top tier takes than one from the lower, in z. */
const fallFromTop = each(6, (replication) => {
  // In the first year the tiers are still filling, and each is worth more than it will be.
  const changes = tierChanges(
    open({ weeks: 140, market: { people: 3000 } }, [{}, tiers], replication),
    130,
  ).filter(({ week }) => week > 52);
  const mean = (who: (change: Change) => boolean) => average(changes.filter(who).map(({ z }) => z));
  return mean(({ from, to }) => from === 2 && to < 2) - mean(({ from, to }) => from === 1 && to === 0);
});

/** How an eighth of the customers stand in the lower tier's rules: their tier, the share of its spend that they have, and whether the year ends. */
const standings = {
  never: { tier: 0, spent: 0, ends: false },
  missed: { tier: 0, spent: 0.75, ends: true },
  /** A purchase short of the tier. */
  risen: { tier: 0, spent: 1, ends: false },
  kept: { tier: 1, spent: 0, ends: false },
  fallen: { tier: 1, spent: 0, ends: true },
  /** Rises by a purchase within eight weeks, and then falls. */
  roseAndFell: { tier: 0, spent: 1, ends: false },
} as const;

/** What the same people are expected to buy in half a year by how they stand, of those who stay in all worlds; from the twelfth week on. */
const rungs = each(16, (replication) => {
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
      const { tier, spent, ends } = standings[name];
      state.tier[i] = tier;
      state.tierSpend[i] = Math.max(0, spent * 100 * ladder[0]!.spend - 1);
      state.tierStart[i] = ends ? yearOver : fork.week;
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
    missed: bought.missed / bought.never - 1,
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
    statement: 'after missing a tier within reach people buy less in the next half year',
    published: 'failure lowers purchases after the promotion',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => rungs().map(({ missed }) => missed),
  },
  {
    row: 'r10',
    statement: 'after reaching it more',
    published: 'success raises them',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => rungs().map(({ gain }) => gain),
  },
  {
    row: 'r11',
    statement: 'a top tier that most people reach binds its members less than one that few reach',
    published: 'a bigger top tier dilutes status',
    match: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: () => topTiers().map(({ dilution }) => dilution),
  },
  {
    row: 'r11',
    statement: 'a tier below raises the worth of the top tier to its members',
    published: 'adding a tier below raises status',
    match: 'direction',
    expects: { above: 0 },
    unit: 'logit',
    measure: () => topTiers().map(({ tierBelow }) => tierBelow),
  },
  {
    row: 'r12',
    statement: 'people who rose and fell again buy less in the next half year than had they never risen',
    published: 'the loyalty of the demoted falls below that of the never elevated',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => rungs().map(({ below }) => below),
  },
  {
    row: 'r12',
    statement: 'losing a tier costs more purchases than winning it brings',
    published: 'loss larger than gain',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: () => rungs().map(({ gain, loss }) => loss - gain),
  },
  {
    row: 'r12',
    statement: 'by a factor between one and the published two',
    published: 'λ 2 to 2.25',
    match: 'direction',
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
    match: 'direction',
    expects: { below: 0 },
    unit: 'logit',
    measure: fallFromTop,
  },
  {
    row: 'r14',
    statement: 'visible perks cost satisfaction among those who have none',
    published: 'bystanders feel unfairness',
    match: 'direction',
    expects: { below: 0 },
    unit: 'satisfaction',
    measure: onlookers,
  },
];
