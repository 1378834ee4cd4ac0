/** What is left on paper: the one-page report, and the Lab when it is printed. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { needs } from './support/engine.ts';
import { finished, savedFile, still } from './support/lab-page.ts';

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

  test('the Lab prints its sentence, figures, chart and conditions, light and without controls', async () => {
    const { page } = await open(quick, { ...still, colorScheme: 'dark' });
    const fingerprint = await finished(page);
    await page.emulateMedia({ media: 'print' });
    // The page answers the change of the medium with its next frame.
    await expect.poll(() => page.locator('body').innerText()).toContain('market.people=600');
    const seen = await page.locator('body').innerText();
    expect(seen).toMatch(/^After 156 weeks/m);
    expect(seen).toMatch(/seed test; 3 replications, fingerprint/);
    expect(seen).toContain(fingerprint.replace(/.*?([0-9a-f]{16}).*/, '$1'));
    expect(await page.locator('.figure-table tbody tr').count()).toBe(4);
    expect(await page.locator('[data-chart^=difference]').isVisible()).toBe(true);
    expect(await page.getByRole('slider', { name: 'Week', exact: true }).isVisible()).toBe(false);
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(seen).toContain('Profit per head against no program');
    expect(await page.getByRole('radiogroup', { name: 'World' }).count()).toBe(0);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toMatch(/^rgba?\((25\d|0, 0, 0, 0)/);
  });
});
