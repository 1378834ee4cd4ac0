/** The first touch: levers in the hand, fields that are typed into, and where the focus is afterwards. With real pointers, fingers and keys. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { boxOf, finished, focusIsInPopover, hasFocus, phone, wide } from './support/lab-page.ts';
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

/** Nothing to solve, so that a step is what was done. */
const quick = `${held}&budget.mode=intensity`;

/** Enter as it is pressed by a hand that lingers: the key repeats until it is let go. */
async function enter(page: Page): Promise<void> {
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
}

/** All that was done is one step. */
async function expectOneStep(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).waitFor();
  await undo(page).click();
  await undo(page).waitFor({ state: 'detached' });
}

const editSeed = (page: Page) => page.getByRole('button', { name: /^Seed .*: edit$/ });
const seedField = (page: Page) => page.getByRole('textbox', { name: 'Seed' });

/** Out of a field, and of what it stands in. */
async function leave(page: Page, field: Locator): Promise<void> {
  if ((await field.count()) === 0) return;
  await field.focus();
  await hasFocus(field);
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
}

interface Field {
  readonly name: string;
  readonly show: (page: Page) => Promise<unknown>;
  readonly field: (page: Page) => Locator;
  readonly text: string;
  readonly step: RegExp;
  /** Enter closes what it stands in, and must not open it again. */
  readonly closes: boolean;
}

const openWorld = (page: Page) => page.getByRole('button', { name: /^Random gifts: rename/ }).click();
const openDrawer = (page: Page) => page.getByRole('button', { name: 'All levers of Random gifts' }).click();

const fields: readonly Field[] = [
  {
    name: 'the seed',
    show: (page) => editSeed(page).click(),
    field: seedField,
    text: 'class-7 ',
    step: /^Undo: Seed/,
    closes: true,
  },
  {
    name: 'the name of a world',
    show: openWorld,
    field: (page) => page.getByRole('textbox', { name: 'Name' }),
    text: 'Presents ',
    step: /^Undo: Rename/,
    closes: true,
  },
  {
    name: 'the note of a world',
    show: openWorld,
    field: (page) => page.getByRole('textbox', { name: 'Note' }),
    text: 'a present now and then ',
    step: /^Undo: Note/,
    closes: true,
  },
  {
    name: 'the week of an event',
    show: (page) => page.getByRole('button', { name: /^Failure wave.*Edit/ }).click(),
    field: (page) => page.getByRole('textbox', { name: 'Failure wave, Week', exact: true }),
    text: '20',
    step: /^Undo: Failure wave/,
    closes: false,
  },
  {
    name: 'the number of replications',
    show: (page) => page.getByRole('button', { name: /^3 replications/ }).click(),
    field: (page) => page.getByRole('textbox', { name: 'Replications' }),
    text: '2',
    step: /^Undo: Replications/,
    closes: false,
  },
  {
    name: 'a number of the drawer',
    show: openDrawer,
    field: (page) => page.getByRole('textbox', { name: 'Worth of a gift, Random gifts' }),
    text: '9',
    step: /^Undo: Worth of a gift/,
    closes: false,
  },
  {
    name: 'the name of a tier',
    show: async (page) => {
      await page.getByRole('button', { name: 'All levers of Points and tiers' }).click();
    },
    field: (page) => page.getByRole('textbox', { name: 'Name of tier 1' }),
    text: 'Copper ',
    step: /^Undo: Tiers/,
    closes: false,
  },
];

describe('a field', () => {
  test('Enter commits once and does nothing else, however long it is held: in every field', async () => {
    const { page } = await open(quick, wide);
    for (const { name, show, field, text, step, closes } of fields) {
      await show(page);
      await field(page).fill(text);
      await enter(page);
      if (closes) await field(page).waitFor({ state: 'detached' });
      else await hasFocus(field(page));
      expect(await field(page).count(), name).toBe(closes ? 0 : 1);
      await leave(page, field(page));
      await expectOneStep(page, step);
    }
  });

  test('Escape puts back what was there: in every field', async () => {
    const { page } = await open(quick, wide);
    for (const { name, show, field, text } of fields) {
      await show(page);
      const before = await field(page).inputValue();
      await field(page).fill(text);
      await page.keyboard.press('Escape');
      if (field === seedField) await field(page).waitFor({ state: 'detached' });
      else await expect.poll(() => field(page).inputValue()).toBe(before);
      expect(await undo(page).count(), name).toBe(0);
      await leave(page, field(page));
    }
  });

  test('Enter and Escape that end a word of an input method leave the field as it is', async () => {
    const { page } = await open(quick, wide);
    await editSeed(page).click();
    await hasFocus(seedField(page));
    await seedField(page).fill('');
    const client = await page.context().newCDPSession(page);
    for (const key of ['Enter', 'Escape']) {
      await client.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
      await page.keyboard.press(key);
      await hasFocus(seedField(page));
      expect(await undo(page).count()).toBe(0);
    }
    await seedField(page).fill('你好');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Seed 你好: edit' }).waitFor();
    await expectOneStep(page, /^Undo: Seed/);
  });

  test('a seed gets no capital by itself', async () => {
    const { page } = await open(quick, phone);
    await editSeed(page).tap();
    expect(await seedField(page).getAttribute('autocapitalize')).toBe('none');
  });

  test('what is sought is emptied by the first Escape; the second closes the list', async () => {
    const { page } = await open(quick, wide);
    await openDrawer(page);
    const field = page.getByRole('searchbox');
    await hasFocus(field);
    await field.fill('gift');
    await page.keyboard.press('Escape');
    await expect.poll(() => field.inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });
});

describe('after a field', () => {
  test.each(['Enter', 'Escape'])(
    'that was opened with a pointer and left by %s, Space plays',
    async (key) => {
      const { page } = await open(quick, wide);
      await page.keyboard.press('Home');
      await editSeed(page).click();
      await hasFocus(seedField(page));
      await seedField(page).fill('test');
      await page.keyboard.press(key);
      await seedField(page).waitFor({ state: 'detached' });
      await hasFocus(page.locator('main'));
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
      await page.getByRole('button', { name: 'Seed test: edit' }).waitFor();
    },
  );

  test('that was opened by key, the focus is where it was', async () => {
    const { page } = await open(quick, wide);
    await editSeed(page).focus();
    await hasFocus(editSeed(page));
    await page.keyboard.press('Enter');
    await hasFocus(seedField(page));
    await page.keyboard.press('Escape');
    await hasFocus(editSeed(page));
  });
});

test('an event that is added at the end of playing goes where it can act, and the playhead with it', async () => {
  const { page } = await open(quick, wide);
  const before = await finished(page);
  await page.keyboard.press('End');
  const playhead = page.getByRole('slider', { name: 'Week', exact: true });
  await expect.poll(() => playhead.getAttribute('aria-valuenow')).toBe('156');
  await page.getByRole('button', { name: 'Add an event', exact: true }).click();
  await page
    .getByRole('group', { name: 'Add an event in week 104' })
    .getByRole('button', { name: /^Price rise/ })
    .click();
  await page.getByRole('button', { name: /^Price rise.*week 104.*Edit$/ }).waitFor();
  await expect.poll(() => playhead.getAttribute('aria-valuenow')).toBe('104');
  // It changes what people do.
  await expect.poll(() => finished(page)).not.toBe(before);
  await expectOneStep(page, /^Undo: Add an event/);
});

/** What the columns say, in every frame from now on: the names of the worlds, and their figures. */
async function watchColumns(page: Page) {
  await page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
    const frames: string[][][] = [];
    const look = () => {
      frames.push([texts('.table h2 .name'), texts('.table .figure .value')]);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { frames });
  });
  return () =>
    page.evaluate(() =>
      (window as unknown as { frames: [string[], string[]][] }).frames.map(([names, values]) => ({
        names: names.join(),
        values: values.join(),
      })),
    );
}

test('the columns of another scenario are empty until its own numbers are there', async () => {
  const { page } = await open(quick, wide);
  await finished(page);
  const frames = await watchColumns(page);
  await expect.poll(async () => (await frames()).length).toBeGreaterThan(0);
  const [before] = await frames();
  await page.getByRole('button', { name: /^Scenario: / }).click();
  await page.getByRole('button', { name: /^Airline miles and tiers/ }).click();
  // Under the new names there is nothing first, then numbers.
  const renamed = async () => (await frames()).filter(({ names }) => names !== before?.names);
  await expect.poll(async () => (await renamed()).at(-1)?.values ?? '').not.toBe('');
  expect((await renamed())[0]?.values).toBe('');
});

test('a shortcut is at its place on a keyboard with another script', async () => {
  const { page } = await open(quick, wide);
  await finished(page);
  const client = await page.context().newCDPSession(page);
  const press = async (key: string, code: string) => {
    await client.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text: key });
    await client.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
  };
  await press('у', 'KeyE');
  await page.getByRole('group', { name: /^Add an event/ }).waitFor();
  await focusIsInPopover(page);
});
