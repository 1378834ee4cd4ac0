/** Without programs and events a market rests: what is compared later is not its settling. */
import { describe, expect, it, vi } from 'vitest';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { mean, variance } from '../support/closed-forms.ts';
import { row, run, settings } from '../support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const weeks = 156;
const quarters = Array.from({ length: weeks / 13 }, (_, k) => 13 * (k + 1));

/** A preset of another size has the same drift, as all its rates are per head. */
const people = 4000;

/** Replications are added until the standard error of the drift is below this. */
const precision = 0.007;

/** Presets whose start and burn-in are still to be chosen. Their tests must fail: whoever lets them rest takes them off this list. */
const restless = new Set<string>();

const resting = presets.filter(({ scenario }) => scenario.market.arrival === 'ongoing');

describe.each(resting.map(({ id, scenario }) => [id, scenario] as const))('the preset %s', (id, scenario) => {
  const of = settings({ time: { weeks }, market: { people } }, scenario);
  const drifts: number[][] = quarters.map(() => []);
  const standardError = () => Math.sqrt(variance(drifts.at(-1)!) / drifts.at(-1)!.length);
  for (
    let replication = 0;
    replication < 4 || (standardError() > precision && replication < 40);
    replication++
  ) {
    const active = row(run(of, [{}], [], 'drift', replication).worlds[0]!, 'active');
    quarters.forEach((t, k) => drifts[k]!.push(active[t]! / active[0]! - 1));
  }

  (restless.has(id) ? it.fails : it)(
    'has a number of active customers that drifts by less than 5 % over weeks 0 to 156',
    () => {
      expect(Math.max(...drifts.map((drift) => Math.abs(mean(drift))))).toBeLessThan(0.05);
    },
  );

  it('is measured to a standard error of 0.7 %', () => {
    expect(standardError()).toBeLessThan(precision);
  });
});

describe('a cohort', () => {
  it('has no burn-in to rest in: nobody is a customer at week 0', () => {
    const cohorts = presets.filter(({ scenario }) => scenario.market.arrival === 'cohort');
    for (const { scenario } of cohorts) {
      const { worlds } = run(settings({ time: { weeks: 1 } }, scenario), [{}]);
      expect([row(worlds[0]!, 'customers')[0], row(worlds[0]!, 'active')[0]]).toEqual([0, 0]);
    }
  });
});
