import fc from 'fast-check';
import { eventsTable, leversTable, sharedTables } from '../../src/model/parameters/parameters.ts';
import type { Parameter, ParameterTable } from '../../src/model/parameters/parameters.ts';
import { presets } from '../../src/scenario/presets/presets.ts';
import { numericLevers } from '../../src/scenario/rules/limits.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { repairScenario } from '../../src/scenario/rules/validate.ts';

/** Text with anything in it: emoji, marks that turn the direction of writing, what means something in an address. */
export const anyText = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength }),
      fc.string({
        unit: fc.constantFrom(...Array.from('&=#%?+,:;/ .!()"\'\\<>\u202e\u05d0\u0661🎁é\t\0')),
        minLength: 1,
        maxLength,
      }),
      fc.constantFrom('none', 'new', '[]', 'null', '__proto__', ' ', '.', 'a.', '%41', '[{', '1e5'),
    )
    .filter((text) => text.length <= maxLength);

const anyValue = (parameter: Parameter): fc.Arbitrary<unknown> => {
  switch (parameter.kind) {
    case 'number': {
      const { min, max, integer } = parameter;
      return integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
    }
    case 'switch':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...parameter.choices);
    case 'counts':
      return fc.array(fc.nat({ max: 500 }), { maxLength: 20 });
    case 'tiers':
      return fc
        .array(
          fc.record({
            name: anyText(20),
            spend: fc.double({ min: 0, max: 1e6, noNaN: true }),
            cost: fc.nat(99),
          }),
          {
            maxLength: 6,
          },
        )
        .map((tiers) => tiers.toSorted((a, b) => a.spend - b.spend));
  }
};

const anyOf = (table: ParameterTable) =>
  fc.record(Object.fromEntries(Object.entries(table).map(([key, p]) => [key, anyValue(p)])), {
    requiredKeys: [],
  });

const anyId = fc.oneof(
  fc.constantFrom('none', 'points', 'gifts', 'service', 'care', 'new', 'constructor', '0', 'null'),
  fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ019-')), minLength: 1, maxLength: 40 }),
);

const anyProgram = fc.record(
  {
    id: anyId,
    name: anyText(80),
    note: fc.oneof(anyText(200), fc.constant('')),
    family: fc.constantFrom('none', 'points', 'gifts', 'service', 'care', 'contact'),
    intensity: fc.oneof(fc.constant(null), fc.constantFrom(...numericLevers)),
    levers: anyOf(leversTable),
  },
  { requiredKeys: ['id'] },
);

const anyEvent = fc.oneof(
  ...Object.entries(eventsTable).map(([kind, table]) =>
    fc.record({
      kind: fc.constant(kind),
      ...Object.fromEntries(Object.entries(table).map(([key, parameter]) => [key, anyValue(parameter)])),
    }),
  ),
);

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const anySolution = fc.record({
  cost: finite,
  low: finite,
  high: finite,
  attainable: fc.boolean(),
  shareOfBudget: fc.constantFrom(1, 0.25, 0.5),
});

/** Right scenarios of every kind: each begins with a preset, and anything in it may be something else. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record(
    {
      format: fc.constant(1),
      preset: fc.constantFrom(...presets.map(({ id }) => id)),
      title: anyText(200),
      seed: anyText(200),
      replications: fc.integer({ min: 1, max: 1000 }),
      time: anyOf(sharedTables.time),
      market: anyOf(sharedTables.market),
      effects: anyOf(sharedTables.effects),
      mechanisms: anyOf(sharedTables.mechanisms),
      budget: fc.record(
        {
          mode: fc.constantFrom('equal', 'bestWithin', 'intensity'),
          perCustomerYear: fc.double({ min: 0, max: 1e6, noNaN: true }),
          solvedFor: fc.constantFrom('', '0123456789abcdef'),
          solutions: fc.dictionary(anyId, anySolution),
        },
        { requiredKeys: [] },
      ),
      programs: fc.array(anyProgram, { minLength: 1, maxLength: 7 }),
      reference: anyId,
      events: fc.array(anyEvent, { maxLength: 5 }),
    },
    { requiredKeys: ['format'] },
  )
  .map((value) => repairScenario(value).scenario);
