/** What was done can be taken back and compared with, and is there again at the next visit. */
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { finished, hasFocus, still, turn } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

describe('the history', () => {
  test('undo takes back the load of a preset, and a click in the list goes to any state', async () => {
    const { page } = await open(quick, still);
    const first = await finished(page);
    await turn(page, /^Worth of a gift/, 'gifts.value');
    await page.getByRole('button', { name: /^Scenario/ }).click();
    await page.getByRole('button', { name: /^Bank and its best customers/ }).click();
    await expect.poll(() => page.url()).toContain('preset=bank');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).toContain('gifts.value');
    await page.keyboard.press('h');
    const undone = page.getByRole('button', { name: /undone$/ });
    expect(await undone.innerText()).toContain('Bank and its best customers');
    // Each step says what it led to.
    await page.getByRole('button', { name: /^Worth of a gift \d+\.\d\d, Random gifts/ }).waitFor();
    // The state of now has the focus: down to the one before it.
    await hasFocus(page.getByRole('button', { name: /now$/ }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toContain('gifts.value');
    await page.keyboard.press('Escape');
    expect(await finished(page)).toBe(first);
  });

  test('the state before stands beside the present one, and their difference is paired', async () => {
    const { page } = await open(quick, still);
    await finished(page);
    await turn(page, /^Worth of a gift/, 'gifts.value');
    await page.keyboard.press('b');
    const before = page.getByRole('region', { name: 'Against the state before' });
    await before.getByText(/One step apart: “Worth of a gift, Random gifts”/).waitFor();
    await before.getByRole('row', { name: /No program/ }).waitFor();
    await finished(page);
    // No world but that of the gifts has changed: their luck is the same to the last bit.
    for (const world of ['No program', 'Points and tiers', 'Outcome service'])
      await expect
        .poll(() => before.getByRole('row', { name: world }).locator('[data-outcome=profit]').innerText())
        .toMatch(/^none\s*$/);
    const gifts = before.getByRole('row', { name: /Random gifts/ }).locator('[data-outcome=profit]');
    await expect.poll(() => gifts.innerText()).toMatch(/^[+\u2212][\d.]+ ±/);
    await before.getByRole('button', { name: 'End' }).click();
    await before.waitFor({ state: 'detached' });
  });
});

describe('what the browser keeps', () => {
  test('the scenario that was changed last opens again where the address says nothing, and says so', async () => {
    const { page } = await open(quick, still);
    const root = page.url().replace(/#.*/, '');
    await turn(page, /^Worth of a gift/, 'gifts.value');
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('steadfast.last-scenario')))
      .toContain('gifts.value');
    const again = await page.context().newPage();
    await again.goto(root);
    const strip = again.getByRole('status').filter({ hasText: 'As you left it.' });
    await strip.waitFor();
    await expect.poll(() => again.url()).toContain('gifts.value');
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
