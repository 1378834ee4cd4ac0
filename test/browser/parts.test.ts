/** Parts of the page that are loaded when they are needed, where the network is gone. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { still, turn } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

describe('a part of the page that cannot be loaded', () => {
  test('is spoken of in its place, and can be asked for again', async () => {
    const { page } = await open('', { ...still, absent: [/\/KeyboardHelp-/] });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    const alert = page.getByRole('alert').filter({ hasText: 'The help could not be loaded.' });
    await alert.waitFor();
    await page.context().unroute(/\/KeyboardHelp-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  });

  test('keeps a change until it can be checked, and says what is missing', async () => {
    const { page: first } = await open('', still);
    const page = await first.context().newPage();
    await page.route(/\/validate-/, (route) => route.abort());
    await page.goto(first.url());
    await turn(page, /^Worth of a gift/, 'gifts.value');
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'The part that checks changes could not be loaded.' });
    await alert.waitFor();
    await page.unroute(/\/validate-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('leaves a link unread and says so, and reads it when asked again', async () => {
    const { page } = await open('', { ...still, absent: [/\/read-link-/] });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((hash) => (location.hash = hash), quick);
    const alert = page.getByRole('alert').filter({ hasText: 'What reads links could not be loaded' });
    await alert.waitFor();
    await page.context().unroute(/\/read-link-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.url()).toContain('seed=test');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });
});
