import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvent,
  addProgram,
  duplicateProgram,
  moveProgram,
  removeEvent,
  removeProgram,
  renameProgram,
  setBudget,
  setIntensity,
  setLever,
  setParameter,
  setReference,
  setReplications,
  setSeed,
  updateEvent,
} from '../../../src/scenario/edit/edit.ts';
import { needsSolving, solutionKey, withSolutions } from '../../../src/scenario/solution-key.ts';
import { setPath, setPaths } from '../../../src/scenario/edit/set-path.ts';
import { wordSeed } from '../../../src/scenario/word-seed.ts';
import { defaultScenario, findPreset } from '../../../src/scenario/presets/presets.ts';
import { programTemplates } from '../../../src/scenario/program-templates.ts';
import { documentLimits } from '../../../src/scenario/rules/limits.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { readScenario } from '../../../src/scenario/rules/validate.ts';

const ids = (scenario: Scenario) => scenario.programs.map(({ id }) => id);
const isRight = (scenario: Scenario) => expect(readScenario(scenario).problems).toEqual([]);
const solution = { cost: 8, low: 7.9, high: 8.1, attainable: true, shareOfBudget: 1 };

const solved = (scenario: Scenario, modelVersion = 1) => {
  const turned = scenario.programs.filter(({ intensity }) => intensity !== null);
  const found = Object.fromEntries(turned.map(({ id }) => [id, { value: 0.3, solution }]));
  return withSolutions(scenario, found, modelVersion);
};

describe('an edit', () => {
  it('leaves the old scenario as it is', () => {
    const before = structuredClone(defaultScenario);
    setParameter(defaultScenario, 'market.people', 100);
    setLever(defaultScenario, 'gifts', 'gifts.value', 7);
    updateEvent(defaultScenario, 0, { week: 3 });
    addProgram(defaultScenario, 'care');
    solved(defaultScenario);
    expect(defaultScenario).toEqual(before);
  });

  it('of people keeps the shape of a cohort’s arrivals', () => {
    const small = setParameter(findPreset('cdnow')!.scenario, 'market.people', 1000);
    expect(small.market.arrivalCounts.reduce((a, b) => a + b, 0)).toBe(1000);
    isRight(small);
  });

  it('of the horizon drops events beyond it, which could not happen any more', () => {
    const short = setParameter(defaultScenario, 'time.weeks', 60);
    expect(short.events.map(({ kind }) => kind)).toEqual(['failureWave']);
    isRight(short);
  });

  it('that makes a cohort takes its burn-in away', () => {
    const cohort = setParameter(defaultScenario, 'market.arrival', 'cohort');
    expect(cohort.time.burnIn).toBe(0);
    isRight(cohort);
  });

  it('of a lever back to its default leaves no trace', () => {
    const gifts = (scenario: Scenario) => scenario.programs[2]?.levers;
    expect(gifts(setLever(defaultScenario, 'gifts', 'gifts.value', 7))).toHaveProperty('gifts.value', 7);
    expect(gifts(setLever(defaultScenario, 'gifts', 'gifts.value', 5))).not.toHaveProperty('gifts.value');
    expect(gifts(setLever(defaultScenario, 'gifts', 'gifts.perYear', undefined))).not.toHaveProperty(
      'gifts.perYear',
    );
  });

  it('of a name or a seed keeps whole characters and nothing too long', () => {
    const name = `${'x'.repeat(documentLimits.name - 1)}🎁`;
    isRight(renameProgram(defaultScenario, 'gifts', name));
    isRight(renameProgram(defaultScenario, 'gifts', 'a\udc00'));
    isRight(setSeed(defaultScenario, '🎁'.repeat(500)));
    expect(setSeed(defaultScenario, '')).toBe(defaultScenario);
    expect(renameProgram(defaultScenario, 'gifts', '')).toBe(defaultScenario);
  });

  it('of replications takes the nearest that is allowed', () => {
    expect([0, 7.4, 5000].map((n) => setReplications(defaultScenario, n).replications)).toEqual([1, 7, 1000]);
  });
});

describe('programs', () => {
  it.each(programTemplates.map(({ id }) => id))('from the template %s are right', (id) => {
    const { scenario, problem } = addProgram(defaultScenario, id);
    expect(problem).toBeNull();
    expect(scenario.programs).toHaveLength(5);
    isRight(scenario);
  });

  it('that turn nothing have no intensity, and all others a lever that is on', () => {
    for (const { id, intensity, levers } of programTemplates) {
      if (intensity === null) expect(['none', 'self-service', 'promise']).toContain(id);
      // A lever that stands at its default, such as one gift a year, is not written down.
      else expect(Object.keys(levers).length).toBeGreaterThan(0);
    }
  });

  it('get an id that is free', () => {
    const twice = addProgram(addProgram(defaultScenario, 'care').scenario, 'care').scenario;
    expect(ids(twice).slice(4)).toEqual(['care', 'care-2']);
  });

  it('are copied beside the original', () => {
    const { scenario } = duplicateProgram(defaultScenario, 'points');
    expect(ids(scenario)).toEqual(['none', 'points', 'points-2', 'gifts', 'service']);
    expect(scenario.programs[2]).toMatchObject({ name: 'Points and tiers (2)' });
    isRight(scenario);
  });

  it('are at most six and at least one', () => {
    const six = addProgram(addProgram(defaultScenario, 'care').scenario, 'null').scenario;
    expect(addProgram(six, 'care')).toEqual({
      scenario: six,
      problem: 'There can be at most 6 programs; remove one first.',
    });
    const one = ids(defaultScenario)
      .slice(1)
      .reduce((scenario, id) => removeProgram(scenario, id).scenario, defaultScenario);
    expect(removeProgram(one, 'none').problem).toBe('A scenario needs at least one program.');
  });

  it('take their solution with them, and the reference goes to the first that is left', () => {
    const { scenario } = removeProgram(setReference(solved(defaultScenario), 'gifts'), 'gifts');
    expect(scenario.reference).toBe('none');
    expect(Object.keys(scenario.budget.solutions)).toEqual(['points', 'service']);
    isRight(scenario);
  });

  it('move between columns', () => {
    expect(ids(moveProgram(defaultScenario, 'service', 1))).toEqual(['none', 'service', 'points', 'gifts']);
  });
});

describe('events', () => {
  it('start with what is usual for their kind', () => {
    expect(addEvent(defaultScenario, 'rumour').events.at(-1)).toEqual({
      kind: 'rumour',
      week: 52,
      size: 0.3,
    });
  });

  it('stay within the horizon and the range when dragged', () => {
    const dragged = updateEvent(defaultScenario, 1, { week: 400.4, weeks: -3, size: 7 });
    expect(dragged.events[1]).toEqual({ kind: 'rivalOffer', week: 155, weeks: 1, size: 0.9 });
    isRight(dragged);
  });

  it('can be taken away', () => {
    expect(removeEvent(defaultScenario, 0).events).toEqual(defaultScenario.events.slice(1));
  });
});

describe('a setting written as text', () => {
  const set = (path: string, text: string, scenario = defaultScenario) => {
    const edited = setPath(scenario, path, text);
    expect(edited.problem).toBeNull();
    isRight(edited.scenario);
    return edited.scenario;
  };

  it('sets what its path names', () => {
    expect(set('market.people', '10000').market.people).toBe(10_000);
    expect(set('market.network', 'preferential').market.network).toBe('preferential');
    expect(set('budget', '12').budget.perCustomerYear).toBe(12);
    expect(set('budget.perCustomerYear', '12').budget.perCustomerYear).toBe(12);
    expect(set('budget.mode', 'intensity').budget.mode).toBe('intensity');
    expect(set('replications', '40').replications).toBe(40);
    expect(set('seed', 'class-7').seed).toBe('class-7');
    expect(set('events', '[]').events).toEqual([]);
    expect(set('events', 'none').events).toEqual([]);
    expect(set('events', '[{"kind":"rumour","week":3,"size":0.5}]').events).toHaveLength(1);
    expect(set('events', 'rumour:3:0.5,giftStops:9').events).toHaveLength(2);
    expect(set('events.2.week', '60').events[1]?.week).toBe(60);
    expect(set('programs.gifts.gifts.value', '7').programs[2]?.levers['gifts.value']).toBe(7);
    expect(set('programs.points.points.demotion', 'off').programs[1]?.levers['points.demotion']).toBe(false);
    expect(set('programs.points.points.tiers', 'A:10:1').programs[1]?.levers['points.tiers']).toHaveLength(1);
    expect(set('programs.gifts.name', 'Gifts: a, b').programs[2]?.name).toBe('Gifts: a, b');
    expect(ids(set('programs.thanks', 'care'))).toEqual(['none', 'points', 'gifts', 'service', 'thanks']);
    expect(ids(set('worlds', 'service,none,care'))).toEqual(['service', 'none', 'care']);
  });

  it('takes the parts that must follow with it', () => {
    expect(set('time.weeks', '52').events).toEqual([]);
    expect(set('worlds', 'gifts').reference).toBe('gifts');
    const cohort = set('market.people', '500', findPreset('cdnow')!.scenario);
    expect(cohort.market.arrivalCounts.reduce((a, b) => a + b, 0)).toBe(500);
  });

  it.each([
    [
      'market.people',
      'lots',
      'market.people is "lots", but it must be a whole number between 1 and 1000000 (people).',
    ],
    [
      'market.people',
      '4,000',
      'market.people is "4,000", but it must be a whole number between 1 and 1000000 (people).',
    ],
    ['market.peeple', '5', 'There is no market.peeple (did you mean market.people?).'],
    ['replication', '5', 'There is no replication (did you mean replications?).'],
    ['programs.gift.gifts.value', '5', 'There is no programs.gift (did you mean programs.gifts?).'],
    [
      'programs.gifts.gifts.valu',
      '5',
      'There is no programs.gifts.gifts.valu (did you mean programs.gifts.gifts.value?).',
    ],
    [
      'programs.gifts.gifts.perYear',
      '5',
      'programs.gifts.gifts.perYear follows from the budget; set budget.mode=intensity to hold it, or set the budget itself.',
    ],
    ['events.9.week', '5', 'events.9.week is "5", but there are only 3 events.'],
    ['', '5', 'There is no .'],
  ])('that is wrong changes nothing and says why: %s=%s', (path, text, problem) => {
    expect(setPath(defaultScenario, path, text)).toEqual({ scenario: defaultScenario, problem });
  });

  it('counts together with all others, whatever their order', () => {
    const settings = [
      ['market.people', '6'],
      ['programs.gifts.gifts.perYear', '5'],
      ['market.degree', '4'],
      ['budget.mode', 'intensity'],
    ] as const;
    const there = setPaths(defaultScenario, settings);
    expect(there.problems).toEqual([]);
    expect(setPaths(defaultScenario, settings.toReversed())).toEqual(there);
  });

  it('is refused when it needs more memory than there is', () => {
    const { problems } = setPaths(defaultScenario, [['market.people', '1000000']], { memoryLimit: 1e9 });
    expect(problems[0]?.path).toBe('market.people');
  });
});

describe('the answer of the budget solver', () => {
  it('holds after it was recorded', () => {
    const unsolved = { ...defaultScenario, budget: { ...defaultScenario.budget, solvedFor: '' } };
    expect(needsSolving(unsolved, 1)).toBe(true);
    expect(needsSolving(solved(defaultScenario), 1)).toBe(false);
    isRight(solved(defaultScenario));
  });

  it('does not depend on seed, replications, events, names, order or the reference', () => {
    let other = setReplications(setSeed(solved(defaultScenario), 'x'), 3);
    other = removeEvent(renameProgram(other, 'gifts', 'Surprises'), 0);
    other = setReference(moveProgram(other, 'gifts', 0), 'service');
    expect(needsSolving(other, 1)).toBe(false);
    expect(solutionKey(other, 1)).toBe(solutionKey(defaultScenario, 1));
  });

  it.each([
    ['a parameter', (s: Scenario) => setParameter(s, 'effects.bondPull', 1)],
    ['the horizon', (s: Scenario) => setParameter(s, 'time.weeks', 155)],
    ['the budget', (s: Scenario) => setBudget(s, { perCustomerYear: 9 })],
    ['the mode', (s: Scenario) => setBudget(s, { mode: 'bestWithin' })],
    ['a lever', (s: Scenario) => setLever(s, 'gifts', 'gifts.value', 7)],
    ['whom the program treats', (s: Scenario) => setLever(s, 'gifts', 'targeting.rank', 'spend')],
    ['the solved lever, by hand', (s: Scenario) => setLever(s, 'gifts', 'gifts.perYear', 7)],
    ['what is solved for', (s: Scenario) => setIntensity(s, 'gifts', 'gifts.value')],
    ['a program more', (s: Scenario) => addProgram(s, 'care').scenario],
  ])('no longer holds after a change of %s', (_, change) => {
    expect(needsSolving(change(solved(defaultScenario)), 1)).toBe(true);
  });

  it('no longer holds for another version of the model', () => {
    expect(needsSolving(solved(defaultScenario), 2)).toBe(true);
  });

  it('to one program does not depend on the others or on its own intensity', () => {
    const key = solutionKey(defaultScenario, 1, 'gifts');
    expect(solutionKey(setLever(defaultScenario, 'gifts', 'gifts.perYear', 9), 1, 'gifts')).toBe(key);
    expect(solutionKey(setLever(defaultScenario, 'points', 'points.threshold', 9), 1, 'gifts')).toBe(key);
    expect(solutionKey(setLever(defaultScenario, 'gifts', 'gifts.value', 9), 1, 'gifts')).not.toBe(key);
    expect(solutionKey(defaultScenario, 1, 'points')).not.toBe(key);
  });

  it('is not needed at equal intensity, nor when no program has an intensity', () => {
    expect(needsSolving(setBudget(defaultScenario, { mode: 'intensity' }), 1)).toBe(false);
    expect(needsSolving({ ...defaultScenario, programs: defaultScenario.programs.slice(0, 1) }, 1)).toBe(
      false,
    );
  });
});

describe('a word seed', () => {
  it('is a word and a number, by the luck of the caller', () => {
    expect(wordSeed(() => 0)).toBe('acorn-1000');
    expect(wordSeed(() => 1 - Number.EPSILON)).toBe('zephyr-9999');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (luck) => {
        expect(wordSeed(() => luck)).toMatch(/^[a-z]+-[1-9]\d{3}$/);
      }),
    );
  });
});
