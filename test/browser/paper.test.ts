/** What is left on paper: the one-page report, and the Lab when it is printed. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { needs } from './support/engine.ts';
import { finished, goToAbout, savedFile, still } from './support/lab-page.ts';

const open = useBrowser();

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const quick =
  '#/lab?v=1&preset=town&market.people=600&time.burnIn=26&replications=3&budget.mode=intensity&seed=test';

describe('on paper', () => {
  test('the report has the numbers on the screen, what was changed, and a code that says its link', async () => {
    needs('files');
    const { page, complaints } = await open(quick, still);
    const fingerprint = await finished(page);
    const row = await page.getByRole('row', { name: /^Still customers/ }).innerText();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'One-page report' }).click();
    const article = page.locator('article');
    await article.getByRole('heading', { name: /^Figures after 156 weeks/ }).waitFor();
    await article.locator('.figure-table tbody tr').first().waitFor();
    const numbers = await article.locator('.figure-table tbody tr').allInnerTexts();
    const said = numbers.join(' ').replace(/\s+/g, ' ');
    for (const number of row.replace(/\s+/g, ' ').match(/[+\u2212][\d.]+ ±\s?[\d.]+/g) ?? ['none'])
      expect(said.replace(/\s/g, '')).toContain(number.replace(/\s/g, ''));
    const people = article.getByRole('row', { name: /^People/ });
    expect(await people.innerText()).toMatch(/600\s+4,000\s+4,000/);
    expect(await article.innerText()).toContain('In this model, under these assumptions.');
    const link = article.getByRole('link');
    const short = /([0-9a-f]{8})[0-9a-f]*$/.exec(fingerprint)?.[1] ?? 'none';
    await expect.poll(() => link.innerText()).toContain(`fp=${short}`);
    await article.getByRole('img', { name: 'QR code of the link' }).locator('svg').waitFor();
    await expect.poll(() => article.locator('[data-chart] svg').count()).toBe(2);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const saving = await savedFile(page, () =>
      page.getByRole('button', { name: 'Save as a file (HTML)' }).click(),
    );
    const html = await readFile(await saving.path(), 'utf8');
    const saved = await page.context().newPage();
    await saved.setContent(html);
    expect(await saved.locator('table').first().innerText()).toBe(
      await article.locator('table').first().innerText(),
    );
    expect(await saved.locator('svg path').count()).toBeGreaterThan(6);
    expect(await saved.locator('input, button').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('the report takes whom it is for, a date and a note, and no table says one thing in two columns', async () => {
    needs('files');
    const { page } = await open(quick.replace(/&market.people=600|&time.burnIn=26/g, ''), still);
    await finished(page);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'One-page report' }).click();
    const article = page.locator('article');
    await page.getByRole('textbox', { name: 'For' }).click();
    await page.keyboard.type('Hotel Krone');
    await page.getByLabel('Date').fill('2026-11-30');
    await page.getByRole('textbox', { name: 'Note' }).click();
    await page.keyboard.type('As spoken of on Monday.');
    await article.getByText(/for Hotel Krone · 30 November 2026/).waitFor();
    await article.getByText('As spoken of on Monday.').waitFor();
    // Nothing was changed: there is nothing to set beside the preset.
    const tables = await article
      .locator('table')
      .evaluateAll((all) =>
        all.map((table) =>
          [...table.querySelectorAll('tr')].map((tr) =>
            [...tr.children].map((cell) => cell.textContent.trim()),
          ),
        ),
      );
    expect(tables).toHaveLength(2);
    for (const [, ...rows] of tables)
      for (let a = 1; a < (rows[0]?.length ?? 0); a++)
        for (let b = a + 1; b < (rows[0]?.length ?? 0); b++)
          expect(rows.map((row) => row[a])).not.toEqual(rows.map((row) => row[b]));
    expect(page.url()).not.toContain('Krone');
    const saving = await savedFile(page, () =>
      page.getByRole('button', { name: 'Save as a file (HTML)' }).click(),
    );
    expect(await readFile(await saving.path(), 'utf8')).toMatch(
      /for Hotel Krone · 30 November 2026[^]*As spoken of on Monday\./,
    );
    // It is there again, on the paper of the Lab as well.
    await page.getByRole('button', { name: 'Back to the Lab' }).click();
    await page.emulateMedia({ media: 'print' });
    await article.getByText(/for Hotel Krone · 30 November 2026/).waitFor();
  });

  test('the citation leads to the Lab with this scenario', async () => {
    const { page } = await open(quick, still);
    const fingerprint = await finished(page);
    await goToAbout(page);
    const cited = page.locator('blockquote').getByRole('link');
    await expect.poll(() => cited.innerText()).toMatch(/#\/lab\?.*market\.people=600.*&fp=/);
    await cited.click();
    await page.getByRole('table', { name: 'Worlds side by side' }).waitFor();
    expect(await finished(page)).toBe(fingerprint);
  });

  test('the Lab prints what the report prints: every line by its name, on one light page', async () => {
    needs('files');
    // What stands there at the moment of printing; asked before the page takes it away again.
    const before = `addEventListener('afterprint', () => { window.printed = document.querySelector('article')?.textContent ?? ''; });`;
    const { page, complaints } = await open(quick, { ...still, before, colorScheme: 'dark' });
    await finished(page);
    const names = await page.locator('[data-chart^=difference]').first().getByText('Random gifts').count();
    expect(names).toBeGreaterThan(0);
    await page.getByRole('slider', { name: 'Week', exact: true }).press('End');
    // The report is brought while the page rests.
    await expect
      .poll(async () => {
        const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
        const seen = await page.evaluate(() => (window as { printed?: string }).printed ?? '');
        return seen.includes('The same numbers again') && pdf.match(/\/Type\s*\/Page\b/g)?.length === 1;
      })
      .toBe(true);
    expect(await page.locator('article').count()).toBe(0);

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const article = page.locator('article');
    await article.getByRole('heading', { name: 'Figures after 156 weeks' }).waitFor();
    const charts = article.locator('[data-chart] svg');
    const withoutCharts = () =>
      article.evaluate((sheet) => {
        const copy = sheet.cloneNode(true) as HTMLElement;
        for (const chart of copy.querySelectorAll('[data-chart]')) chart.remove();
        return copy.textContent;
      });
    await expect.poll(() => charts.count()).toBe(2);
    for (const chart of await charts.all())
      for (const name of ['No program', 'Points and tiers', 'Random gifts', 'Outcome service'])
        expect(await chart.locator('text', { hasText: name }).count()).toBe(1);
    const onPaper = await withoutCharts();
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.getByRole('slider', { name: 'Week', exact: true }).count()).toBe(0);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toMatch(/^rgba?\((25\d|0, 0, 0, 0)/);

    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'One-page report' }).click();
    await charts.nth(1).waitFor();
    expect(await withoutCharts()).toBe(onPaper);
    expect(complaints).toEqual([]);
  });
});
