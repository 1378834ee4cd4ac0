/** The words and numbers of the page are those of everyday; the exact term is one click deeper. With real keys and pointers. */
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { finished, wide } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

test('a budget that is typed is solved in figures that a person can read, and the link runs them without solving again', async () => {
  const { page } = await open(quick.replace('&budget.mode=intensity', ''), wide);
  await finished(page);
  await page.getByRole('button', { name: /^Budget of/ }).click();
  const field = page.getByRole('textbox', { name: 'Budget per customer and year' });
  await field.fill('9');
  await field.press('Enter');
  await expect.poll(() => page.url()).toContain('&budget=9&');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url(), { timeout: 120_000 }).toMatch(/solved\.points=.*&fp=/);
  const figures = (text: string) => text.replace(/^0?\.?0*|\./g, '').length;
  const entries = [...new URLSearchParams(page.url().split('?').pop())];
  const solved = entries.filter(([key]) => /^(solved|programs)\./.test(key));
  expect(solved.length).toBeGreaterThanOrEqual(6);
  for (const [key, text] of solved)
    for (const number of text.match(/[\d.]+/g) ?? [])
      expect(figures(number), `${key}=${text}`).toBeLessThanOrEqual(4);

  const sent = page.url();
  const fingerprint = await finished(page);
  const other = await open(sent.slice(sent.indexOf('#')), wide);
  expect(await finished(other.page)).toBe(fingerprint);
  expect(other.page.url()).toBe(sent);
});

test('no word on the page is one that only statisticians and modellers know', async () => {
  const jargon = /t-interval|lives part|alive in all|burn-in|\b[VCMWJ] [rTC]\d/gi;
  const { page } = await open(quick, wide);
  await finished(page);
  const seen = async () => (await page.locator('body').innerText()).match(jargon) ?? [];
  expect(await seen()).toEqual([]);
  // One click deeper the term stands with its meaning.
  await page.getByRole('button', { name: '95 % range' }).click();
  await page.getByText(/By its exact name: a 95 % t-interval/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'All levers of Random gifts' }).click();
  await page.getByText('Weeks before the start').first().waitFor({ state: 'attached' });
  expect(await seen()).toEqual([]);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^\d+\sstayed$/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Customer \d+ .*another way since week \d+/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /^Why, week/ }).waitFor();
  expect(await seen()).toEqual([]);
});

test('a difference of 0.00 ± 0.00 says that there is none', async () => {
  const { page } = await open(quick, wide);
  await finished(page);
  await page.getByRole('slider', { name: 'Week', exact: true }).press('Home');
  const row = page.getByRole('row', { name: /^Profit per head/ });
  await expect.poll(() => row.getByRole('cell').nth(1).innerText()).toMatch(/^none/);
  expect(await row.innerText()).not.toMatch(/0\.0+\s±/);
});
