/**
 * Patterns that no mechanism is coded for (T3, T4, T6, T8 to T11, T14), with every mechanism on: in the presets and in the default town.
 * Where a preset departs from the published pattern its test says by how much, and why. Bounds hold for 95 % intervals over replications.
 */
import { describe, expect, it, vi } from 'vitest';
import { estimate, isClear, pairedDifference } from '../../src/experiment/figures/statistics.ts';
import type { Estimate } from '../../src/experiment/figures/statistics.ts';
import { eventCode, newEventLog } from '../../src/model/recorders/event-log.ts';
import type { Levers, Market } from '../../src/model/parameters/parameters.ts';
import type { Simulation } from '../../src/model/simulation.ts';
import { presets } from '../../src/scenario/presets/presets.ts';
import { programTemplates } from '../../src/scenario/program-templates.ts';
import { correlation } from './support/closed-forms.ts';
import { preset, start, startWith, sum } from './support/presets.ts';
import { advance } from './support/worlds.ts';

/** Some take seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 120_000 });

const weeks = 156;

/** What a log of purchases tells of a person: the weeks of the first and the last, and how many in each year. */
interface History {
  readonly first: number;
  last: number;
  readonly years: number[];
}

/** Some years of a market without a program, as its own records would show it. */
function record(simulation: Simulation, horizon: number): Map<number, History> {
  const [world] = simulation.worlds;
  const log = newEventLog();
  world!.recorder.log = log;
  advance(simulation, horizon);
  const people = new Map<number, History>();
  for (let k = 0; k < log.length; k++) {
    if (log.kind[k] !== eventCode.purchase && log.kind[k] !== eventCode.arrival) continue;
    const week = log.week[k]!;
    const one = people.get(log.person[k]!) ?? { first: week, last: week, years: [0, 0, 0] };
    one.last = week;
    one.years[Math.floor(week / 52)]!++;
    people.set(log.person[k]!, one);
  }
  return people;
}

/** Share of the first year's buyers who bought nothing in the second. */
function defection(people: Map<number, History>): number {
  const buyers = [...people.values()].filter(({ years }) => years[0]! > 0);
  return buyers.filter(({ years }) => years[1] === 0).length / buyers.length;
}

/** Bounds that the 95 % interval over replications must lie between: the published ones, or where a preset departs, others beside them. */
interface Pattern {
  /** T8: of a year's buyers, the share who buy nothing in the next; in a subscription, the share of the customers who leave in a year. */
  readonly leaves: readonly [low: number, high: number];
  /** T9: correlation of tenure and profit. */
  readonly tenure: readonly [low: number, high: number];
  /** T10: good words for a bad one. */
  readonly words: readonly [low: number, high: number];
  /** What departs from 20 to 40 %, 0.20 to 0.45 and 2 to 5, and why. */
  readonly departs?: string;
}

const usual: Pattern = { leaves: [0.2, 0.4], tenure: [0.2, 0.45], words: [2, 5] };
/** At the upper end of what was published, no further beyond it than 0.03. */
const upperEnd = [0.4, 0.48] as const;
const patterns: Readonly<Record<string, Pattern>> = {
  town: usual,
  airline: usual,
  casino: usual,
  carmaker: {
    ...usual,
    tenure: upperEnd,
    departs: 'tenure pays as much as at the upper end: orders are dear, and differ between people',
  },
  coffee: {
    ...usual,
    leaves: [0.18, 0.25],
    departs: 'as few leave as at the lower end: who drinks coffee every week seldom skips a year',
  },
  hotel: { ...usual, words: [1.5, 2], departs: 'fewer good words: one night in eight brings a problem' },
  shop: {
    ...usual,
    leaves: [0.4, 0.5],
    departs: 'more leave: most buy twice a year and skip a year',
  },
  bank: {
    ...usual,
    leaves: [0.05, 0.2],
    tenure: [0, 0.2],
    departs: 'fewer leave, and tenure does not pay: accounts cost money every year',
  },
  contractors: {
    ...usual,
    tenure: [0.4, 0.6],
    departs: 'tenure pays more: orders of 1,000 make most of the difference between people',
  },
  // European mobile providers lose 21 to 38 % a year.
  telecom: {
    ...usual,
    leaves: [0.21, 0.38],
    tenure: [0.45, 0.75],
    departs: 'tenure pays more: every four weeks of it bring the same fee',
  },
};

it('are looked for in every preset but the cohort, whose mechanisms are off', () => {
  expect(presets.map(({ id }) => id).filter((id) => patterns[id] === undefined)).toEqual(['cdnow']);
});

describe.each(
  presets
    .filter(({ id }) => patterns[id] !== undefined)
    .map(({ id, scenario }) => [id, patterns[id]!, scenario.market.kind] as const),
)('%s', (id, { leaves, tenure, words, departs = '' }, kind) => {
  // The shop has few customers among its people.
  const people = id === 'shop' ? 8000 : 4000;
  const runs = Array.from({ length: 24 }, (_, replication) => {
    const simulation = start(preset(id, { people, weeks }), replication);
    const customers = simulation.worlds[0]!.state.memberCount;
    const histories = record(simulation, weeks);
    const [world] = simulation.worlds;
    const early = [...histories].filter(([, { first }]) => first < 52);
    return {
      leaves: kind === 'subscription' ? sum(world!, 'leavers', 1, 52) / customers : defection(histories),
      tenure: correlation(
        early.map(([, { first, last }]) => last - first),
        early.map(([i]) => world!.state.profit(i)),
      ),
      words: sum(world!, 'wordsGood') / sum(world!, 'wordsBad'),
      defences: sum(world!, 'defences'),
    };
  });
  const reads = (of: keyof (typeof runs)[number], [low, high]: readonly [number, number]) => {
    const found = estimate(runs.map((run) => run[of]));
    expect(found.low, departs).toBeGreaterThan(low);
    expect(found.high, departs).toBeLessThan(high);
  };

  it(`loses ${100 * leaves[0]} to ${100 * leaves[1]} % a year (T8) ${departs}`, () => {
    reads('leaves', leaves);
  });

  it(`has tenure and profit correlate by ${tenure[0]} to ${tenure[1]} (T9)`, () => {
    reads('tenure', tenure);
  });

  it(`has ${words[0]} to ${words[1]} good words for a bad one (T10), and some who defend`, () => {
    reads('words', words);
    expect(estimate(runs.map(({ defences }) => defences)).mean).toBeGreaterThan(0);
  });
});

/** The town's market without a program, perhaps at another size of the firm. */
const town = (market: Partial<Market>, replication: number, horizon: number): Simulation =>
  start(preset('town', { people: 6000, weeks: horizon, market }), replication);

describe('firms with a share of 10, 35 and 50 % of their market', () => {
  const shares = [0.1, 0.35, 0.5] as const;
  const firms = shares.map((baseShare) =>
    Array.from({ length: 32 }, (_, replication) => {
      const startShare = 0.24 * (baseShare / 0.35);
      const people = record(town({ baseShare, startShare }, replication, 104), 104);
      const buyers = [...people.values()].filter(({ years }) => years[0]! > 0);
      const perBuyer = buyers.reduce((total, { years }) => total + years[0]!, 0) / buyers.length;
      return { lost: defection(people), buyers: buyers.length, perBuyer };
    }),
  );
  const of = (firm: number, what: 'lost' | 'buyers' | 'perBuyer') => firms[firm]!.map((one) => one[what]);
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;

  // Published is that it loses more. Here who buys less often also decides less often whether to leave, and who joins is as who leaves.
  it('the smallest loses no larger share of its buyers in a year than the largest, against what was published (T14)', () => {
    const { low, high } = pairedDifference(of(0, 'lost'), of(2, 'lost'));
    expect(low).toBeLessThan(0);
    // Six replications gave −1.6 ± 2.1 points: far from −5.
    expect(high).toBeGreaterThan(-0.05);
  });

  it.each(pairs)('the smaller has fewer buyers, who also buy less often (T3), firms %d and %d', (a, b) => {
    expect(pairedDifference(of(b, 'buyers'), of(a, 'buyers')).low).toBeGreaterThan(0);
    expect(pairedDifference(of(b, 'perBuyer'), of(a, 'perBuyer')).low).toBeGreaterThan(0);
  });

  it('differ far more in how many buy than in how often (T3)', () => {
    const times = (what: 'buyers' | 'perBuyer') => estimate(of(2, what)).mean / estimate(of(0, what)).mean;
    expect(times('buyers')).toBeGreaterThan(1.5 * times('perBuyer'));
  });
});

it('about two fifths of the town’s heaviest fifth of a year are not in that of the next, fewer than the half that Sharp et al. saw (T6)', () => {
  const shares = [0, 1, 2, 3, 4, 5, 6, 7].map((replication) => {
    const people = [...record(town({}, replication, 104), 104).values()].filter(({ years }) => years[0]! > 0);
    const top = (year: number) =>
      new Set([...people].sort((a, b) => b.years[year]! - a.years[year]!).slice(0, people.length / 5));
    const next = top(1);
    return [...top(0)].filter((one) => !next.has(one)).length / top(0).size;
  });
  const found = estimate(shares);
  expect(found.low).toBeGreaterThan(0.33);
  expect(found.high).toBeLessThan(0.45);
});

it('telecom: a smaller share of those who have stayed for a year leave a week than of those who have just joined (T4)', () => {
  /** Share of those who joined after the fork who leave within weeks `from` to `to` of joining, of those still there. */
  const hazards = (replication: number) => {
    const simulation = start(preset('telecom', { people: 8000, weeks }), replication);
    const [world] = simulation.worlds;
    const { state } = world!;
    const joined = new Map<number, number>();
    const atRisk = [0, 0];
    const left = [0, 0];
    for (let week = 0; week < weeks; week++) {
      simulation.advance();
      for (let i = 0; i < state.people; i++) {
        if (state.isCustomer(i) && state.joinWeek[i] === week) joined.set(i, week);
        const since = joined.get(i);
        if (since === undefined) continue;
        const band = week - since <= 13 ? 0 : week - since > 52 ? 1 : -1;
        if (band >= 0) atRisk[band]!++;
        if (state.isCustomer(i)) continue;
        if (band >= 0) left[band]!++;
        joined.delete(i);
      }
    }
    return [left[0]! / atRisk[0]!, left[1]! / atRisk[1]!] as const;
  };
  const values = [0, 1, 2, 3].map(hazards);
  expect(estimate(values.map(([young, old]) => young - old)).low).toBeGreaterThan(0);
});

describe('a small world and a network with hubs (T11)', () => {
  const chosen = ['points-tiers', 'random-gifts', 'outcome-service', 'care', 'new-customer-offer', 'null'];
  const programs: Partial<Levers>[] = [
    {},
    ...chosen.map((id) => programTemplates.find((one) => one.id === id)!.levers),
  ];
  const replications = [0, 1, 2, 3, 4, 5, 6, 7];
  const measure = (network: Market['network']) => {
    const runs = replications.map((replication) => {
      const scenario = preset('town', { people: 3000, weeks, market: { network } });
      const { worlds } = advance(startWith(scenario, programs, replication), weeks);
      return worlds.map((world) => ({
        profit: sum(world, 'profit') / 100 / 3000,
        purchases: sum(world, 'purchases') / 3000,
      }));
    });
    return (world: number, of: 'profit' | 'purchases') => runs.map((run) => run[world]![of]);
  };
  const [near, hubs] = [measure('smallWorld'), measure('preferential')];
  const worlds = [...programs.keys()];
  const pairs = worlds.flatMap((a) => worlds.filter((b) => b > a).map((b) => [a, b] as const));

  it.each(['profit', 'purchases'] as const)('rank no two programs clearly in opposite ways by %s', (of) => {
    const opposed = pairs.filter(([a, b]) => {
      const differences = [near, hubs].map((network) => pairedDifference(network(a, of), network(b, of)));
      const [one, other] = differences as [Estimate, Estimate];
      return isClear(one) && isClear(other) && one.mean * other.mean < 0;
    });
    expect(opposed).toEqual([]);
  });

  it.each(chosen.map((id, k) => [id, k + 1] as const))(
    'agree on what %s brings: the two intervals of its difference from no program overlap',
    (_, world) => {
      for (const of of ['profit', 'purchases'] as const) {
        const [one, other] = [near, hubs].map((network) =>
          pairedDifference(network(world, of), network(0, of)),
        ) as [Estimate, Estimate];
        expect(one.low).toBeLessThanOrEqual(other.high);
        expect(other.low).toBeLessThanOrEqual(one.high);
      }
    },
  );
});
