/** What a state of a page is that somebody can see, and the ways to it that many have. */
import type { Page } from 'playwright-core';
import { moreCharts } from '../../../src/lab/charts/catalogue.ts';
import { focusIsInPopover } from './lab-page.ts';

/** A small market with few replications and nothing to solve, so that a test waits for the page and not for the numbers. */
const settings =
  'v=1&preset=town&market.people=600&time.burnIn=26&time.weeks=104&replications=2&budget.mode=intensity&seed=test';
export const quickLab = `#/lab?${settings}`;

export interface PageState {
  readonly name: string;
  /** Where the page is opened anew for it; else it follows the state before, in the Lab. */
  readonly at?: string;
  /** Only where the window is as wide as this or wider. */
  readonly from?: number;
  readonly show?: (page: Page) => Promise<unknown>;
  /** What is new in it, by a selector: only that is read again. The whole page, if left out. */
  readonly part?: string;
  /** Back to the Lab as it was. Escape, if left out. */
  readonly hide?: (page: Page) => Promise<unknown>;
}

/** Ways to show or hide. */
export const press = (key: string) => (page: Page) => page.keyboard.press(key);
export const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
export const chartMenu = async (page: Page) => {
  await button(page, /^The chart shows/).click();
  return page.getByRole('group', { name: 'More charts', exact: true }).getByRole('button');
};

/** The charts that are not on the first screen, by their names in the menu. */
export const chartNames = Object.values(moreCharts).map(({ label }) => label);

export async function showChart(page: Page, name: string): Promise<void> {
  const charts = await chartMenu(page);
  await charts.filter({ hasText: name }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  await page.locator('[data-chart] svg').first().waitFor();
}

/** What opens over the page. */
export const popover = ':popover-open';
export const dialog = 'dialog[open]';

/** A state with a menu or an editor over the page: what is in it may come a moment later. */
export const over = (name: string, show: (page: Page) => Promise<unknown>): PageState => ({
  name,
  part: popover,
  show: async (page) => {
    await show(page);
    await focusIsInPopover(page);
  },
});

export const stay = () => Promise.resolve();
