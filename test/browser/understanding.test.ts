/** What the page explains: its sentence, its words, why a figure differs, what a lever is; and how worlds are edited. With real keys and pointers. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { finished, hasFocus, turn, wide } from './support/lab-page.ts';

const open = useBrowser();
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&time.weeks=60&replications=3&budget.mode=intensity&events=none&seed=test';

/** In a page, before its own scripts: every sentence that stands above the worlds, in order. */
const watch = `
  window.sentences = [];
  new MutationObserver(() => {
    const now = document.querySelector('h1')?.textContent.trim();
    if (now && now !== sentences.at(-1)) sentences.push(now);
  }).observe(document, { subtree: true, childList: true, characterData: true });`;
const sentences = (page: Page) => page.evaluate<string[]>('sentences');

describe('the sentence', () => {
  test('gives no verdict before all runs are in, and then keeps to it while it plays', async () => {
    const { page, complaints } = await open(quick.replace(/time.weeks=60&replications=3/, 'replications=8'), {
      viewport: wide.viewport,
      reducedMotion: 'no-preference',
      before: watch,
    });
    await finished(page);
    const week = page.getByRole('slider', { name: 'Week', exact: true });
    const weekOf = async () => Number(await week.getAttribute('aria-valuenow'));
    const before = await weekOf();
    await expect.poll(weekOf).toBeGreaterThan(before + 8);
    const said = await sentences(page);
    const verdicts = said.filter((sentence) => !sentence.startsWith('Comparing '));
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]).toMatch(/^After 156 weeks, /);
    expect(said.at(-1)).toBe(verdicts[0]);
    expect(said.length).toBeGreaterThan(2);
    for (const waiting of said.slice(0, -1))
      expect(waiting).toMatch(
        /^Comparing Points and tiers, Random gifts and Outcome service with No program: (the first run is under way|[1-8] of 8 runs are in)\.$/,
      );
    // It changes with what the person does: stops, goes elsewhere, turns a lever.
    await page.keyboard.press('Home');
    await expect
      .poll(async () => (await sentences(page)).at(-1))
      .toBe('At the start all four worlds are the same.');
    await turn(page, /^Worth of a gift/, 'gifts.value');
    await expect
      .poll(async () =>
        (await sentences(page)).slice(said.length).some((now) => now.startsWith('Comparing ')),
      )
      .toBe(true);
    expect(complaints).toEqual([]);
  });
});

describe('words', () => {
  test('explain themselves on focus and on hover, and go away with Escape', async () => {
    const { page, complaints } = await open(quick, wide);
    await finished(page);
    const words = page.getByRole('table', { name: 'Worlds side by side' });
    const word = words.getByRole('button', { name: 'Still customers', exact: true });
    await word.hover();
    const tip = page.getByRole('tooltip');
    await tip.waitFor();
    expect(await tip.innerText()).toMatch(/Customers of week 0 who are customers/);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });
    await page.mouse.move(0, 0);
    await words.getByRole('button', { name: 'Profit per head', exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await tip.getByText('Profit per head').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the sum', () => {
  const amount = (text: string) => Number(text.replace('\u2212', '-').replace(/[+,]/g, ''));
  const part = (page: Page, words: string) =>
    page.getByRole('group', { name: 'The difference as a sum' }).getByRole('button', { name: words });

  test('of every world adds up, as it is written, to the difference that the table gives', async () => {
    const { page, complaints } = await open(quick, wide);
    await finished(page);
    const profit = page.getByRole('row', { name: /^Profit per head/ }).getByRole('cell');
    for (const [place, world] of ['Points and tiers', 'Random gifts', 'Outcome service'].entries()) {
      await page.getByRole('combobox', { name: 'Whose sum' }).selectOption({ label: world });
      const values = await page.locator('.sum .part:not(.customers) b').allInnerTexts();
      const [total = NaN, ...terms] = values.map(amount).reverse();
      expect(terms.length).toBeGreaterThanOrEqual(3);
      expect(terms.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6);
      const inTable = (await profit.nth(place + 1).innerText()).split(/\s/)[0];
      expect(amount(inTable ?? '')).toBeCloseTo(total, 6);
    }
    expect(complaints).toEqual([]);
  });

  test('has terms that, pointed at, show in the chart, the people and the levers what they are about', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    await page.getByRole('combobox', { name: 'Whose sum' }).selectOption({ label: 'Random gifts' });
    const shown = page.getByRole('button', { name: /^The chart shows/ });
    const marked = page.locator('.lever.marked');
    await part(page, 'program').hover();
    await expect.poll(() => shown.innerText()).toBe('Program');
    await expect.poll(() => marked.count()).toBe(2);
    await part(page, 'customers stayed').focus();
    await page.mouse.move(0, 0);
    await expect.poll(() => shown.innerText()).toBe('Still customers');
    await expect.poll(() => marked.count()).toBe(1);
    await page.keyboard.press('Tab');
    await expect.poll(() => shown.innerText()).toBe('Profit per head');
    expect(await marked.count()).toBe(0);
  });

  test('opens by mechanism: first what the program costs, last the difference, and no row for what takes no part', async () => {
    const { page, complaints } = await open(quick, wide);
    await finished(page);
    await page.getByRole('combobox', { name: 'Whose sum' }).selectOption({ label: 'Random gifts' });
    const total = part(page, 'per head');
    await total.focus();
    await hasFocus(total);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'What the program costs, and what wins it back' });
    await panel.getByText('3 runs of each, as behind the sum.').waitFor();
    const rows = await panel.getByRole('row').allInnerTexts();
    expect(rows[0]).toMatch(/^The program/);
    expect(rows.at(-1)).toMatch(/^The difference/);
    expect(rows.some((row) => row.startsWith('Gift'))).toBe(true);
    expect(rows.some((row) => row.startsWith('Contact'))).toBe(false);
    await panel.getByText(/Takes no part: .*Contact/).waitFor();
    const values = await panel.locator('.number bdi:first-child').allInnerTexts();
    const [whole = NaN, ...parts] = values.map(amount).reverse();
    // Each is rounded by itself: half a cent or half a tenth each.
    expect(Math.abs(parts.reduce((sum, value) => sum + value, 0) - whole)).toBeLessThan(0.05 * values.length);
    expect(await total.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('opens from every figure of the table, in the world where it stands', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    await page
      .getByRole('row', { name: /^Steadfast/ })
      .getByRole('cell')
      .nth(3)
      .getByRole('button')
      .click();
    await page
      .getByRole('region', { name: 'Steadfast, by mechanism' })
      .getByText('Outcome service')
      .waitFor();
    expect(await page.getByRole('combobox', { name: 'Whose sum' }).inputValue()).toBe('service');
  });
});

describe('a lever', () => {
  test('says how far it can be trusted, and draws what turning it does', async () => {
    const { page, complaints } = await open(quick, wide);
    await finished(page);
    await page.getByRole('button', { name: 'All levers of Random gifts' }).click();
    await page.getByRole('button', { name: 'What is Worth of a gift?' }).click();
    await page.getByText(/Falk 2007/).waitFor();
    const curve = page.getByRole('img', { name: /^Profit per head by Worth of a gift: at/ });
    await page.getByText(/3 runs a value, same people and luck/).waitFor();
    await expect
      .poll(async () => (await curve.getAttribute('aria-label'))?.split(';').length)
      .toBeGreaterThanOrEqual(4);
    expect(complaints).toEqual([]);
  });

  test('set by the budget says in words what the solver found', async () => {
    const { page } = await open('#/lab?v=1&preset=town&replications=2&seed=test', wide);
    await page.getByRole('button', { name: 'All levers of Random gifts' }).click();
    await page.getByText(/^The budget set gifts a year to [\d.]+: that costs 8\.00/).waitFor();
  });
});

describe('worlds', () => {
  test('are recoloured, moved and undone from their name', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    const heads = () => page.getByRole('columnheader').allInnerTexts();
    const before = await heads();
    const name = page.getByRole('button', { name: /^Random gifts: rename/ });
    const colour = () => name.evaluate((element) => getComputedStyle(element).color);
    const pink = await colour();
    await name.click();
    await page.getByRole('radio', { name: 'The look of care' }).click();
    await expect.poll(colour).not.toBe(pink);
    await page.getByRole('button', { name: 'Move left' }).click();
    await expect.poll(heads).not.toEqual(before);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(heads).toEqual(before);
    await expect.poll(colour).toBe(pink);
  });
});
