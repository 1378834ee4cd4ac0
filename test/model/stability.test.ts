/** How many of a year's best customers are the next year's: as many as tastes allow, and panels find half. */
import { describe, expect, it, vi } from 'vitest';
import { Luck } from '../../src/model/luck/random.ts';
import { logistic } from '../../src/model/luck/numbers.ts';
import type { Market } from '../../src/model/parameters/parameters.ts';
import { drawPeople } from '../../src/model/people.ts';
import { eventCode, newEventLog } from '../../src/model/recorders/event-log.ts';
import { Tastes } from '../../src/model/tastes.ts';
import { findPreset } from '../../src/scenario/presets/presets.ts';
import { betaCdf, kolmogorov, kolmogorovLimit } from './support/closed-forms.ts';
import { advance, mechanismsAt, settings, start, stateDigits } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** Of the fifth of the first year's buyers who bought most often, the share who are in the second year's. */
function staying(of: ReturnType<typeof settings>, seed: string): number {
  const simulation = start(of, [{}], [], seed);
  const log = newEventLog();
  simulation.worlds[0]!.recorder.log = log;
  advance(simulation, 104);
  const years = [0, 1].map(() => new Int32Array(of.market.people));
  for (let k = 0; k < log.length; k++)
    if (log.kind[k] === eventCode.purchase || log.kind[k] === eventCode.arrival)
      years[log.week[k]! < 52 ? 0 : 1]![log.person[k]!]!++;
  // Ties are broken by a number that has nothing to do with them.
  const lot = (i: number) => (i * 7919) % 10_007;
  const [first, second] = years.map((bought) => {
    const buyers = [...bought.keys()].filter((i) => bought[i]! > 0);
    buyers.sort((a, b) => bought[b]! - bought[a]! || lot(a) - lot(b));
    return buyers.slice(0, Math.round(buyers.length / 5));
  });
  const later = new Set(second);
  return first!.filter((i) => later.has(i)).length / first!.length;
}

/** A panel's market: the toothpaste of the Dirichlet (T3), everybody in it, nobody leaves. */
const panel = (market: Partial<Market>) =>
  settings({
    time: { weeks: 104, burnIn: 0 },
    mechanisms: mechanismsAt(0),
    market: {
      people: 20_000,
      startShare: 1,
      needMean: 5.824,
      needShape: 0.78,
      affinityDiversity: 1.3,
      baseShare: 0.25,
      dropoutAlpha: 0.01,
      dropoutBeta: 10_000,
      ...market,
    },
  });

describe('whoever was in the top 20 % of a year and stays there', () => {
  // About 1,600 people: a standard error of 1.2 points.
  const tolerance = 0.04;

  it('is 70 % in the Dirichlet itself, where panels find about half: tastes that never change, not chance, are why', () => {
    expect(Math.abs(staying(panel({}), 'still') - 0.7)).toBeLessThan(tolerance);
  });

  it('is fewer with each share of tastes that changes in a year, and half with a little more than half of them', () => {
    const shares = [0, 0.15, 0.3, 0.55].map((tasteChurn) => staying(panel({ tasteChurn }), 'churn'));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(Math.abs(shares.at(-1)! - 0.5)).toBeLessThan(tolerance);
  });

  // About 350 people: a standard error of 2.7 points, 3 of which are allowed.
  it.each([
    ['town', 0.57, 0.44],
    ['coffee', 0.64, 0.5],
  ])(
    'in %s is nearer to half, and as much less where half of the tastes change in a year',
    (id, still, moving) => {
      const { scenario } = findPreset(id)!;
      const of = (tasteChurn: number) => settings({ market: { people: 6000, tasteChurn } }, scenario);
      expect(Math.abs(staying(of(0), 'preset') - still)).toBeLessThan(0.08);
      expect(Math.abs(staying(of(0.5), 'preset') - moving)).toBeLessThan(0.08);
    },
  );
});

describe('tastes that change', () => {
  const of = panel({ tasteChurn: 0.3, people: 5000 });
  const luck = new Luck('tastes', 0, 5000);
  const make = () => {
    const people = drawPeople(of, luck);
    return { people, tastes: new Tastes(of.market, people, luck, 0, 520) };
  };

  it('keep their distribution, Beta(S·m, S·(1 − m)), and change for the given share in a year', () => {
    const { people, tastes } = make();
    const born = people.affinity.slice();
    tastes.goTo(51);
    const changed = people.affinity.filter((taste, i) => taste !== born[i]).length;
    expect(Math.abs(changed / 5000 - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 5000));
    tastes.goTo(500);
    const cdf = (p: number) => betaCdf(1.3 * 0.25, 1.3 * 0.75, Math.log(p), Math.log1p(-p));
    expect(kolmogorov([...people.affinity].map(logistic), cdf)).toBeLessThan(kolmogorovLimit);
  });

  it('are those of a week whichever way one comes to it', () => {
    const [one, other] = [make(), make()];
    one.tastes.goTo(40);
    for (const week of [10, 300, 0, 500, 40]) other.tastes.goTo(week);
    for (const trait of ['affinity', 'logShare', 'joining', 'lapse'] as const)
      expect(other.people[trait]).toEqual(one.people[trait]);
    other.tastes.goTo(-1);
    expect(other.people.affinity).toEqual(drawPeople(of, luck).affinity);
  });

  it('let a world go on as if no fork had run ahead of it', () => {
    const lively = settings({ time: { weeks: 80, burnIn: 20 }, market: { people: 300, tasteChurn: 0.8 } });
    const alone = advance(start(lively, [{}]), 80);
    const beside = advance(start(lively, [{}]), 30);
    advance(beside.fork(beside.worlds), 34);
    advance(beside, 50);
    expect(stateDigits(beside.worlds[0]!)).toBe(stateDigits(alone.worlds[0]!));
  });
});
