/** Every state of the Lab, and of a life in its place, that somebody can see. */
import type { Page } from 'playwright-core';
import { finished } from '../browser/support/lab-page.ts';
import {
  button,
  chartMenu,
  chartNames,
  dialog,
  over,
  popover,
  press,
  quickLab,
  showChart,
  stay,
} from '../browser/support/page-state.ts';
import type { PageState } from '../browser/support/page-state.ts';

export const states: readonly PageState[] = [
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
    name: 'the sum opened',
    show: async (page) => {
      await button(page, /per head.*: by mechanism$/).click();
      await page.getByText(/as behind the sum\.$/).waitFor();
    },
    hide: async (page) => {
      await button(page, /^Close what is opened of the sum$/).click();
    },
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
];
