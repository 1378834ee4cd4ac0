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
  await send('touchEnd', []);
  await client.detach();
  // A tap that followed at once would be taken for the second half of a double tap.
  await page.waitForTimeout(400);
}
