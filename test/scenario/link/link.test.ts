import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvent,
  addProgram,
  duplicateProgram,
  removeProgram,
  renameProgram,
  setBudget,
  setLever,
  setParameter,
  setReference,
  setSeed,
} from '../../../src/scenario/edit/edit.ts';
import { withSolutions } from '../../../src/scenario/solution-key.ts';
import { encodeLink } from '../../../src/scenario/link/link.ts';
import { decodeLink } from '../../../src/scenario/link/read-link.ts';
import type { LinkMigration } from '../../../src/scenario/link/link-migrations.ts';
import { defaultScenario, findPreset, presets } from '../../../src/scenario/presets/presets.ts';
import { defaultLevers } from '../../../src/model/parameters/parameters.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { anyScenario, anyText } from '../any-scenario.ts';

const sentences = (link: string) => decodeLink(link).problems.map(({ message }) => message);
const expectRoundTrip = (scenario: Scenario) => {
  const link = encodeLink(scenario);
  expect(decodeLink(link)).toEqual({ scenario, page: 'lab', problems: [] });
};

/** A scenario as people make it: another market, two more programs, events moved, everything solved. */
function ordinary(): Scenario {
  let scenario = setSeed(defaultScenario, 'class-7');
  scenario = setParameter(scenario, 'market.failureRate', 0.06);
  scenario = setParameter(scenario, 'market.marginRate', 0.35);
  scenario = setParameter(scenario, 'effects.bondPull', 1.5);
  scenario = setBudget(scenario, { perCustomerYear: 12 });
  scenario = addProgram(addProgram(scenario, 'care').scenario, 'ratio-gifts').scenario;
  scenario = renameProgram(scenario, 'care', 'Danke & grüße 🎁');
  scenario = setLever(scenario, 'points', 'points.tiers', [{ name: 'Gold', spend: 500, cost: 3 }]);
  scenario = addEvent(scenario, 'priceRise', 100);
  scenario = setReference(scenario, 'points');
  const found = scenario.programs
    .filter(({ intensity }) => intensity !== null)
    .map(({ id }, i) => {
      const cost = 12 / (1 + i / 1000) - 0.00123456789;
      const solution = {
        cost,
        low: cost - Math.sqrt(2) / 99,
        high: cost + Math.sqrt(3) / 99,
        attainable: i !== 1,
        shareOfBudget: 1,
      };
      return [id, { value: Math.sqrt(i + 2) / 70, solution }] as const;
    });
  const solved = withSolutions(scenario, Object.fromEntries(found), 1);
  // The true mark changes with every default of the parameter table.
  return { ...solved, budget: { ...solved.budget, solvedFor: '0123456789abcdef' } };
}

describe('the link of a scenario', () => {
  it('keeps its form: the default scenario', () => {
    expect(encodeLink(defaultScenario)).toBe('#/lab?v=1&preset=town');
  });

  it('keeps its form: everything that people change', () => {
    expect(encodeLink(ordinary(), { fingerprint: '1F3A9C2E55d0', modelVersion: 1 }).split('&'))
      .toMatchInlineSnapshot(`
      [
        "#/lab?v=1",
        "preset=town",
        "seed=class-7",
        "worlds=none,points,gifts,service,care,ratio-gifts",
        "programs.points.points.earnRate=0.020203050891044218",
        "programs.points.points.tiers=Gold:500:3",
        "programs.gifts.gifts.perYear=0.024743582965269673",
        "programs.service.service.spend=0.02857142857142857",
        "programs.care.name=Danke+%26+gr%C3%BC%C3%9Fe+%F0%9F%8E%81",
        "programs.care.care.spend=0.031943828249996996",
        "programs.ratio-gifts.gifts.probability=0.034992710611188256",
        "reference=points",
        "budget=12",
        "market.marginRate=0.35",
        "market.failureRate=0.06",
        "effects.bondPull=1.5",
        "events=failureWave:52:9:5,rivalOffer:90:9:0.25,programEnds:130,priceRise:100:0.1",
        "solved=0123456789abcdef",
        "solved.points=12:11.98:12.02",
        "solved.gifts=11.99:11.97:12:1:unattainable",
        "solved.service=11.97:11.96:11.99",
        "solved.care=11.96:11.95:11.98",
        "solved.ratio-gifts=11.95:11.94:11.97",
        "model=1",
        "fp=1f3a9c2e",
      ]
    `);
  });

  it('of an ordinary scenario is shorter than 2,000 characters', () => {
    expect(encodeLink(ordinary(), { fingerprint: '1f3a9c2e', modelVersion: 1 }).length).toBeLessThan(2000);
  });

  it('brings back whose life is open', () => {
    expect(decodeLink(encodeLink(ordinary(), { person: 0 })).person).toBe(0);
    expect(decodeLink(encodeLink(ordinary(), { person: 12 })).person).toBe(12);
    expect(decodeLink(encodeLink(ordinary())).person).toBeUndefined();
  });

  it('brings back the page, the fingerprint and the model version', () => {
    const link = encodeLink(ordinary(), { page: 'about', fingerprint: '1f3a9c2e55d0', modelVersion: 7 });
    expect(decodeLink(link)).toEqual({
      scenario: ordinary(),
      page: 'about',
      fingerprint: '1f3a9c2e',
      modelVersion: 7,
      problems: [],
    });
  });

  it.each(presets.map(({ id, scenario }) => [id, scenario] as const))(
    'brings back the preset %s',
    (_, scenario) => expectRoundTrip(scenario),
  );

  it('brings back every right scenario exactly', () => {
    fc.assert(fc.property(anyScenario, expectRoundTrip), { numRuns: 300 });
  });

  it('brings back names and seeds of any writing', () => {
    fc.assert(
      fc.property(anyText(80), anyText(200), (name, seed) => {
        expectRoundTrip(renameProgram(setSeed(defaultScenario, seed), 'gifts', name));
      }),
      { numRuns: 300 },
    );
  });

  it('brings back every number to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (rate) => {
        const { scenario } = decodeLink(
          encodeLink(setParameter(defaultScenario, 'market.failureRate', rate)),
        );
        expect(scenario.market.failureRate).toBe(rate);
      }),
    );
  });

  it('holds only characters that every address may hold', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(encodeLink(scenario)).toMatch(/^#\/lab\?[A-Za-z0-9\-._~%&=+,:/]*[A-Za-z0-9\-_~%&=+,:/]$/);
      }),
      { numRuns: 50 },
    );
  });

  it('says a copied program as a change of the one it was copied from', () => {
    const copied = setLever(
      duplicateProgram(defaultScenario, 'points').scenario,
      'points-2',
      'points.demotion',
      false,
    );
    expect(encodeLink(copied)).toBe(
      '#/lab?v=1&preset=town&worlds=none,points,points-2,gifts,service&programs.points-2=points' +
        '&programs.points-2.name=Points+and+tiers+%282%29&programs.points-2.points.demotion=false',
    );
  });

  it('takes no more than the worlds when only they change', () => {
    expect(encodeLink(removeProgram(defaultScenario, 'gifts').scenario)).toBe(
      '#/lab?v=1&preset=town&worlds=none,points,service',
    );
    expect(encodeLink(addProgram(defaultScenario, 'care').scenario)).toBe(
      '#/lab?v=1&preset=town&worlds=none,points,gifts,service,care',
    );
  });

  it('keeps a lever that was switched off', () => {
    const off = setLever(defaultScenario, 'gifts', 'gifts.schedule', defaultLevers['gifts.schedule']);
    expect(encodeLink(off)).toContain('programs.gifts.gifts.schedule=none');
    expectRoundTrip(off);
  });

  it('is made even of a scenario with half of a character', () => {
    expect(encodeLink({ ...defaultScenario, seed: '\ud800' })).toContain('seed=%EF%BF%BD');
  });
});

describe('links that were given away', () => {
  // Never change these: they are in people's papers and slides.
  it('version 1: market, seed and replications', () => {
    const { scenario, problems } = decodeLink(
      '#/lab?v=1&preset=airline&seed=class-7&replications=40&budget=8&market.failureRate=0.06&model=1&fp=1f3a9c2e',
    );
    expect(problems).toEqual([]);
    const airline = findPreset('airline')!.scenario;
    expect(scenario).toEqual({
      ...airline,
      seed: 'class-7',
      replications: 40,
      budget: { ...airline.budget, perCustomerYear: 8 },
      market: { ...airline.market, failureRate: 0.06 },
    });
  });

  it('version 1: programs, events and solved levers', () => {
    const { scenario, problems } = decodeLink(
      'https://example.org/steadfast/#/lab?v=1&preset=town&worlds=none,points,gifts-2,care&programs.gifts-2=random-gifts' +
        '&programs.gifts-2.name=Gifts,+%25+%26+%23&programs.gifts-2.gifts.perYear=2.25' +
        '&programs.points.points.tiers=Silver:450:2,Gold%252C+old:1200:6&reference=points&budget.mode=bestWithin' +
        '&events=failureWave:52:9:5,rumour:60:0.3,programEnds:130&solved=0123456789abcdef' +
        '&solved.gifts-2=7.5:7.25:7.75:0.5&solved.points=3:3:3:1:unattainable',
    );
    expect(problems).toEqual([]);
    expect(scenario.programs.map(({ id, name }) => [id, name])).toEqual([
      ['none', 'No program'],
      ['points', 'Points and tiers'],
      ['gifts-2', 'Gifts, % & #'],
      ['care', 'Care'],
    ]);
    expect(scenario.programs[1]?.levers['points.tiers']?.[1]).toEqual({
      name: 'Gold, old',
      spend: 1200,
      cost: 6,
    });
    expect(scenario.programs[2]?.levers).toEqual({ 'gifts.schedule': 'randomWeek', 'gifts.perYear': 2.25 });
    expect(scenario.reference).toBe('points');
    expect(scenario.budget).toEqual({
      mode: 'bestWithin',
      perCustomerYear: 8,
      solvedFor: '0123456789abcdef',
      solutions: {
        'gifts-2': { cost: 7.5, low: 7.25, high: 7.75, attainable: true, shareOfBudget: 0.5 },
        points: { cost: 3, low: 3, high: 3, attainable: false, shareOfBudget: 1 },
      },
    });
    expect(scenario.events).toEqual([
      { kind: 'failureWave', week: 52, weeks: 9, size: 5 },
      { kind: 'rumour', week: 60, size: 0.3 },
      { kind: 'programEnds', week: 130 },
    ]);
  });
});

describe('a link', () => {
  it.each([
    ['nothing', ''],
    ['a bare hash', '#'],
    ['a page', '#/'],
    ['an address without a hash', 'https://example.org/steadfast/?embed=1'],
  ])('that is %s opens the default without complaint', (_, link) => {
    expect(decodeLink(link)).toEqual({ scenario: defaultScenario, page: 'lab', problems: [] });
  });

  it.each([
    ['a whole address', 'https://example.org/a/?x=1#/lab?v=1&seed=x'],
    ['a hash', '#/lab?v=1&seed=x'],
    ['a hash without its mark', '/lab?v=1&seed=x'],
    ['settings alone', 'v=1&seed=x'],
    ['a hash with settings alone', '#seed=x'],
  ])('may be given as %s', (_, link) => {
    expect(decodeLink(link)).toEqual({
      scenario: { ...defaultScenario, seed: 'x' },
      page: 'lab',
      problems: [],
    });
  });

  it('whose commas and colons were encoded on the way still reads', () => {
    const link = '#/lab?worlds=none%2Cgifts&events=rumour%3A60%3A0.3&programs.gifts.gifts.value=7';
    expect(decodeLink(link).problems).toEqual([]);
    expect(decodeLink(link).scenario.events).toEqual([{ kind: 'rumour', week: 60, size: 0.3 }]);
  });
});

describe('blanks at the ends of a seed', () => {
  it('are left out of a link, which says so and is no damaged link', () => {
    expect(decodeLink('#/lab?seed=+class+7++')).toEqual({
      scenario: { ...defaultScenario, seed: 'class 7' },
      page: 'lab',
      problems: [],
      notes: ['Blanks at the ends of a seed do not count: the seed is "class 7".'],
    });
    expect(decodeLink('#/lab?seed=class+7')).not.toHaveProperty('notes');
  });

  it('alone are no seed', () => {
    expect(sentences('#/lab?seed=++')).toEqual([
      'seed is "  ", but it must not be empty; kept "maple-1729" of the preset.',
    ]);
  });
});

describe('a damaged link', () => {
  it.each([
    [
      'market.failureRate=7',
      'market.failureRate is 7, but it must lie between 0 and 1 (probability); kept 0.05 of the preset.',
    ],
    [
      'market.failureRat=0.1',
      'There is no market.failureRat (did you mean market.failureRate?); it was left out.',
    ],
    ['failureRate=0.1', 'There is no failureRate (did you mean market.failureRate?); it was left out.'],
    ['utm_source=mail', 'There is no utm_source; it was left out.'],
    [
      'preset=twon',
      'preset is "twon", but it must be town, airline, casino, coffee, bank, contractors, hotel, telecom, shop, carmaker or cdnow; took town.',
    ],
    ['v=9', 'v is "9", but this program reads links of version 1; get a newer one; read what it could.'],
    ['v=one', 'v is "one", but this program reads links of version 1; get a newer one; read what it could.'],
    ['fp=xyz', 'fp is "xyz", but it must be eight hexadecimal digits; it was left out.'],
    [
      'person=4000',
      'person is "4000", but it must be the number of somebody in this market, 0 to 3999; nobody’s life was opened.',
    ],
    [
      'person=me',
      'person is "me", but it must be the number of somebody in this market, 0 to 3999; nobody’s life was opened.',
    ],
    ['model=new', 'model is "new", but it must be the number of a model version; it was left out.'],
    ['seed=a&seed=b', 'seed is "b", but the link says it twice; kept "a".'],
    ['seed=%E0%A4', 'The part "seed=%E0%A4" of the link is damaged; it was left out.'],
    ['seed', 'The part "seed" of the link is damaged; it was left out.'],
    ['seed=', 'seed is "", but it must not be empty; kept "maple-1729" of the preset.'],
    [
      'replications=many',
      'replications is "many", but it must be a whole number between 1 and 1000; kept 20 of the preset.',
    ],
    [
      'reference=care',
      'reference is "care", but it must be the id of one of the programs: none, points, gifts, service; took none.',
    ],
    [
      'worlds=none,gfts',
      'There is no program or template gfts for worlds (did you mean gifts?); it was left out.',
    ],
    ['worlds=', 'A scenario needs at least one program, and none was left; kept those of the preset.'],
    [
      'worlds=none,none',
      'programs.2.id is "none", but another program has that id already; the second one was left out.',
    ],
    [
      'programs.gift.gifts.value=7',
      'There is no programs.gift (did you mean programs.gifts?); it was left out.',
    ],
    [
      'programs.gifts.gift.value=7',
      'There is no programs.gifts.gift.value (did you mean programs.gifts.gifts.value?); it was left out.',
    ],
    ['programs.gifts.__proto__=7', 'There is no programs.gifts.__proto__; it was left out.'],
    [
      'programs.x=cares',
      'There is no program or template cares for programs.x (did you mean care?); it was left out.',
    ],
    [
      'worlds=none&programs.gifts.gifts.value=7',
      'programs.gifts.gifts.value is "7", but there is no program "gifts" among the worlds; it was left out.',
    ],
    [
      'programs.points.points.tiers=Silver:450',
      'programs.points.points.tiers is ["Silver:450"], but tier 1 must have name, spend and cost; kept [{"name":"Silver","spend":450,"cost":2},{"name":"Gold","spen… of the preset.',
    ],
    [
      'events=flood:60',
      'events.1.kind is "flood", but it must be failureWave, rivalOffer, programEnds, priceRise, rumour, newCustomerOffer or giftStops; the event was left out.',
    ],
    ['events=rumour:60:0.3:9', 'There is no events.1.field 3; it was left out.'],
    [
      'events=programEnds:500',
      'events.1.week is 500, but the simulation ends after 156 weeks, so that it must be at most 155; the event was left out.',
    ],
    ['events.7.week=5', 'events.7.week is "5", but there are only 3 events; it was left out.'],
    [
      'solved.gifts=1:2',
      'budget.solutions.gifts is {"cost":1,"low":2,"high":"","attainable":true,"shareOfBudget…, but it must have the numbers cost, low, high, shareOfBudget (0 to 1) and attainable (true or false); it was left out.',
    ],
  ])('with %s says so, and opens with the rest', (query, message) => {
    expect(
      sentences(`#/lab?${query}&replications=7`.replace(/(replications=\w+)&replications=7/, '$1')),
    ).toContain(message);
  });

  it('of a whole nonsense says that it is none', () => {
    expect(sentences('hello')).toEqual([
      '"hello" is not a link to a scenario; opened the preset town instead.',
    ]);
  });

  it('never throws, and always opens a right scenario', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '#/lab?',
        '&',
        '=',
        'v=1',
        'preset=cdnow',
        'programs.',
        'gifts',
        'events',
        'solved.',
        '%',
        '+',
        'worlds=',
        '__proto__',
        '.',
      ),
      fc.string({ unit: 'binary' }),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (link) => {
          const { scenario, problems } = decodeLink(link);
          expectRoundTrip(scenario);
          for (const { message } of problems) expect(message).toMatch(/^[^\n]+\.$/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never passes a changed part in silence', () => {
    const changed = fc.string({
      unit: fc.constantFrom(...Array.from('abcdefgh.')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(changed, (key) => {
        expect(sentences(`#/lab?${key}=1`)).toHaveLength(1);
      }),
    );
  });
});

describe('migrations', () => {
  const migrations: LinkMigration[] = [
    {
      note: 'What was luck is now seed.',
      upgrade: (settings) => settings.map(([path, text]) => [path === 'luck' ? 'seed' : path, text]),
    },
    {
      note: 'Problems were given in per cent.',
      upgrade: (settings) =>
        settings.map(([path, text]) =>
          path === 'market.failureRate' ? [path, String(Number(text) / 100)] : [path, text],
        ),
    },
  ];

  it.each([
    ['version 1', '#/lab?v=1&luck=x&market.failureRate=6'],
    ['no version', '#/lab?luck=x&market.failureRate=6'],
    ['version 2', '#/lab?v=2&seed=x&market.failureRate=6'],
    ['version 3', '#/lab?v=3&seed=x&market.failureRate=0.06'],
  ])('bring a link of %s up to the present, one step after the other', (_, link) => {
    const { scenario, problems } = decodeLink(link, { migrations });
    expect(problems).toEqual([]);
    expect([scenario.seed, scenario.market.failureRate]).toEqual(['x', 0.06]);
  });

  it('do not read a version that is still to come in silence', () => {
    expect(decodeLink('#/lab?v=4&seed=x', { migrations }).problems[0]?.message).toBe(
      'v is "4", but this program reads links of version 1 to 3; get a newer one; read what it could.',
    );
  });
});

describe('the link of a page that was just opened', () => {
  it.each(['', '#', '#/lab', encodeLink(defaultScenario)])('%j means the default scenario', (link) => {
    expect(decodeLink(link)).toEqual({ scenario: defaultScenario, page: 'lab', problems: [] });
  });
});
