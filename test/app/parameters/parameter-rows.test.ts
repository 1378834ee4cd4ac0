import { expect, test } from 'vitest';
import { codesOf, sources } from '../../../src/app/parameters/sources.ts';
import {
  bySection,
  isChanged,
  leverRows,
  search,
  sharedRows,
} from '../../../src/app/parameters/parameter-rows.ts';
import { allParameters, leversTable, sharedTables } from '../../../src/model/parameters/parameters.ts';
import { setLever, setParameter } from '../../../src/scenario/edit/edit.ts';
import { defaultScenario } from '../../../src/scenario/presets/presets.ts';

const gifts = defaultScenario.programs[2]!;

test('every lever and every shared parameter can be found', () => {
  expect(leverRows(defaultScenario, gifts)).toHaveLength(Object.keys(leversTable).length);
  const shared = Object.values(sharedTables).flatMap((table) => Object.keys(table));
  expect(sharedRows(defaultScenario)).toHaveLength(shared.length);
});

test('rows whose name holds the words come before those whose help does', () => {
  const found = search(sharedRows(defaultScenario), 'trust');
  expect(found[0]?.parameter.label).toMatch(/^Trust/);
  expect(found.length).toBeGreaterThan(3);
  expect(search(sharedRows(defaultScenario), 'trust qqq')).toEqual([]);
});

test('nothing is changed in a preset, and a change can be told', () => {
  const rows = [...leverRows(defaultScenario, gifts), ...sharedRows(defaultScenario)];
  expect(rows.filter(isChanged)).toEqual([]);
  const changed = setParameter(
    setLever(defaultScenario, 'gifts', 'gifts.value', 7),
    'market.failureRate',
    0.1,
  );
  const now = [...leverRows(changed, changed.programs[2]!), ...sharedRows(changed)].filter(isChanged);
  expect(now.map((row) => row.key)).toEqual(['gifts.value', 'market.failureRate']);
});

test('sections keep the order of the table', () => {
  expect(bySection(sharedRows(defaultScenario)).map(({ section }) => section)).toEqual([
    'Time',
    'Market',
    'Effects on people',
    'Mechanisms',
  ]);
});

test('every source mark of the table stands for something', () => {
  const codes = allParameters().flatMap(({ parameter }) => codesOf(parameter.source));
  const marks = codes.filter((code) => /^[rTC]\d+$/.test(code));
  expect([...new Set(marks)].filter((code) => sources[code] === undefined)).toEqual([]);
});
