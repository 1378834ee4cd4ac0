/**
 * The projector, led by keys.
 * @module-tag drawn
 */
import { describe, expect, test } from 'vitest';
import { cutTexts } from './support/access.ts';
import { useBrowser } from './support/browser.ts';
import { fontWidths } from './support/fonts.ts';
import { finished, still, turn } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

/** Of what is read in the room: the smallest size in CSS pixels. */
const smallest = (stage: Element) => {
  const zoomOf = (element: Element) => {
    const zoom = element.closest('.zoom');
    return zoom ? new DOMMatrix(getComputedStyle(zoom).transform).a : 1;
  };
  const sizes = [...stage.querySelectorAll('h1, h2, p, b, .name, footer span, svg text')]
    .filter((element) => element.textContent.trim() && element.getClientRects().length > 0)
    .map((element) => parseFloat(getComputedStyle(element).fontSize) * zoomOf(element));
  return Math.min(...sizes);
};

describe('the projector', () => {
  test('is led by keys alone: on, next event, metric, one world, levers, and out again', async () => {
    const { page, complaints } = await open(quick, { ...still, viewport: { width: 1280, height: 720 } });
    await finished(page);
    await page.keyboard.press('p');
    await expect.poll(() => page.url()).toContain('?projector#');
    const week = page.getByRole('region', { name: 'The week' });
    await week.getByText('156').waitFor();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText())
      .toMatch(/^After 156 weeks, /);
    for (const [key, at] of [
      ['Home', '0'],
      ['PageDown', '52'],
      ['PageDown', '90'],
      ['PageUp', '52'],
      ['ArrowRight', '53'],
    ] as const) {
      await page.keyboard.press(key);
      await week.getByText(at, { exact: true }).waitFor();
    }
    await expect.poll(() => page.locator('.projector .stage').evaluate(smallest)).toBeGreaterThanOrEqual(18);
    const title = () => page.getByText(/against no program/).innerText();
    const before = await title();
    await page.keyboard.press('m');
    await expect.poll(title).not.toBe(before);
    await page.keyboard.press('4');
    await expect
      .poll(() =>
        page.getByRole('region', { name: 'No program' }).evaluate((e) => getComputedStyle(e).opacity),
      )
      .toBe('0.3');
    await page.keyboard.press('l');
    await page.getByRole('slider', { name: /^Worth of a gift/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('banner').waitFor();
    await expect.poll(() => page.url()).not.toContain('projector');
    expect(complaints).toEqual([]);
  });

  test('is opened by an address, keeps it while the scenario changes, and is not in the link that is shared', async () => {
    const { page } = await open(`?projector${quick}`, { ...still, viewport: { width: 1280, height: 720 } });
    await page.getByRole('region', { name: 'The week' }).waitFor();
    await page.evaluate(() => {
      const writeText = (text: string) => Promise.resolve(Object.assign(window, { copied: text }));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.keyboard.press('l');
    await turn(page, /^Worth of a gift/, 'gifts.value');
    expect(page.url()).toContain('/?projector#/lab?');
    await page.keyboard.press('s');
    const copied = () => page.evaluate(() => (window as unknown as { copied?: string }).copied);
    await expect.poll(copied).toMatch(/\/#\/lab\?.*gifts\.value/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('gifts.value');
    expect(page.url()).toContain('/?projector#/lab?');
  });

  test.each(fontWidths)(
    'in a %s font cuts nothing and stays large enough to be read, at every width',
    async (font) => {
      const { page } = await open(`?projector${quick}`, {
        ...still,
        viewport: { width: 1440, height: 900 },
        font,
      });
      await page.getByRole('region', { name: 'The week' }).getByText('156').waitFor();
      for (const [width, height] of [
        [1440, 900],
        [1024, 768],
        [768, 1024],
        [360, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect.poll(() => cutTexts(page), { message: `${width} pixels` }).toEqual([]);
        // As at 1280 × 720, which is scaled by the shorter side.
        const least = 18 * Math.min(width / 1280, height / 720);
        await expect
          .poll(() => page.locator('.projector .stage').evaluate(smallest))
          .toBeGreaterThanOrEqual(least - 0.1);
      }
    },
  );
});
