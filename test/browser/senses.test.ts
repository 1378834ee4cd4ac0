/** For people whose system takes the colours away, and for those who want nothing to move. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOfAll } from './support/all-states.ts';
import { useBrowser } from './support/browser.ts';
import { finished, hasFocus, wide } from './support/lab-page.ts';
import { quickLab } from './support/page-states.ts';

const open = useBrowser();
const forced = { ...wide, forcedColors: 'active' } as const;

/** What is chosen or pressed and looks like what is not, and fields without an edge, where every ground is the same. */
function lostWithoutColour(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return ['the system’s colours are not forced'];
    const isSeen = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && !one.matches('.visually-hidden');
    const nameOf = (one: Element) =>
      `${one.localName}.${one.className} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}”`;
    const edgeOf = (one: Element) => {
      const { borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(one);
      return Math.max(parseFloat(borderTopWidth), outlineStyle === 'none' ? 0 : parseFloat(outlineWidth));
    };
    const lookOf = (one: Element) => {
      const { fontWeight, textDecorationLine } = getComputedStyle(one);
      return [edgeOf(one), fontWeight, textDecorationLine].join();
    };
    const chosen =
      '[aria-pressed="true"], [aria-selected="true"], [aria-current]:not([aria-current="false"]), label:has(> .visually-hidden:checked)';
    const others = '[aria-pressed], [aria-selected], a, button, label:has(> .visually-hidden)';
    const alike = [...document.querySelectorAll(chosen)].filter(isSeen).flatMap((one) => {
      const peers = [...(one.parentElement?.children ?? [])].filter(
        (other) => other.localName === one.localName && other.matches(others) && !other.matches(chosen),
      );
      const isTold =
        peers.length > 0 ? peers.every((other) => lookOf(other) !== lookOf(one)) : edgeOf(one) >= 2;
      return isTold || one.localName === 'tr' ? [] : [`chosen, and not to be told: ${nameOf(one)}`];
    });
    const fields = 'input:not([type=range], [type=radio], [type=checkbox]), select, textarea';
    const edgeless = [...document.querySelectorAll(fields)]
      .filter((one) => isSeen(one) && Math.max(edgeOf(one), edgeOf(one.closest('label, .field') ?? one)) < 1)
      .map((one) => `a field without an edge: ${nameOf(one)}`);
    return [...alike, ...edgeless];
  });
}

/** What moves, would move, or plays by itself. */
function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map(parseFloat));
    const running = document.getAnimations().map((one) => `an animation runs: ${one.constructor.name}`);
    const moving = [...document.querySelectorAll('*')].flatMap((one) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(one);
      const isStill =
        seconds(transitionDuration) === 0 &&
        (animationName === 'none' || seconds(animationDuration) === 0) &&
        scrollBehavior === 'auto';
      return isStill ? [] : [`${one.localName}.${String(one.getAttribute('class'))} would move`];
    });
    const plays = document.querySelector('[aria-label="Pause"]') ? ['it plays by itself'] : [];
    return [...running, ...moving, ...plays];
  });
}

test('without colours every choice and field is still to be told, and without motion nothing moves, in all states', async () => {
  const faults = await faultsOfAll(open, forced, async (page) => [
    ...(await lostWithoutColour(page)),
    ...(await motions(page)),
  ]);
  expect(faults).toEqual([]);
});

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
