import { expect, test } from 'vitest';
import { solverWords } from '../../../src/lab/levers/solver-words.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';
import type { Scenario, Solution } from '../../../src/scenario/scenario.ts';

const gifts = defaultScenario.programs.find(({ intensity }) => intensity === 'gifts.perYear')!;
const solution: Solution = { cost: 8, low: 7.9, high: 8.1, attainable: true, shareOfBudget: 1 };
const with_ = (found: Partial<Solution>, mode: Scenario['budget']['mode'] = 'equal'): Scenario => ({
  ...defaultScenario,
  budget: {
    ...defaultScenario.budget,
    mode,
    perCustomerYear: 8,
    solutions: { [gifts.id]: { ...solution, ...found } },
  },
});
const program = { ...gifts, levers: { ...gifts.levers, 'gifts.perYear': 1.5 } };

test('says which lever the budget set, to what, and what that costs', () => {
  expect(solverWords(with_({}), program, false)).toBe(
    'The budget set gifts a year to 1.5: that costs 8.00 ±\u202F0.10 a customer and year while in force, measured on pilot runs without events.',
  );
});

test('writes a yearly sum as one', () => {
  const service = defaultScenario.programs.find(({ intensity }) => intensity === 'service.spend')!;
  const budget = { ...defaultScenario.budget, solutions: { [service.id]: solution } };
  const levers = { ...service.levers, 'service.spend': 7.9 };
  expect(solverWords({ ...defaultScenario, budget }, { ...service, levers }, false)).toMatch(
    /^The budget set service spend to 7\.90 a year: /,
  );
});

test('says when no value costs the budget, and what the nearest is', () => {
  expect(solverWords(with_({ attainable: false, cost: 6, low: 5.8, high: 6.2 }), program, false)).toMatch(
    /^No value of gifts a year costs 8\.00\. The nearest is 1\.5, at 6\.00 ±\u202F0\.20/,
  );
});

test('says which share of the budget pays best, and when there is no budget', () => {
  expect(solverWords(with_({ shareOfBudget: 0.5 }, 'bestWithin'), program, false)).toMatch(
    /50\u202F% pays best\.$/,
  );
  expect(solverWords(with_({}, 'intensity'), program, false)).toMatch(/^There is no common budget/);
  expect(solverWords(with_({}), { ...program, intensity: null }, false)).toMatch(/turns no lever/);
});
