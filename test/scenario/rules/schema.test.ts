import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { scenarioSchema } from '../../../src/scenario/rules/schema.ts';
import { readScenario } from '../../../src/scenario/rules/validate.ts';
import { anyScenario } from '../any-scenario.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const accepts = ajv.compile(scenarioSchema());

describe('the schema of a scenario', () => {
  it.each(presets.map(({ id, scenario }) => [id, scenario] as const))(
    'accepts the preset %s',
    (_, scenario) => {
      accepts(scenario);
      expect(accepts.errors).toBeNull();
    },
  );

  it('accepts every right scenario', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        accepts(scenario);
        expect(accepts.errors).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['no format', {}],
    ['another format', { format: 2 }],
    ['an unknown preset', { format: 1, preset: 'twon' }],
    ['a strange key', { format: 1, sed: 'x' }],
    ['a number out of range', { format: 1, market: { failureRate: 7 } }],
    ['half a person', { format: 1, market: { people: 10.5 } }],
    ['an unknown choice', { format: 1, market: { network: 'grid' } }],
    ['a misspelt parameter', { format: 1, market: { failureRat: 0.1 } }],
    ['no program', { format: 1, programs: [] }],
    ['a program without an id', { format: 1, programs: [{ name: 'x' }] }],
    ['an unknown lever', { format: 1, programs: [{ id: 'a', levers: { 'gift.value': 1 } }] }],
    ['an intensity that is no number', { format: 1, programs: [{ id: 'a', intensity: 'points.tiers' }] }],
    [
      'a tier without its spend',
      { format: 1, programs: [{ id: 'a', levers: { 'points.tiers': [{ name: 'A', cost: 1 }] } }] },
    ],
    ['an unknown event', { format: 1, events: [{ kind: 'flood', week: 1 }] }],
    ['an event without its size', { format: 1, events: [{ kind: 'rumour', week: 1 }] }],
    ['too many replications', { format: 1, replications: 1001 }],
    ['a list', []],
  ])('refuses %s, as the program does', (_, value) => {
    expect(accepts(value)).toBe(false);
    expect(readScenario(value).problems).not.toEqual([]);
  });

  it('may be named in a file, for editors', () => {
    const value = { $schema: './scenario.schema.json', format: 1 };
    expect(accepts(value)).toBe(true);
    expect(readScenario(value).problems).toEqual([]);
  });
});
