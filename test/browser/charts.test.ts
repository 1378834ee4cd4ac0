import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { needs } from './support/engine.ts';
import {
  askAgain,
  boxOf,
  finished,
  focusIsInPopover,
  hasFocus,
  savedFile,
  wide,
} from './support/lab-page.ts';

const open = useBrowser();

const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

/** Charts by their name in the menu, and what a point of theirs says when it is read aloud. */
const charts = [
  { name: 'Parts of the profit', id: 'profit-parts', says: /^Revenue per head, none, \d/, paired: true },
  { name: 'Reasons for leaving', id: 'reasons', says: /^Drifted away, none, \d/, paired: true },
  { name: 'Stress tests', id: 'stress-tests', says: /^Stay after two failures, none, \d/, paired: true },
  { name: 'Dashboard and truth', id: 'dashboard', says: /^Reply speed, none, \d/, paired: true },
  { name: 'Buying and feeling', id: 'quadrant', says: /^none, loyal, \d+ of \d+ customers/, paired: false },
  { name: 'From class to class', id: 'flows', says: /^none, \w+ then.* now, \d+ people/, paired: false },
  {
    name: 'Repeat purchases',
    id: 'repeats',
    says: /^none, 0 repeat purchases: \d+ customers/,
    paired: false,
  },
  {
    name: 'Who brings the profit',
    id: 'whale',
    says: /^none, best \d+ % of customers, −?\d+ %/,
    paired: false,
  },
  { name: 'How customers are spread', id: 'ridges', says: /^none, bond 0\.0 to .* customers/, paired: false },
] as const;

/** Chooses a chart with keys alone. */
async function choose(page: Page, name: string) {
  const menu = page.getByRole('button', { name: /^The chart shows/ });
  await menu.focus();
  await hasFocus(menu);
  await page.keyboard.press('Enter');
  await focusIsInPopover(page);
  const choice = page.getByRole('group', { name: 'More charts' }).getByRole('button', { name, exact: true });
  await choice.focus();
  await hasFocus(choice);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `The chart shows ${name}` }).waitFor();
}

/** Gives the focus to the layer over a chart that is walked by keys, goes one step, and says what is read aloud there. */
async function firstPoint(page: Page, walk: Locator, says: RegExp): Promise<string> {
  await walk.focus();
  await hasFocus(walk);
  await page.keyboard.press('ArrowRight');
  const read = () => walk.getAttribute('aria-valuetext');
  await expect.poll(read).toMatch(says);
  return (await read()) ?? '';
}

const figureOf = (page: Page, id: string) => page.locator(`figure[data-chart="${id}"]`);

async function saved(page: Page, click: () => Promise<void>) {
  const download = await savedFile(page, click);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Rows of comma-separated values after the lines of comment; these tests put no line ends into fields. */
const csvRows = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .filter((line) => !line.startsWith('# '))
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map(([, field = '']) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field)),
    );

/** The number that a cell of the page begins with, and how far its rounding may be off. */
function numberOf(cell: string) {
  const text = /^[+−]?[\d,]+(\.\d+)?/.exec(cell)?.[0];
  if (text === undefined) return undefined;
  const digits = text.replaceAll(',', '').replace('−', '-');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const value = Number(digits);
  // Three figures at most: large numbers are rounded to tens and hundreds.
  return {
    value,
    off: Math.max(0.5 * 10 ** -decimals, Math.abs(value) >= 1000 ? Math.abs(value) * 0.005 : 0),
  };
}

test('each chart is opened by keyboard, walked, read as a table, and saved with the numbers on the screen', async () => {
  const { page, complaints } = await open(quick, wide);
  const fingerprint = /[0-9a-f]{16}/.exec(await finished(page))?.[0] ?? 'none';
  for (const { name, id, says, paired } of charts) {
    await choose(page, name);
    const figure = figureOf(page, id);
    const summarized = () => figure.getByRole('img').getAttribute('aria-label');
    await expect.poll(summarized, { message: name }).toMatch(/after 156 weeks|week 156/);
    const summary = (await summarized()) ?? '';
    expect(summary, name).not.toMatch(/NaN|undefined|Infinity/);
    expect(summary.includes('one run'), name).toBe(!paired);

    await firstPoint(page, figure.getByRole('slider'), says);
    const onScreen = (await figure.getByRole('img').locator('text').allTextContents()).map((t) => t.trim());
    const weights = await figure
      .getByRole('img')
      .locator('tspan')
      .evaluateAll((parts) =>
        parts.map((part) => `${part.textContent} ${getComputedStyle(part).fontWeight}`),
      );

    await page.keyboard.press('t');
    const rows = figure.locator('tbody tr');
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((trs) =>
      trs.map((tr) => [...tr.children].map((cell) => cell.textContent.trim())),
    );

    await figure
      .getByRole('button', { name: /^Save [^.]*$/ })
      .first()
      .click();
    const save = (kind: string) =>
      saved(page, () => figure.getByRole('button', { name: new RegExp(`as ${kind}$`) }).click());

    const csv = await save('CSV');
    expect(csv.name).toBe(`steadfast-town-${id}.csv`);
    const text = csv.bytes.toString('utf8');
    for (const said of ['seed test', fingerprint, '#/lab?', 'model version'])
      expect(
        text
          .split('\r\n')
          .filter((line) => line.startsWith('# '))
          .join('\n'),
        name,
      ).toContain(said);
    const [head = [], ...body] = csvRows(text);
    expect(body.length, name).toBe(shown.length);
    // Columns with an interval are followed by its two ends.
    const first = head.flatMap((column, i) => (/, (low|high)$/.test(column) ? [] : [i]));
    shown.forEach((cells, r) => {
      expect(body[r]?.[0]?.replace(/^'/, '')).toBe(cells[0]);
      cells.slice(1).forEach((cell, c) => {
        const number = numberOf(cell);
        const field = body[r]?.[first[c + 1] ?? -1] ?? '';
        // Words, such as a unit that begins with a number, stand as they are.
        if (number && field !== cell)
          expect(Math.abs(Number(field) - number.value), `${name}: ${cell} and ${field}`).toBeLessThanOrEqual(
            number.off + 1e-9,
          );
      });
    });

    const svg = await save('SVG');
    expect(svg.name).toBe(`steadfast-town-${id}.svg`);
    const source = svg.bytes.toString('utf8');
    // Pixels are written in letters that may spell anything.
    expect(source.replaceAll(/data:image[^"]*/g, ''), name).not.toMatch(/var\(|class=|NaN|undefined/);
    const parsed = await page.evaluate((xml) => {
      const file = new DOMParser().parseFromString(xml, 'image/svg+xml');
      return {
        failed: file.querySelector('parsererror') !== null,
        width: Number(file.documentElement.getAttribute('width')),
        stamp: file.querySelector('metadata')?.textContent ?? '',
        texts: [...file.querySelectorAll('text')].map((t) => t.textContent.trim()),
        weights: [...file.querySelectorAll('tspan')].map(
          (part) =>
            `${part.textContent} ${part.closest('[font-weight]')?.getAttribute('font-weight') ?? '400'}`,
        ),
      };
    }, source);
    expect(parsed.failed, name).toBe(false);
    expect(parsed.stamp).toContain(fingerprint);
    expect(parsed.texts.join(' '), name).toContain(fingerprint);
    expect(
      onScreen.filter((words) => !parsed.texts.includes(words)),
      name,
    ).toEqual([]);
    expect(
      weights.filter((words) => !parsed.weights.includes(words)),
      `${name}: bold is what is clear`,
    ).toEqual([]);

    const png = await save('PNG');
    expect(png.bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.bytes.readUInt32BE(16), name).toBe(2 * parsed.width);
    expect(png.bytes.includes(`fingerprint ${fingerprint}`), name).toBe(true);
    await figure.getByRole('button', { name: 'As a table' }).click();
  }
  expect(complaints).toEqual([]);
});

test('the chart on the first screen is saved with the weeks of its table among all weeks', async () => {
  const { page } = await open(quick, wide);
  await finished(page);
  await page.keyboard.press('t');
  const rows = figureOf(page, 'difference-profit').locator('tbody tr');
  await rows.first().waitFor();
  const shown = await rows.evaluateAll((trs) =>
    trs.map((tr) => [...tr.children].map((cell) => cell.textContent.trim())),
  );
  await page.getByRole('button', { name: 'Save the chart' }).click();
  const { bytes } = await saved(page, () => page.getByRole('button', { name: /^CSV/ }).click());
  // Its file stands without the timeline above it.
  const dates = figureOf(page, 'difference-profit').getByText(/^(year 1|Rival’s offer)$/);
  expect(await dates.count()).toBe(0);
  await page.getByRole('button', { name: 'Save the chart' }).click();
  const svg = await saved(page, () => page.getByRole('button', { name: /^SVG/ }).click());
  for (const said of ['>start<', '>year 1<', '>Failure wave<', '>Rival’s offer<', '>Programs end<'])
    expect(svg.bytes.toString('utf8')).toContain(said);
  await expect.poll(() => dates.count()).toBe(0);

  const [, ...body] = csvRows(bytes.toString('utf8'));
  expect(body.length).toBe(157);
  for (const [week, , points = ''] of shown) {
    const row = body.find((fields) => fields[0] === week);
    const number = numberOf(points);
    if (number) expect(Math.abs(Number(row?.[2]) - number.value)).toBeLessThanOrEqual(number.off + 1e-9);
  }
});

test('what a chart cannot load is said in its place, and comes when it is asked for again', async () => {
  needs('files');
  const charts = /\/charts-.*\.js/;
  const saving = /\/saving-.*\.js/;
  const { page } = await open(quick, { ...wide, absent: [charts, saving] });
  await finished(page);
  const alert = (text: string) => page.getByRole('alert').filter({ hasText: text });

  const menu = page.getByRole('button', { name: /^The chart shows/ });
  await menu.click();
  const unlisted = alert('The list of charts could not be loaded.');
  await unlisted.waitFor();
  await page.context().unroute(charts);
  const reasons = page.getByRole('button', { name: 'Reasons for leaving', exact: true });
  await askAgain(page, unlisted, reasons, () => menu.click());
  await reasons.click();
  const figure = figureOf(page, 'reasons');

  await figure.getByRole('button', { name: /^Save/ }).click();
  await figure.getByRole('button', { name: /as CSV$/ }).click();
  await alert('It could not be saved').waitFor();
  await page.context().unroute(saving);
  // At the latest with the next visit: see askAgain.
  await page.reload();
  await finished(page);
  await choose(page, 'Reasons for leaving');
  await figure.getByRole('button', { name: /^Save/ }).click();
  const { name } = await saved(page, () => figure.getByRole('button', { name: /as CSV$/ }).click());
  expect(name).toMatch(/reasons.*\.csv$/);
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});

describe('people picked in one picture are picked in all', () => {
  test('from a class to the ribbons and back, by keys', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    await choose(page, 'Buying and feeling');
    const said = await firstPoint(page, figureOf(page, 'quadrant').getByRole('slider'), /\d+ of/);
    await page.keyboard.press('Enter');
    const loyal = /(\d+) of/.exec(said)?.[1] ?? '';
    await page.getByText(`${loyal} loyal in No program`).first().waitFor();

    await choose(page, 'From class to class');
    const ribbons = figureOf(page, 'flows').getByRole('img').locator('path[fill="var(--ink)"]');
    await ribbons.first().waitFor({ state: 'attached' });
    const flow = await firstPoint(page, figureOf(page, 'flows').getByRole('slider'), /\d+ people$/);
    const people = /(\d+) people$/.exec(flow)?.[1] ?? '';
    await page.keyboard.press('Enter');
    await page
      .getByText(new RegExp(`^${people} .*then`))
      .first()
      .waitFor();
    // Escape twice: first the cursor, then the selection.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => ribbons.count()).toBe(0);
  });

  test('a box drawn across a ridge picks people, and nobody is left in a picture that is closed', async () => {
    const { page } = await open(quick, wide);
    await finished(page);
    await choose(page, 'How customers are spread');
    await figureOf(page, 'ridges').getByRole('img').locator('path').first().waitFor({ state: 'attached' });
    const layer = figureOf(page, 'ridges').getByRole('slider');
    await layer.scrollIntoViewIfNeeded();
    const box = await boxOf(layer);
    await page.mouse.move(box.x + 4, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 60, { steps: 4 });
    await page.mouse.up();
    await page
      .getByText(/^\d+ bond .* in No program, week 156/)
      .first()
      .waitFor();
    await choose(page, 'Who brings the profit');
    const rugs = figureOf(page, 'whale').getByRole('img').locator('path[opacity="0.7"]');
    await rugs.first().waitFor({ state: 'attached' });
  });
});

test('the CDNOW check opens on its repeat purchases beside the published ones, with χ², and on no empty chart', async () => {
  const { page } = await open('#/lab?v=1&preset=cdnow&replications=2', wide);
  await finished(page);
  const figure = figureOf(page, 'repeats');
  await expect
    .poll(() => figure.getByRole('img').getAttribute('aria-label'))
    .toMatch(/after 39 weeks .* χ² \d+\.\d/);
  // On the first screen, without a hand on it.
  const box = await boxOf(figure.getByRole('img'));
  expect(box.y + 60).toBeLessThan(900);
  const said = await figure.innerText();
  expect(said).toMatch(/χ² [0-9.]+: the published model itself stays below 14\.1 in 95 of 100 runs/);
  const counts = (await figure.locator('rect').count()) + (await figure.locator('line.published').count());
  expect(counts).toBe(16);
  expect(await page.getByRole('table', { name: 'Worlds side by side' }).innerText()).toMatch(
    /2,357\sjoined\s*, 8\d\s% still here/,
  );

  // Keys walk the bars, and Enter picks who came again so often.
  const walk = figure.getByRole('slider');
  expect(
    await firstPoint(page, walk, /^none, 0 repeat purchases: [\d,]+ customers; published 1,406$/),
  ).toBeTruthy();
  await page.keyboard.press('Enter');
  await page.getByTitle(/who came again 0 times in No program, week 39/).waitFor();

  // One world has no differences: its levels stand in their place, and no share goes beyond 100 %.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await figureOf(page, 'level-profit').waitFor();
  expect(await page.locator('figure[data-chart^="difference"]').count()).toBe(0);
  const ticks = await page.locator('figure[data-chart="level-shareOfWallet"] svg text').allTextContents();
  expect(ticks.length).toBeGreaterThan(1);
  for (const tick of ticks)
    expect(parseFloat(tick) <= 100 || Number.isNaN(parseFloat(tick)), tick).toBe(true);

  // With another preset the chart goes, and comes again.
  await page
    .getByRole('button', { name: /^Scenario|CDNOW check/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Four ways to earn loyalty/ }).click();
  await figureOf(page, 'difference-profit').waitFor();
  expect(await figure.count()).toBe(0);
});
