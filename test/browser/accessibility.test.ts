/** The page is for everyone: every page and state of it, checked by axe and by measure. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults, cutTexts, overlaps, smallTargets, textSpacing } from './support/access.ts';
import { useBrowser } from './support/browser.ts';
import { finished, phone, still, wide } from './support/lab-page.ts';
import { pageStates, quickLab } from './support/page-states.ts';

const open = useBrowser();
/** 1440 × 900 at 200 %: that many CSS pixels are left. */
const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, ...still };

/** Goes through all states of the page and asks each for its faults. The same fault is told once, with where it was first. */
async function faultsOfAll(
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
    for (const fault of await faultsOf(page, part)) if (!found.has(fault)) found.set(fault, name);
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

/** In light and in dark; colours are all that differs. */
async function axeInBoth(page: Page, part: string | undefined): Promise<string[]> {
  const faults = await axeFaults(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await axeFaults(page, part, ['color-contrast'])).map((fault) => `dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

test('at 1440 pixels axe finds nothing, and no text is cut', async () => {
  const faults = await faultsOfAll(wide, async (page, part) => [
    ...(await axeInBoth(page, part)),
    ...(await cutTexts(page)),
  ]);
  expect(faults).toEqual([]);
});

test('at 360 pixels with a finger neither, everything to touch is 44 pixels large, and nothing is wider than the screen', async () => {
  const faults = await faultsOfAll(phone, async (page, part) => [
    ...(await axeInBoth(page, part)),
    ...(await cutTexts(page)),
    ...(await smallTargets(page, 44)),
  ]);
  expect(faults).toEqual([]);
});

test('at 200 % nothing is cut and nothing must be scrolled sideways', async () => {
  expect(await faultsOfAll(zoomed, (page) => cutTexts(page))).toEqual([]);
});

test.each([
  ['desktop', wide],
  ['phone', phone],
] as const)('on a %s a reader’s own spacing of text cuts and hides nothing', async (_, options) => {
  const { page } = await open(quickLab, options);
  await finished(page);
  await page.addStyleTag({ content: textSpacing });
  await expect.poll(async () => [...(await cutTexts(page)), ...(await overlaps(page))]).toEqual([]);
});
