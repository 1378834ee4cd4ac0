import { expect, test } from 'vitest';
import { ScenarioDocument } from '../../../src/app/document/document.svelte.ts';
import { setLever, setReplications, setSeed } from '../../../src/scenario/edit/edit.ts';
import { defaultScenario, findPreset } from '../../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

function opened(problems: (scenario: Scenario) => readonly string[] = () => []) {
  const seen: Scenario[] = [];
  const scenarioDocument = new ScenarioDocument(defaultScenario, {
    problems,
    onChange: (scenario) => seen.push(scenario),
  });
  return { scenarioDocument, seen };
}

const seed = (text: string) => (s: Scenario) => setSeed(s, text);

test('undo and redo take back and bring again every step, with its label', () => {
  const { scenarioDocument } = opened();
  scenarioDocument.change('Seed', seed('a'));
  scenarioDocument.change('Replications', (s) => setReplications(s, 7));
  expect(scenarioDocument.undoLabel).toBe('Replications');
  scenarioDocument.undo();
  expect([scenarioDocument.scenario.seed, scenarioDocument.scenario.replications]).toEqual(['a', 20]);
  expect(scenarioDocument.redoLabel).toBe('Replications');
  scenarioDocument.undo();
  expect(scenarioDocument.scenario).toBe(defaultScenario);
  scenarioDocument.redo();
  scenarioDocument.redo();
  expect(scenarioDocument.scenario.replications).toBe(7);
  expect(scenarioDocument.redoLabel).toBeUndefined();
});

test('loading a preset is a step like any other', () => {
  const { scenarioDocument } = opened();
  const airline = findPreset('airline')!.scenario;
  scenarioDocument.change('Airline', () => airline);
  scenarioDocument.undo();
  expect(scenarioDocument.scenario).toBe(defaultScenario);
});

test('a new change forgets what could be done again', () => {
  const { scenarioDocument } = opened();
  scenarioDocument.change('Seed', seed('a'));
  scenarioDocument.undo();
  scenarioDocument.change('Seed', seed('b'));
  expect(scenarioDocument.redoLabel).toBeUndefined();
});

test('the changes of one gesture are one step, those of the next another', () => {
  const { scenarioDocument } = opened();
  const drag = (value: number) =>
    scenarioDocument.change('Worth', (s) => setLever(s, 'gifts', 'gifts.value', value), 'gifts.value');
  drag(6);
  drag(7);
  scenarioDocument.endGesture();
  drag(8);
  scenarioDocument.undo();
  expect(scenarioDocument.scenario.programs[2]!.levers['gifts.value']).toBe(7);
  scenarioDocument.undo();
  expect(scenarioDocument.scenario).toBe(defaultScenario);
});

test('a change that is not right is refused with a sentence, and nothing moves', () => {
  const { scenarioDocument, seen } = opened((s) => (s.seed === 'bad' ? ['The seed is bad.'] : []));
  expect(scenarioDocument.change('Seed', seed('bad'))).toBe(false);
  expect(scenarioDocument.refusal).toBe('The seed is bad.');
  expect(scenarioDocument.scenario).toBe(defaultScenario);
  expect(scenarioDocument.undoLabel).toBeUndefined();
  expect(seen).toEqual([]);
  expect(scenarioDocument.change('Seed', seed('good'))).toBe(true);
  expect(scenarioDocument.refusal).toBeUndefined();
});

test('an edit that says why it cannot be is refused in its own words', () => {
  const { scenarioDocument } = opened();
  scenarioDocument.change('Add', (scenario) => ({ scenario, problem: 'There can be at most 6 programs.' }));
  expect(scenarioDocument.refusal).toBe('There can be at most 6 programs.');
});

test('what the solver found is written without a step of its own', () => {
  const { scenarioDocument, seen } = opened();
  scenarioDocument.change('Seed', seed('a'));
  const asked = scenarioDocument.scenario;
  const solved = { ...asked, replications: 3 };
  expect(scenarioDocument.settle(asked, solved)).toBe(true);
  expect(scenarioDocument.scenario).toBe(solved);
  expect(seen.at(-1)).toBe(solved);
  scenarioDocument.undo();
  expect(scenarioDocument.scenario).toBe(defaultScenario);
  scenarioDocument.redo();
  expect(scenarioDocument.scenario).toBe(solved);
});

test('an answer of the solver to an older question is dropped', () => {
  const { scenarioDocument } = opened();
  const asked = scenarioDocument.scenario;
  scenarioDocument.change('Seed', seed('a'));
  expect(scenarioDocument.settle(asked, { ...asked, replications: 3 })).toBe(false);
  expect(scenarioDocument.scenario.replications).toBe(20);
});

test('every state of the history can be gone to, forwards and back, and the labels stay in order', () => {
  const { scenarioDocument, seen } = opened();
  scenarioDocument.change('A', seed('a'));
  scenarioDocument.change('B', seed('b'));
  scenarioDocument.change('Airline', () => findPreset('airline')!.scenario);
  const labels = () => scenarioDocument.history.map(({ label }) => label);
  const all = scenarioDocument.history.map(({ scenario }) => scenario);
  expect(labels()).toEqual(['As opened', 'A', 'B', 'Airline']);
  seen.length = 0;
  scenarioDocument.goTo(1);
  expect(seen.map((s) => s.seed)).toEqual(['a']);
  expect([labels(), scenarioDocument.historyPlace]).toEqual([['As opened', 'A', 'B', 'Airline'], 1]);
  expect(scenarioDocument.history.map(({ scenario }) => scenario)).toEqual(all);
  scenarioDocument.goTo(3);
  expect(scenarioDocument.scenario.preset).toBe('airline');
  scenarioDocument.goTo(0);
  expect(scenarioDocument.scenario).toBe(defaultScenario);
  expect(scenarioDocument.undoLabel).toBeUndefined();
});

test('a history that has dropped its first steps never calls what is left the state as opened', () => {
  const { scenarioDocument } = opened();
  for (let k = 0; k < 201; k++) scenarioDocument.change('Seed', seed(`s${k}`));
  scenarioDocument.undo();
  expect(scenarioDocument.history[0]).toMatchObject({
    label: 'The earliest that is kept',
    scenario: { seed: 's0' },
  });
});
