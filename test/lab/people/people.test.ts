import { expect, test } from 'vitest';
import { firstWeeks } from '../../../src/lab/charts/people.svelte.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';

const { market, time } = defaultScenario;

test('a small market is taken down every quarter, a large one at its start and end', () => {
  const small = firstWeeks({ ...defaultScenario, time: { ...time, weeks: 30 } });
  expect(small).toEqual([0, 13, 26, 30]);
  expect(firstWeeks({ ...defaultScenario, time: { ...time, weeks: 26 } })).toEqual([0, 13, 26]);
  const large = { ...defaultScenario, market: { ...market, people: 100_000 } };
  expect(firstWeeks(large)).toEqual([0, time.weeks]);
});
