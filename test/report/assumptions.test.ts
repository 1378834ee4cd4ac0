import { expect, test } from 'vitest';
import { assumptions } from '../../src/report/assumptions.ts';
import { renameProgram, setLever, setParameter } from '../../src/scenario/edit/edit.ts';
import { defaultScenario, presets } from '../../src/scenario/presets/presets.ts';

test('what was changed by hand comes first, with its value, that of the preset and that of the model', () => {
  const changed = setParameter(
    setLever(renameProgram(defaultScenario, 'gifts', 'Presents'), 'gifts', 'gifts.value', 7),
    'market.failureRate',
    0.1,
  );
  const [rate, worth, ...others] = assumptions(changed);
  expect(rate).toMatchObject({
    label: 'Problem rate',
    value: '10\u202F%',
    preset: '5\u202F%',
    isChanged: true,
  });
  expect(worth).toMatchObject({
    label: 'Worth of a gift, Presents',
    value: '7.00',
    preset: '5.00',
    isChanged: true,
  });
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ isChanged }) => isChanged)).toEqual([]);
});

test('taken back, a change is no assumption any more', () => {
  const changed = setParameter(defaultScenario, 'market.failureRate', 0.1);
  const back = setParameter(changed, 'market.failureRate', defaultScenario.market.failureRate);
  expect(assumptions(back)).toEqual(assumptions(defaultScenario));
});

test.each(presets.map(({ id, scenario }) => [id, scenario] as const))(
  'of preset %s each departure from the model stands once, in words and with the mark of its evidence',
  (_, scenario) => {
    const all = assumptions(scenario);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { label, value, preset, standard, mark, isChanged } of all) {
      expect(isChanged, label).toBe(false);
      expect(value, label).toBe(preset);
      expect(value, label).not.toBe(standard);
      expect(`${label} ${value} ${standard}`).not.toMatch(/NaN|undefined|\[object/);
      expect(mark).toMatch(/^[VCMWJ]$/);
    }
  },
);
