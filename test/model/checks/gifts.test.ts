/** How often gifts pay, please and become a right (rows r30–r40, claims C3–C6). */
import { describe, expect, it, vi } from 'vitest';
import { pairedDifference } from '../../../src/experiment/figures/statistics.ts';
import type { Estimate } from '../../../src/experiment/figures/statistics.ts';
import type { Levers } from '../../../src/model/parameters/parameters.ts';
import { advance, alike, feeling, mean, open, total, trial } from '../support/trials.ts';
import type { Circumstances } from '../support/trials.ts';
import { totalIndex } from '../../../src/model/totals.ts';

/** Some take seconds, on a busy machine many. */
vi.setConfig({ testTimeout: 60_000 });

/** Weeks between regular gifts; random ones come as often on average. */
const intervals = [208, 104, 52, 26, 13, 8, 4, 2] as const;
type Interval = (typeof intervals)[number];
const schedules = {
  regular: (weeks: Interval): Partial<Levers> => ({
    'gifts.schedule': 'everyWeeks',
    'gifts.everyWeeks': weeks,
  }),
  random: (weeks: Interval): Partial<Levers> => ({
    'gifts.schedule': 'randomWeek',
    'gifts.perYear': 52 / weeks,
  }),
};
type Schedule = keyof typeof schedules;

const measures = {
  bond: feeling('bond'),
  // Share of wallet of each, so that no heavy user decides.
  wallet: mean(({ state }, i) => (state.allWindow[i] === 0 ? 0 : state.ownWindow[i]! / state.allWindow[i]!)),
  profit: total('profit'),
};

/** Both schedules at all intervals, and no gifts, with the same luck. */
class Market {
  readonly #values: number[][][];

  constructor(circumstances: Circumstances) {
    const programs = Object.values(schedules).flatMap((schedule) => intervals.map(schedule));
    this.#values = trial(circumstances, [{}, ...programs], Object.values(measures));
  }

  #of(measure: keyof typeof measures, schedule: Schedule, weeks: Interval | 'never'): number[] {
    const world =
      weeks === 'never'
        ? 0
        : 1 + Object.keys(schedules).indexOf(schedule) * intervals.length + intervals.indexOf(weeks);
    return this.#values[Object.keys(measures).indexOf(measure)]![world]!;
  }

  /** What gifts every `to` weeks add to gifts every `from`. */
  gain(measure: keyof typeof measures, schedule: Schedule, from: Interval | 'never', to: Interval): Estimate {
    return pairedDifference(this.#of(measure, schedule, to), this.#of(measure, schedule, from));
  }

  /** What random gifts add to regular ones that are as frequent. */
  random(measure: keyof typeof measures, weeks: Interval): Estimate {
    return pairedDifference(this.#of(measure, 'random', weeks), this.#of(measure, 'regular', weeks));
  }
}

const years = { weeks: 130, replications: 6 };
const usual = new Market({ ...years, market: { people: 2500 } });
/** Dear orders and people who take feelings to heart: a gift is cheap against the margin. */
const attached = new Market({
  ...years,
  replications: 16,
  market: { people: 2500, orderValue: 120, marginRate: 0.5, baseShare: 0.25, failureRate: 0.02 },
  effects: { bondPull: 1.8, gratitudePull: 0.9, bondHold: 3, priceSensitivity: 2 },
});

describe('the frequency of gifts', () => {
  it.each([
    ['bond', 'regular', 208, 26, 4],
    ['bond', 'random', 208, 13, 2],
    ['wallet', 'regular', 208, 26, 4],
    ['wallet', 'random', 208, 13, 2],
  ] as const)('has an optimum for %s with %s gifts', (measure, schedule, rare, best, often) => {
    expect(usual.gain(measure, schedule, rare, best).low).toBeGreaterThan(0);
    expect(usual.gain(measure, schedule, best, often).high).toBeLessThan(0);
  });

  it.each(['regular', 'random'] as const)(
    'has an optimum for profit where a gift is cheap against the margin, %s gifts',
    (schedule) => {
      expect(attached.gain('profit', schedule, 'never', 52).low).toBeGreaterThan(0);
      expect(attached.gain('profit', schedule, 26, 8).high).toBeLessThan(0);
      expect(attached.gain('profit', schedule, 'never', 4).high).toBeLessThan(0);
    },
  );

  it('costs profit from the second gift a year where it is dear against the margin', () => {
    for (const schedule of ['regular', 'random'] as const)
      expect(usual.gain('profit', schedule, 'never', 26).high).toBeLessThan(0);
  });
});

describe('regular against random gifts of the same worth and number', () => {
  it.each([
    ['the usual market', usual],
    ['the attached market', attached],
  ])('regular ones bond more at one a year: %s', (_, market) => {
    expect(market.random('bond', 52).high).toBeLessThan(0);
  });

  it.each([
    ['bond', 'usual', usual],
    ['wallet', 'usual', usual],
    ['bond', 'attached', attached],
    ['wallet', 'attached', attached],
    ['profit', 'attached', attached],
  ] as const)('random ones win at four a year and more: %s in the %s market', (measure, _, market) => {
    expect(market.random(measure, 13).low).toBeGreaterThan(0);
    expect(market.random(measure, 8).low).toBeGreaterThan(0);
  });
});

it('a gift at every visit ends near no surprise at all', () => {
  const often = { ...alike, needMean: 40 };
  const simulation = advance(open({ weeks: 130, market: often }, [{ 'gifts.schedule': 'everyVisit' }]), 130);
  const { values, columns } = simulation.worlds[0]!.totals;
  const perGift = (from: number, to: number) => {
    const sum = (name: 'surprise' | 'gifts') =>
      values
        .subarray(totalIndex[name] * columns + from, totalIndex[name] * columns + to)
        .reduce((a, b) => a + b, 0);
    return sum('surprise') / sum('gifts');
  };
  expect(perGift(1, 2)).toBeGreaterThan(0.8);
  expect(perGift(104, columns) / perGift(1, 2)).toBeLessThan(0.01);
});
