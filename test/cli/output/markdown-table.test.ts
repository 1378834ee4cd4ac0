import { expect, it } from 'vitest';
import { markdownFigures, markdownTable } from '../../../src/cli/output/markdown-table.ts';

it('a table in Markdown has its titles to the left, and figures to the right', () => {
  expect(markdownTable(['what', 'value'], [['seed', 'a']])).toBe(
    '| what | value |\n| --- | --- |\n| seed | a |',
  );
  expect(markdownFigures(['what', 'value'], [['cost', '1']])).toBe(
    '| what | value |\n| :-- | --: |\n| cost | 1 |',
  );
});

it('a pipe or a line end in a cell does not break its row', () => {
  expect(markdownTable(['a|b'], [['one\n  two']])).toBe('| a\\|b |\n| --- |\n| one two |');
});
