/** Equal budgets: what the solver says a program costs is what it costs, or it says that it cannot. */
import { describe, expect, it, vi } from 'vitest';
import { solveProgram } from '../../../src/experiment/budget/budget.ts';
import { compare } from '../../../src/experiment/figures/compare.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { fromTemplate, programTemplates } from '../../../src/scenario/program-templates.ts';
import type { Budget, Program, Scenario } from '../../../src/scenario/scenario.ts';
import { small } from '../support/small.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const none = fromTemplate('none');

/** One program beside none, for half a year, with a budget. */
const scenarioOf = (
  program: Program,
  budget: Partial<Budget>,
  changes: Partial<Scenario> = {},
): Scenario => ({
  ...small,
  time: { weeks: 26, burnIn: 13 },
  market: { ...small.market, people: 300 },
  programs: [none, program],
  budget: { ...small.budget, mode: 'equal', ...budget },
  events: [],
  ...changes,
});
const solve = (scenario: Scenario) => runToEnd(solveProgram(scenario, 1));
const at = (program: Program, value: number): Program => ({
  ...program,
  levers: { ...program.levers, [program.intensity!]: value },
});

/** Cost per customer-year on fresh luck, with its interval. */
function costOf(scenario: Scenario, value: number, replications: number) {
  const programs = [none, at(scenario.programs[1]!, value)];
  const fresh = { ...scenario, programs, seed: 'fresh' };
  const runs = Array.from({ length: replications }, (_, r) => runToEnd(replicate(fresh, r)).replication);
  return compare(fresh, runs, 'programCostPerCustomerYear').levels[1]!.at(-1)!;
}

const turned = programTemplates.filter(({ intensity }) => intensity !== null);

describe.each(turned.map((program) => [program.id, program] as const))('the program %s', (id, program) => {
  const perCustomerYear = 9;
  const scenario = scenarioOf(program, { perCustomerYear });
  const { value, solution } = solve(scenario);

  it('costs the budget within 2 %, or an interval that holds it, or says that it cannot', () => {
    const { cost, low, high, attainable } = solution;
    const close = Math.abs(cost - perCustomerYear) <= 0.02 * perCustomerYear;
    expect(attainable).toBe(close || (low <= perCustomerYear && perCustomerYear <= high));
    // In this market every template can cost 9 per customer-year.
    expect(attainable).toBe(true);
    expect(low <= cost && cost <= high).toBe(true);
  });

  it('has as few figures as people can read', () => {
    const figures = String(value).replace(/^0\.0*|\./g, '');
    expect(figures.length, String(value)).toBeLessThanOrEqual(4);
  });

  it('costs on fresh luck what the solver measured', () => {
    const fresh = costOf(scenario, value, 8);
    // Two means of eight and up to 24 replications: their difference lies within twice the sum of their half intervals but in one of some
    // thousand seeds.
    const tolerance = fresh.high - fresh.low + (solution.high - solution.low);
    expect(Math.abs(fresh.mean - solution.cost)).toBeLessThan(tolerance);
    expect(id.length).toBeGreaterThan(0);
  });
});

describe('a budget that a lever cannot cost', () => {
  it('by far too large: the lever stands at its end, and the nearest cost is told', () => {
    const { value, solution } = solve(scenarioOf(fromTemplate('random-gifts'), { perCustomerYear: 500 }));
    expect([value, solution.attainable]).toEqual([52, false]);
    // 52 gifts of 5.5 a year.
    expect(solution.cost).toBeGreaterThan(200);
    expect(solution.cost).toBeLessThan(400);
  });

  it('smaller than what the program costs at its least', () => {
    const { value, solution } = solve(scenarioOf(fromTemplate('visit-gifts'), { perCustomerYear: 1 }));
    expect([value, solution.attainable]).toEqual([0.01, false]);
    expect(solution.cost).toBeGreaterThan(1.02);
  });

  it('between two whole numbers: the nearer one is taken, and it says so', () => {
    const program = { ...fromTemplate('regular-gifts'), intensity: 'gifts.everyWeeks' } as const;
    const scenario = scenarioOf(program, { perCustomerYear: 70 });
    const { value, solution } = solve(scenario);
    expect(Number.isInteger(value)).toBe(true);
    const miss = (weeks: number) => Math.abs(costOf(scenario, weeks, 4).mean - 70);
    expect(miss(value)).toBeLessThanOrEqual(Math.min(miss(value - 1), miss(value + 1)));
    const { cost, low, high, attainable } = solution;
    expect(attainable).toBe(Math.abs(cost - 70) <= 1.4 || (low <= 70 && 70 <= high));
  });
});

describe('a lever whose cost falls as it rises', () => {
  it('is found as well: weeks between gifts', () => {
    const program = { ...fromTemplate('regular-gifts'), intensity: 'gifts.everyWeeks' } as const;
    // About 52 / weeks gifts of 4 a year.
    const { value, solution } = solve(scenarioOf(program, { perCustomerYear: 20 }));
    expect(value).toBeGreaterThan(7);
    expect(value).toBeLessThan(13);
    expect(Math.abs(solution.cost - 20)).toBeLessThan(1.5);
  });
});

describe('a lever whose cost rises, falls and rises again: e-mails until people opt out', () => {
  const program = fromTemplate('crm-contact');
  const effects = { ...small.effects, optOut: 0.05 };
  const asked = (perCustomerYear: number) => scenarioOf(program, { perCustomerYear }, { effects });

  it('stands at the first value that costs the budget, not at one beyond the turn', () => {
    const { value, solution } = solve(asked(8));
    expect(solution.attainable).toBe(true);
    const scenario = asked(8);
    for (const fewer of [0.25, 0.5, 0.75]) expect(costOf(scenario, fewer * value, 4).mean).toBeLessThan(8);
    // More e-mails cost more first, and later the same again.
    expect(costOf(scenario, 1.4 * value, 4).mean).toBeGreaterThan(8);
    expect(costOf(scenario, 3 * value, 4).mean).toBeLessThan(solution.high + 0.5);
  });

  it('stands near the turn where nothing costs as much as the budget', () => {
    const { value, solution } = solve(asked(12));
    expect(solution.attainable).toBe(false);
    for (const times of [0.6, 1.7, 3])
      expect(costOf(asked(12), times * value, 4).mean).toBeLessThan(solution.cost);
  });
});

describe('the answer', () => {
  const program = fromTemplate('points');
  const scenario = scenarioOf(program, { perCustomerYear: 6 });
  const answer = solve(scenario);

  it('does not depend on the seed, the replications, or what happens later', () => {
    expect(solve({ ...scenario, seed: 'other' })).toEqual(answer);
    expect(solve({ ...scenario, replications: 7 })).toEqual(answer);
    expect(
      solve({
        ...scenario,
        events: [
          { kind: 'failureWave', week: 2, weeks: 20, size: 10 },
          { kind: 'programEnds', week: 8 },
        ],
      }),
    ).toEqual(answer);
  });

  it('does not depend on the other programs', () => {
    const programs = [none, program, fromTemplate('care'), fromTemplate('advertising')];
    expect(solve({ ...scenario, programs })).toEqual(answer);
  });

  it('hardly depends on where the lever stands now', () => {
    const elsewhere = solve({ ...scenario, programs: [none, at(program, 0.09)] });
    // Both lie within the 2 % of the budget that cost may be off.
    expect(Math.abs(elsewhere.value / answer.value - 1)).toBeLessThan(0.04);
  });

  it('for a program that ends early is its cost while in force', () => {
    const { solution } = solve({
      ...scenario,
      programs: [none, { ...program, levers: { ...program.levers, endsAt: 13 } }],
    });
    expect(solution.attainable).toBe(true);
    expect(Math.abs(solution.cost - 6)).toBeLessThan(0.6);
  });

  it('for a part of the customers is their cost spread over all', () => {
    const some = at(fromTemplate('null'), 8);
    const targeted: Program = {
      ...some,
      levers: { ...some.levers, 'targeting.rank': 'spend', 'targeting.share': 0.25 },
    };
    const { value } = solve(scenarioOf(targeted, { perCustomerYear: 5 }));
    // A quarter of the customers of week 0, of whom some leave while others join.
    expect(value).toBeGreaterThan(20);
    expect(value).toBeLessThan(40);
  });

  it('tells the share done, between 0 and 1', () => {
    const shares = [...solveProgram(scenario, 1)];
    expect(shares.length).toBeGreaterThan(26);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('cannot be had for a program without an intensity lever', () => {
    expect(() => runToEnd(solveProgram(scenario, 0))).toThrow('no intensity lever');
    expect(() => runToEnd(solveProgram(scenario, 9))).toThrow('no intensity lever');
  });
});

describe('the best within the budget', () => {
  const budget = { mode: 'bestWithin', perCustomerYear: 8 } as const;

  it('of a program without any effect is the least: a quarter of the budget', () => {
    const { value, solution } = solve(scenarioOf(fromTemplate('null'), budget));
    expect(solution).toMatchObject({ attainable: true, shareOfBudget: 0.25 });
    expect(value).toBeCloseTo(2, 1);
    expect(solution.cost).toBeCloseTo(2, 1);
  });

  it('of a program that pays with every money spent is all of it', () => {
    const program = fromTemplate('points', { levers: { 'points.threshold': 3 } });
    const keen = scenarioOf(program, budget, {
      effects: { ...small.effects, priceSensitivity: 20 },
      market: { ...small.market, people: 200, marginRate: 0.8 },
    });
    expect(solve(keen).solution.shareOfBudget).toBe(1);
  });
});
