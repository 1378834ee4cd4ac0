/**
 * The projector, led by keys.
 * @module-tag drawn
 */
import { describe, expect, test } from 'vitest';
import { cutTexts, smallTargets } from './support/access.ts';
import { useBrowser } from './support/browser.ts';
import { fontWidths } from './support/fonts.ts';
import { boxOf, finished, still, turn } from './support/lab-page.ts';

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

/** Texts of the slide that touch each other; a line is as high as its letters may be. */
const touching = (stage: Element) => {
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
  const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const element = node.parentElement;
    if (!text || !element?.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.visually-hidden, title')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const zoom = element.closest('.zoom');
    const scale = zoom ? new DOMMatrix(getComputedStyle(zoom).transform).a : 1;
    const half = (parseFloat(getComputedStyle(element).fontSize) * scale) / 2;
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      lines.push({ text, left, right, top: middle - half, bottom: middle + half });
    }
  }
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return x > 0.5 && y > 0.5 ? [`“${a.text}” touches “${b.text}”`] : [];
    }),
  );
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

  test.each([
    [1280, 720],
    [1920, 1080],
  ])('lets no text touch another at %i × %i, nor the levers cover the slide', async (width, height) => {
    const { page } = await open(`?projector${quick.replace('town', 'airline')}`, {
      ...still,
      viewport: { width, height },
      font: 'wide',
    });
    await page.getByRole('region', { name: 'The week' }).getByText('156').waitFor();
    const stage = page.locator('.projector .stage');
    for (const metric of ['profit', 'the next', 'and the next']) {
      await expect.poll(() => stage.evaluate(touching), { message: metric }).toEqual([]);
      await page.keyboard.press('m');
    }
    await page.getByRole('button', { name: 'Levers', exact: true }).click();
    const levers = await boxOf(page.getByRole('region', { name: 'Levers' }));
    await expect.poll(() => stage.evaluate(touching)).toEqual([]);
    const inks = stage.locator('h1, h2, .number, svg, canvas');
    for (const ink of await inks.all()) {
      const box = await boxOf(ink);
      expect(box.x + box.width).toBeLessThanOrEqual(levers.x + 1);
    }
    await page.getByRole('button', { name: 'Leave the projector' }).click();
    await page.getByRole('banner').waitFor();
  });

  test('is used by touch on an upright tablet: levers below the slide, play, and out again', async () => {
    const viewport = { width: 768, height: 1024 };
    const { page } = await open(`?projector${quick.replace('town', 'airline')}`, {
      ...still,
      ...{ viewport, isMobile: true, hasTouch: true },
    });
    await page.getByRole('region', { name: 'The week' }).getByText('156').waitFor();
    const stage = page.locator('.projector .stage');
    // The slide fills the screen, and its sentence can be read at arm's length.
    const chart = await boxOf(stage.locator('[data-chart]'));
    expect(chart.height).toBeGreaterThan(220);
    expect(
      await page.getByRole('heading', { level: 1 }).evaluate((e) => parseFloat(getComputedStyle(e).fontSize)),
    ).toBeGreaterThanOrEqual(20);
    expect(await smallTargets(page, 44)).toEqual([]);
    await page.getByRole('button', { name: 'Levers', exact: true }).tap();
    const slider = page.getByRole('slider', { name: /^Gifts a year/ });
    const { y } = await boxOf(slider);
    await expect
      .poll(async () => (await boxOf(stage)).y + (await boxOf(stage)).height)
      .toBeLessThanOrEqual(y);
    await expect.poll(() => stage.evaluate(touching)).toEqual([]);
    await page.getByRole('button', { name: 'Leave the projector' }).tap();
    await page.getByRole('banner').waitFor();
  });

  test('opens over a Lab in which a term of the sum is pointed at, and shows it', async () => {
    const { page } = await open(quick, { ...still, viewport: { width: 1440, height: 900 } });
    await finished(page);
    await page.getByRole('button', { name: /earned: by mechanism$/ }).hover();
    await page.locator('figure[data-chart="difference-part earned"]').waitFor();
    await page.keyboard.press('p');
    // What is taken down with the Lab lets go of the term, and must not bring the Lab back.
    await page.getByRole('region', { name: 'The week' }).waitFor();
    expect(page.url()).toContain('?projector');
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
