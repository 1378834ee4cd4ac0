/**
 * The page with 100,000 people in four worlds, every customer a dot: it plays and scrubs, and what frames and tasks took is printed. Times
 * are reported and never asserted, as they belong to the machine.
 */
import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { hasFocus } from './support/lab-page.ts';

const open = useBrowser();
const many =
  '#/lab?v=1&preset=town&market.people=100000&time.burnIn=26&time.weeks=60&replications=1&budget.mode=intensity&seed=frames';

interface Measured {
  readonly frames: number[];
  readonly tasks: number[];
}

/** Measures frames (milliseconds between them) and long tasks in the page while something goes on. */
const measure = (milliseconds: number, scrub: boolean) =>
  `new Promise((done) => {
    const frames = [], tasks = [];
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((e) => tasks.push(e.duration)));
    observer.observe({ type: 'longtask' });
    const slider = document.querySelector('[role=slider][aria-label=Week]');
    let last = performance.now();
    const end = last + ${milliseconds};
    let step = 0;
    const frame = (now) => {
      frames.push(now - last);
      last = now;
      if (${scrub} && slider) slider.dispatchEvent(new KeyboardEvent('keydown', { key: step++ % 100 < 50 ? 'ArrowLeft' : 'ArrowRight', bubbles: true }));
      if (now < end) return requestAnimationFrame(frame);
      setTimeout(() => { observer.disconnect(); done({ frames: frames.slice(1), tasks }); }, 100);
    };
    requestAnimationFrame(frame);
  })`;

function report(what: string, { frames, tasks }: Measured): void {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (q: number) => (sorted[Math.floor(q * (sorted.length - 1))] ?? NaN).toFixed(1);
  console.log(
    `100,000 people, four worlds, ${what}: ${frames.length} frames; ms between frames, percentiles 50 / 90 / 95 / 99: ` +
      `${at(0.5)} / ${at(0.9)} / ${at(0.95)} / ${at(0.99)}; longest main-thread task ${Math.max(0, ...tasks).toFixed(0)} ms`,
  );
}

test('100,000 people in four worlds play and scrub, every customer a dot', async () => {
  const { page, complaints } = await open(many, {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'no-preference',
  });
  await page
    .getByText(/^fingerprint/)
    .first()
    .waitFor({ timeout: 600_000 });
  const week = page.getByRole('slider', { name: 'Week', exact: true });
  await week.focus();
  await hasFocus(week);
  await page.keyboard.press('Home');
  await expect.poll(() => week.getAttribute('aria-valuenow')).toBe('0');
  await page.keyboard.press('Space');
  const playing = await page.evaluate<Measured>(measure(8000, false));
  report('playing', playing);
  await expect.poll(() => week.getAttribute('aria-valuenow')).not.toBe('0');
  await page.keyboard.press('Space');
  const scrubbing = await page.evaluate<Measured>(measure(8000, true));
  report('scrubbing a week a frame', scrubbing);
  // However slow the machine: some of it was seen.
  expect(playing.frames.length).toBeGreaterThan(0);
  expect(scrubbing.frames.length).toBeGreaterThan(0);
  expect(await page.locator('canvas').count()).toBeGreaterThanOrEqual(4);
  expect(complaints).toEqual([]);
}, 900_000);
