/** The JSON Schema of a scenario, from the parameter table. The build publishes it as `scenario.schema.json`. */
import { eventsTable, leversTable, sharedTables } from '../../model/parameters/parameters.ts';
import type { Parameter, ParameterTable } from '../../model/parameters/parameters.ts';
import { presets } from '../presets/presets.ts';
import { budgetModes, documentLimits, families, idPattern, numericLevers } from './limits.ts';

/** Plain JSON; what a schema may hold is for JSON Schema to say. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const strict = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});
const range = ([minimum, maximum]: readonly [number, number]) => ({ minimum, maximum });
const text = (maxLength: number, minLength = 0) => ({ type: 'string', minLength, maxLength });
const id = { type: 'string', pattern: idPattern.source, maxLength: documentLimits.id };

const tier = strict(
  {
    name: text(documentLimits.name, 1),
    spend: {
      type: 'number',
      ...range(documentLimits.tierSpend),
      description: 'Money spent within a tier year that earns it; more than the tier below needs.',
    },
    cost: { type: 'number', ...range(documentLimits.tierCost), description: 'Money a year and member.' },
  },
  ['name', 'spend', 'cost'],
);

function shape(parameter: Parameter): JsonSchema {
  switch (parameter.kind) {
    case 'number':
      return {
        type: parameter.integer ? 'integer' : 'number',
        minimum: parameter.min,
        maximum: parameter.max,
      };
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { enum: parameter.choices };
    case 'counts':
      return {
        type: 'array',
        maxItems: parameter.maxLength,
        items: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      };
    case 'tiers':
      return { type: 'array', maxItems: parameter.maxLength, items: tier };
  }
}

/** The properties of a table of parameters, each with its label, help, unit and default. */
const tableProperties = (table: ParameterTable) =>
  Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => {
      const unit = parameter.kind === 'number' ? ` Unit: ${parameter.unit}.` : '';
      return [
        name,
        {
          title: parameter.label,
          description: `${parameter.help}${unit}`,
          ...shape(parameter),
          default: parameter.default,
        },
      ];
    }),
  );

const program = strict(
  {
    id: { ...id, description: 'Unique in the scenario.' },
    name: text(documentLimits.name, 1),
    note: { ...text(documentLimits.note), description: 'One plain line that says what it does.' },
    family: { enum: families },
    intensity: {
      enum: [null, ...numericLevers],
      description: 'The lever that the equal budget turns; null for none.',
    },
    levers: strict(tableProperties(leversTable)),
  },
  ['id'],
);

const events = Object.entries(eventsTable).map(([kind, table]) =>
  strict({ kind: { const: kind }, ...tableProperties(table) }, ['kind', ...Object.keys(table)]),
);

const solution = strict(
  {
    cost: { type: 'number', description: 'Money a customer-year of the no-program world.' },
    low: { type: 'number' },
    high: { type: 'number' },
    attainable: { type: 'boolean' },
    shareOfBudget: { type: 'number', minimum: 0, maximum: 1 },
  },
  ['cost', 'low', 'high', 'attainable', 'shareOfBudget'],
);

const budget = strict({
  mode: {
    enum: budgetModes,
    description: 'Equal budgets, the best of 25, 50 and 100 % of the budget, or the levers as they are.',
  },
  perCustomerYear: {
    type: 'number',
    ...range(documentLimits.perCustomerYear),
    description: 'Money a customer-year of the no-program world.',
  },
  solvedFor: {
    type: 'string',
    pattern: '^[0-9a-z]{0,32}$',
    description: 'Mark of what the levers were solved for; empty when never solved.',
  },
  solutions: {
    type: 'object',
    propertyNames: id,
    additionalProperties: solution,
    description: 'What the solver found, by program id.',
  },
});

/**
 * The JSON Schema (draft 2020-12) of a scenario. It says what every single value may be; what must fit together (unique ids, the
 * reference, events within the horizon, arrivals that add up to the people, rising tiers) only `readScenario` checks.
 */
export function scenarioSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'scenario.schema.json',
    title: 'Steadfast scenario',
    description:
      'Everything needed to get the same numbers again. Whatever is left out is taken from the preset, and from the default preset ' +
      'when none is named.',
    ...strict(
      {
        $schema: { type: 'string', description: 'Where this schema lies, for editors.' },
        format: { const: 1, description: 'Version of this format, not of the model.' },
        preset: { enum: presets.map((preset) => preset.id), description: 'The preset it started from.' },
        title: text(documentLimits.title, 1),
        seed: {
          ...text(documentLimits.seed, 1),
          description: 'Any text; the luck of every person follows from it.',
        },
        replications: { type: 'integer', ...range(documentLimits.replications) },
        ...Object.fromEntries(
          Object.entries(sharedTables).map(([group, table]) => [group, strict(tableProperties(table))]),
        ),
        budget,
        programs: {
          type: 'array',
          minItems: documentLimits.programs[0],
          maxItems: documentLimits.programs[1],
          items: program,
          description: 'The worlds, in the order of their columns.',
        },
        reference: { ...id, description: 'Id of the program that the others are compared with.' },
        events: { type: 'array', maxItems: documentLimits.events[1], items: { oneOf: events } },
      },
      ['format'],
    ),
  };
}

/** The text of `scenario.schema.json`. */
export const scenarioSchemaText = () => `${JSON.stringify(scenarioSchema(), null, 2)}\n`;
