/** Every state of every page that somebody can see, in an order in which one leads to the next. */
import { pages } from '../../../src/pages.ts';
import { finished } from './lab-page.ts';
import { button, dialog, over, popover, press, quickLab } from './page-state.ts';
import type { PageState } from './page-state.ts';

/** Those of a page stand in its folder; the first one opens it. */
const statesOf = async (id: string): Promise<readonly PageState[]> =>
  ((await import(`../../${id}/page-states.ts`)) as { readonly states: readonly PageState[] }).states;

/** What every page has, shown in the Lab. */
const everywhere: readonly PageState[] = [
  over('menu of scenarios', (page) => button(page, /^Scenario/).click()),
  {
    name: 'history',
    part: `${popover}, ${dialog}`,
    show: async (page) => {
      // A step, so that there is a history.
      await page.keyboard.press('n');
      await finished(page);
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
    name: 'seed field',
    part: popover,
    show: async (page) => {
      // In the bar where the page is wide, among the conditions where it is narrow.
      await button(page, /^Seed .*: edit$/).click();
      await page.getByRole('textbox', { name: 'Seed' }).fill('class 7 ');
      await page.getByText('Blanks at the ends do not count').waitFor();
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
    name: 'link error',
    at: `${quickLab}&market.failureRate=7`,
    show: (page) => page.getByRole('alert').waitFor(),
  },
];

const [ofLab = [], ...ofOthers] = await Promise.all(pages.map(({ id }) => statesOf(id)));

export const pageStates: readonly PageState[] = [
  ...ofLab,
  ...everywhere,
  ...ofOthers.flat(),
  { name: 'embedded', at: `?embed${quickLab}`, show: finished },
];
