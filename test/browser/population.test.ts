/** People are picked, brushed, listed, laid out and enlarged by mouse, touch and keys. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { boxOf, finished, hasFocus, phone, wide } from './support/lab-page.ts';
import { dragByTouch } from './support/touch.ts';

const open = useBrowser();
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=1&budget.mode=intensity&seed=test';

const populations = (page: Page) => page.getByRole('application');
/** The people are there, and nothing is still arriving that could move what one is about to touch. */
async function ready(page: Page): Promise<void> {
  await populations(page).first().locator('canvas').waitFor();
  await finished(page);
}

/** The words above each population, such as "12 selected: 9 customers, 3 loyal". */
async function notes(page: Page): Promise<string[]> {
  const texts = await populations(page).evaluateAll((all) =>
    all.map((one) => one.querySelector('svg text.top')?.textContent ?? ''),
  );
  return texts;
}
const selectedIn = (note: string) => Number(/^([\d,]+) selected/.exec(note)?.[1]?.replace(',', '') ?? NaN);

describe('brushing', () => {
  test('by mouse selects the same people in every world, says how they fare, and Escape clears it', async () => {
    const { page, complaints } = await open(quick, wide);
    await ready(page);
    const { x, y } = await boxOf(populations(page).nth(2));
    await page.mouse.move(x + 20, y + 40);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 90, { steps: 4 });
    // While the button is still down:
    await expect.poll(async () => selectedIn((await notes(page))[0] ?? '')).toBeGreaterThan(3);
    await page.mouse.move(x + 120, y + 110, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(5, 5);
    // All say the same number of people.
    const told = async () =>
      (await notes(page)).map((note) => /^([\d,]+ selected): .*\d+ customers?/.exec(note)?.[1] ?? note);
    await expect.poll(async () => new Set(await told()).size).toBe(1);
    expect(await told()).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/selected$/) as string),
    );
    await populations(page).nth(1).focus();
    await hasFocus(populations(page).nth(1));
    await page.keyboard.press('Escape');
    await expect.poll(() => notes(page)).not.toContainEqual(expect.stringContaining('selected'));
    // A drag is no click: nobody's life has opened.
    expect(page.url()).not.toContain('person=');
    expect(await populations(page).count()).toBe(4);
    expect(complaints).toEqual([]);
  });

  test('by touch on a phone, sideways; up and down still scrolls', async () => {
    const { page } = await open(quick, phone);
    await ready(page);
    await page.evaluate(() => scrollTo(0, 0));
    const { x, y } = await boxOf(populations(page));
    await dragByTouch(page, { x: x + 30, y: y + 60 }, { x: x + 180, y: y + 110 });
    await expect.poll(async () => selectedIn((await notes(page))[0] ?? '')).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Show everybody again' }).tap();
    await expect.poll(async () => (await notes(page))[0]).not.toContain('selected');
    await dragByTouch(page, { x: x + 100, y: y + 150 }, { x: x + 100, y: y + 20 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
    expect((await notes(page))[0]).not.toContain('selected');
  });
});

test('by the keys one walks from place to place and from change to change, selects, and opens a life', async () => {
  const { page } = await open(quick, wide);
  await ready(page);
  const population = populations(page).nth(2);
  await population.focus();
  const told = () => population.locator('[aria-live]').textContent();
  await expect.poll(told).toMatch(/^Customer \d+/);
  const first = await told();
  await page.keyboard.press('ArrowRight');
  await expect.poll(told).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(told).toBe(first);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(told).toMatch(/here, .* in the reference\.$/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(async () => (await notes(page)).map(selectedIn)).toEqual([6, 6, 6, 6]);
  const corner = await told();
  await page.keyboard.press('Home');
  await expect.poll(told).not.toBe(corner);
  const who = /^Customer (\d+)/.exec((await told()) ?? '')?.[1] ?? 'none';
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(`person=${who}&`);
});

test('a count lists its people: as many as it says, and Enter on one opens that life', async () => {
  const { page } = await open(quick, wide);
  await ready(page);
  const count = page.getByRole('button', { name: /^\d+\sstayed$/ }).first();
  const many = Number(/^\d+/.exec(await count.innerText())?.[0]);
  expect(many).toBeGreaterThan(0);
  await count.focus();
  await hasFocus(count);
  await page.keyboard.press('Enter');
  const people = page.getByRole('button', { name: /^Customer \d+ .* here, (left|not a customer yet) there/ });
  await expect.poll(() => people.count()).toBe(many);
  await page
    .getByTitle(new RegExp(`^${many} customers in .* and not in No program(: .*;|,) week 156$`))
    .waitFor();
  // Whoever has the focus in the list is marked in every world.
  await expect.poll(async () => (await notes(page)).every((note) => /^customer \d+/.test(note))).toBe(true);
  await hasFocus(people.first());
  const who = /^Customer (\d+)/.exec(await people.first().innerText())?.[1] ?? '';
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain(`person=${who}&`);
});

test('who is drawn is who is counted: newcomers too, in the words below, along the keys, in the list and among lives', async () => {
  const { page } = await open(quick.replace('people=600', 'people=3000'), wide);
  await ready(page);
  await page.getByText('One run of 1.').or(page.getByText('The only run.')).waitFor();
  const cell = page
    .getByRole('cell')
    .filter({ has: page.getByRole('button', { name: 'Enlarge Random gifts' }) });
  const told = /(\d+) differs?, and (\d+) newcomers?:/.exec(await cell.innerText());
  const [customers, newcomers] = [Number(told?.[1]), Number(told?.[2])];
  expect(newcomers).toBeGreaterThan(0);
  const counts = cell.getByRole('button', { name: /^\d+\s(stayed|left|warmer|cooler|other)$/ });
  const signs = (await counts.allInnerTexts()).map((text) => parseInt(text));
  expect(signs.reduce((sum, count) => sum + count, 0)).toBe(customers + newcomers);

  // With Shift the keys go from one changed life to the next, as they are drawn, and after the last to the first again.
  const population = populations(page).nth(2);
  await population.focus();
  await hasFocus(population);
  const person = () => population.locator('[aria-live]').textContent();
  await page.keyboard.press('Home');
  const met = new Set<string>();
  for (let before = await person(); ;) {
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(person).not.toBe(before);
    before = await person();
    if (met.has(before ?? '')) break;
    met.add(before ?? '');
  }
  expect(met.size).toBe(customers + newcomers);

  const stayed = cell.getByRole('button', { name: /^\d+\sstayed$/ });
  const many = parseInt(await stayed.innerText());
  await stayed.click();
  const title = await page
    .getByTitle(/ customers in Random gifts and not in No program/)
    .getAttribute('title');
  const [, kept, came] = /: (\d+), and (\d+) newcomers?; week 156$/.exec(title ?? '') ?? [];
  expect(Number(kept) + Number(came)).toBe(many);
  const people = page.getByRole('button', { name: /^Customer \d+/ });
  await expect.poll(() => people.count()).toBe(many);
  await people.first().click();
  await page.getByRole('button', { name: `stayed because of Random gifts ${many}` }).waitFor();
});

test('one person alone is selected with Shift, and the words of the last weeks are told and drawn', async () => {
  const { page } = await open(quick.replace('people=600', 'people=3000'), wide);
  await ready(page);
  await populations(page).first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Enter');
  await populations(page).first().blur();
  const words = async () => (await notes(page)).filter((note) => /^(heard|no words)/.test(note));
  await expect.poll(async () => (await words()).length).toBe(4);
  // Somebody was told something in some of the first people's lives.
  const lines = page.locator(
    '.population svg line.good, .population svg line.bad, .population svg line.left',
  );
  let drawn = 0;
  for (let k = 0; k < 12 && drawn === 0; k++) {
    await populations(page).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+Enter');
    await populations(page).first().blur();
    await expect.poll(async () => (await words()).length).toBe(4);
    const told = (await words()).filter((note) => !note.startsWith('no words')).length;
    // Lines are drawn only where words were.
    drawn = await lines.count();
    if (told === 0) expect(drawn).toBe(0);
  }
  expect(drawn).toBeGreaterThan(0);
});

test('in every arrangement a place belongs to the same person in all worlds', async () => {
  const { page } = await open(quick, wide);
  await ready(page);
  const captions = async () => (await populations(page).first().locator('svg').textContent()) ?? '';
  const stable = await captions();
  let before = stable;
  for (const name of ['Feeling × buying', 'Tenure', 'Value', 'Stable places']) {
    await page.getByRole('button', { name: /^Arranged/ }).click();
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect.poll(captions).not.toBe(before);
    before = await captions();
    const people = new Set<string>();
    for (const world of [0, 1, 3]) {
      const { x, y } = await boxOf(populations(page).nth(world));
      // Whoever was pointed at before is named in every world until the pointer leaves.
      await page.mouse.move(2, 2);
      await expect.poll(async () => (await notes(page))[world]).not.toMatch(/^customer \d+/);
      await page.mouse.move(x + 12, y + 34);
      await expect.poll(async () => (await notes(page))[world]).toMatch(/^customer \d+/);
      people.add(/^customer \d+/.exec((await notes(page))[world] ?? '')?.[0] ?? '');
    }
    expect(people.size).toBe(1);
  }
  expect(before).toBe(stable);
});

test('a world is enlarged by its button or a double click, shows the others by a switch, and Escape goes back', async () => {
  const { page } = await open(quick, wide);
  await ready(page);
  const small = await boxOf(populations(page).nth(1));
  const button = page.getByRole('button', { name: 'Enlarge Points and tiers' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Points and tiers, enlarged' });
  await dialog.waitFor();
  const large = dialog.getByRole('application');
  await expect.poll(async () => (await boxOf(large)).width).toBeGreaterThan(3 * small.width);
  await expect.poll(async () => (await boxOf(large)).height).toBeGreaterThan(2 * small.height);
  await dialog.getByText('Gifts', { exact: true }).click();
  await page.getByRole('dialog', { name: 'Random gifts, enlarged' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  // Two clicks are one only within a moment of each other: where a machine was held up between them the first opens a life,
  // and the second falls on that. Then one goes back and clicks again.
  const life = page.getByRole('heading', { name: /^Why, week/ });
  await expect
    .poll(async () => {
      if (await life.isVisible()) await page.keyboard.press('Escape');
      await ready(page);
      await page.mouse.dblclick(small.x + 60, small.y + 60);
      await dialog
        .or(life)
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      return dialog.isVisible();
    })
    .toBe(true);
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await hasFocus(button);
});

test('on a phone everything to touch is large enough, and a count lists its people', async () => {
  const { page } = await open(quick.replace('people=600', 'people=3000'), phone);
  await ready(page);
  await page.getByRole('radiogroup', { name: 'World' }).getByTitle('Random gifts').tap();
  await page
    .getByRole('button', { name: /^\d+\s(stayed|left|warmer|cooler|other)$/ })
    .first()
    .tap();
  await page
    .getByRole('button', { name: /^Customer \d+/ })
    .first()
    .waitFor();
  const heights = await page
    .getByRole('button', { name: /^Customer \d+|^\d+\s(stayed|left|warmer|cooler|other)$/ })
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
