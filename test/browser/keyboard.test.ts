/**
 * The whole way through the Lab by keys alone: the focus is always to be seen, and never lost.
 * @module-tag drawn
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { can } from './support/engine.ts';
import { finished, focusIsInPopover, goToAbout, savedFile, wide } from './support/lab-page.ts';
import { quickLab } from './support/page-state.ts';

const open = useBrowser();

/** What has the focus, by its name; that it is shown is asserted. Between what is left and what opens nothing has it for a moment. */
async function focused(page: Page): Promise<string> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName), { message: 'the focus is lost' })
    .not.toBe('body');
  const { name, isShown } = await page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const rings = [element, element.closest('label, .field')].filter((one) => one !== null);
    const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
    return {
      name: (label ?? element.textContent).trim(),
      // The whole text of a page that was opened has the focus without a ring: nothing to act on.
      isShown:
        element.matches('main, h1, dialog, [role=dialog]') ||
        rings.some((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        }),
    };
  });
  expect(isShown, `the focus on “${name}” is to be seen`).toBe(true);
  return name;
}

/** Goes on by Tab to what is named so. Everything on the way shows its focus too. */
async function tabTo(page: Page, name: RegExp): Promise<string> {
  const passed: string[] = [];
  for (let k = 0; k < 150; k++) {
    await page.keyboard.press('Tab');
    // Past the last control the browser's own bars have their turn.
    if (await page.evaluate(() => document.activeElement === document.body)) continue;
    const at = await focused(page);
    if (name.test(at)) return at;
    passed.push(at);
  }
  throw new Error(`Tab never comes to ${String(name)}. It passed: ${passed.join(' | ')}`);
}

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** What opens by a key and is closed by Escape gives the focus back. */
async function thereAndBack(page: Page, keys: string[], inside: () => Promise<unknown>): Promise<void> {
  const before = await focused(page);
  await press(page, ...keys);
  await inside();
  await focused(page);
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toBe(before);
}

test('the main path through the Lab needs no pointer, and the focus is always to be seen', async () => {
  const { page, complaints } = await open(quickLab, wide);
  const flags = () => page.getByRole('button', { name: /Edit$/ });
  const heading = (name: RegExp) => page.getByRole('heading', { name }).first().waitFor();
  await finished(page);

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Skip to the worlds');
  await press(page, 'Enter', 'Home', ' ');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await press(page, ' ');

  // A lever: turned, explained among all levers, and undone.
  await tabTo(page, /^Worth of a gift/);
  await press(page, 'ArrowRight');
  await expect.poll(() => page.url()).toContain('gifts.value');
  await thereAndBack(page, ['l'], async () => {
    await page.getByRole('searchbox').fill('worth of a gift');
    await tabTo(page, /^What is Worth of a gift/);
    await press(page, 'Enter');
    await page.getByText(/Falk 2007/).waitFor();
  });
  await press(page, 'Control+z');
  await expect.poll(() => page.url()).not.toContain('gifts.value');
  await press(page, 'Control+Shift+z');
  await expect.poll(() => page.url()).toContain('gifts.value');
  await finished(page);

  // Why a figure differs.
  await press(page, 'Shift+Tab');
  await tabTo(page, /^Failure wave.*Edit$/);
  const before = await flags().count();
  const start = await focused(page);
  await press(page, 'ArrowRight');
  await expect.poll(() => focused(page)).not.toBe(start);
  await thereAndBack(page, ['Enter'], () => page.getByRole('dialog', { name: 'Event' }).waitFor());
  await press(page, 'e');
  await page.getByRole('group', { name: /^Add an event/ }).waitFor();
  await focusIsInPopover(page);
  await press(page, 'Enter');
  await expect.poll(() => flags().count()).toBe(before + 1);
  await page.getByRole('dialog', { name: 'Event' }).waitFor();
  await focusIsInPopover(page);
  await press(page, 'Escape');
  await tabTo(page, /Edit$/);
  await press(page, 'Delete');
  await expect.poll(() => flags().count()).toBe(before);
  await expect.poll(() => focused(page)).toMatch(/Edit$/);
  await finished(page);

  // The chart: another one, its table, its files, and back.
  await tabTo(page, /^The chart shows/);
  await press(page, 'Enter');
  await page.getByRole('group', { name: 'More charts', exact: true }).waitFor();
  await focusIsInPopover(page);
  await press(page, 'End');
  const chart = await focused(page);
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe(`The chart shows ${chart}`);
  await page.getByRole('heading', { name: chart, exact: true }).waitFor();
  await page.locator('[data-chart]').getByRole('button', { name: 'As a table' }).first().waitFor();
  await tabTo(page, /^As a table$/);
  await press(page, 'Enter');
  await page.locator('[data-chart] table').first().waitFor();
  await tabTo(page, /^Save/);
  await press(page, 'Enter');
  await page
    .getByRole('button', { name: /as CSV$/ })
    .first()
    .waitFor();
  await tabTo(page, /as CSV$/);
  if (can('files')) {
    const file = await savedFile(page, () => press(page, 'Enter'));
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await focused(page);
  }
  await tabTo(page, /^Back$/);
  await press(page, 'Enter');
  await focused(page);

  // Somebody's lives, and back to where they were found.
  await press(page, '2');
  await expect.poll(() => focused(page)).toMatch(/^Points and tiers/);
  await press(page, 'ArrowRight', 'Enter');
  await expect.poll(() => page.url()).toContain('person=');
  await heading(/^Why, week/);
  await page.locator('.body:not(.stale)').waitFor();
  await focused(page);
  await press(page, 'Escape');
  await page.getByRole('application').first().waitFor();
  await focused(page);

  await thereAndBack(page, ['h'], () => page.getByRole('button', { name: /now$/ }).waitFor());
  await thereAndBack(page, ['?'], () => page.getByRole('dialog', { name: 'Keyboard' }).waitFor());

  await press(page, 'p');
  await page.getByRole('region', { name: 'The week' }).waitFor();
  await focused(page);
  await press(page, 'Escape');
  await page.getByRole('banner').waitFor();
  await focused(page);

  await tabTo(page, /^Share/);
  await press(page, 'Enter');
  await focused(page);
  await goToAbout(page);
  await heading(/^What earns loyalty/);
  await focused(page);
  expect(complaints).toEqual([]);
});
