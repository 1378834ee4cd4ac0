/**
 * The built site opens.
 * @module-tag drawn
 */
import { expect, inject, test } from 'vitest';
import { scenarioSchema } from '../../src/scenario/rules/schema.ts';
import { axeFaults } from './support/access.ts';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();

test('the built site opens without a complaint, also of axe', async () => {
  const { page, complaints } = await open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.title()).toContain('Steadfast');
  expect(await axeFaults(page, undefined)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the schema of a scenario is published beside the page, as the parameter table has it', async () => {
  const answer = await fetch(`${inject('siteUrl')}scenario.schema.json`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual(scenarioSchema());
});
