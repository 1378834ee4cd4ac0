/** The first touch: levers in the hand, fields that are typed into, and where the focus is afterwards. With real pointers, fingers and keys. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { boxOf, finished, phone, wide } from './support/lab-page.ts';
import { dragByTouch } from './support/touch.ts';

const open = useBrowser();

/** A small market under an equal budget, so that most first levers are held by it. */
const held = '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&seed=test';

const valueOf = (slider: Locator) => slider.evaluate((input: HTMLInputElement) => input.valueAsNumber);
const question = (page: Page) => page.getByRole('dialog', { name: 'The budget holds this lever' });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / });

/** From the knob to another place on its track, in the coordinates of the page. */
async function way(slider: Locator) {
  await slider.scrollIntoViewIfNeeded();
  const box = await boxOf(slider);
  const share = await slider.evaluate(
    (input: HTMLInputElement) =>
      (input.valueAsNumber - Number(input.min)) / (Number(input.max) - Number(input.min)),
  );
  const at = (of: number) => ({ x: box.x + 8 + (box.width - 16) * of, y: box.y + box.height / 2 });
  return { from: at(share), to: at(share > 0.5 ? 0.2 : 0.85) };
}

async function dragByMouse(page: Page, slider: Locator, before: () => Promise<void>): Promise<void> {
  const { from, to } = await way(slider);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await page.mouse.move(from.x + (to.x - from.x) * share, to.y);
    await before();
  }
  await page.mouse.up();
}

/**
 * A drag of every lever that is to be seen goes to its end, asks afterwards where the budget holds the lever, keeps the value, and is one
 * step to undo.
 */
async function dragAll(
  page: Page,
  drag: (slider: Locator, before: () => Promise<void>) => Promise<void>,
): Promise<number> {
  const levers = page.locator('.lever input[type=range]');
  const count = await levers.count();
  for (let k = 0; k < count; k++) {
    const lever = levers.nth(k);
    const label = (await lever.getAttribute('aria-label')) ?? '';
    const isHeld = label.includes('held by the equal budget');
    const before = await valueOf(lever);
    const seen: number[] = [];
    await drag(lever, async () => {
      seen.push(await valueOf(lever));
      expect(await question(page).count(), `${label}: no question in the middle of a drag`).toBe(0);
    });
    if (isHeld) {
      await question(page)
        .getByRole('button', { name: /^Free this world/ })
        .click();
      await question(page).waitFor({ state: 'detached' });
    }
    const after = await valueOf(levers.nth(k));
    expect(after, `${label} follows the drag to its end`).toBe(seen.at(-1));
    expect(after, label).not.toBe(before);
    await undo(page).click();
    await expect.poll(() => valueOf(levers.nth(k))).toBe(before);
    await undo(page).waitFor({ state: 'detached' });
  }
  return count;
}

describe('a lever in the hand', () => {
  test('every lever of the first screen follows a mouse to the end, asks after the release, and is one step to undo', async () => {
    const { page } = await open(held, wide);
    await finished(page);
    const count = await dragAll(page, (lever, before) => dragByMouse(page, lever, before));
    expect(count).toBeGreaterThan(4);
  });

  test('every lever of every world follows a finger to the end, asks after the release, and is one step to undo', async () => {
    const { page } = await open(held, phone);
    await finished(page);
    let count = 0;
    for (const world of await page.getByRole('radiogroup', { name: 'World' }).getByRole('radio').all()) {
      await world.check({ force: true });
      count += await dragAll(page, async (lever, before) => {
        const { from, to } = await way(lever);
        await dragByTouch(page, from, to, before);
      });
    }
    expect(count).toBeGreaterThan(4);
  });
});
