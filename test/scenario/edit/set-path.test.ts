/** Every accepted setting acts, and what would be ignored is refused with a sentence. */
import { describe, expect, it } from 'vitest';
import { eventsTable, leversTable, sharedTables } from '../../../src/model/parameters/parameters.ts';
import type { Parameter, ParameterTable } from '../../../src/model/parameters/parameters.ts';
import { setBudget } from '../../../src/scenario/edit/edit.ts';
import { setPath, setPaths } from '../../../src/scenario/edit/set-path.ts';
import { valueText } from '../../../src/scenario/link/text-form.ts';
import { defaultScenario, findPreset } from '../../../src/scenario/presets/presets.ts';
import { fromTemplate, programTemplates } from '../../../src/scenario/program-templates.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** With every lever as it is set: none follows from a budget. */
const held = setBudget(defaultScenario, { mode: 'intensity' });

/** The value at a path of words in anything. */
const at = (value: unknown, words: readonly (string | number)[]): unknown =>
  words.reduce<unknown>((inner, word) => (inner as Record<string | number, unknown>)[word], value);

/** A text of another right value than the present one, in text form. */
function anotherText(parameter: Parameter, present: string): string {
  const texts = (): string[] => {
    switch (parameter.kind) {
      case 'number': {
        const { min, max, plausible } = parameter;
        return [...plausible, min, max].map((n) =>
          valueText(parameter, parameter.integer ? Math.round(n) : n),
        );
      }
      case 'switch':
        return ['true', 'false'];
      case 'choice':
        return [...parameter.choices];
      case 'counts':
        return ['3000,1000'];
      case 'tiers':
        return ['A:10:1', 'none'];
    }
  };
  return texts().find((text) => text !== present)!;
}

/** Sets one path and expects that what it names is what it was set to. */
function expectEffect(
  path: string,
  text: string,
  where: readonly (string | number)[],
  from: Scenario = held,
) {
  const { scenario, problem } = setPath(from, path, text);
  expect(problem, path).toBeNull();
  expect(at(scenario, where), path).not.toEqual(at(from, where));
  return at(scenario, where);
}

describe('every path of the documentation, set to another value, changes what it names', () => {
  // What must go together with another setting is tested in a scenario in which it can stand.
  const cohort = findPreset('cdnow')!.scenario;
  const scenarioFor = (key: string): Scenario => (key === 'market.arrivalCounts' ? cohort : held);
  const textFor: Readonly<Record<string, string>> = {
    'market.people': '3000',
    'market.arrivalCounts': '2000,357',
    'market.degree': '6',
  };

  it.each(
    Object.entries(sharedTables).flatMap(([group, table]: [string, ParameterTable]) =>
      Object.entries(table).map(([name, parameter]) => [`${group}.${name}`, group, name, parameter] as const),
    ),
  )('%s', (key, group, name, parameter) => {
    const from = scenarioFor(key);
    const present = valueText(parameter, at(from, [group, name]) as never);
    const text = textFor[key] ?? anotherText(parameter, present);
    const value = expectEffect(key, text, [group, name], from);
    expect(valueText(parameter, value as never)).toBe(text);
  });

  it.each(Object.entries(leversTable) as [string, Parameter][])('programs.points.%s', (lever, parameter) => {
    const where = ['programs', 1, 'levers', lever];
    const present = at(held, where) ?? parameter.default;
    const text = anotherText(parameter, valueText(parameter, present as never));
    const value = expectEffect(`programs.points.${lever}`, text, where) ?? parameter.default;
    expect(valueText(parameter, value as never)).toBe(text);
  });

  it.each(
    Object.entries(eventsTable).flatMap(([kind, table]) =>
      Object.entries(table).map(([field, parameter]) => [kind, field, parameter as Parameter] as const),
    ),
  )('events, and then events.1.… of %s: %s', (kind, field, parameter) => {
    const fields = Object.values(eventsTable[kind as keyof typeof eventsTable]) as Parameter[];
    const texts = fields.map((other) => valueText(other, other.default));
    const text = [kind, ...texts].join(':');
    const { scenario } = setPath(held, 'events', text);
    expect(scenario.events).toHaveLength(1);
    const other = field === 'week' ? '60' : anotherText(parameter, valueText(parameter, parameter.default));
    expect(expectEffect(`events.1.${field}`, other, ['events', 0, field], scenario)).toBe(Number(other));
  });

  it.each([
    ['title', 'Another', ['title']],
    ['seed', 'class 7', ['seed']],
    ['replications', '7', ['replications']],
    ['worlds', 'none,gifts', ['programs', 'length']],
    ['reference', 'gifts', ['reference']],
    ['budget', '12', ['budget', 'perCustomerYear']],
    ['budget.perCustomerYear', '12', ['budget', 'perCustomerYear']],
    ['budget.mode', 'bestWithin', ['budget', 'mode']],
    ['events', 'rumour:60:0.3', ['events']],
    ['solved', '0123456789abcdef', ['budget', 'solvedFor']],
    ['solved.gifts', '7.5:7.25:7.75', ['budget', 'solutions', 'gifts']],
    ['programs.gifts.name', 'Surprises', ['programs', 2, 'name']],
    ['programs.gifts.note', 'Now and then.', ['programs', 2, 'note']],
    ['programs.gifts.family', 'care', ['programs', 2, 'family']],
    ['programs.gifts.intensity', 'gifts.value', ['programs', 2, 'intensity']],
    ['programs.thanks', 'care', ['programs', 'length']],
    ['programs.gifts', 'care', ['programs', 2, 'levers']],
    ['programs.gifts', 'new', ['programs', 2, 'levers']],
  ] as const)('%s=%s', (path, text, where) => {
    expectEffect(path, text, where);
  });
});

describe('the start of a program that has two meanings, or none', () => {
  const points = programTemplates.find(({ id }) => id === 'points')!;
  const own = defaultScenario.programs[1]!;

  it('is refused: programs.pts=points in town, which has a program and a template of that id', () => {
    expect(setPath(defaultScenario, 'programs.pts', 'points')).toEqual({
      scenario: defaultScenario,
      problem:
        'programs.pts is "points", but both a program of this scenario and a template are called that; ' +
        'write template:points or program:points.',
    });
  });

  it('is the template, or the program, when it says so', () => {
    const made = (from: string) => setPath(defaultScenario, 'programs.pts', from).scenario.programs.at(-1);
    expect(made('template:points')).toEqual({ ...points, id: 'pts' });
    expect(made('program:points')).toEqual({ ...own, id: 'pts' });
    expect(own.levers).toHaveProperty('points.tiers');
    expect(points.levers).not.toHaveProperty('points.tiers');
  });

  it('replaces a program by the template of its id when it says so', () => {
    const { scenario, problem } = setPath(defaultScenario, 'programs.points', 'template:points');
    expect(problem).toBeNull();
    expect(scenario.programs[1]).toEqual(points);
  });

  it.each([
    ['programs.points', 'points', /both a program of this scenario and a template are called that/],
    ['programs.points', 'program:points', /that is the program that is there/],
    ['programs.gifts', 'gifts', /that is the program that is there/],
    ['programs.pts', 'template:gifts', /There is no program or template template:gifts/],
    ['programs.pts', 'program:care', /There is no program or template program:care/],
  ])('is refused where it would change nothing: %s=%s', (path, text, sentence) => {
    const { scenario, problem } = setPath(defaultScenario, path, text);
    expect(problem).toMatch(sentence);
    expect(scenario).toBe(defaultScenario);
  });

  it('is clear where the program is the template as it stands', () => {
    expect(setPath(defaultScenario, 'programs.calm', 'none').scenario.programs.at(-1)).toEqual(
      fromTemplate('none', { id: 'calm' }),
    );
  });
});

describe('a setting that would be overwritten is refused', () => {
  const sentences = (...settings: (readonly [string, string])[]) =>
    setPaths(defaultScenario, settings).problems.map(({ message }) => message);

  it('by the budget, which decides the intensity lever also of a program that is made at the same time', () => {
    const follows = (path: string) => [
      `${path} follows from the budget; set budget.mode=intensity to hold it, or set the budget itself.`,
    ];
    expect(sentences(['programs.gifts.gifts.perYear', '5'])).toEqual(follows('programs.gifts.gifts.perYear'));
    expect(sentences(['programs.thanks', 'care'], ['programs.thanks.care.spend', '5'])).toEqual(
      follows('programs.thanks.care.spend'),
    );
    expect(sentences(['worlds', 'none,care'], ['programs.care.care.spend', '5'])).toEqual(
      follows('programs.care.care.spend'),
    );
    expect(sentences(['programs.gifts.intensity', 'none'], ['programs.gifts.gifts.perYear', '5'])).toEqual(
      [],
    );
  });

  it('by another setting of the same path', () => {
    expect(sentences(['market.people', '1000'], [' market.people', '2000'])).toEqual([
      'market.people is set twice: to "1000" and to "2000".',
    ]);
    expect(sentences(['budget', '9'], ['budget.perCustomerYear', '10'])).toHaveLength(1);
  });
});
