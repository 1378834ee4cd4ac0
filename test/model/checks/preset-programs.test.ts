/**
 * What each preset is there to show, with its own programs and default strengths: measured on the same people with the same luck in
 * worlds that differ in one thing. Every bound is the 95 % interval over replications.
 */
import { describe, expect, it, vi } from 'vitest';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Estimate } from '../../../src/experiment/figures/statistics.ts';
import { trialOf } from '../../../src/experiment/trial.ts';
import type { Levers } from '../../../src/model/parameters/parameters.ts';
import { makePlan } from '../../../src/model/plan.ts';
import { status } from '../../../src/model/state.ts';
import { logOdds } from '../../../src/model/steps/choose.ts';
import type { World } from '../../../src/model/world.ts';
import { levers, over, preset, staysInAll, start, startWith, sum } from '../support/presets.ts';
import { advance } from '../support/worlds.ts';

/** Some take seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 120_000 });

const people = 4000;

describe('airline', () => {
  const later = [0, 13, 26];
  const weeks = 140;

  /** Difference in z of those who fell, from the same miles without tiers, so many weeks after their first fall. */
  function difference(replication: number): number[] {
    const { 'points.tiers': _, ...miles } = levers('airline', 'miles');
    const simulation = startWith(
      preset('airline', { people, weeks }),
      [miles, levers('airline', 'miles')],
      replication,
    );
    const [flat, ladder] = simulation.worlds;
    const before = new Uint8Array(people);
    const fell = new Map<number, number>();
    const sums = later.map(() => ({ sum: 0, many: 0 }));
    for (let week = 0; week < weeks; week++) {
      before.set(ladder!.state.tier);
      simulation.advance();
      for (let i = 0; i < people; i++) {
        if (!staysInAll(simulation, i)) continue;
        if (ladder!.state.tier[i]! < before[i]! && !fell.has(i)) fell.set(i, week);
        const one = sums[later.indexOf(week - (fell.get(i) ?? Infinity))];
        if (one === undefined) continue;
        one.sum += logOdds(ladder!, i, 0) - logOdds(flat!, i, 0);
        one.many++;
      }
    }
    return sums.map((one) => one.sum / one.many);
  }

  it('has those who fell below where they would be had they never risen, for half a year (r12, C2)', () => {
    const values = [0, 1, 2, 3, 4, 5].map(difference);
    later.forEach((after, k) => {
      expect(estimate(values.map((one) => one[k]!)).high, `${after} weeks later`).toBeLessThan(0);
    });
  });
});

describe('casino', () => {
  const chances = [0.3, 0.6, 0.9, 1];
  const second = [53, 104] as const;
  const runs = [0, 1, 2, 3].map((replication) => {
    const worlds = chances.map((chance): Partial<Levers> => ({
      ...levers('casino', 'ratio'),
      'gifts.probability': chance,
    }));
    return advance(startWith(preset('casino', { people, weeks: 104 }), [{}, ...worlds], replication), 104);
  });
  /** By chance, a number of its world in a replication, in the second year. */
  const each = (value: (world: World, none: World) => number) =>
    chances.map((_, k) => runs.map(({ worlds }) => value(worlds[k + 1]!, worlds[0]!)));
  const falls = (values: readonly (readonly number[])[]) => {
    values.slice(1).forEach((now, k) => {
      const change = estimate(now.map((x, r) => x - values[k]![r]!));
      expect(change.high, `from ${chances[k]} to ${chances[k + 1]}`).toBeLessThan(0);
    });
  };

  it('surprises less by each win the surer winning is, and little when everyone wins (C6)', () => {
    const surprise = each((world) => sum(world, 'surprise', ...second) / sum(world, 'gifts', ...second));
    falls(surprise);
    expect(estimate(surprise.at(-1)!.map((x, r) => x / surprise[0]![r]!)).high).toBeLessThan(0.25);
  });

  it('gains less bond by each win the surer winning is', () => {
    falls(each((world, none) => (mean(world, 'bond') - mean(none, 'bond')) / sum(world, 'gifts')));
  });

  it('gains more bond and more visits by unforeseen wins than by sure ones of the same cost (C5)', () => {
    const scenario = preset('casino', { people, weeks: 104, programs: ['always', 'ratio', 'jackpot'] });
    const equal = [0, 1, 2, 3].map((r) => advance(start(scenario, r), 104).worlds);
    for (const other of [1, 2]) {
      const gain = (value: (world: World) => number) =>
        estimate(equal.map((worlds) => value(worlds[other]!) - value(worlds[0]!)));
      expect(gain((world) => mean(world, 'bond')).low).toBeGreaterThan(0);
      expect(gain((world) => sum(world, 'purchases')).low).toBeGreaterThan(0);
    }
  });
});

/** Mean of a feeling over a world's customers. */
function mean({ state }: World, feeling: 'bond' | 'trust'): number {
  const customers = state.members.subarray(0, state.memberCount);
  return customers.reduce((all, i) => all + state[feeling][i]!, 0) / customers.length;
}

describe('coffee shop', () => {
  const quarters = 4;
  const weeks = 130;
  /** The first weeks, in which everybody is on the first card, are left out. */
  const settled = 26;

  /** Visits by quarter of the card, after a reward last: with the card, by the same people without it, and how many weeks. */
  function tally(replication: number, strength: number) {
    const { mechanisms } = preset('coffee');
    const scenario = preset('coffee', {
      people: 3000,
      weeks,
      mechanisms: { ...mechanisms, reward: strength * mechanisms.reward },
    });
    const simulation = startWith(scenario, [levers('coffee', 'card'), {}], replication);
    const [card, none] = simulation.worlds;
    const threshold = card!.levers['points.threshold']! * 100;
    const counts = Array.from({ length: quarters + 1 }, () => ({ card: 0, none: 0, weeks: 0 }));
    const cell = new Int8Array(3000);
    const [withCard, without] = [new Int32Array(3000), new Int32Array(3000)];
    for (let week = 0; week < weeks; week++) {
      for (let i = 0; i < cell.length; i++) {
        const quarter = Math.min(quarters - 1, Math.floor((quarters * card!.state.points[i]!) / threshold));
        cell[i] = staysInAll(simulation, i) ? (card!.state.dip[i] === 1 ? quarters : quarter) : -1;
      }
      withCard.set(card!.state.visits);
      without.set(none!.state.visits);
      simulation.advance();
      if (week < settled) continue;
      for (let i = 0; i < cell.length; i++) {
        const count = counts[cell[i]!];
        if (count === undefined || !staysInAll(simulation, i)) continue;
        count.card += card!.state.visits[i]! - withCard[i]!;
        count.none += none!.state.visits[i]! - without[i]!;
        count.weeks++;
      }
    }
    return counts;
  }
  const replications = [0, 1, 2, 3, 4, 5];
  const runs = replications.map((r) => tally(r, 1));
  const idle = replications.map((r) => tally(r, 0));
  const lift = (run: (typeof runs)[number], k: number) => run[k]!.card / run[k]!.none;
  const pace = (run: (typeof runs)[number], k: number) => run[k]!.card / run[k]!.weeks;
  const speedUp = (run: (typeof runs)[number]) => pace(run, quarters - 1) / pace(run, 0);

  it('has visits come faster towards the free cup than those of the same people without a card (r5)', () => {
    expect(estimate(runs.map((run) => lift(run, quarters - 1) - lift(run, 0))).low).toBeGreaterThan(0);
  });

  it('has them slacken after it (r9)', () => {
    expect(estimate(runs.map((run) => lift(run, quarters) - lift(run, 0))).high).toBeLessThan(0);
  });

  it('would seem to speed up by a card that moves nobody, and by a card that does more than it does (r2)', () => {
    expect(estimate(idle.map((run) => speedUp(run) - 1)).low).toBeGreaterThan(0);
    const gradient = (run: (typeof runs)[number]) => lift(run, quarters - 1) / lift(run, 0);
    expect(estimate(runs.map((run) => speedUp(run) - gradient(run))).low).toBeGreaterThan(0);
  });
});

describe('contractors', () => {
  const trial = (replications: number, accountLift?: number) => {
    const effects = accountLift === undefined ? {} : { accountLift };
    const scenario = preset('contractors', { weeks: 26, programs: ['team'], effects });
    return trialOf(
      Array.from({ length: replications }, (_, r) => runToEnd(replicate(scenario, r)).replication),
      0,
    )!;
  };

  it('show 1.37 times the orders in their trial where the lift is the published one, and 1.12 before–after (r20)', () => {
    const { ratio, naiveChange, controlChange } = trial(8, 0.37);
    expect(naiveChange.high).toBeLessThan(ratio.low);
    // Published: 1.12, 0.82 and their ratio of a single trial of 600 and 600, whose luck is three to four per cent: within two of these.
    const agrees = ({ low, high }: Estimate, published: number, luck: number) => {
      expect(low).toBeLessThan(published + 2 * luck);
      expect(high).toBeGreaterThan(published - 2 * luck);
    };
    agrees(ratio, 1.366, 0.034 * 1.366);
    agrees(naiveChange, 1.12, 0.04);
    agrees(controlChange, 0.82, 0.03);
  });

  it('seem to lose by calls at the default strength, though the trial says that they gain (C24)', () => {
    const { ratio, naiveChange } = trial(4);
    expect(naiveChange.high).toBeLessThan(1);
    expect(ratio.low).toBeGreaterThan(1);
  });
});

describe('hotel', () => {
  const ids = ['none', 'speed', 'solving', 'causes'];
  const scenario = preset('hotel', { people, programs: ids, weeks: 156 });
  const runs = Array.from({ length: 6 }, (_, r) => advance(start(scenario, r), 156).worlds);
  const between = (one: string, other: string, value: (world: World) => number) =>
    estimate(runs.map((worlds) => value(worlds[ids.indexOf(one)]!) - value(worlds[ids.indexOf(other)]!)));
  const unsolved = (world: World) => sum(world, 'unresolved') / sum(world, 'problems');
  const profit = (world: World) => sum(world, 'profit') / 100 / people;
  const kept = (world: World) => sum(world, 'cohortCustomers', 156) / sum(world, 'cohort', 156);

  it('looks better by the clock where speed is measured, and solves less and keeps fewer than by outcome (C13)', () => {
    const [fast, solving] = ['speed', 'solving'].map((id) => makePlan(scenario, levers('hotel', id)));
    expect(fast!.speed).toBeGreaterThan(solving!.speed);
    expect(between('speed', 'solving', unsolved).low).toBeGreaterThan(0);
    expect(between('speed', 'solving', kept).high).toBeLessThan(0);
    expect(between('speed', 'solving', profit).high).toBeLessThan(0);
  });

  it('has fewer problems and calls by redesign, and fewer left unsolved by handling, at the same cost (C14)', () => {
    for (const name of ['problems', 'contacts'] as const)
      expect(between('causes', 'none', (world) => sum(world, name)).high).toBeLessThan(0);
    expect(between('causes', 'solving', (world) => sum(world, 'problems')).high).toBeLessThan(0);
    expect(between('solving', 'causes', (world) => sum(world, 'unresolved')).high).toBeLessThan(0);
  });
});

describe('online shop', () => {
  /** The published row: the expected numbers of customers with 0, 1, … 6 and 7 or more repeat purchases, of 2,357. */
  const expected = [1406, 460, 193, 102, 59, 38, 26, 72];

  it('has the repeat purchases of CDNOW when its people arrive as that cohort did and nothing moves them (T1)', () => {
    const { mechanisms, market } = preset('cdnow');
    const scenario = preset('shop', {
      mechanisms,
      weeks: 39,
      market: { people: 2357, arrival: 'cohort', arrivalCounts: market.arrivalCounts },
    });
    const within = Array.from({ length: 60 }, (_, replication) => {
      const simulation = advance(start(scenario, replication), 39);
      const histogram = expected.map(() => 0);
      for (const visits of simulation.worlds[0]!.state.visits) histogram[Math.min(7, visits - 1)]!++;
      return expected.reduce((all, e, n) => all + (histogram[n]! - e) ** 2 / e, 0) < 13.7;
    }).filter(Boolean).length;
    // 95 % of 60 are 57; four standard deviations of a binomial below are 50.
    expect(within).toBeGreaterThanOrEqual(50);
  });
});

describe('telecom', () => {
  /** Share of the customers of week 0 whose relationship has ended. */
  const lost = ({ state, cohort }: World) => {
    let [all, left] = [0, 0];
    cohort!.forEach((was, i) => {
      if (was === 0) return;
      all++;
      if (state.status[i] !== status.customer || state.joinWeek[i]! >= 0) left++;
    });
    return left / all;
  };

  it('loses 21 to 38 % of its customers in a year, as mobile networks in Europe did (T8)', () => {
    const scenario = preset('telecom', { people, weeks: 52 });
    const rate = over(6, (r) => lost(advance(start(scenario, r), 52).worlds[0]!));
    expect(rate.low).toBeGreaterThan(0.21);
    expect(rate.high).toBeLessThan(0.38);
  });

  it('loses more in three months by sales calls, and not by as many calls to help (r19)', () => {
    const calls = levers('telecom', 'sales');
    const quarter = Array.from({ length: 8 }, (_, r) => {
      const scenario = preset('telecom', { people, weeks: 13 });
      const programs = [{}, calls, { ...calls, 'accountTeam.purpose': 'service' as const }];
      return advance(startWith(scenario, programs, r), 13).worlds.map(lost);
    });
    const change = (program: number) => estimate(quarter.map((one) => one[program]! - one[0]!));
    expect(change(1).low).toBeGreaterThan(0);
    expect(change(2).low).toBeLessThanOrEqual(0);
  });

  it('wins newcomers by an offer only for them, and loses trust and some of those who were there (C10, r68)', () => {
    const scenario = preset('telecom', { people, weeks: 104, programs: ['none', 'newcomers'] });
    const runs = Array.from({ length: 8 }, (_, r) => advance(start(scenario, r), 104));
    const change = (value: (world: World) => number) =>
      estimate(runs.map(({ worlds }) => value(worlds[1]!) - value(worlds[0]!)));
    expect(change((world) => sum(world, 'arrivals')).low).toBeGreaterThan(0);
    expect(change(lost).low).toBeGreaterThan(0);
    const trust = runs.map((simulation) => {
      const stayed = [...simulation.worlds[0]!.cohort!.keys()].filter(
        (i) => simulation.worlds[0]!.cohort![i] === 1 && staysInAll(simulation, i),
      );
      const [none, offer] = simulation.worlds.map(({ state }) =>
        stayed.reduce((all, i) => all + state.trust[i]!, 0),
      );
      return (offer! - none!) / stayed.length;
    });
    expect(estimate(trust).high).toBeLessThan(0);
  });
});

describe('carmaker', () => {
  const weeks = 156;

  it('has most visits at some e-mails, and fewer than without any at three times as many (r22)', () => {
    const numbers = [0, 4, 8, 12];
    const runs = Array.from({ length: 6 }, (_, r) => {
      const programs = numbers.map((emails): Partial<Levers> => ({
        ...levers('carmaker', 'four'),
        'contact.emails': emails,
      }));
      const { worlds } = advance(startWith(preset('carmaker', { people, weeks }), programs, r), weeks);
      return worlds.map((world) => sum(world, 'purchases'));
    });
    const change = (to: number, from: number) => estimate(runs.map((one) => one[to]! - one[from]!));
    expect(change(1, 0).low).toBeGreaterThan(0);
    expect(change(2, 1).high).toBeLessThan(0);
    expect(change(3, 0).high).toBeLessThan(0);
  });

  it('costs trust and the pull of the firm by data taken in silence, less so with consent (r24, C15)', () => {
    const scenario = preset('carmaker', { people, weeks, programs: ['four', 'covert', 'open'] });
    const runs = Array.from({ length: 4 }, (_, r) => advance(start(scenario, r), weeks));
    const change = (to: number, from: number, value: (world: World, i: number) => number) =>
      estimate(
        runs.map((simulation) => {
          const { worlds } = simulation;
          const stayed = [...worlds[0]!.cohort!.keys()].filter((i) => staysInAll(simulation, i));
          const total = (world: World) => stayed.reduce((all, i) => all + value(world, i), 0);
          return (total(worlds[to]!) - total(worlds[from]!)) / stayed.length;
        }),
      );
    for (const value of [
      ({ state }: World, i: number) => state.trust[i]!,
      (world: World, i: number) => logOdds(world, i, 0),
    ]) {
      expect(change(1, 0, value).high).toBeLessThan(0);
      expect(change(2, 0, value).high).toBeLessThan(0);
      expect(change(1, 2, value).high).toBeLessThan(0);
    }
  });
});
