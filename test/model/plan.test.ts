/** What a program's levers become: monotone where the help says so, saturating, or with an optimum. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/model/parameters/parameters.ts';
import type { Levers } from '../../src/model/parameters/parameters.ts';
import { contactUse, makePlan } from '../../src/model/plan.ts';
import type { Plan } from '../../src/model/plan.ts';
import { settings } from './support/worlds.ts';

const { effects, market } = defaultSettings;
const plan = (levers: Partial<Levers>, of = defaultSettings): Plan => makePlan(of, levers);
const grid = (most: number, many = 50): number[] =>
  Array.from({ length: many + 1 }, (_, k) => (most * k) / many);

/** A quantity of the plan along one lever. */
const along = (lever: keyof Levers, values: readonly number[], read: (plan: Plan) => number, rest = {}) =>
  values.map((value) => read(plan({ ...rest, [lever]: value })));

const rises = (values: readonly number[]) => values.every((y, k) => k === 0 || y > values[k - 1]!);
const falls = (values: readonly number[]) => rises(values.map((y) => -y));
/** Each step of equal width adds less than the one before. */
const saturates = (values: readonly number[]) => falls(values.slice(1).map((y, k) => y - values[k]!));

describe('no program', () => {
  it('is the firm of the market, rewards nothing and costs nothing', () => {
    const idle = plan({});
    expect(idle.problemRate).toBe(market.failureRate);
    expect(idle.solve[0]).toBe(market.resolution);
    expect(idle.solve[1]).toBe(market.resolution * market.secondResolution);
    expect(idle.solve[2]).toBe(market.resolution * market.thirdResolution);
    expect(idle.speed).toBe(market.replySpeed);
    expect(idle.contactCost).toBe(market.handlingCost * 100);
    expect([idle.contingent, idle.gifts, idle.care, idle.contactLift, idle.accountLift]).toEqual([
      false,
      'none',
      0,
      0,
      0,
    ]);
    const { serviceSpend, careSpend, nothingSpend, dataSpend, pointsAdministration, advertising } = idle;
    expect([serviceSpend, careSpend, nothingSpend, dataSpend, pointsAdministration, advertising]).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe('contact', () => {
  it('is an inverted U: nothing at 0, best at the ideal, nothing at twice that, and bounded beyond', () => {
    expect([contactUse(0), contactUse(1), contactUse(2), contactUse(10), contactUse(1e6)]).toEqual([
      0, 1, 0, -1, -1,
    ]);
    const use = grid(3, 300).map(contactUse);
    expect(Math.max(...use)).toBe(contactUse(1));
    expect(rises(use.slice(0, 101)) && falls(use.slice(100, 240))).toBe(true);
  });

  it('is best at the ideal number of each channel', () => {
    for (const [lever, ideal] of [
      ['contact.emails', effects.idealEmails],
      ['contact.letters', effects.idealLetters],
      ['contact.calls', effects.idealCalls],
    ] as const) {
      const lift = (n: number) => plan({ [lever]: n }).contactLift;
      expect(lift(ideal)).toBeGreaterThan(lift(0.8 * ideal));
      expect(lift(ideal)).toBeGreaterThan(lift(1.2 * ideal));
      expect(lift(2 * ideal)).toBeCloseTo(0, 14);
      expect(lift(2.3 * ideal)).toBeLessThan(0);
    }
  });

  it('has an ideal number in one channel that falls as the others rise', () => {
    const emails = grid(8, 400);
    const best = (calls: number) => {
      const lifts = along('contact.emails', emails, (p) => p.contactLift, { 'contact.calls': calls });
      return emails[lifts.indexOf(Math.max(...lifts))]!;
    };
    expect(best(0)).toBeCloseTo(effects.idealEmails, 1);
    expect(best(1)).toBeCloseTo((effects.idealEmails * 2) / 3, 1);
    expect(best(3)).toBe(0);
  });

  it('lifts more with relevance and with data, which cost trust, less so when transparent', () => {
    const rest = { 'contact.emails': 3 };
    expect(rises(along('contact.relevance', grid(1), (p) => p.contactLift, rest))).toBe(true);
    expect(rises(along('contact.dataDepth', grid(1), (p) => p.contactLift, rest))).toBe(true);
    expect(rises(along('contact.dataDepth', grid(1), (p) => p.dataTrust, rest))).toBe(true);
    const [covert, open] = [false, true].map(
      (transparent) =>
        plan({ ...rest, 'contact.dataDepth': 1, 'contact.transparent': transparent }).dataTrust,
    );
    expect(open).toBeCloseTo(covert! * effects.transparency, 15);
    expect(covert! * 13).toBeCloseTo(effects.dataTrust, 15);
  });

  it('tires by what exceeds the ideal, and by nothing below it', () => {
    expect(plan({ 'contact.emails': effects.idealEmails }).excess).toBe(0);
    expect(plan({ 'contact.emails': effects.idealEmails + 2.6 }).excess).toBeCloseTo(0.2, 12);
    expect(rises(along('contact.emails', grid(20).slice(20), (p) => p.excess))).toBe(true);
  });

  it('by account calls lifts by the given amount at one a month, and by at most twice that', () => {
    const lifts = along('accountTeam.calls', grid(8), (p) => p.accountLift);
    expect(plan({ 'accountTeam.calls': 1 }).accountLift).toBeCloseTo(effects.accountLift, 15);
    expect(rises(lifts) && saturates(lifts)).toBe(true);
    expect(Math.max(...lifts)).toBeLessThan(2 * effects.accountLift);
    const sales = plan({ 'accountTeam.calls': 1, 'accountTeam.purpose': 'sales' });
    expect(sales.accountLift).toBeCloseTo(effects.accountLift * effects.salesLift, 15);
  });

  it('spreads a quarter over 13 weeks and a month’s calls over the year', () => {
    const { emails, letters, calls, accountCalls } = plan({
      'contact.emails': 13,
      'contact.letters': 6.5,
      'contact.calls': 26,
      'accountTeam.calls': 1,
    });
    expect([emails, letters, calls, accountCalls]).toEqual([1, 0.5, 2, 12 / 52]);
  });
});

describe('service', () => {
  it('measured by outcome solves more, with less and less effect, and replies no faster', () => {
    const solved = along('service.spend', grid(60), (p) => p.solve[0]);
    expect(rises(solved) && saturates(solved)).toBe(true);
    expect(solved[0]).toBe(market.resolution);
    expect(solved.at(-1)).toBeCloseTo(market.resolution + effects.solvingGain, 3);
    expect(plan({ 'service.spend': effects.solvingScale }).solve[0]).toBeCloseTo(
      market.resolution + effects.solvingGain * (1 - Math.exp(-1)),
      12,
    );
    expect(new Set(along('service.spend', grid(60), (p) => p.speed)).size).toBe(1);
  });

  it('measured by activity replies faster at less cost, and solves a little less', () => {
    const rest = { 'service.measured': 'activity' } as const;
    const speed = along('service.spend', grid(60), (p) => p.speed, rest);
    expect(rises(speed) && saturates(speed)).toBe(true);
    expect(speed.at(-1)).toBeLessThanOrEqual(1);
    expect(falls(along('service.spend', grid(60), (p) => p.solve[0], rest))).toBe(true);
    expect(falls(along('service.spend', grid(60), (p) => p.contactCost, rest))).toBe(true);
  });

  it('spent on causes removes problems, never more than their largest share, and solves no more of the rest', () => {
    const rest = { 'service.rootCauseShare': 1 };
    const rates = along('service.spend', grid(200), (p) => p.problemRate, rest);
    expect(falls(rates)).toBe(true);
    expect(rates.at(-1)).toBeGreaterThan(market.failureRate * (1 - effects.causesGain));
    expect(new Set(along('service.spend', grid(200), (p) => p.solve[0], rest)).size).toBe(1);
  });

  it('split between causes and handling does some of both', () => {
    const split = plan({ 'service.spend': 10, 'service.rootCauseShare': 0.5 });
    const [handling, causes] = [
      plan({ 'service.spend': 5 }),
      plan({ 'service.spend': 5, 'service.rootCauseShare': 1 }),
    ];
    expect([split.solve[0], split.problemRate]).toEqual([handling.solve[0], causes.problemRate]);
    expect(split.serviceSpend).toBe(1000);
  });

  it('cut in staff is cheaper, slower and solves less', () => {
    expect(falls(along('service.staffingCut', grid(1), (p) => p.contactCost))).toBe(true);
    expect(falls(along('service.staffingCut', grid(1), (p) => p.speed))).toBe(true);
    expect(falls(along('service.staffingCut', grid(1), (p) => p.solve[0]))).toBe(true);
  });

  it('left to the customer is cheaper, and takes from care', () => {
    expect(falls(along('service.selfService', grid(1), (p) => p.contactCost))).toBe(true);
    const care = along('service.selfService', grid(1), (p) => p.care, { 'care.spend': 8 });
    expect(falls(care)).toBe(true);
    expect(care.at(-1)).toBeCloseTo(care[0]! * (1 - effects.selfServiceCare), 12);
  });

  it('keeps chances between 0 and 1, whatever the market', () => {
    for (const resolution of [0, 0.5, 1])
      for (const replySpeed of [0, 1]) {
        const of = settings({ market: { resolution, replySpeed } });
        for (const measured of ['outcome', 'activity'] as const)
          for (const cut of [0, 1]) {
            const { solve, speed } = plan(
              { 'service.spend': 1000, 'service.measured': measured, 'service.staffingCut': cut },
              of,
            );
            for (const chance of [...solve, speed]) expect(chance >= 0 && chance <= 1).toBe(true);
            expect(solve[0] >= solve[1] && solve[1] >= solve[2]).toBe(true);
          }
      }
  });
});

describe('care', () => {
  it('is from 0 to 1, 63 % at its scale, with less and less effect', () => {
    const care = along('care.spend', grid(60), (p) => p.care);
    expect(rises(care) && saturates(care)).toBe(true);
    expect([care[0], plan({ 'care.spend': 1000 }).care]).toEqual([0, 1]);
    expect(plan({ 'care.spend': effects.careScale }).care).toBeCloseTo(1 - Math.exp(-1), 12);
  });
});

describe('rewards', () => {
  it('are contingent with points or tiers, and administered only then', () => {
    const tiers = [{ name: 'Silver', spend: 100, cost: 3 }];
    const plans = [
      plan({ 'points.earnRate': 0.01 }),
      plan({ 'points.tiers': tiers }),
      plan({ 'care.spend': 5 }),
    ];
    expect(plans.map((p) => p.contingent)).toEqual([true, true, false]);
    expect(plans.map((p) => p.pointsAdministration)).toEqual([
      market.pointsAdministration * 100,
      market.pointsAdministration * 100,
      0,
    ]);
  });

  it('count thresholds in whole cents', () => {
    for (const [threshold, cents] of [
      [10, 1000],
      [1.1, 110],
      [0.57, 57],
      [1.005, 100],
      [8.296, 830],
    ] as const)
      expect(plan({ 'points.threshold': threshold }).threshold).toBe(cents);
  });
});

describe('gifts', () => {
  it('come by chance a week, by chance a purchase, or every time', () => {
    const chance = (levers: Partial<Levers>) => plan(levers).giftChance;
    expect(chance({ 'gifts.schedule': 'randomWeek', 'gifts.perYear': 13 })).toBe(0.25);
    expect(chance({ 'gifts.schedule': 'randomWeek', 'gifts.perYear': 52 })).toBe(1);
    expect(chance({ 'gifts.schedule': 'randomPurchase', 'gifts.probability': 0.3 })).toBe(0.3);
    expect(chance({ 'gifts.schedule': 'everyVisit' })).toBe(1);
  });
});

describe('yearly spends', () => {
  it('are in cents', () => {
    const { careSpend, nothingSpend, advertising, winBackOffer } = plan({
      'care.spend': 3,
      'nothing.spend': 8,
      'acquisition.spend': 2.5,
      'winBack.offer': 10,
    });
    expect([careSpend, nothingSpend, advertising, winBackOffer]).toEqual([300, 800, 250, 1000]);
  });
});
