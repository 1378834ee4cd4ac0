import { describe, expect, test } from 'vitest';
import { knobScale, mainLevers, scaledTiers } from '../../../src/lab/levers/lever-facts.ts';
import { leversTable } from '../../../src/model/parameters/parameters.ts';
import { programTemplates } from '../../../src/scenario/program-templates.ts';
import { presets } from '../../../src/scenario/presets/presets.ts';

const programs = [...programTemplates, ...presets.flatMap((preset) => preset.scenario.programs)];

test('every program that does something shows a lever, the one that the budget turns first', () => {
  for (const program of programs) {
    const levers = mainLevers(program);
    expect(levers.length, program.name).toBeGreaterThan(Object.keys(program.levers).length > 0 ? 0 : -1);
    if (program.intensity) expect(levers[0], program.name).toBe(program.intensity);
    expect(new Set(levers).size).toBe(levers.length);
  }
});

describe('the scale of a knob', () => {
  test('holds every value within the range of its parameter, and has steps', () => {
    for (const parameter of Object.values(leversTable)) {
      if (parameter.kind !== 'number') continue;
      for (const value of [parameter.min, parameter.default, parameter.max]) {
        const { min, max, step } = knobScale(parameter, value);
        expect(min, parameter.label).toBeLessThanOrEqual(value);
        expect(max, parameter.label).toBeGreaterThanOrEqual(value);
        expect(max).toBeLessThanOrEqual(parameter.max);
        expect(min).toBeGreaterThanOrEqual(parameter.min);
        expect(step).toBeGreaterThan(0);
        expect((max - min) / step, parameter.label).toBeLessThanOrEqual(2001);
      }
    }
  });

  test('leaves a usual value somewhere in the middle', () => {
    expect(knobScale(leversTable['gifts.perYear'], 1.45).max).toBe(5);
    expect(knobScale(leversTable['service.spend'], 8).max).toBe(20);
    expect(knobScale(leversTable['points.earnRate'], 0.02).max).toBe(0.05);
    expect(knobScale(leversTable['service.rootCauseShare'], 0).max).toBe(1);
  });
});

test('a ladder of tiers moves as a whole, in round numbers', () => {
  const ladder = [
    { name: 'Silver', spend: 450, cost: 2 },
    { name: 'Gold', spend: 1200, cost: 6 },
  ];
  expect(scaledTiers(ladder, 900).map((tier) => tier.spend)).toEqual([900, 2400]);
  expect(scaledTiers([], 900)).toEqual([]);
});
