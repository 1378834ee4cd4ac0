/** Made-up worlds for tests and for the gallery: deterministic, quick, and of the shape of the default comparison. */
import type { PeopleAt } from '../../src/charts/people/people.ts';
import type { Comparison } from '../../src/experiment/figures/compare.ts';
import type { OutcomeId } from '../../src/experiment/figures/outcomes.ts';
import type { Population } from '../../src/experiment/results.ts';
import { estimate, pairedDifference } from '../../src/experiment/figures/statistics.ts';
import { classNames } from '../../src/model/classes.ts';
import type { MarketEvent } from '../../src/model/parameters/parameters.ts';
import type { Program } from '../../src/scenario/scenario.ts';

/** mulberry32: uniform in [0, 1) */
function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const weeks = 156;

const program = (id: string, name: string, note: string, family: Program['family']): Program => ({
  id,
  name,
  note,
  family,
  intensity: null,
  levers: {},
});

export const programs: readonly Program[] = [
  program('none', 'No program', 'Nothing is spent. The yardstick.', 'none'),
  program('points', 'Points and tiers', 'Earn on spending, silver and gold tiers.', 'points'),
  program('gifts', 'Random gifts', 'A small gift at random moments.', 'gifts'),
  program('service', 'Outcome service', 'Problems solved at the first contact.', 'service'),
];

export const events: readonly MarketEvent[] = [
  { kind: 'failureWave', week: 44, weeks: 8, size: 5 },
  { kind: 'rivalOffer', week: 88, weeks: 8, size: 0.25 },
  { kind: 'programEnds', week: 130 },
];

const { loyal, latent, spurious, none, gone } = Object.fromEntries(
  classNames.map((n, i) => [n, i]),
) as Record<(typeof classNames)[number], number>;

/** What a world adds to a person's bond and habit, and takes from the chance of leaving. */
const nudges = [
  { bond: 0, habit: 0, hold: 1 },
  { bond: 0.004, habit: 0.05, hold: 0.985 },
  { bond: 0.035, habit: 0, hold: 0.993 },
  { bond: 0.006, habit: 0.002, hold: 0.97 },
];

/** People whose class follows from a slow bond and a slow habit, with the same luck in every world. */
export function samplePopulation(cohort = 957, joiners = 500, worlds = 4, lastWeek = weeks): Population {
  const places = cohort + joiners;
  const frames = Array.from({ length: worlds }, () => new Uint8Array((lastWeek + 1) * places));
  const random = uniforms(1729);
  const people = Array.from({ length: places }, (_, i) => {
    const bond = random();
    const habit = random();
    const join = i < cohort ? 0 : 1 + Math.floor(((i - cohort) / joiners) * (lastWeek - 2) * 0.98);
    return { id: i, bond, habit, join, wobble: random() * 6.28, drift: random() - 0.5, seed: i * 7919 + 13 };
  });
  const classOf = (bond: number, habit: number) =>
    bond >= 0.58 ? (habit >= 0.45 ? loyal : latent) : habit >= 0.45 ? spurious : none;
  const first = people
    .slice(0, cohort)
    .sort((a, b) => classOf(a.bond, a.habit) - classOf(b.bond, b.habit) || b.bond - a.bond);
  const ordered = [...first, ...people.slice(cohort)];
  ordered.forEach((p, place) => {
    const luck = uniforms(p.seed);
    const left = new Uint8Array(worlds);
    for (let week = 0; week <= lastWeek; week++) {
      const u = luck();
      const trouble = week >= 44 && week < 52 ? 1.8 : 1;
      for (let world = 0; world < worlds; world++) {
        const nudge = nudges[world % nudges.length]!;
        const frame = frames[world]!;
        const at = week * places + place;
        const since = Math.max(0, week - p.join);
        if (week < p.join) continue;
        const sway = Math.sin(since / 9 + p.wobble) * 0.09 * Math.min(1, since / 8);
        const grown = Math.min(1, since / 40);
        const bond = p.bond + sway + p.drift * 0.24 * grown + nudge.bond * grown * 2;
        const habit = p.habit + sway * 0.7 - p.drift * 0.2 * grown + nudge.habit * grown * 0.6;
        // A tenth of the people is put off by what keeps the others.
        const hold = p.habit < 0.1 ? 2 - nudge.hold : nudge.hold;
        if (week > p.join && u < 0.0034 * trouble * hold * (1.5 - bond)) left[world] = 1;
        frame[at] = left[world] ? gone : classOf(bond, habit);
      }
    }
  });
  return {
    replication: 0,
    order: Int32Array.from(ordered, (p) => p.id + 1000),
    cohort,
    notShown: 0,
    weeks: lastWeek,
    frames,
    joined: Int16Array.from(ordered, (p) => (p.join === 0 ? -Math.floor(p.wobble * 30) : p.join)),
    profitWeeks: Int16Array.from({ length: Math.floor(lastWeek / 13) + 1 }, (_, step) => step * 13),
    profits: Array.from({ length: worlds }, (_, world) =>
      Float32Array.from({ length: places * (Math.floor(lastWeek / 13) + 1) }, (_, k) => {
        const p = ordered[k % places]!;
        const since = Math.floor(k / places) * 13 - p.join;
        return since <= 0 ? 0 : since * (p.habit - 0.2 + world * 0.01);
      }),
    ),
  };
}

/** The people of a population as charts of people see them: numbers made up to fit their classes. */
export function samplePeople(population: Population, week: number): PeopleAt {
  const places = population.order.length;
  const worlds = population.frames.map((frame, world) => {
    const random = uniforms(77);
    const classes = frame.slice(week * places, (week + 1) * places);
    const numbers = (value: (code: number, u: number) => number) =>
      Float32Array.from(classes, (code) => value(code, random()));
    const warm = (code: number) => code === loyal || code === latent;
    const buys = (code: number) => code === loyal || code === spurious;
    return {
      classes,
      bond: numbers((code, u) => (warm(code) ? 0.3 + 0.5 * u * u : 0.3 * u)),
      trust: numbers((_, u) => 0.5 + 0.2 * u),
      share: numbers((code, u) => (buys(code) ? 0.5 + 0.5 * u : 0.5 * u)),
      profit: numbers((code, u) => (buys(code) ? 300 * u * u : 60 * u - 25) - world * 2),
      tenure: new Int32Array(places).fill(week),
      purchases: Int32Array.from(classes, (code, i) => (code === 0 ? 0 : 1 + (i % 9))),
      counted: Uint8Array.from(classes, (code) => Number(code !== 0)),
      reasons: new Uint8Array(places).fill(255),
    };
  });
  return { week, worlds };
}

interface Shape {
  /** Level of the reference at a week. */
  readonly base: (t: number) => number;
  /** What each world adds. */
  readonly lift: readonly ((t: number) => number)[];
  readonly noise: number;
}

const ends = (t: number) => Math.max(0, t - 130);
const shapes: Partial<Record<OutcomeId, Shape>> = {
  profit: {
    base: (t) => (t / 156) * 122 - 2 * Math.max(0, Math.min(8, t - 88)) * 0.2,
    lift: [
      () => 0,
      (t) => -0.75 * (1 - Math.exp(-t / 45)) + ends(t) * 0.042,
      (t) => -0.5 * (1 - Math.exp(-t / 25)) + ends(t) * 0.018,
      (t) =>
        -0.8 * Math.sin((Math.min(t, 60) / 60) * 1.9) + (t > 52 ? (t - 52) * 0.004 : 0) + ends(t) * 0.033,
    ],
    noise: 0.05,
  },
  cohortSurvival: {
    base: (t) => Math.exp(-t / 350) - Math.max(0, Math.min(8, t - 44)) * 0.004,
    lift: [() => 0, (t) => t * 0.00011, (t) => t * 0.00004, (t) => Math.min(t, 60) * 0.00028],
    noise: 0.0004,
  },
  shareOfWallet: {
    base: (t) => 0.536 - Math.min(t, 60) * 0.0004,
    lift: [
      () => 0,
      (t) => Math.min(t, 20) * 0.0001 - 0.001,
      (t) => (t > 0 ? 0.008 + Math.min(t, 20) * 0.0002 : 0) - Math.min(0.009, ends(t) * 0.0008),
      (t) => Math.min(t, 60) * 0.00002,
    ],
    noise: 0.0005,
  },
  bond: {
    base: (t) => 0.225 + Math.min(t, 30) * 0.0007 - Math.max(0, t - 44) * 0.00005,
    lift: [
      () => 0,
      (t) => Math.min(t, 9) * 0.0003,
      (t) => 0.06 * (1 - Math.exp(-t / 18)),
      (t) => t * 0.00004,
    ],
    noise: 0.0007,
  },
  profitPerQuarter: {
    base: (t) =>
      t < 13 ? NaN : 11.2 - (t > 46 && t < 58 ? 1 : 0) - (t > 90 && t < 104 ? 2.4 : 0) - t * 0.008,
    lift: [
      () => 0,
      (t) => -0.2 + ends(t) * 0.02,
      (t) => -0.1 + ends(t) * 0.01,
      (t) => -0.15 + ends(t) * 0.02,
    ],
    noise: 0.05,
  },
};

/** A comparison as `compare` makes it, from curves with noise that grows like a random walk. */
export function sampleComparison(outcome: OutcomeId = 'profit', replications = 20, worlds = 4): Comparison {
  const shape = shapes[outcome] ?? shapes.profit!;
  const values = Array.from({ length: worlds }, (_, world) =>
    Array.from({ length: replications }, (_, replication) => {
      const shared = uniforms(replication + 1);
      const own = uniforms(1000 * (world + 1) + replication);
      let walk = 0;
      let together = 0;
      return Float64Array.from({ length: weeks + 1 }, (_, t) => {
        const lift = shape.lift[world % shape.lift.length]!(t) * (world >= shape.lift.length ? 0.6 : 1);
        const value = shape.base(t) + lift + walk * (world === 0 ? 0.3 : 1) + together * 4;
        walk += (own() + own() + own() - 1.5) * shape.noise * 1.6;
        together += (shared() - 0.5) * shape.noise;
        return value;
      });
    }),
  );
  const at = (world: number, week: number) => values[world]!.map((series) => series[week]!);
  const each = Array.from({ length: weeks + 1 }, (_, week) => week);
  return {
    outcome,
    reference: 0,
    values,
    levels: values.map((_, world) => each.map((week) => estimate(at(world, week)))),
    differences: values.map((_, world) => each.map((week) => pairedDifference(at(world, week), at(0, week)))),
  };
}
