/**
 * How soon the page shows something and answers, at the default size (four worlds of 4,000 people). Times are printed and never asserted,
 * as they belong to the machine.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { finished, hasFocus, wide } from './support/lab-page.ts';

const open = useBrowser();

/** In a page, before its own scripts: notes when a chart of differences was painted with new lines, and when a control was moved. */
const watch = `
  window.moments = { moved: [], answered: [], drawn: [] };
  const afterPaint = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
  addEventListener('input', ({ timeStamp }) => {
    moments.moved.push(timeStamp);
    afterPaint((now) => moments.answered.push(now));
  }, true);
  const isLine = (node) => node.matches?.('figure[data-chart^="difference"] path[d]');
  const hasLine = (node) => isLine(node) || node.querySelector?.('figure[data-chart^="difference"] path[d]');
  new MutationObserver((changes) => {
    if (changes.some(({ type, target, addedNodes }) => type === 'attributes' ? isLine(target) : [...addedNodes].some(hasLine)))
      afterPaint((now) => moments.drawn.push(now));
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['d'] });`;

interface Moments {
  readonly moved: number[];
  readonly answered: number[];
  readonly drawn: number[];
}
const moments = (page: Page) => page.evaluate<Moments>('moments');

/** When the page's own scripts began: they wait for the document, and for themselves to arrive. */
const scriptStart = `Math.max(
  performance.getEntriesByType('navigation')[0].domInteractive,
  ...performance.getEntriesByType('resource').filter(({ name }) => /\\/first-[^/]*\\.js$/.test(name)).map(({ responseEnd }) => responseEnd))`;

const report = (what: string, milliseconds: readonly number[]) =>
  console.log(`${what}: ${milliseconds.map((ms) => ms.toFixed(0)).join(', ')} ms`);

test('the first chart', async () => {
  const waits: number[] = [];
  for (let visit = 0; visit < 3; visit++) {
    const { page } = await open('', { ...wide, before: watch });
    await page.waitForFunction('moments.drawn.length > 0');
    const { drawn } = await moments(page);
    waits.push((drawn[0] ?? NaN) - (await page.evaluate<number>(scriptStart)));
    await page.close();
  }
  report('from the start of the scripts to the first simulated chart', waits);
  expect(waits.every((ms) => ms > 0)).toBe(true);
});

test('a lever', async () => {
  const { page } = await open('#/lab?v=1&preset=town&replications=2&budget.mode=intensity', {
    ...wide,
    before: watch,
  });
  const answers: number[] = [];
  const charts: number[] = [];
  const lever = page.getByRole('slider', { name: /^Worth of a gift/ });
  for (let turn = 1; turn <= 3; turn++) {
    const shown = await finished(page);
    // A late frame of the numbers before must not be taken for the answer.
    await page.evaluate('moments.moved.length = 0');
    await lever.focus();
    await hasFocus(lever);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      '[moments.answered, moments.drawn].every((times) => times.some((time) => time > moments.moved[0]))',
    );
    const { moved, answered, drawn } = await moments(page);
    const start = moved[0] ?? NaN;
    const after = (times: readonly number[]) => (times.find((time) => time > start) ?? NaN) - start;
    answers.push(after(answered));
    charts.push(after(drawn));
    // Until the numbers are complete the page is at work, and the next turn would be slower for it.
    await expect.poll(() => finished(page), { timeout: 300_000 }).not.toBe(shown);
  }
  report('from a turn of a lever to its own number and the mark of old figures', answers);
  report('from a turn of a lever to the chart with new numbers', charts);
  expect(charts.every((ms) => ms > 0)).toBe(true);
});
