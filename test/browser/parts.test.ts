/** Parts of the page that are loaded when they are needed, where the network is gone. */
import { describe, test } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { askAgain, still } from './support/lab-page.ts';

const open = useBrowser();

describe('a part of the page that cannot be loaded', () => {
  test('is spoken of in its place, and can be asked for again', async () => {
    const { page } = await open('', { ...still, absent: [/\/menus-/] });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    const alert = page.getByRole('alert').filter({ hasText: 'The help could not be loaded.' });
    await alert.waitFor();
    await page.context().unroute(/\/menus-/);
    const help = page.getByRole('heading', { name: 'Keyboard' });
    await askAgain(page, alert, help, () => page.keyboard.press('?'));
  });
});
