/**
 * The page keeps its form: with one world or six, with long names, at every width, whatever chart it shows.
 * @module-tag drawn
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { defaultPreset } from '../../src/scenario/presets/presets.ts';
import { documentLimits } from '../../src/scenario/rules/limits.ts';
import { encodeLink } from '../../src/scenario/link/link.ts';
import { fromTemplate, programTemplates } from '../../src/scenario/program-templates.ts';
import { cutTexts, labelFaults, overlaps } from './support/access.ts';
import { useBrowser } from './support/browser.ts';
import { changeFont, fontWidths } from './support/fonts.ts';
import { finished, wide } from './support/lab-page.ts';
import { chartNames, showChart } from './support/page-state.ts';

const open = useBrowser();

/** The default market, made small, with so many worlds of different looks; their names as they are, or much longer. */
function linkOf(worlds: number, length: 'usual' | 'long' = 'usual'): string {
  const { scenario } = defaultPreset;
  const families = new Set(scenario.programs.map(({ family }) => family));
  const others = programTemplates.filter(({ family }) => !families.has(family));
  const programs = [...scenario.programs, ...others.map(({ id }) => fromTemplate(id))].slice(0, worlds);
  return encodeLink({
    ...scenario,
    market: { ...scenario.market, people: 600 },
    time: { ...scenario.time, burnIn: 26 },
    budget: { ...scenario.budget, mode: 'intensity' },
    replications: 2,
    programs: programs.map((p) => (length === 'long' ? { ...p, name: `${p.name} for everybody here` } : p)),
  });
}

const heads = (page: Page) => page.getByRole('columnheader');

/** Where the rows of the Lab begin, from the top of the page. */
const rowTops = (page: Page) =>
  page
    .locator('.row.figure, .row.levers, section.band')
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top + scrollY)));

test('a world more or less moves no row', async () => {
  const { page } = await open(linkOf(4), { ...wide, font: 'wide' });
  await finished(page);
  const before = await rowTops(page);
  expect(before.length).toBe(6);
  for (const worlds of [5, 6, 2, 1]) {
    await page.evaluate((link) => (location.hash = link), linkOf(worlds));
    await expect.poll(() => heads(page).count()).toBe(worlds);
    await expect.poll(() => rowTops(page), { message: `${worlds} worlds` }).toEqual(before);
  }
});

test.each(fontWidths)(
  'six worlds with long names in a %s font cut and cover nothing, at every width and in every chart',
  async (font) => {
    const { page } = await open(linkOf(6, 'long'), { ...wide, font });
    await finished(page);
    const faults = async () => [
      ...(await cutTexts(page)),
      ...(await overlaps(page)),
      ...(await labelFaults(page)),
    ];
    for (const width of [1440, 1200, 1024, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      // The plots are measured again, and then drawn.
      await expect.poll(faults, { message: `${width} pixels` }).toEqual([]);
      if (width !== 1440 && width !== 360) continue;
      for (const name of chartNames) {
        await showChart(page, name);
        await expect.poll(faults, { message: `“${name}” at ${width} pixels` }).toEqual([]);
        await page.getByRole('button', { name: 'Back', exact: true }).click();
      }
    }
  },
);

/** What is wrong with the sentence: its letters too small, or a part of it cut, out of the page or over what stands below. */
const sentenceFaults = (page: Page) =>
  page.getByRole('heading', { level: 1 }).evaluate((sentence) => {
    const faults: string[] = [];
    const size = parseFloat(getComputedStyle(sentence).fontSize);
    if (size < 19.99) faults.push(`${size} px`);
    const words = document.createRange();
    words.selectNodeContents(sentence);
    const { left, right, top, bottom } = words.getBoundingClientRect();
    if (left < 0 || right > innerWidth) faults.push(`from ${left} to ${right} in ${innerWidth}`);
    for (let at = sentence.parentElement; at && at.localName !== 'body'; at = at.parentElement) {
      const frame = at.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(at);
      const cuts = overflowX !== 'visible' || overflowY !== 'visible';
      if (cuts && (top < frame.top - 1 || bottom > frame.bottom + 1)) faults.push(`cut by ${at.className}`);
    }
    const next = sentence.closest('.place')?.parentElement?.querySelector('.text, [role=radiogroup]');
    if (next && next.getBoundingClientRect().top < bottom - 1) faults.push('over what stands below');
    return faults;
  });

test.each(['airline', 'shop'])(
  'the sentence of %s is whole and large at every width, in a wide font',
  async (preset) => {
    const few = 'market.people=600&time.burnIn=26&replications=3&budget.mode=intensity';
    const { page } = await open(`#/lab?v=1&preset=${preset}&${few}`, { ...wide, font: 'wide' });
    await finished(page);
    for (const width of [1440, 1024, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => sentenceFaults(page), { message: `${width} pixels` }).toEqual([]);
    }
  },
);

test('the longest names are whole in a sentence of 20 pixels or more, at every width and zoom, and move the page once', async () => {
  const name = 'A name of eighty letters, as long as the rules of a scenario allow it to be, yes';
  expect(name).toHaveLength(documentLimits.name);
  const { scenario } = defaultPreset;
  const programs = scenario.programs.map((p, i) => ({
    ...p,
    // The one that is spoken of has no place to break.
    name: p.family === 'gifts' ? 'W'.repeat(documentLimits.name) : name.replace('yes', `${i} .`),
    ...(p.family === 'gifts' && { levers: { ...p.levers, 'gifts.perYear': 12, 'gifts.value': 20 } }),
  }));
  const link = encodeLink({
    ...{ ...scenario, programs, replications: 3, reference: 'gifts' },
    market: { ...scenario.market, people: 600 },
    time: { ...scenario.time, burnIn: 26 },
    budget: { ...scenario.budget, mode: 'intensity' },
  });
  const { page } = await open(link, { ...wide, font: 'wide' });
  await finished(page);
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('WWWW');
  // A browser that enlarges everything twofold has half as many pixels.
  for (const width of [1440, 720, 1024, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => sentenceFaults(page), { message: `${width} pixels` }).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => sentenceFaults(page)).toEqual([]);
  const before = await rowTops(page);
  // At the start there is little to say.
  await page.getByRole('slider', { name: 'Week', exact: true }).press('Home');
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^At the start/);
  expect(await rowTops(page)).toEqual(before);
});

/** Names at the ends of lines, chart by chart, as far as they are not cut. */
const endNames = (page: Page) =>
  page.locator('[data-chart] svg').evaluateAll((charts) =>
    charts.map((chart) =>
      [...chart.querySelectorAll('.leader')].map((leader) => {
        const label = leader.nextElementSibling;
        const title = label?.querySelector('title')?.textContent ?? '';
        return (label?.textContent ?? '')
          .replace(title, '')
          .replace(/[\d.,%+\u2212±]+/g, '')
          .trim();
      }),
    ),
  );

test('five worlds are told apart at the end of every line and in every switch, and the counts have the signs that are drawn', async () => {
  const { page } = await open(
    '#/lab?v=1&preset=bank&worlds=none,everyone,top,null,care&replications=2&budget.mode=intensity&time.burnIn=26',
    wide,
  );
  await finished(page);
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(async () => (await endNames(page)).filter((names) => new Set(names).size < names.length), {
        message: `${width} pixels`,
      })
      .toEqual([]);
    await expect.poll(() => endNames(page).then((charts) => charts.flat().length)).toBeGreaterThan(4);
  }
  const worlds = page.getByRole('radiogroup', { name: 'World' }).getByRole('radio');
  const names = await worlds.evaluateAll((all) => all.map((one) => one.closest('label')?.innerText.trim()));
  expect(names.join()).not.toContain('…');
  expect(new Set(names).size).toBe(5);

  await page.setViewportSize({ width: 1440, height: 900 });
  const stayed = page.getByRole('button', { name: /^[\d,]+\sstayed$/ });
  // So many people in so narrow columns are blocks: a ring is drawn nowhere.
  await stayed.first().waitFor();
  await expect.poll(() => stayed.first().locator('circle').count()).toBe(0);
  await page.getByRole('button', { name: 'Enlarge Service for the best' }).click();
  const enlarged = page.getByRole('dialog', { name: /enlarged$/ });
  await expect
    .poll(() =>
      enlarged
        .getByRole('button', { name: /\sstayed$/ })
        .locator('circle')
        .count(),
    )
    .toBe(2);
});

test('the three fonts of these tests are as wide as their names say', async () => {
  const { page } = await open(linkOf(1), { ...wide, font: 'wide' });
  const heading = page.getByRole('heading', { level: 1 });
  await heading.waitFor();
  const widthIn = async (font: (typeof fontWidths)[number]) => {
    await changeFont(page, font);
    return heading.evaluate((of) => {
      const probe = Object.assign(document.createElement('span'), {
        textContent: 'What earns loyalty that lasts, and what it costs',
        style: 'font-size: 16px; white-space: nowrap; position: absolute; letter-spacing: 0',
      });
      of.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return width;
    });
  };
  const usual = await widthIn('usual');
  expect((await widthIn('wide')) / usual).toBeGreaterThan(1.1);
  expect((await widthIn('narrow')) / usual).toBeLessThan(0.9);
});
