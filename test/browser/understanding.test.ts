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

describe('why?', () => {
  test('beside a figure shows what each mechanism contributes, computed with one off at a time', async () => {
    const { page, complaints } = await open(quick, wide);
    await finished(page);
    const why = page.getByRole('button', { name: 'Why Profit per head differs in Random gifts' });
    await why.focus();
    await hasFocus(why);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Why?' });
    await dialog.getByText('3 runs of each, as behind the figure').waitFor();
    await dialog.getByText(/^(The largest part|No single mechanism clearly)/).waitFor();
    // It is about the number that stands beside the button.
    const asked = await dialog.getByText(/Profit per head after/).innerText();
    const beside = page
      .getByRole('row', { name: /^Profit per head/ })
      .getByRole('cell')
      .nth(2);
    expect(asked.replace(/\s/g, '')).toContain((await beside.innerText()).split(/\s/)[0]);
    const rows = await dialog.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(11);
    // What no world does takes no part; what the gifts world lives by does.
    expect(rows.find((row) => row.startsWith('Contact'))).toContain('takes no part');
    // First stands what the program works through.
    expect(rows[0]).toMatch(/^Gift[^]*[+\u2212]\d+\.\d/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
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
