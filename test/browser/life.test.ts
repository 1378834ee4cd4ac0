import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { boxOf, hasFocus, savedFile, still } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with one replication and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=2&budget.mode=intensity&seed=test';

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });
const number = (page: Page) => page.getByRole('textbox', { name: 'Customer number' });
const dice = (page: Page) => page.getByRole('heading', { name: /^Why, week \d+$/ });
const lanes = (page: Page) =>
  page.getByRole('img', { name: /still a customer|back since|left|never joined/ });
const personIn = (page: Page) => /person=(\d+)/.exec(page.url())?.[1];

/** The lives of a person are on the screen: the sentence names the person or a week. */
async function told(page: Page, person: number | string): Promise<string> {
  await expect.poll(() => number(page).inputValue()).toBe(String(person));
  await page.locator('.body:not(.stale)').waitFor();
  return sentence(page).innerText();
}

/** Somebody with a story: the first whom a question finds. */
async function find(page: Page, question: RegExp): Promise<{ person: string; count: number }> {
  const button = page.getByRole('button', { name: question }).first();
  await button.click();
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  await page.locator('.body:not(.stale)').waitFor();
  const person = await number(page).inputValue();
  return { person, count: Number(/\d+$/.exec((await button.innerText()).trim())?.[0]) };
}

describe('one life in every world', () => {
  test('opens by a click on a dot, tells its lives, and goes back with Esc', async () => {
    const { page, complaints } = await open(quick, still);
    const population = page.getByRole('application').first();
    await population.locator('canvas').first().waitFor();
    await population.click({ position: { x: 12, y: 40 } });
    await expect.poll(() => personIn(page)).toMatch(/^\d+$/);
    const person = personIn(page)!;
    expect(await told(page, person)).toMatch(/[Cc]ustomer|[Ww]eek/);
    await expect.poll(() => lanes(page).count()).toBe(4);
    await dice(page).waitFor();
    await number(page).focus();
    await hasFocus(number(page));
    await page.keyboard.press('Escape');
    await population.locator('canvas').first().waitFor();
    await expect.poll(() => page.url()).not.toContain('person=');
    // Left by a key: the keys go on from this person.
    const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
    await expect.poll(role).toBe('application');
    await page.keyboard.press('Enter');
    await expect.poll(() => personIn(page)).toBe(person);
    await told(page, person);
    // Opened again before the address tells that it was closed: Back leads to the Lab all the same.
    await page.keyboard.press('Escape');
    await expect.poll(role).toBe('application');
    await page.keyboard.press('Enter');
    await told(page, person);
    await page.goBack();
    await population.waitFor();
    await expect.poll(() => page.url()).not.toContain('person=');
    // Opened by keys, and left by the browser's own way back.
    await population.focus();
    await hasFocus(population);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(() => personIn(page)).toMatch(/^\d+$/);
    await told(page, personIn(page)!);
    await page.goBack();
    await population.waitFor();
    await expect.poll(() => page.url()).not.toContain('person=');
    expect(complaints).toEqual([]);
  });

  test('opens by its link, with the same sentence', async () => {
    const { page } = await open(`${quick}&person=3`, still);
    const first = await told(page, 3);
    await number(page).fill('5');
    await number(page).press('Enter');
    const other = await told(page, 5);
    await expect.poll(() => personIn(page)).toBe('5');
    const again = await open(new URL(page.url()).hash, still);
    expect(await told(again.page, 5)).toBe(other);
    expect(first.length).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'Lab', exact: true }).click();
    await page.getByRole('application').first().waitFor();
    await expect.poll(() => page.url()).not.toContain('person=');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('that cannot exist is refused in a sentence, and the Lab opens', async () => {
    const { page } = await open(`${quick}&person=600`, still);
    await page
      .getByRole('alert')
      .getByText(/person is "600", but it must be the number of somebody in this market, 0 to 599/)
      .waitFor();
    await page.getByRole('application').first().waitFor();
  });

  test('is walked week by week with the keys, by pointer, and as a table', async () => {
    const { page } = await open(`${quick}&person=3`, still);
    await told(page, 3);
    const { person } = await find(page, /^stayed because of/);
    const weekOf = async () => Number(/\d+$/.exec(await dice(page).innerText())?.[0]);
    const start = await weekOf();
    const slider = page.getByRole('slider', { name: 'Week of these lives' });
    await slider.focus();
    await hasFocus(slider);
    await page.keyboard.press('ArrowRight');
    await expect.poll(weekOf).toBe(start + 1);
    expect(await slider.getAttribute('aria-valuetext')).toContain(`Week ${start + 1}. `);
    await page.keyboard.press('Home');
    await expect.poll(weekOf).toBe(0);

    const box = await boxOf(slider);
    await page.mouse.move(box.x + box.width / 2, box.y + 80);
    const happened = page.locator('.happened b');
    await expect.poll(() => happened.innerText()).toMatch(/^Week [78]\d$/);
    const hovered = await happened.innerText();
    expect(await weekOf()).toBe(0);
    await page.mouse.click(box.x + box.width / 2, box.y + 80);
    await expect.poll(async () => `Week ${await weekOf()}`).toBe(hovered);

    await page.getByRole('button', { name: 'As a table' }).click();
    const table = page.getByRole('region', { name: `All that happened to customer ${person}, week by week` });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'Week',
      'No program',
      'Points and tiers',
      'Random gifts',
      'Outcome service',
    ]);
    // Whoever stays because of a program leaves without it.
    expect(await table.innerText()).toMatch(/leaves: /);
  });

  test('somebody who stayed because of a program left without it; the verdicts compare one die with two odds', async () => {
    const { page } = await open(`${quick}&person=3`, still);
    await told(page, 3);
    const { person, count } = await find(page, /^stayed because of/);
    const labels = await lanes(page).evaluateAll((all) => all.map((lane) => lane.getAttribute('aria-label')));
    expect(labels[0]).toMatch(/^No program: left in week \d+/);
    expect(labels.some((label) => label?.includes('still a customer'))).toBe(true);
    expect(await sentence(page).innerText()).toMatch(/^Week \d+/);
    await page
      .getByText(/^leaves: 0\.\d+ is below 0\.\d+$/)
      .first()
      .waitFor();
    // The dice lead with the decision in which these worlds part.
    const dice = page.getByRole('region', { name: /^Dice and odds of week/ });
    await expect
      .poll(() => dice.getByRole('columnheader').first().innerText())
      .toMatch(/^(Here worlds part|Asked in some worlds only)$/);
    if (count > 1) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => number(page).inputValue()).not.toBe(person);
      await page.keyboard.press('ArrowUp');
      await told(page, person);
    }
    await page.getByRole('button', { name: 'next', exact: true }).click();
    if (count > 1) await expect.poll(() => number(page).inputValue()).not.toBe(person);
    await page.getByRole('button', { name: 'previous', exact: true }).click();
    await told(page, person);
    // The list can be left: next is then the next of all.
    const place = page.getByText(`1 of ${count}: stayed because of`);
    await place.waitFor();
    await page.getByRole('button', { name: /^stayed because of/, pressed: true }).click();
    await place.waitFor({ state: 'detached' });
    await told(page, person);
  });

  test('says nothing undefined, and is accessible, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(`${quick}&person=3`, { ...still, colorScheme });
      await told(page, 3);
      const { person } = await find(
        page,
        colorScheme === 'light' ? /^was demoted/ : /^the same in every world/,
      );
      await told(page, person);
      if (colorScheme === 'light')
        await expect.poll(() => page.locator('.happened').innerText()).toMatch(/falls to|loses the status/);
      for (const measure of ['Satisfaction', 'Trust', 'Share of wallet'])
        await page.getByText(measure, { exact: true }).click();
      expect(await page.locator('main').innerText()).not.toMatch(/\b(NaN|undefined|Infinity|null)\b/);
      expect(
        await page.locator('main svg').evaluateAll((all) => all.map((svg) => svg.outerHTML).join()),
      ).not.toMatch(/NaN|undefined|Infinity/);
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join()}`)).toEqual([]);
    }
  });

  test('is saved as a table that carries what is on the screen', async () => {
    const { page } = await open(`${quick}&person=3`, still);
    await told(page, 3);
    const { person } = await find(page, /^stayed because of/);
    const week = /\d+$/.exec(await dice(page).innerText())?.[0];
    const text = await page.locator('.happened span').first().innerText();
    await page.getByRole('button', { name: 'Save these lives', exact: true }).click();
    const saved = async (kind: string) => {
      const download = await savedFile(page, () =>
        page.getByRole('button', { name: `Save these lives as ${kind}` }).click(),
      );
      return readFile(await download.path(), 'utf8');
    };
    const csv = await saved('CSV');
    expect(csv).toContain(`# All that happened to customer ${person}, week by week`);
    expect(csv).toContain(`person=${person}`);
    const row = csv.split('\r\n').find((line) => line.startsWith(`week ${week},`));
    expect(row).toContain(text.replace(/^[^:]*: /, ''));
    const svg = await saved('SVG');
    expect(svg).toContain(`Customer ${person}`);
    expect(svg).toContain('>leaves<');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test('fits a phone', async () => {
    const { page } = await open(`${quick}&person=3`, { ...still, viewport: { width: 360, height: 740 } });
    await told(page, 3);
    await expect.poll(() => lanes(page).count()).toBe(4);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(wide).toBeLessThanOrEqual(360);
    // Somebody who is asked for at the foot of the page is shown from its head on.
    const question = page.getByRole('button', { name: /^stayed because of/ }).first();
    await question.scrollIntoViewIfNeeded();
    await find(page, /^stayed because of/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    // Dice stand under each other, with what came of them in words before them; nothing is scrolled sideways.
    await page
      .getByRole('row', { name: /leaves: 0\.\d+ is below 0\.\d+$/ })
      .first()
      .waitFor();
    const { x, width } = await boxOf(page.locator('section.dice-panel'));
    expect(x + width).toBeLessThanOrEqual(360);
    await expect.poll(wide).toBeLessThanOrEqual(360);
  });
});
