import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults, cutTexts } from './support/access.ts';
import { useBrowser } from './support/browser.ts';
import { finished, goToAbout, hasFocus, still, turn, wide } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const weekOf = async (page: Page) =>
  Number(await page.getByRole('slider', { name: 'Week', exact: true }).getAttribute('aria-valuenow'));

describe('the Lab opens alive', () => {
  test('it plays by itself, says what is true, and ends with a fingerprint', async () => {
    const { page, complaints } = await open(quick, { reducedMotion: 'no-preference' });
    await answer(page)
      .filter({ hasText: /^After \d+ weeks?/ })
      .waitFor();
    await finished(page);
    await expect.poll(() => weekOf(page)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('with reduced motion it does not move by itself, and shows the end', async () => {
    const { page } = await open(quick, still);
    await finished(page);
    expect(await weekOf(page)).toBe(156);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  });

  test('no NaN, undefined or Infinity is ever on the screen', async () => {
    const { page } = await open(quick, still);
    await finished(page);
    for (const [key, week] of [
      ['Home', 0],
      ['End', 156],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => weekOf(page)).toBe(week);
      const text = await page.locator('body').innerText();
      expect(text).not.toMatch(/\b(NaN|undefined|Infinity|null)\b/);
    }
  });
});

describe('the document', () => {
  test('a lever makes the numbers stale, then new ones come; undo brings the old ones back to the last bit', async () => {
    const { page } = await open(quick, still);
    const before = await finished(page);
    await turn(page, /^Worth of a gift/, 'gifts.value');
    expect(await finished(page)).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(() => finished(page)).toBe(before);
    await expect.poll(() => page.url()).not.toContain('gifts.value');
  });

  test('the shared link shows the same fingerprint in a new profile', async () => {
    const { page } = await open(quick, still);
    const first = await finished(page);
    await turn(page, /^Worth of a gift/, 'gifts.value');
    const before = await finished(page);
    expect(before).not.toBe(first);
    const short = /([0-9a-f]{8})[0-9a-f]*$/.exec(before)?.[1] ?? 'none';
    await expect.poll(() => page.url()).toContain(`fp=${short}`);
    const again = await open(new URL(page.url()).hash, still);
    expect(await finished(again.page)).toBe(before);
    expect(await again.page.getByRole('alert').count()).toBe(0);
  });

  test('a link that cannot be read says what is wrong and what was kept, and lets one start fresh', async () => {
    const { page } = await open(`${quick}&market.failureRate=7&gifts=3`, still);
    const strip = page.getByRole('alert');
    await strip.getByText('Not all of this link could be read.').waitFor();
    expect(await strip.innerText()).toMatch(/market\.failureRate is 7/);
    await finished(page);
    await strip.getByRole('button', { name: 'Close' }).click();
    await strip.waitFor({ state: 'detached' });
  });

  test('a link of another model version says so, and one of an older version what changed', async () => {
    const { page } = await open(`${quick}&model=999`, still);
    await page
      .getByRole('alert')
      .getByText(/model version 999, which is newer/)
      .waitFor();
    const older = await open(`${quick}&model=1`, still);
    const strip = older.page.getByRole('alert');
    await strip
      .getByText(/model version 1, and this is version \d+: its numbers are those of an older model/)
      .waitFor();
    await strip.getByText(/^Version 2: /).waitFor();
    await strip.getByText(/^Version 3: /).waitFor();
    await finished(older.page);
  });

  test('the seed field says what a seed is, and that blanks at its ends do not count', async () => {
    const { page } = await open(quick, still);
    await page.getByRole('button', { name: /^Seed test/ }).click();
    const field = page.getByRole('textbox', { name: 'Seed' });
    await field.waitFor();
    const says = await field.getAttribute('aria-describedby');
    const panel = page.locator(`[id="${says}"]`);
    expect(await panel.innerText()).toMatch(/^Any text: .* same people and the same luck/);
    expect(await panel.getByRole('status').innerText()).toBe('');
    await field.fill('class 7 ');
    await panel.getByText('Blanks at the ends do not count').waitFor();
    await field.press('Enter');
    await page.getByRole('button', { name: 'Seed class 7: edit' }).waitFor();
    await expect.poll(() => page.url()).toContain('seed=class+7&');
  });

  test('a link typed into the address bar is opened, and undo goes back', async () => {
    const { page } = await open(quick, still);
    await finished(page);
    await page.evaluate(() => (location.hash = location.hash.replace('seed=test', 'seed=other')));
    await page.getByRole('button', { name: /^Seed other/ }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('button', { name: /^Seed test/ }).waitFor();
  });

  test('a scenario that is not right is not opened, and sentences say why', async () => {
    const { page } = await open(quick, still);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: /^Open a scenario/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('{"format": 1, "seed": 5}');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await dialog.getByText('It was not opened.').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(0);
  });
});

describe('levers, worlds and events', () => {
  test('a knob that the budget holds asks before it moves', async () => {
    const { page } = await open(quick.replace('&budget.mode=intensity', ''), still);
    const held = page.getByRole('slider', { name: /^Gifts a year.*held by the equal budget/ });
    await held.focus();
    await hasFocus(held);
    await page.keyboard.press('ArrowRight');
    const question = page.getByRole('dialog', { name: 'The budget holds this lever' });
    await question.getByRole('button', { name: /^Free this world/ }).click();
    await page.getByRole('slider', { name: 'Gifts a year, Random gifts', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Undo: Gifts a year/ }).waitFor();
  });

  test('a world can be renamed, added, made the reference and removed', async () => {
    const { page } = await open(quick, still);
    await page.getByRole('button', { name: /^Random gifts: rename/ }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Presents');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add a world' }).click();
    await page.getByRole('button', { name: /^Care/ }).click();
    await page.getByText('Five worlds').first().waitFor();
    await page.getByRole('button', { name: /^Presents: rename/ }).click();
    await page.getByRole('button', { name: 'Make it the reference' }).click();
    await page.getByRole('button', { name: 'Compared with Presents' }).waitFor();
    await page.getByRole('button', { name: /^Care: rename/ }).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Four worlds').first().waitFor();
  });

  test('an event’s week is edited beside its flag', async () => {
    const { page } = await open(quick, still);
    await page.getByRole('button', { name: /^Failure wave.*Edit/ }).click();
    const field = page.getByRole('textbox', { name: 'Failure wave, Week', exact: true });
    await field.fill('20');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Failure wave.*weeks 20 to/ }).waitFor();
  });

  test('every number is found by typing, and changed', async () => {
    const { page } = await open(quick, still);
    await page.getByRole('button', { name: 'All levers of Random gifts' }).click();
    await page.getByRole('searchbox').fill('problem rate');
    await page.getByRole('textbox', { name: 'Problem rate' }).fill('0.1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('market.failureRate=0.1');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('searchbox').count()).toBe(0);
  });
});

test('the keyboard does what its help says', async () => {
  const { page } = await open(quick, still);
  await finished(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => weekOf(page)).toBe(14);
  await page.keyboard.press('.');
  await expect.poll(() => weekOf(page)).toBeGreaterThan(14);
  await page.keyboard.press('c');
  await expect.poll(() => page.getByRole('radio', { name: 'Everyone' }).isChecked()).toBe(true);
  await page.keyboard.press('m');
  await page.getByRole('heading', { name: /^Still customers against/ }).waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await help.waitFor();
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
  await goToAbout(page);
  await page.getByRole('heading', { name: 'What earns loyalty that lasts?' }).waitFor();
});

test('About shows every parameter, and finds it', async () => {
  const { page } = await open(quick.replace('/lab', '/about'), still);
  await page.getByRole('searchbox', { name: 'Filter the parameters' }).fill('market.needMean');
  await page.getByRole('rowheader', { name: /Needs a year/ }).waitFor();
});

/** Between and beyond the widths at which all states are looked at. */
const sizes = [
  ['768 pixels with a finger', [768], true],
  ['1024 and 1920 pixels', [1024, 1920], false],
] as const;

test.each(sizes)('at %s nothing is cut off, and axe has nothing to say', async (_, widths, hasTouch) => {
  const { page, complaints } = await open(quick, { ...still, hasTouch, font: 'wide' });
  await finished(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 1000 });
    await expect.poll(() => cutTexts(page), { message: `${width} pixels` }).toEqual([]);
    // The sentence is as large as fits into its place: none of its lines lies under the bar.
    const above = (h1: Element) =>
      (h1.parentElement?.getBoundingClientRect().top ?? Infinity) - h1.getBoundingClientRect().top;
    await expect.poll(() => answer(page).evaluate(above)).toBeLessThanOrEqual(1);
    // At the end of the page the bar of time stands in its own place: before, it lies over whatever is scrolled behind it.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    expect(await axeFaults(page, undefined), `${width} pixels`).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('at 1440 × 900 the whole Lab is on the first screen', async () => {
  const { page } = await open(quick, wide);
  await finished(page);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollHeight))
    .toBeLessThanOrEqual(900);
});

test('nothing moves while numbers refine', async () => {
  const { page } = await open(quick.replace('replications=3', 'replications=12'), wide);
  await page
    .getByRole('cell')
    .filter({ hasText: /±\s?\d/ })
    .first()
    .waitFor();
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[role=row], section, .lab > div')].map((row) => {
        const { top, height } = row.getBoundingClientRect();
        return [Math.round(top), Math.round(height)];
      }),
    );
  const before = await places();
  await finished(page);
  expect(await places()).toEqual(before);
});
