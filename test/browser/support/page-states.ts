/** Every page and state of a page that somebody can see, and how to get there from the Lab and back. */
import type { Page } from 'playwright-core';
import { moreCharts } from '../../../src/lab/charts/catalogue.ts';
import { finished, focusIsInPopover } from './lab-page.ts';

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

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const button = (page: Page, name: RegExp) => page.getByRole('button', { name }).first();
const chartMenu = async (page: Page) => {
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
const popover = ':popover-open';
const dialog = 'dialog[open]';

/** A state with a menu or an editor over the page: what is in it may come a moment later. */
const over = (name: string, show: (page: Page) => Promise<unknown>): PageState => ({
  name,
  part: popover,
  show: async (page) => {
    await show(page);
    await focusIsInPopover(page);
  },
});

const stay = () => Promise.resolve();

export const pageStates: readonly PageState[] = [
  { name: 'Lab, first numbers', at: quickLab, hide: finished },
  { name: 'Lab, all numbers', hide: stay },
  { name: 'Lab, stale', show: (page) => page.keyboard.press('n'), hide: finished },
  {
    name: 'differences as a table',
    part: 'section[aria-label="Differences, week by week"]',
    show: async (page) => {
      await page.keyboard.press('t');
      await page.locator('[data-chart] table').first().waitFor();
    },
    hide: press('t'),
  },
  ...chartNames.map((name) => ({
    name: `chart “${name}”`,
    part: 'section[aria-label="More charts"]',
    show: (page: Page) => showChart(page, name),
    hide: (page: Page) => button(page, /^Back$/).click(),
  })),
  over('menu of charts', chartMenu),
  over('menu of files', (page) => button(page, /^Save the chart/).click()),
  {
    ...over('list of people', (page) => button(page, /^\d+\s(stayed|left|warmer|cooler|other)$/).click()),
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await button(page, /^Show everybody again/).click();
    },
  },
  {
    name: 'enlarged world',
    part: dialog,
    from: 600,
    show: async (page) => {
      await button(page, /^Enlarge/).click();
      await page.locator(`${dialog} canvas`).first().waitFor();
    },
  },
  {
    name: 'drawer with a lever explained',
    part: '.drawer',
    show: async (page) => {
      await page.keyboard.press('l');
      await button(page, /^What is /).click();
      await page.getByText(/runs? a value/).waitFor();
    },
  },
  over('event editor', (page) => button(page, /^Failure wave.*Edit$/).press('Enter')),
  over('menu of events', press('e')),
  over('menu of a world', (page) => button(page, /: rename, duplicate/).click()),
  over('menu of scenarios', (page) => button(page, /^Scenario/).click()),
  {
    name: 'history',
    part: `${popover}, ${dialog}`,
    show: async (page) => {
      await page.keyboard.press('h');
      await button(page, /now$/).waitFor();
    },
  },
  over('more', (page) => page.getByRole('button', { name: 'More', exact: true }).click()),
  {
    name: 'keyboard help',
    part: dialog,
    show: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    },
  },
  {
    name: 'a word explained',
    part: popover,
    from: 600,
    show: async (page) => {
      await button(page, /^Profit per head$/).hover();
      await page.getByRole('tooltip').waitFor();
    },
    hide: async (page) => {
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
    },
  },
  {
    name: 'why a figure differs',
    part: dialog,
    show: async (page) => {
      await button(page, /^Why .* differs in/).click();
      await page.getByText(/as behind the figure$/).waitFor();
    },
  },
  {
    name: 'projector',
    show: async (page) => {
      await page.keyboard.press('p');
      await page.getByRole('region', { name: 'The week' }).waitFor();
    },
    hide: press('p'),
  },
  {
    name: 'lives',
    at: `${quickLab}&person=3`,
    show: (page) => page.locator('.body:not(.stale)').waitFor(),
    hide: stay,
  },
  {
    name: 'lives as a table',
    show: async (page) => {
      await button(page, /^As a table$/).click();
      await page.getByRole('table').first().waitFor();
    },
  },
  {
    name: 'link error',
    at: `${quickLab}&market.failureRate=7`,
    show: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'About',
    at: quickLab.replace('lab', 'about'),
    // All its parameters look alike.
    show: (page) => page.getByRole('searchbox').fill('needs a year'),
    hide: stay,
  },
  {
    name: 'report',
    at: quickLab.replace('lab', 'report'),
    show: (page) => page.getByText(/fingerprint \w/).waitFor(),
    hide: stay,
  },
  { name: 'embedded', at: `?embed${quickLab}`, show: finished },
];
