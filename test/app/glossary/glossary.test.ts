import { expect, it } from 'vitest';
import { entryOf, termIds } from '../../../src/app/glossary/glossary.ts';
import { outcomes } from '../../../src/experiment/figures/outcomes.ts';

it.each(termIds.map((id) => [id]))('explains %s in whole sentences', (id) => {
  const { term, text } = entryOf(id);
  expect(term).toMatch(/^[A-Z]/);
  expect(text).toMatch(/^\S.*\.$/s);
  expect(text.length).toBeLessThan(420);
  expect(text).not.toMatch(/undefined(?! )|NaN/);
});

it('takes the words of an outcome from the outcome table', () => {
  expect(entryOf('cohortSurvival').text.toLowerCase()).toContain(outcomes.cohortSurvival.formula);
});
