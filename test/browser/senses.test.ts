/** For people whose system takes the colours away, and for those who want nothing to move. */
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { finished, hasFocus, wide } from './support/lab-page.ts';
import { quickLab } from './support/page-state.ts';

const open = useBrowser();
const forced = { ...wide, forcedColors: 'active' } as const;

test('without colours lines differ by their dashes, people by their shapes, and worlds keep their names', async () => {
  const { page } = await open(quickLab, forced);
  await finished(page);
  const lines = await page.locator('section svg').evaluateAll((charts) =>
    charts
      .map((chart) =>
        [...chart.querySelectorAll('path[stroke-linejoin="round"]')].map((path) => {
          const { stroke, strokeDasharray } = getComputedStyle(path);
          return { stroke, strokeDasharray };
        }),
      )
      .filter((paths) => paths.length >= 4),
  );
  for (const paths of lines) expect(new Set(paths.map(({ stroke }) => stroke)).size).toBe(1);
  // In the paired chart the reference is the line at zero; the four levels have a line for each world.
  const dashes = lines.map((paths) => new Set(paths.map(({ strokeDasharray }) => strokeDasharray)).size);
  expect(dashes).toEqual([3, 4, 4, 4, 4]);
  const signs = await page
    .getByRole('listitem')
    .filter({ hasText: /^\s*(Loyal|Latent|Habit|Neither|Left)/ })
    .locator('svg')
    .evaluateAll((all) =>
      all.map((svg) =>
        [...svg.querySelectorAll('*')]
          .map((sign) => {
            const { fill, r, width } = getComputedStyle(sign);
            return [sign.localName, fill === 'none' ? 'hollow' : 'full', r, width].join();
          })
          .join(),
      ),
    );
  expect(signs.length).toBe(5);
  expect(new Set(signs).size).toBe(5);
});

test('without motion people do not fade from week to week: the next one is simply there', async () => {
  const { page } = await open(quickLab, wide);
  await finished(page);
  const week = page.getByRole('slider', { name: 'Week', exact: true });
  await week.focus();
  await hasFocus(week);
  await page.keyboard.press('Home');
  await expect.poll(() => week.getAttribute('aria-valuenow')).toBe('0');
  const pictures = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('[role=application] canvas')!;
    const frame = () => new Promise(requestAnimationFrame);
    const isSettled = async () => {
      const before = canvas.toDataURL();
      for (let k = 0; k < 12; k++) {
        await frame();
        if (canvas.toDataURL() !== before) return false;
      }
      return true;
    };
    while (!(await isSettled()));
    const seen = new Set([canvas.toDataURL()]);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    while (seen.size < 2 || !(await isSettled())) {
      await frame();
      seen.add(canvas.toDataURL());
    }
    return seen.size;
  });
  expect(pictures).toBe(2);
});
