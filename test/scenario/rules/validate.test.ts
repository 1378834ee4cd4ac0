import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { memoryNeeded } from '../../../src/scenario/rules/memory-needed.ts';
import { readScenario, readScenarioText, repairScenario } from '../../../src/scenario/rules/validate.ts';

const sentences = (value: unknown, options = {}) =>
  readScenario(value, options).problems.map(({ message }) => message);
const repaired = (value: unknown, options = {}) => repairScenario(value, options);

describe('a right scenario', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    'of the preset %s is read without change',
    (_, preset) => {
      expect(readScenario(structuredClone(preset.scenario))).toEqual({
        scenario: preset.scenario,
        problems: [],
        notes: [],
      });
    },
  );

  it('may leave out what its preset says', () => {
    const { scenario } = readScenario({ format: 1, preset: 'cdnow', seed: 'x', market: { marginRate: 0.3 } });
    expect(scenario?.market.people).toBe(2357);
    expect(scenario?.market.marginRate).toBe(0.3);
    expect(scenario?.seed).toBe('x');
  });

  it('adapts what it leaves out to what it says', () => {
    const { scenario, problems } = readScenario({
      format: 1,
      time: { weeks: 60 },
      market: { arrival: 'cohort' },
      programs: [{ id: 'care', levers: { 'care.spend': 3 } }],
    });
    expect(problems).toEqual([]);
    expect(scenario?.events.map(({ kind }) => kind)).toEqual(['failureWave']);
    expect(scenario?.reference).toBe('care');
    expect(scenario?.time.burnIn).toBe(0);

    const small = readScenario({ format: 1, preset: 'cdnow', market: { people: 100 } });
    expect(small.scenario?.market.arrivalCounts.reduce((a, b) => a + b, 0)).toBe(100);
  });

  it('holds no lever that stands at its default', () => {
    const { scenario } = readScenario({
      format: 1,
      programs: [{ id: 'none', levers: { 'care.spend': 0, 'points.tiers': [], 'nothing.spend': 2 } }],
    });
    expect(scenario?.programs[0]?.levers).toEqual({ 'nothing.spend': 2 });
  });
});

describe('a wrong scenario', () => {
  const wrong: [string, unknown, string][] = [
    [
      'a number out of range',
      { market: { failureRate: 7 } },
      'market.failureRate is 7, but it must lie between 0 and 1 (probability).',
    ],
    [
      'a word for a number',
      { market: { people: 'many' } },
      'market.people is "many", but it must be a whole number between 1 and 1000000 (people).',
    ],
    [
      'a broken number',
      { market: { people: 4000.5 } },
      'market.people is 4000.5, but it must be a whole number.',
    ],
    [
      'something that is not a number',
      { market: { marginRate: NaN } },
      'market.marginRate is NaN, but it must be a number between 0 and 1 (share).',
    ],
    [
      'infinity',
      { effects: { bondPull: Infinity } },
      'effects.bondPull is Infinity, but it must be a number between 0 and 20 (logit).',
    ],
    [
      'a misspelt key',
      { market: { failureRat: 0.1 } },
      'There is no market.failureRat (did you mean market.failureRate?).',
    ],
    [
      'a parameter outside its group',
      { failureRate: 0.1 },
      'There is no failureRate (did you mean market.failureRate?).',
    ],
    ['a strange key', { xyzzy: 1 }, 'There is no xyzzy.'],
    [
      'an unknown preset',
      { preset: 'twon' },
      'preset is "twon", but it must be town, airline, casino, coffee, bank, contractors, hotel, telecom, shop, carmaker or cdnow.',
    ],
    ['an unknown format', { format: 2 }, 'format is 2, but it must be 1.'],
    [
      'too many replications',
      { replications: 1001 },
      'replications is 1001, but it must lie between 1 and 1000.',
    ],
    ['no program', { programs: [] }, 'A scenario needs at least one program, and none is left.'],
    [
      'seven programs',
      { programs: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id })) },
      'The number of programs is 7, but there can be at most 6.',
    ],
    [
      'two programs of one id',
      { programs: [{ id: 'a' }, { id: 'a' }] },
      'programs.2.id is "a", but another program has that id already.',
    ],
    [
      'an id with a space',
      { programs: [{ id: 'a' }, { id: 'b c' }] },
      'programs.2.id is "b c", but it must be 1 to 40 letters, digits and hyphens.',
    ],
    [
      'an unknown lever',
      { programs: [{ id: 'a', levers: { 'gift.perYear': 2 } }] },
      'There is no programs.a.gift.perYear (did you mean programs.a.gifts.perYear?).',
    ],
    [
      'a lever out of range',
      { programs: [{ id: 'a', levers: { 'gifts.perYear': 100 } }] },
      'programs.a.gifts.perYear is 100, but it must lie between 0 and 52 (gifts/year).',
    ],
    [
      'an intensity that no number turns',
      { programs: [{ id: 'a', intensity: 'gifts.schedule' }] },
      'programs.a.intensity is "gifts.schedule", but it must be null or the key of a lever that is a number, such as gifts.perYear.',
    ],
    [
      'tiers that do not rise',
      {
        programs: [
          {
            id: 'a',
            levers: {
              'points.tiers': [
                { name: 'S', spend: 2, cost: 1 },
                { name: 'G', spend: 2, cost: 1 },
              ],
            },
          },
        ],
      },
      'programs.a.points.tiers is [{"name":"S","spend":2,"cost":1},{"name":"G","spend":2,"cost…, but tier 2 must need more spend than the tier below it.',
    ],
    [
      'a reference that is not there',
      { reference: 'nobody' },
      'reference is "nobody", but it must be the id of one of the programs: none, points, gifts, service.',
    ],
    [
      'an unknown kind of event',
      { events: [{ kind: 'flood', week: 2 }] },
      'events.1.kind is "flood", but it must be failureWave, rivalOffer, programEnds, priceRise, rumour, newCustomerOffer or giftStops.',
    ],
    [
      'an event without its week',
      { events: [{ kind: 'programEnds' }] },
      'events.1.week is missing, but it must be a whole number between 0 and 519 (week).',
    ],
    [
      'an event beyond the horizon',
      { events: [{ kind: 'programEnds', week: 156 }] },
      'events.1.week is 156, but the simulation ends after 156 weeks, so that it must be at most 155.',
    ],
    [
      'arrivals that are not the people',
      { market: { arrival: 'cohort', people: 100, arrivalCounts: [50, 49] } },
      'market.arrivalCounts add up to 99, but there are 100 people; make the two equal, or leave the counts empty.',
    ],
    [
      'a cohort with a burn-in',
      { time: { burnIn: 10 }, market: { arrival: 'cohort' } },
      'time.burnIn is 10, but a cohort has no burn-in: it must be 0.',
    ],
    [
      'an odd number of acquaintances',
      { market: { degree: 7 } },
      'market.degree is 7, but it must be an even number.',
    ],
    [
      'more acquaintances than people',
      { market: { people: 8 } },
      'market.degree is 8, but it must be less than the number of people (8).',
    ],
    [
      'a solution of no program',
      {
        budget: { solutions: { care: { cost: 1, low: 1, high: 1, attainable: true, shareOfBudget: 1 } } },
      },
      'budget.solutions.care is {"cost":1,"low":1,"high":1,"attainable":true,"shareOfBudget"…, but there is no program of that id.',
    ],
    ['a seed of blanks', { seed: ' \t' }, 'seed is " \\t", but it must not be empty.'],
    ['an empty seed', { seed: '' }, 'seed is "", but it must not be empty.'],
    ['half of a character', { seed: 'a\ud800' }, 'seed is "a\\ud800", but it holds a broken character.'],
    ['a list', [], 'The scenario is [], but it must be an object.'],
  ];
  it.each(wrong)('with %s is refused with one sentence', (_, value, message) => {
    expect(sentences(Array.isArray(value) ? value : { format: 1, ...(value as object) })).toEqual([message]);
  });

  it('is refused with all its problems at once', () => {
    const { scenario, problems } = readScenario({
      format: 1,
      replications: 0,
      market: { people: -1, marginRate: 'x' },
      time: 3,
    });
    expect(scenario).toBeNull();
    expect(problems.map(({ path }) => path)).toEqual([
      'replications',
      'time',
      'market.people',
      'market.marginRate',
    ]);
  });

  it('without its format is refused', () => {
    expect(sentences({})).toEqual(['format is missing, but it must be 1.']);
  });

  it('that is not JSON is refused with the place', () => {
    const { problems } = readScenarioText('{"format": 1,}');
    expect(problems[0]?.message).toMatch(/^This is not a scenario, because it is not JSON: .+\.$/);
  });

  it('with endless nonsense gets a list that ends', () => {
    const value = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`nonsense${i}`, i]));
    expect(sentences({ format: 1, ...value })).toHaveLength(101);
    expect(sentences({ format: 1, ...value }).at(-1)).toBe(
      'There are 4900 more problems of this kind; mend these first.',
    );
  });
});

describe('a wrong scenario, repaired,', () => {
  it('says what was kept of the preset', () => {
    const { scenario, problems } = repaired({ format: 1, market: { failureRate: 7 } });
    expect(problems).toEqual([
      {
        path: 'market.failureRate',
        value: 7,
        kept: 0.05,
        message:
          'market.failureRate is 7, but it must lie between 0 and 1 (probability); kept 0.05 of the preset.',
      },
    ]);
    expect(scenario).toEqual(presets[0]?.scenario);
  });

  it('keeps what is right beside what is wrong', () => {
    const { scenario, problems } = repaired({
      format: 1,
      programs: [{ id: 'gifts', levers: { 'gifts.value': -1, 'gifts.perYear': 3 } }, { id: '?' }],
    });
    expect(problems).toHaveLength(2);
    expect(scenario.programs).toHaveLength(1);
    expect(scenario.programs[0]?.levers).toMatchObject({ 'gifts.perYear': 3 });
  });

  it('scales arrivals to the people', () => {
    const value = { format: 1, market: { arrival: 'cohort', people: 100, arrivalCounts: [7, 0, 14] } };
    const { scenario, problems } = repaired(value);
    expect(problems.map(({ path }) => path)).toEqual(['market.arrivalCounts']);
    expect(scenario.market.arrivalCounts).toEqual([33, 0, 67]);
  });

  it('is always right afterwards, whatever stood there', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (value) => {
        const { scenario, problems } = repaired(value);
        expect(readScenario(structuredClone(scenario)).problems).toEqual([]);
        expect(problems.length).toBeGreaterThan(0); // none of these says that its format is 1
      }),
    );
  });

  it('is right afterwards when hostile values stand at the right places', () => {
    const anything = fc.oneof(fc.anything({ maxDepth: 1 }), fc.string({ unit: 'binary' }), fc.double());
    const hostile = fc.record(
      {
        format: fc.constant(1),
        preset: fc.oneof(fc.constantFrom(...presets.map(({ id }) => id)), anything),
        title: anything,
        seed: anything,
        replications: anything,
        time: fc.record({ weeks: fc.oneof(fc.integer({ min: 1, max: 520 }), anything), burnIn: anything }),
        market: fc.record({
          people: fc.oneof(fc.integer({ min: 1, max: 10 }), anything),
          degree: fc.oneof(fc.integer({ min: 2, max: 50 }), anything),
          arrival: fc.constantFrom('cohort', 'ongoing', 'never'),
          arrivalCounts: fc.oneof(fc.array(fc.nat({ max: 100 })), anything),
        }),
        programs: fc.array(
          fc.record({
            id: fc.oneof(fc.constantFrom('a', 'b', 'constructor', '__proto__', 'gifts'), anything),
            name: anything,
            intensity: anything,
            levers: fc.dictionary(
              fc.constantFrom('points.tiers', 'gifts.value', '__proto__', 'toString'),
              anything,
            ),
          }),
          { maxLength: 8 },
        ),
        events: fc.array(fc.record({ kind: fc.constantFrom('failureWave', 'toString'), week: anything })),
        budget: fc.record({ solutions: fc.dictionary(fc.string(), anything), solvedFor: anything }),
        reference: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const { scenario, problems } = repaired(value);
        expect(readScenario(structuredClone(scenario)).problems).toEqual([]);
        for (const { message } of problems) {
          expect(message).toMatch(/^[^\n]+\.$/);
          expect(message).not.toContain('undefined');
        }
      }),
    );
  });

  it('cannot reach what all objects share', () => {
    repaired(JSON.parse('{"format":1,"__proto__":{"x":1},"market":{"__proto__":{"people":5}}}'));
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('memory', () => {
  const town = presets[0]!.scenario;

  it('grows with people and worlds', () => {
    expect(memoryNeeded(town)).toBe(4000 * (150 + 4 * 400));
  });

  it('beyond the limit of the caller is a problem that says how many people fit', () => {
    const value = { format: 1, market: { people: 1_000_000 } };
    expect(readScenario(value).problems).toEqual([]);
    expect(sentences(value, { memoryLimit: 500e6 })).toEqual([
      'market.people is 1000000, but that many in 4 worlds need about 1.8 GB of memory, and only 500 MB can be used; ' +
        'take at most 285000 people or fewer worlds.',
    ]);
    expect(repaired(value, { memoryLimit: 500e6 }).scenario.market.people).toBe(285_000);
  });
});
