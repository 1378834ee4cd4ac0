/** With every mechanism off: needs with Erlang-k times between them are the condensed NBD, and fixed opportunities are beta-Bernoulli and BG/BB. */
import { describe, expect, it, vi } from 'vitest';
import { newEventLog } from '../../src/model/recorders/event-log.ts';
import { chiSquareLimit, lnBeta, lnGamma, mean, variance } from './support/closed-forms.ts';
import { advance, mechanismsAt, settings, start } from './support/worlds.ts';
import type { Parts } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** A χ² beyond this comes once in 10,000 samples. */
const rare = 3.72;

/** Orders of everybody after the first, in a market with every mechanism off whose occasions all go to the firm, if not said otherwise. */
function orders(parts: Parts['market'], weeks: number, seed: string) {
  const of = settings({
    time: { weeks, burnIn: 0 },
    mechanisms: mechanismsAt(0),
    // One in a million leaves at a decision.
    market: { people: 40_000, baseShare: 1, dropoutAlpha: 0.01, dropoutBeta: 10_000, ...parts },
  });
  const simulation = start(of, [{}], [], seed);
  const [world] = simulation.worlds;
  const before = world!.state.visits.slice();
  world!.recorder.log = newEventLog();
  advance(simulation, weeks);
  const { visits } = world!.state;
  // A cohort's members have none before; the first of theirs is how they join.
  return Array.from(visits, (n, i) => n - Math.max(1, before[i]!));
}

/** χ² of counts against chances of 0, 1, …, with the last class open, in which at least five are expected. */
function expectCounts(counts: readonly number[], chances: readonly number[]): void {
  const expected = chances.map((chance) => chance * counts.length);
  const classes = expected.findLastIndex((n) => n >= 5) + 1;
  const observed = new Float64Array(classes + 1);
  for (const n of counts) observed[Math.min(n, classes)]!++;
  const rest = counts.length - expected.slice(0, classes).reduce((a, b) => a + b, 0);
  const all = rest >= 5 ? [...expected.slice(0, classes), rest] : expected.slice(0, classes);
  const chiSquare = all.reduce((sum, e, n) => sum + (observed[n]! - e) ** 2 / e, 0);
  expect(chiSquare).toBeLessThan(chiSquareLimit(all.length - 1, rare));
}

/** NBD: chance of n where the mean is gamma of this shape and mean. */
const nbd = (shape: number, average: number, n: number): number =>
  Math.exp(
    lnGamma(shape + n) -
      lnGamma(shape) -
      lnGamma(n + 1) +
      shape * Math.log(shape / (shape + average)) +
      n * Math.log(average / (shape + average)),
  );

describe.each([2, 3])('needs with Erlang-%i times between them', (k) => {
  const needs = { needMean: 20, needShape: 0.78, needRegularity: k };
  const steps = (weeks: number, n: number) => (n < 0 ? 0 : nbd(0.78, (k * 20 * weeks) / 52, n));

  it('are condensed NBD from a moment chosen without regard to them (Chatfield & Goodhardt 1973)', () => {
    const weeks = 26;
    const counts = orders({ ...needs, startShare: 1, startTenure: 0 }, weeks, `stationary ${k}`);
    // Any number of the k steps may have been done when the count begins.
    const chance = (x: number) => {
      let sum = 0;
      for (let done = 0; done < k; done++)
        for (let n = k * x - done; n < k * (x + 1) - done; n++) sum += steps(weeks, n) / k;
      return sum;
    };
    expectCounts(
      counts,
      Array.from({ length: 120 }, (_, x) => chance(x)),
    );
  });

  it('are the k-th steps of an NBD from the first order on', () => {
    const weeks = 26;
    const counts = orders({ ...needs, arrival: 'cohort', arrivalWeeks: 0.1 }, weeks, `cohort ${k}`);
    // Who joins somewhere in the first tenth of a week is there for that much less.
    const middles = [0.01, 0.03, 0.05, 0.07, 0.09];
    const chance = (x: number) => {
      let sum = 0;
      for (const late of middles)
        for (let n = k * x; n < k * (x + 1); n++) sum += steps(weeks - late, n) / middles.length;
      return sum;
    };
    expectCounts(
      counts,
      Array.from({ length: 120 }, (_, x) => chance(x)),
    );
  });

  it('have a k-th of the variance of random ones where everybody needs as often', () => {
    const alike = { ...needs, people: 8000, needMean: 104, needShape: 100, startShare: 1, startTenure: 0 };
    const counts = orders(alike, 52, `alike ${k}`);
    const m = 104;
    // Within people m/k and (1 − 1/k²)/6 for where a count begins and ends; between people m²/100.
    const expected = m / k + (1 - 1 / k ** 2) / 6 + m ** 2 / 100;
    expect(Math.abs(mean(counts) - m)).toBeLessThan(4 * Math.sqrt(expected / counts.length));
    // The relative standard error of a variance is √(2/n), a little more for the skew of people.
    expect(Math.abs(variance(counts) / expected - 1)).toBeLessThan(5 * Math.sqrt(2 / counts.length));
  });
});

it('regularity 1 is chance: the same needs as before, person by person', () => {
  const common = { needMean: 20, startShare: 1, people: 2000 };
  expect(orders({ ...common, needRegularity: 1 }, 26, 'chance')).toEqual(orders(common, 26, 'chance'));
});

const lnChoose = (n: number, x: number) => lnGamma(n + 1) - lnGamma(x + 1) - lnGamma(n - x + 1);

/** BG/BB: chance of x transactions at n opportunities (Fader, Hardie & Shang 2010). Without drop-out it is the beta-binomial. */
function bgBb(n: number, x: number, [alpha, beta]: readonly number[], dropout?: readonly number[]): number {
  const bought = (of: number) =>
    Math.exp(lnChoose(of, x) + lnBeta(alpha! + x, beta! + of - x) - lnBeta(alpha!, beta!));
  if (!dropout) return bought(n);
  const [gamma, delta] = dropout;
  const alive = (left: number, stayed: number) =>
    Math.exp(lnBeta(gamma! + left, delta! + stayed) - lnBeta(gamma!, delta!));
  let sum = bought(n) * alive(0, n);
  for (let i = x; i < n; i++) sum += bought(i) * alive(1, i);
  return sum;
}

describe('fixed opportunities', () => {
  // Donations: the published fit to six yearly appeals to 11,104 donors (Fader, Hardie & Shang 2010).
  const [alpha, beta, gamma, delta] = [1.20352, 0.74972, 0.65672, 2.78344];
  const giving = {
    people: 11_104,
    arrival: 'cohort',
    arrivalWeeks: 0.5,
    needTiming: 'fixed',
    opportunityWeeks: 13,
    affinityDiversity: alpha + beta,
    baseShare: alpha / (alpha + beta),
  } as const;
  const appeals = 6;
  const weeks = appeals * giving.opportunityWeeks;
  const all = Array.from({ length: appeals + 1 }, (_, x) => x);

  it('are as many for everybody, once in so many weeks, on staggered weeks', () => {
    const counts = orders({ ...giving, baseShare: 1 }, weeks, 'opportunities');
    expect(new Set(counts)).toEqual(new Set([appeals]));
  });

  it('are beta-binomial without drop-out', () => {
    const counts = orders(giving, weeks, 'beta-binomial');
    expectCounts(
      counts,
      all.map((x) => bgBb(appeals, x, [alpha, beta])),
    );
  });

  it('are BG/BB with the drop-out of the donors', () => {
    const counts = orders({ ...giving, dropoutAlpha: gamma, dropoutBeta: delta }, weeks, 'donors');
    expectCounts(
      counts,
      all.map((x) => bgBb(appeals, x, [alpha, beta], [gamma, delta])),
    );
  });

  it('the closed form is the published one: its likelihood of the donors is −33225.58', () => {
    // Frequency, recency and count of donors at six appeals, as they ship with the package lifetimes.
    const donors = [
      ...[
        [0, 0, 3464],
        [1, 1, 1091],
        [1, 2, 277],
        [1, 3, 129],
        [1, 4, 78],
        [1, 5, 119],
        [1, 6, 129],
      ],
      ...[
        [2, 2, 613],
        [2, 3, 255],
        [2, 4, 155],
        [2, 5, 173],
        [2, 6, 234],
      ],
      ...[
        [3, 3, 322],
        [3, 4, 181],
        [3, 5, 225],
        [3, 6, 357],
        [4, 4, 240],
        [4, 5, 284],
        [4, 6, 512],
      ],
      ...[
        [5, 5, 335],
        [5, 6, 728],
        [6, 6, 1203],
      ],
    ] as const;
    let likelihood = 0;
    const byFrequency = new Float64Array(appeals + 1);
    for (const [x, last, count] of donors) {
      // Of one order of events, so without the binomial.
      const bought = (of: number) => Math.exp(lnBeta(alpha + x, beta + of - x) - lnBeta(alpha, beta));
      const alive = (left: number, stayed: number) =>
        Math.exp(lnBeta(gamma + left, delta + stayed) - lnBeta(gamma, delta));
      let chance = bought(appeals) * alive(0, appeals);
      for (let i = last; i < appeals; i++) chance += bought(i) * alive(1, i);
      likelihood += count * Math.log(chance);
      byFrequency[x]! += count;
    }
    expect(likelihood).toBeCloseTo(-33225.5813, 2);
    expect(byFrequency.reduce((a, b) => a + b)).toBe(giving.people);
  });
});
