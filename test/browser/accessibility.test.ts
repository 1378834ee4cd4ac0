/** The page is for everyone: every page and state of it, checked by axe and by measure. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults, cutTexts, overlaps, smallTargets, textSpacing } from './support/access.ts';
import { faultsOfAll } from './support/all-states.ts';
import { useBrowser } from './support/browser.ts';
import { finished, phone, still, wide } from './support/lab-page.ts';
import { quickLab } from './support/page-states.ts';

const open = useBrowser();
/** 1440 × 900 at 200 %: that many CSS pixels are left. */
const zoomed = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, ...still };

/** In light and in dark; colours are all that differs. */
async function axeInBoth(page: Page, part: string | undefined): Promise<string[]> {
  const faults = await axeFaults(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...(await axeFaults(page, part, ['color-contrast'])).map((fault) => `dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

test('at 1440 pixels axe finds nothing, and no text is cut', async () => {
  const faults = await faultsOfAll(open, wide, async (page, part) => [
    ...(await axeInBoth(page, part)),
    ...(await cutTexts(page)),
  ]);
  expect(faults).toEqual([]);
});

test('at 360 pixels with a finger neither, everything to touch is 44 pixels large, and nothing is wider than the screen', async () => {
  const faults = await faultsOfAll(open, phone, async (page, part) => [
    ...(await axeInBoth(page, part)),
    ...(await cutTexts(page)),
    ...(await smallTargets(page, 44)),
  ]);
  expect(faults).toEqual([]);
});

test('at 200 % nothing is cut and nothing must be scrolled sideways', async () => {
  expect(await faultsOfAll(open, zoomed, (page) => cutTexts(page))).toEqual([]);
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
