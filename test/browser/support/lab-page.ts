/**
 * The Lab as tests find it. A key or a pointer goes to what is there: a test first waits until what shall receive it is there and, for a
 * key, has the focus; it never waits for a time.
 */
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { needs } from './engine.ts';

export const still = { reducedMotion: 'reduce' } as const;
export const wide = { viewport: { width: 1440, height: 900 }, ...still } as const;
export const phone = {
  viewport: { width: 360, height: 800 },
  isMobile: true,
  hasTouch: true,
  ...still,
} as const;

/** The numbers of the scenario that the page has taken up are complete; their fingerprint in words. */
export async function finished(page: Page): Promise<string> {
  const mark = page.getByText(/^fingerprint/).first();
  await mark.waitFor({ state: 'attached', timeout: 120_000 });
  return (await mark.getAttribute('title')) ?? '';
}

/** Until the next key is for this one. */
export const hasFocus = (of: Locator): Promise<void> =>
  expect.poll(() => of.evaluate((element) => element === document.activeElement)).toBe(true);

/** Until the next key is for something in what has opened over the page: it may still be loading when it appears. */
export const focusIsInPopover = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement?.matches(':popover-open *'))).toBe(true);

/** To About by its two keys. They count as one only within a moment of each other: a machine that was held up presses them again. */
export const goToAbout = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      return page.url();
    })
    .toContain('#/about');

/** Turns a lever by a key and waits until the document has taken it: the address says so. */
export async function turn(page: Page, lever: RegExp, path: string, key = 'ArrowRight'): Promise<void> {
  const slider = page.getByRole('slider', { name: lever });
  await slider.focus();
  await hasFocus(slider);
  await page.keyboard.press(key);
  await expect.poll(() => page.url()).toContain(path);
}

/**
 * Asks again for a part of the page that could not be loaded. Some browsers (Firefox, Chromium 147) do not fetch it before the page is loaded anew:
 * there that is what the alert offers next, and what had asked for the part is done once more.
 */
export async function askAgain(page: Page, alert: Locator, wanted: Locator, redo: () => Promise<unknown>) {
  await alert.getByRole('button', { name: 'Try again' }).click();
  const reload = alert.getByRole('button', { name: 'Reload the page' });
  await wanted.or(reload).first().waitFor();
  if (await reload.isVisible()) {
    await reload.click();
    await reload.waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await redo();
  }
  await wanted.waitFor();
}

/** The file that a page hands over when something is done. */
export async function savedFile(page: Page, act: () => Promise<unknown>): Promise<Download> {
  needs('files');
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

/** Where something stands, once it is there. */
export async function boxOf(of: Locator) {
  await of.waitFor();
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}
