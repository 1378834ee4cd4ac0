/**
 * The built site opens, and says so where a part of it does not.
 * @module-tag drawn
 */
import { expect, inject, test } from 'vitest';
import { scenarioSchema } from '../../src/scenario/rules/schema.ts';
import { axeFaults } from './support/access.ts';
import { useBrowser } from './support/browser.ts';
import { askAgain, still } from './support/lab-page.ts';

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

test('a part of the page that cannot be loaded is spoken of in its place, and can be asked for again', async () => {
  const { page } = await open('', { ...still, absent: [/\/menus-/] });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  const alert = page.getByRole('alert').filter({ hasText: 'The help could not be loaded.' });
  await alert.waitFor();
  await page.context().unroute(/\/menus-/);
  const help = page.getByRole('heading', { name: 'Keyboard' });
  await askAgain(page, alert, help, () => page.keyboard.press('?'));
});
