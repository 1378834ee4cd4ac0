/** Who buys often also orders more, as in the log of CDNOW: with every mechanism off, money as well as counts are those of its customers. */
import { expect, it, vi } from 'vitest';
import { ledgerColumn } from '../../src/model/state.ts';
import { cdnowOrders, cdnowTopShare } from '../../src/scenario/presets/cdnow-data.ts';
import { findPreset } from '../../src/scenario/presets/presets.ts';
import { mean } from './support/closed-forms.ts';
import { run, settings } from './support/worlds.ts';
import type { Parts } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 120_000 });

const { scenario } = findPreset('cdnow')!;
const replications = 200;

interface Spending {
  /** Share of all spend of the fifth of the people who spent most. */
  readonly top: number;
  /** Money of a mean order. */
  readonly order: number;
}

/** 78 weeks of the cohort, as the log has them, in many replications. */
const spending = (market: Parts['market']): Spending[] => {
  const of = settings({ time: { weeks: 78 }, market: { ...scenario.market, ...market } }, scenario);
  return Array.from({ length: replications }, (_, replication) => {
    const [world] = run(of, [{}], [], 'top fifth', replication).worlds;
    const { ledger, people, visits } = world!.state;
    const from = ledgerColumn.revenue * people;
    const spent = ledger.slice(from, from + people).sort((a, b) => b - a);
    const all = mean(spent) * people;
    const top = mean(spent.subarray(0, Math.round(people / 5))) * Math.round(people / 5);
    return { top: top / all, order: all / 100 / (mean(visits) * people) };
  });
};

/** The range that holds 95 % of the replications. */
const middle = (values: readonly number[]): readonly [number, number] => {
  const sorted = values.toSorted((a, b) => a - b);
  return [sorted[Math.floor(0.025 * values.length)]!, sorted[Math.ceil(0.975 * values.length) - 1]!];
};

const tied = spending({});

it('the 20 % of CDNOW’s customers who spend most bring 67.4 % of the spend of 78 weeks, within the middle 95 % of replications', () => {
  const [low, high] = middle(tied.map(({ top }) => top));
  expect(low).toBeLessThan(cdnowTopShare);
  expect(high).toBeGreaterThan(cdnowTopShare);
});

it('a mean order there is 36.45, within the middle 95 % of replications, while people’s mean is 32.4', () => {
  const [low, high] = middle(tied.map(({ order }) => order));
  expect(low).toBeLessThan(36.45);
  expect(high).toBeGreaterThan(36.45);
  expect(cdnowOrders.orderValue).toBeCloseTo(32.4, 1);
});

it('were orders and needs independent, as until model version 3, 67.4 % would be beyond 97.5 % of replications', () => {
  const independent = spending({
    orderNeedCorrelation: 0,
    orderValue: 35.28,
    orderSpreadBetween: 0.41,
    orderSpreadWithin: 0.58,
  });
  expect(middle(independent.map(({ top }) => top))[1]).toBeLessThan(cdnowTopShare);
});
