/**
 * With every mechanism off the model is BG/NBD, the NBD-Dirichlet and sBG: no test here has a model of its own, each runs the weekly steps
 * of the market that everybody plays with.
 */
import { describe, expect, it, vi } from 'vitest';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import { eventCode, newEventLog } from '../../src/model/recorders/event-log.ts';
import type { EventLog } from '../../src/model/recorders/event-log.ts';
import { cdnowArrivals, cdnowFit } from '../../src/scenario/presets/cdnow-data.ts';
import { findPreset } from '../../src/scenario/presets/presets.ts';
import {
  bgNbd,
  binomialBound,
  correlation,
  dirichlet,
  lnBeta,
  mean,
  variance,
} from './support/closed-forms.ts';
import { advance, mechanismsAt, row, run, settings, start } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Rows of a kind, by person. */
function countRows(log: EventLog, kind: keyof typeof eventCode, people: number): Int32Array {
  const counts = new Int32Array(people);
  for (let k = 0; k < log.length; k++) if (log.kind[k] === eventCode[kind]) counts[log.person[k]!]!++;
  return counts;
}

describe('T1: the repeat purchases of the CDNOW cohort in 39 weeks', () => {
  const { scenario } = findPreset('cdnow')!;
  const { people } = scenario.market;
  const replications = 200;
  const bins = 8; // 0, 1, …, 6, and 7 or more

  const histograms = Array.from({ length: replications }, (_, replication) => {
    const { events } = runToEnd(replicate(scenario, replication, { events: true }));
    const histogram = new Int32Array(bins);
    for (const n of countRows(events!, 'purchase', people)) histogram[Math.min(bins - 1, n)]!++;
    return histogram;
  });

  /** BG/NBD in closed form, averaged over the days on which the cohort joined. */
  const expected = new Float64Array(bins);
  cdnowArrivals.forEach((joined, day) => {
    const chances = bgNbd(cdnowFit, 39 - day / 7, bins - 2);
    chances.forEach((chance, n) => (expected[n]! += joined * chance));
    expected[bins - 1]! += joined * (1 - chances.reduce((a, b) => a + b, 0));
  });

  it('the closed form is the published row: 1406 460 193 102 59 38 26 72, each within one', () => {
    [1406, 460, 193, 102, 59, 38, 26, 72].forEach((count, n) => {
      expect(Math.abs(expected[n]! - count)).toBeLessThan(1.5);
    });
  });

  it('everybody joins once, within the first 12 weeks', () => {
    const { events } = runToEnd(replicate(scenario, 0, { events: true }));
    expect([...countRows(events!, 'arrival', people)].every((n) => n === 1)).toBe(true);
    const weeks = [...events!.week.subarray(0, events!.length)].filter(
      (_, k) => events!.kind[k] === eventCode.arrival,
    );
    expect([Math.min(...weeks), Math.max(...weeks)]).toEqual([0, 11]);
  });

  it('have the expected mean in every class, within 4 standard errors over 200 replications', () => {
    for (let n = 0; n < bins; n++) {
      const counts = histograms.map((histogram) => histogram[n]!);
      const standardError = Math.sqrt(variance(counts) / replications);
      expect(Math.abs(mean(counts) - expected[n]!)).toBeLessThan(4 * standardError);
    }
  });

  it('lie within χ² < 13.7 in as many of 200 replications as 95 % chance allows, one-sided at 5 %', () => {
    const chiSquares = histograms.map((histogram) =>
      histogram.reduce((sum, count, n) => sum + (count - expected[n]!) ** 2 / expected[n]!, 0),
    );
    const within = chiSquares.filter((x) => x < 13.7).length;
    expect(within).toBeGreaterThanOrEqual(binomialBound(replications, 0.95, 0.05));
    // Seven degrees of freedom have a mean of 7 and a variance of 14.
    expect(Math.abs(mean(chiSquares) - 7)).toBeLessThan(4 * Math.sqrt(14 / replications));
  });
});

describe('T3: brands of the NBD-Dirichlet over a quarter', () => {
  // M 1.456 a quarter, K 0.78, S 1.3 (Goodhardt, Ehrenberg and Chatfield 1984).
  const category = { m: 1.456, k: 0.78, s: 1.3 };
  const people = 40_000;

  const brand = (share: number, weeks: number) => {
    const of = settings({
      time: { weeks, burnIn: 0 },
      mechanisms: mechanismsAt(0),
      market: {
        people,
        startShare: 1,
        startTenure: 0,
        needMean: category.m * 4,
        needShape: category.k,
        affinityDiversity: category.s,
        baseShare: share,
        // One in a million leaves at a purchase.
        dropoutAlpha: 0.01,
        dropoutBeta: 10_000,
      },
    });
    const simulation = start(of, [{}], [], `brand ${share}`);
    const [world] = simulation.worlds;
    world!.recorder.log = newEventLog();
    advance(simulation, weeks);
    // The window of share of wallet holds all occasions of up to 26 weeks.
    const { ownWindow, allWindow } = world!.state;
    const buyers = [...ownWindow.keys()].filter((i) => ownWindow[i]! > 0);
    return {
      world: world!,
      bought: countRows(world!.recorder.log, 'purchase', people),
      ownWindow,
      allWindow,
      buyers,
    };
  };

  describe.each([0.25, 0.1, 0.03])('a brand with a share of %s', (share) => {
    const theory = dirichlet({ ...category, share });
    const { world, bought, ownWindow, allWindow, buyers } = brand(share, 13);
    const ofBuyers = (value: (i: number) => number) => buyers.map(value);

    /** A share or mean of the buyers lies within 4 of its standard errors. */
    const expectMean = (values: readonly number[], expected: number) => {
      expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * Math.sqrt(variance(values) / values.length));
    };

    it('has everybody as a customer all the time, and counts every purchase', () => {
      expect(row(world, 'customers').at(-1)).toBeGreaterThanOrEqual(people - 5);
      expect([...bought]).toEqual([...ownWindow]);
    });

    it('has the penetration of theory (binomial, 4 deviations)', () => {
      const { penetration } = theory;
      const tolerance = 4 * Math.sqrt((penetration * (1 - penetration)) / people);
      expect(Math.abs(buyers.length / people - penetration)).toBeLessThan(tolerance);
    });

    it('has the purchases per buyer of theory (4 standard errors)', () => {
      expectMean(
        ofBuyers((i) => ownWindow[i]!),
        theory.perBuyer,
      );
    });

    it('has buyers who need the category as often as theory says', () => {
      expectMean(
        ofBuyers((i) => allWindow[i]!),
        theory.category,
      );
    });

    it('has the share of buyers of theory who bought nothing else', () => {
      expectMean(
        ofBuyers((i) => (ownWindow[i] === allWindow[i] ? 1 : 0)),
        theory.sole,
      );
    });
  });

  it('theory is the published table: penetration, purchases per buyer, category rate, sole loyalty', () => {
    const table = [
      [0.25, 0.2, 1.82, 3.16, 0.45],
      [0.1, 0.087, 1.68, 3.3, 0.39],
      [0.03, 0.027, 1.62, 3.37, 0.36],
    ] as const;
    for (const [share, penetration, perBuyer, rate, sole] of table) {
      const theory = dirichlet({ ...category, share });
      expect(theory.penetration).toBeCloseTo(penetration, 2);
      // The published figures are rounded; re-fits of M, K and S differ by up to a hundredth.
      expect(Math.abs(theory.perBuyer - perBuyer)).toBeLessThan(0.015);
      expect(Math.abs(theory.category - rate)).toBeLessThan(0.015);
      expect(Math.abs(theory.sole - sole)).toBeLessThan(0.01);
    }
  });

  it('purchases of the firm and needs of the category do not change from the first quarter to the second', () => {
    const { world, bought } = brand(0.25, 26);
    const weekly = row(world, 'purchases');
    const [first, second] = [weekly.subarray(1, 14), weekly.subarray(14, 27)].map((q) => mean(q) * 13);
    // Given people's rates, both are Poisson.
    expect(Math.abs(first! - second!)).toBeLessThan(4 * Math.sqrt(first! + second!));
    expect(mean(bought)).toBeGreaterThan(0);
  });
});

describe('T4: renewals of a subscription', () => {
  const people = 20_000;
  const years = 12;

  it.each([
    ['High End', 0.668, 3.806, 37.8],
    ['Regular', 0.704, 1.182, 17],
  ])('of %s customers follow sBG over 12 years', (segment, alpha, beta, published) => {
    const of = settings({
      time: { weeks: 52 * years + 1, burnIn: 0 },
      mechanisms: mechanismsAt(0),
      market: {
        kind: 'subscription',
        people,
        arrival: 'cohort',
        arrivalWeeks: 0.5,
        needMean: 0.1,
        dropoutAlpha: alpha,
        dropoutBeta: beta,
      },
    });
    const [world] = run(of, [{}], [], segment).worlds;
    const customers = row(world!, 'customers');
    let before = people;
    const survival: number[] = [];
    for (let year = 1; year <= years; year++) {
      // Everybody joined in week 0, whose end is column 1; the decision of a year falls into the week after it.
      const stayed = customers[52 * year + 1]!;
      const expected = Math.exp(lnBeta(alpha, beta + year) - lnBeta(alpha, beta));
      survival.push(stayed / people);
      // Binomial, 4 deviations.
      expect(Math.abs(stayed / people - expected)).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / people),
      );
      // And nobody leaves in between.
      expect(customers[52 * year]).toBe(before);
      before = stayed;
    }
    const last = Math.exp(lnBeta(alpha, beta + years) - lnBeta(alpha, beta));
    expect(100 * last).toBeCloseTo(published, 0);
    // Retention rises with tenure although nobody's own chance to leave falls.
    const retention = survival.map((s, t) => s / (survival[t - 1] ?? 1));
    expect(correlation(retention, [...retention.keys()])).toBeGreaterThan(0.7);
  });

  it('bring a fee each, and none in between', () => {
    const of = settings({
      time: { weeks: 157, burnIn: 0 },
      mechanisms: mechanismsAt(0),
      market: { kind: 'subscription', people: 2000, arrival: 'cohort', arrivalWeeks: 0.5, dropoutBeta: 4 },
    });
    const [world] = run(of, [{}]).worlds;
    const purchases = row(world!, 'purchases');
    const customers = row(world!, 'customers');
    expect([...purchases.keys()].filter((t) => purchases[t]! > 0)).toEqual([1, 53, 105, 157]);
    for (const t of [1, 53, 105, 157]) expect(purchases[t]).toBe(customers[t]);
  });
});
