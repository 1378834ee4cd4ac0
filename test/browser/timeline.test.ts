/** Events on the timeline are added, dragged, stretched and removed by mouse, touch and keys, and the charts answer. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { boxOf, finished, focusIsInPopover, hasFocus, still, wide } from './support/lab-page.ts';
import { dragByTouch } from './support/touch.ts';

const open = useBrowser();
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=2&budget.mode=intensity&seed=test';

const flag = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name: new RegExp(`^${typeof name === 'string' ? name : name.source}`) });
const failure = (page: Page) => page.getByRole('button', { name: /^Failure wave.*Edit$/ });

/** First and last week of the failure wave, as its flag says it. */
async function span(page: Page): Promise<[number, number]> {
  const label = (await failure(page).getAttribute('aria-label')) ?? '';
  const [, from, to] = /weeks (\d+) to (\d+)/.exec(label) ?? [];
  return [Number(from), Number(to)];
}

/** Everything that is drawn of the lines, and where it stands. */
const charts = (page: Page) =>
  page.evaluate(() => {
    const svgs = [...document.querySelectorAll('section svg')].filter(
      (svg) => svg.getBoundingClientRect().height > 60,
    );
    return {
      lines: svgs
        .map((svg) => [...svg.querySelectorAll('path')].map((p) => p.getAttribute('d')).join())
        .join(),
      places: svgs.map((svg) => {
        const { top, height } = svg.getBoundingClientRect();
        return [Math.round(top + scrollY), Math.round(height)];
      }),
    };
  });

const first = async (page: Page) => (await span(page))[0];
const last = async (page: Page) => (await span(page))[1];

async function middle(of: Locator) {
  const { x, y, width, height } = await boxOf(of);
  return { x: x + width / 2, y: y + height / 2 };
}

describe('by mouse', () => {
  test('a flag is dragged: the charts answer on the way without moving, and undo takes back the whole drag', async () => {
    const { page, complaints } = await open(quick, wide);
    const settled = await finished(page);
    const before = await charts(page);
    const [from, to] = await span(page);
    const { x, y } = await boxOf(failure(page));
    const at = { x: x + 20, y: y + 10 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 60, at.y + 30, { steps: 6 });
    await expect.poll(() => first(page)).toBeLessThan(from);
    const moved = await first(page);
    // The button is still down, and the numbers are already those of the new week.
    await expect.poll(async () => (await charts(page)).lines).not.toBe(before.lines);
    expect((await charts(page)).places).toEqual(before.places);
    await page.mouse.move(at.x - 120, at.y, { steps: 6 });
    await expect.poll(() => first(page)).toBeLessThan(moved);
    await page.mouse.up();
    const [start, end] = await span(page);
    expect(end - start).toBe(to - from);
    // Dragging edits nothing, and the editor has stayed closed.
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await finished(page)).not.toBe(settled);
    expect((await charts(page)).places).toEqual(before.places);
    // The pointer that hovers on drags nothing.
    await page.mouse.move(at.x, at.y);
    expect(await span(page)).toEqual([start, end]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => span(page)).toEqual([from, to]);
    expect(complaints).toEqual([]);
  });

  test('both ends are dragged, and each leaves the other where it is', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    const [from, to] = await span(page);
    for (const [part, by] of [
      ['end', 60],
      ['start', -40],
    ] as const) {
      const { x, y } = await middle(page.locator(`[data-handle="${part} 0"]`));
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + by, y, { steps: 5 });
      if (part === 'end') await expect.poll(() => last(page)).toBeGreaterThan(to);
      else await expect.poll(() => first(page)).toBeLessThan(from);
      await page.mouse.up();
    }
    const end = await last(page);
    expect(end).toBeGreaterThan(to);
    await page.keyboard.press('Control+z');
    await expect.poll(() => span(page)).toEqual([from, end]);
  });

  test('every kind is added from the menu at the playhead, edited and removed', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    const playhead = page.getByRole('slider', { name: 'Week', exact: true });
    const { x, y } = await boxOf(playhead);
    await page.mouse.click(x - 500, y + 8);
    await expect.poll(() => playhead.getAttribute('aria-valuenow')).not.toBe('156');
    const week = await playhead.getAttribute('aria-valuenow');
    const kinds = [
      'Failure wave',
      'Rival’s offer',
      'Programs end',
      'Price rise',
      'Rumour',
      'New-customer offer',
      'Gifts stop',
    ];
    for (const kind of kinds) {
      const flags = page.getByRole('button', { name: new RegExp(`^${kind}.*Edit$`) });
      const many = await flags.count();
      await page.getByRole('button', { name: 'Add an event', exact: true }).click();
      await page
        .getByRole('group', { name: /^Add an event/ })
        .getByRole('button', { name: new RegExp(`^${kind}`) })
        .click();
      await page.getByRole('dialog', { name: 'Event' }).getByRole('button', { name: 'Done' }).click();
      await expect.poll(() => flags.count()).toBe(many + 1);
      expect(await flags.last().getAttribute('aria-label')).toMatch(
        new RegExp(`weeks? ${week ?? 'none'}\\b`),
      );
    }
    await finished(page);
    expect(await page.locator('body').innerText()).not.toMatch(/\b(NaN|undefined|Infinity)\b/);
    await flag(page, /Rumour.*Edit$/).click();
    await page.getByRole('dialog', { name: 'Event' }).getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => flag(page, /Rumour.*Edit$/).count()).toBe(0);
  });
});

test('by the keys: arrows move, Shift by a quarter, Alt stretches, Enter edits, Delete removes, E adds', async () => {
  const { page } = await open(quick, wide);
  await finished(page);
  const [from, to] = await span(page);
  await failure(page).focus();
  await hasFocus(failure(page));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => span(page)).toEqual([from + 1, to + 1]);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => span(page)).toEqual([from - 12, to - 12]);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => span(page)).toEqual([from - 12, to - 10]);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => failure(page).getAttribute('aria-label')).toContain(`week ${from - 12}.`);
  await expect
    .poll(() => page.locator('.timeline [aria-live]').first().textContent())
    .toContain(`week ${from - 12}`);
  await page.keyboard.press('Enter');
  await hasFocus(page.getByRole('textbox', { name: 'Failure wave, Week', exact: true }));
  await page.keyboard.press('Escape');
  await hasFocus(failure(page));
  await page.keyboard.press('Delete');
  await expect.poll(() => failure(page).count()).toBe(0);
  // The focus is on the flag that is next.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('flag');
  await page.keyboard.press('e');
  const menu = page.getByRole('group', { name: /^Add an event/ });
  await menu.getByRole('button', { name: /^Failure wave/ }).waitFor();
  await focusIsInPopover(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await flag(page, /Price rise.*Edit$/).waitFor();
});

test.each([
  { width: 768, height: 1024 },
  { width: 360, height: 800 },
])('by touch at $width pixels an event is dragged, stretched and removed', async (viewport) => {
  const { page } = await open(quick, {
    viewport,
    hasTouch: true,
    isMobile: viewport.width < 600,
    ...still,
  });
  await finished(page);
  const [from, to] = await span(page);
  const at = await middle(failure(page));
  await dragByTouch(page, at, { x: at.x - 40, y: at.y }, () =>
    expect.poll(() => first(page)).toBeLessThan(from),
  );
  const [start, end] = await span(page);
  expect(end - start).toBe(to - from);
  expect(await page.getByRole('dialog').count()).toBe(0);
  const edge = await middle(page.locator('[data-handle="end 0"]'));
  await dragByTouch(page, edge, { x: edge.x + 30, y: edge.y });
  await expect.poll(() => last(page)).toBeGreaterThan(end);
  expect(await first(page)).toBe(start);
  await failure(page).tap();
  await page.getByRole('dialog', { name: 'Event' }).getByRole('button', { name: 'Remove' }).tap();
  await expect.poll(() => failure(page).count()).toBe(0);
});
