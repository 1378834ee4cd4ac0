/** Goes through all states of the page and asks each for its faults. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedPage } from './browser.ts';
import { pageStates } from './page-states.ts';

/** What no person can read: the page has put something into words that has none. */
const nonsense = async (page: Page): Promise<string[]> =>
  (await page.locator('body').innerText()).match(/\[object \w+\]|\b(NaN|undefined|Infinity)\b/g) ?? [];

/** @returns each fault once, with the state where it was first */
export async function faultsOfAll(
  open: (hash: string, options: BrowserContextOptions) => Promise<OpenedPage>,
  options: BrowserContextOptions,
  faultsOf: (page: Page, part?: string) => Promise<string[]>,
): Promise<string[]> {
  const { page, complaints } = await open('', options);
  const site = page.url().replace(/[?#].*/, '');
  const width = options.viewport?.width ?? 0;
  const found = new Map<string, string>();
  for (const { name, at, from = 0, show, part, hide } of pageStates) {
    if (width < from) continue;
    if (at !== undefined) {
      await page.goto('about:blank');
      await page.goto(site + at);
    }
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await show?.(page);
    if (part !== undefined) await page.locator(part).first().waitFor();
    // Where somebody begins to read: not under a bar that stays.
    await page.evaluate(() => scrollTo(0, 0));
    for (const fault of [...(await nonsense(page)), ...(await faultsOf(page, part))])
      if (!found.has(fault)) found.set(fault, name);
    if (hide) await hide(page);
    else {
      await page.keyboard.press('Escape');
      if (part !== undefined) await page.locator(part).first().waitFor({ state: 'hidden' });
    }
  }
  // A page that is left takes its loading files along.
  expect(complaints.filter((one) => !one.startsWith('not loaded'))).toEqual([]);
  return [...found].map(([fault, name]) => `${name}: ${fault}`);
}
