/** What stands around the pages: parts that are loaded when they are needed, the history, and what the browser keeps. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

const still = { reducedMotion: 'reduce' } as const;

async function finished(page: Page): Promise<string> {
  const mark = page.getByText(/^fingerprint/).first();
  await mark.waitFor({ timeout: 60_000 });
  return (await mark.getAttribute('title')) ?? '';
}

async function turn(page: Page, lever: RegExp, key = 'ArrowRight'): Promise<void> {
  await page.getByRole('slider', { name: lever }).focus();
  await page.keyboard.press(key);
}

describe('a part of the page that cannot be loaded', () => {
  test('is spoken of in its place, and can be asked for again', async () => {
    const { page } = await open('', still);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route(/\/KeyboardHelp-/, (route) => route.abort());
    await page.keyboard.press('?');
    const alert = page.getByRole('alert').filter({ hasText: 'The help could not be loaded.' });
    await alert.waitFor();
    await page.unroute(/\/KeyboardHelp-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Keyboard' }).waitFor();
  });

  test('keeps a change until it can be checked, and says what is missing', async () => {
    const { page: first } = await open('', still);
    const page = await first.context().newPage();
    await page.route(/\/validate-/, (route) => route.abort());
    await page.goto(first.url());
    await page.getByRole('slider', { name: /^Worth of a gift/ }).focus();
    await page.keyboard.press('ArrowRight');
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'The part that checks changes could not be loaded.' });
    await alert.waitFor();
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.unroute(/\/validate-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('leaves a link unread and says so, and reads it when asked again', async () => {
    const { page } = await open('', still);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.route(/\/read-link-/, (route) => route.abort());
    await page.evaluate((hash) => (location.hash = hash), quick);
    const alert = page.getByRole('alert').filter({ hasText: 'What reads links could not be loaded' });
    await alert.waitFor();
    await page.unroute(/\/read-link-/);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => page.url()).toContain('seed=test');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});

describe('the history', () => {
  test('undo takes back the load of a preset, and a click in the list goes to any state', async () => {
    const { page } = await open(quick, still);
    const first = await finished(page);
    await turn(page, /^Worth of a gift/);
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.getByRole('button', { name: /^Scenario/ }).click();
    await page.getByRole('button', { name: /^Bank and its best customers/ }).click();
    await expect.poll(() => page.url()).toContain('preset=bank');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.keyboard.press('h');
    const undone = page.getByRole('button', { name: /undone$/ });
    expect(await undone.innerText()).toContain('Bank and its best customers');
    // The state of now has the focus: down to the one before it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain('gifts.value');
    await page.keyboard.press('Escape');
    expect(await finished(page)).toBe(first);
  });

  test('the state before stands beside the present one, and their difference is paired', async () => {
    const { page } = await open(quick, still);
    await finished(page);
    await turn(page, /^Worth of a gift/);
    await page.keyboard.press('b');
    const before = page.getByRole('region', { name: 'Against the state before' });
    await before.getByText(/One step apart: “Worth of a gift, Random gifts”/).waitFor();
    await before.getByRole('row', { name: /No program/ }).waitFor({ timeout: 30_000 });
    await finished(page);
    // No world but that of the gifts has changed: their luck is the same to the last bit.
    for (const world of ['No program', 'Points and tiers', 'Outcome service'])
      await expect
        .poll(() => before.getByRole('row', { name: world }).locator('[data-outcome=profit]').innerText())
        .toMatch(/^0\s*$/);
    const gifts = await before
      .getByRole('row', { name: /Random gifts/ })
      .locator('[data-outcome=profit]')
      .innerText();
    expect(gifts).toMatch(/^[+\u2212][\d.]+ ±/);
    await before.getByRole('button', { name: 'End' }).click();
    expect(await before.count()).toBe(0);
  });
});

describe('what the browser keeps', () => {
  test('the scenario that was changed last opens again where the address says nothing, and says so', async () => {
    const { page } = await open(quick, still);
    const root = page.url().replace(/#.*/, '');
    await turn(page, /^Worth of a gift/);
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('steadfast.last-scenario')))
      .toContain('gifts.value');
    const again = await page.context().newPage();
    await again.goto(root);
    const strip = again.getByRole('status').filter({ hasText: 'As you left it.' });
    await strip.waitFor();
    expect(again.url()).toContain('gifts.value');
    await strip.getByRole('button', { name: 'Start fresh' }).click();
    await expect.poll(() => again.url()).not.toContain('gifts.value');
    await again.goto('about:blank');
    await again.goto(`${root}${quick}`);
    await finished(again);
    expect(await again.getByText('As you left it.').count()).toBe(0);
  });

  test.each(['{"foreign":true}', '#/lab?v=1&preset=town&market.failureRate=7'])(
    'something else in its place is said, and replaced by nothing in silence: %s',
    async (text) => {
      const { page: first } = await open('', still);
      await first.evaluate((kept) => localStorage.setItem('steadfast.last-scenario', kept), text);
      const page = await first.context().newPage();
      await page.goto(first.url().replace(/#.*/, ''));
      const said = await page.getByRole('alert').innerText();
      expect(said).toMatch(/could not be restored|this browser kept of your last visit could be read/);
    },
  );
});
