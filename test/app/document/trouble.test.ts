import { expect, test } from 'vitest';
import { troubleOf } from '../../../src/app/document/address.svelte.ts';
import { modelVersion } from '../../../src/model/version.ts';
import { decodeLink } from '../../../src/scenario/link/read-link.ts';

const told = (link: string) => troubleOf(link, decodeLink(link));

test('the strip says of an older link that its numbers are of an older model and what changed, not that it is damaged', () => {
  const trouble = told('#/lab?v=1&preset=town&model=1&fp=1b9cb25b');
  expect(trouble?.damaged).toBe(false);
  expect(trouble?.sentences).toHaveLength(modelVersion);
  expect(trouble?.sentences[0]).toContain('its numbers are those of an older model');
});

test('the strip says that blanks at the ends of a seed were left out', () => {
  expect(told('#/lab?seed=7+')).toMatchObject({
    damaged: false,
    sentences: ['Blanks at the ends of a seed do not count: the seed is "7".'],
  });
});

test('there is nothing to say of a link of this model', () => {
  expect(told(`#/lab?v=1&preset=town&seed=7&model=${modelVersion}`)).toBeUndefined();
});
