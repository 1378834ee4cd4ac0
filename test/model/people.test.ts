import { gammaScore, lnGamma } from '../../src/model/luck/gamma.ts';
import { describe, expect, it } from 'vitest';
import { logistic } from '../../src/model/luck/numbers.ts';
import type { Market } from '../../src/model/parameters/parameters.ts';
import { drawnFrom, drawPeople, largestAcceleration } from '../../src/model/people.ts';
import { Luck } from '../../src/model/luck/random.ts';
import { largestPoissonMean } from '../../src/model/luck/sampling.ts';
import {
  betaCdf,
  correlation,
  gammaCdf,
  kolmogorov,
  kolmogorovLimit,
  mean,
  normalTail,
  variance,
} from './support/closed-forms.ts';
import { settings } from './support/worlds.ts';
import type { Parts } from './support/worlds.ts';

const many = 20_000;
const draw = (parts: Parts = {}, seed = 'people') => {
  const of = settings({ ...parts, market: { people: many, ...parts.market } });
  return drawPeople(of, new Luck(seed, 0, of.market.people));
};
const { market } = settings({});
const people = draw();

const beta = (a: number, b: number) => (p: number) => betaCdf(a, b, Math.log(p), Math.log1p(-p));
const normalCdf = (x: number) =>
  x > 2 ? 1 - normalTail(x) : x < -2 ? normalTail(-x) : 0.5 + 0.5 * erf(x / Math.SQRT2);
/** Series; enough digits for |x| below 1.5. */
function erf(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; n < 60; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
const lognormal = (average: number, spread: number) => (x: number) =>
  normalCdf(Math.log(x / average) / spread + spread / 2);

/** The distribution is the closed form, but for a sample as odd as one in 10,000. */
const expectDistribution = (values: Float64Array, cdf: (x: number) => number) =>
  expect(kolmogorov([...values], cdf)).toBeLessThan(kolmogorovLimit);

/** The mean lies within 4 of its standard errors. */
const expectMean = (values: Float64Array, expected: number) =>
  expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * Math.sqrt(variance(values) / values.length));

describe('the traits of people', () => {
  it('need rates are gamma with the mean and shape of the market', () => {
    const { needShape, needMean } = market;
    expectDistribution(people.needRate, (x) =>
      gammaCdf(needShape, Math.log((x * needShape * 52) / needMean)),
    );
    expectMean(people.needRate, needMean / 52);
  });

  it('the share of occasions that go to the firm is Beta(S·m, S·(1 − m))', () => {
    const { affinityDiversity: s, baseShare: m } = market;
    expectDistribution(people.affinity.map(logistic), beta(s * m, s * (1 - m)));
    expectMean(people.affinity.map(logistic), m);
  });

  it('affinity is held within the logits of 10⁻¹² and 1 − 10⁻¹², also at a base share of 1', () => {
    const limit = 27.63102111592755;
    const extreme = draw({ market: { people: 2000, affinityDiversity: 0.05, baseShare: 0.5 } });
    expect(extreme.affinity.every((z) => z >= -limit && z <= limit)).toBe(true);
    expect(extreme.affinity.some((z) => z === limit) && extreme.affinity.some((z) => z === -limit)).toBe(
      true,
    );
    expect(draw({ market: { people: 50, baseShare: 1 } }).affinity.every((z) => z === limit)).toBe(true);
  });

  it('drop-out is Beta(a, b)', () => {
    expectDistribution(people.dropout.map(logistic), beta(market.dropoutAlpha, market.dropoutBeta));
  });

  it('order values are lognormal around their mean', () => {
    expectDistribution(people.orderValue, lognormal(market.orderValue, market.orderSpreadBetween));
    expectMean(people.orderValue, market.orderValue);
  });

  it('cost to serve is lognormal with mean 1 and the coefficient of variation of the market', () => {
    expectDistribution(people.costToServe, lognormal(1, Math.sqrt(Math.log(2))));
    expectMean(people.costToServe, 1);
    expect(market.costToServeSpread).toBe(1);
  });

  it('the logarithms of cost to serve and order value are tied by the given correlation', () => {
    for (const tie of [-0.6, 0, 0.2, 1]) {
      const some = draw({ market: { costToServeCorrelation: tie } });
      const r = correlation(
        some.costToServe.map((x) => Math.log(x)),
        some.orderValue.map((x) => Math.log(x)),
      );
      // The standard error of r is (1 − r²)/√n.
      expect(Math.abs(r - tie)).toBeLessThan((4 * (1 - tie * tie)) / Math.sqrt(many) + 1e-9);
    }
  });

  /** Ranks of needs, and logarithms of order values and costs, as normals. */
  const normals = (of: Partial<Market>) => {
    const some = draw({ market: of });
    const lnG = lnGamma(market.needShape);
    const needs = some.needRate.map((rate) =>
      gammaScore(market.needShape, lnG, Math.log((rate * 52 * market.needShape) / market.needMean)),
    );
    return {
      needs,
      orders: some.orderValue.map((x) => Math.log(x)),
      costs: some.costToServe.map((x) => Math.log(x)),
    };
  };

  it('order values go with needs by the given correlation of normal ranks, and keep their distribution', () => {
    for (const tie of [-0.6, 0, 0.35, 1]) {
      const { needs, orders } = normals({ orderNeedCorrelation: tie });
      const r = correlation(needs, orders);
      expect(Math.abs(r - tie)).toBeLessThan((4 * (1 - tie * tie)) / Math.sqrt(many) + 1e-6);
      expectDistribution(orders.map(Math.exp), lognormal(market.orderValue, market.orderSpreadBetween));
    }
  });

  it('costs go with needs beyond what goes with orders, and keep their distribution and their tie to orders', () => {
    for (const [tie, costTie] of [
      [0, 0.4],
      [0.35, 0],
      [0.35, -0.5],
      [1, 0.3],
    ] as const) {
      const { needs, orders, costs } = normals({ orderNeedCorrelation: tie, costNeedCorrelation: costTie });
      const withOrders = market.costToServeCorrelation;
      // At a full tie of orders and needs nothing of the needs is left beyond.
      const beyond = Math.sqrt((1 - withOrders ** 2) * (1 - tie * tie)) * costTie;
      for (const [r, expected] of [
        [correlation(orders, costs), withOrders],
        [correlation(needs, costs), withOrders * tie + beyond],
      ] as const)
        expect(Math.abs(r - expected)).toBeLessThan(4 / Math.sqrt(many));
      expectDistribution(costs.map(Math.exp), lognormal(1, Math.sqrt(Math.log(2))));
    }
  });

  it('deal sensitivity is lognormal with mean 1', () => {
    expectDistribution(people.dealSensitivity, lognormal(1, market.dealSpread));
    expectMean(people.dealSensitivity, 1);
  });

  it('emotional weight, forgiveness and privacy concern are beta', () => {
    expectDistribution(people.emotionalWeight, beta(market.emotionalAlpha, market.emotionalBeta));
    expectDistribution(people.forgiveness, beta(market.forgivenessAlpha, market.forgivenessBeta));
    expectDistribution(people.privacyConcern, beta(market.privacyAlpha, market.privacyBeta));
  });

  it('by default 69 % of people have a privacy concern above 0.6, to a point of per cent', () => {
    const above = 1 - beta(market.privacyAlpha, market.privacyBeta)(0.6);
    const share = people.privacyConcern.filter((x) => x > 0.6).length / many;
    expect(Math.abs(share - above)).toBeLessThan(4 * Math.sqrt((0.69 * 0.31) / many));
    expect(Math.abs(above - 0.69)).toBeLessThan(0.01);
  });

  it('phases are uniform', () => {
    expectDistribution(people.phase, (x) => x);
  });

  it('are uncorrelated between traits that nothing ties', () => {
    const untied = draw({ market: { orderNeedCorrelation: 0 } });
    const traits = [
      people.needRate,
      people.affinity,
      people.dropout,
      untied.orderValue,
      people.emotionalWeight,
      people.dealSensitivity,
      people.privacyConcern,
      people.forgiveness,
      people.phase,
    ];
    traits.forEach((a, k) => {
      for (const b of traits.slice(k + 1))
        expect(Math.abs(correlation(a, b)) * Math.sqrt(many)).toBeLessThan(4.2);
    });
  });

  it('the chance to join is as high as that of leaving is: (λ/λ̄)(π/m)(p/p̄), at most 8', () => {
    const usual = market.dropoutAlpha / (market.dropoutAlpha + market.dropoutBeta);
    for (let i = 0; i < 500; i++) {
      const needs = (people.needRate[i]! * 52) / market.needMean;
      const share = logistic(people.affinity[i]!) / market.baseShare;
      const expected = needs * share * (logistic(people.dropout[i]!) / usual);
      expect(people.joining[i]).toBeCloseTo(Math.min(8, expected), 9);
    }
    expect(Math.max(...people.joining)).toBe(8);
  });

  it('what is kept of them for speed follows from them', () => {
    for (let i = 0; i < 500; i++) {
      expect(people.noNeed[i]).toBeCloseTo(Math.exp(-people.needRate[i]!), 14);
      expect(people.noNeedAtMost[i]).toBeCloseTo(Math.exp(-2 * people.needRate[i]!), 14);
      expect(people.logShare[i]).toBeCloseTo(Math.log(logistic(people.affinity[i]!)), 12);
    }
  });

  it('need rates stay where occasions can still be drawn when they are accelerated', () => {
    const heavy = draw({ market: { people: 2000, needMean: 520, needShape: 0.05 } });
    expect(Math.max(...heavy.needRate) * largestAcceleration).toBeLessThanOrEqual(largestPoissonMean);
  });

  it('of a person are the same in a larger market, and others with another seed', () => {
    const few = draw({ market: { people: 100 } });
    const others = draw({ market: { people: 100 } }, 'others');
    for (const trait of ['needRate', 'affinity', 'orderValue', 'privacyConcern'] as const) {
      expect([...few[trait]]).toEqual([...people[trait].subarray(0, 100)]);
      expect([...few[trait]].filter((x, i) => x === others[trait][i])).toEqual([]);
    }
  });
});

describe('a cohort', () => {
  it('joins on the given days, each as often as given', () => {
    const counts = [3, 0, 5, 2];
    const { entry } = draw({ market: { people: 10, arrival: 'cohort', arrivalCounts: counts } });
    expect([...entry].map((t) => Math.round(t * 7))).toEqual([0, 0, 0, 2, 2, 2, 2, 2, 3, 3]);
    const doubled = draw({ market: { people: 20, arrival: 'cohort', arrivalCounts: counts } }).entry;
    expect(counts.map((_, day) => doubled.filter((t) => t === day / 7).length)).toEqual([6, 0, 10, 4]);
  });

  it('joins evenly over its window when no days are given', () => {
    const { entry } = draw({ market: { arrival: 'cohort', arrivalWeeks: 12 } });
    expectDistribution(entry, (t) => t / 12);
  });
});

it('differ where, and only where, the market that they are drawn from does', () => {
  const drawn = (changed: Partial<Market>) => {
    const of = settings({ market: { people: 60, ...changed } });
    return JSON.stringify(drawPeople(of, new Luck('drawn', 0, 60)), (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
    );
  };
  const same = drawn({});
  /** Another value of a parameter of the market. */
  const other = (key: keyof Market): Market[keyof Market] => {
    const value = market[key];
    return typeof value === 'number' ? (value === 0 ? 0.5 : value * 0.8) : value;
  };
  const numbers = (Object.keys(market) as (keyof Market)[]).filter((key) => typeof market[key] === 'number');
  const moved = numbers.filter((key) => key !== 'people' && drawn({ [key]: other(key) }) !== same);
  // Weeks of arrival count with a cohort only, and weeks between opportunities where these are fixed.
  const elsewhere: readonly (keyof Market)[] = ['people', 'arrivalWeeks', 'opportunityWeeks'];
  const named = drawnFrom.filter((key) => numbers.includes(key) && !elsewhere.includes(key));
  expect(moved.toSorted()).toEqual(named.toSorted());
});
