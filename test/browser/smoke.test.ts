import { AxeBuilder } from '@axe-core/playwright';
import { expect, inject, test } from 'vitest';
import { scenarioSchema } from '../../src/scenario/rules/schema.ts';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();

test('the built site opens without a complaint', async () => {
  const { page, complaints } = await open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.title()).toContain('Steadfast');
  expect(complaints).toEqual([]);
});

test('the first page has no accessibility violation that axe knows', async () => {
  const { page } = await open();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) })),
  ).toEqual([]);
});

test('the schema of a scenario is published beside the page, as the parameter table has it', async () => {
  const answer = await fetch(`${inject('siteUrl')}scenario.schema.json`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual(scenarioSchema());
});
