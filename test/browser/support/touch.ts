import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Drags a finger from a point to another in a few steps; `before` is called while it still touches. */
export async function dragByTouch(
  page: Page,
  from: Point,
  to: Point,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', [from]);
  const steps = 6;
  for (let k = 1; k <= steps; k++) {
    const share = k / steps;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await before();
  // A finger that stops before it is lifted flings nothing; a tap during a fling would only end that.
  await page.waitForTimeout(150);
  await send('touchMove', [to]);
  await send('touchEnd', []);
  await client.detach();
  await page.waitForTimeout(300);
}
