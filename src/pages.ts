/** The table of pages. Whatever goes over the pages reads it: links, bar, menus, keys, what is loaded ahead, and the tests of every state. */
import type { Component } from 'svelte';
import type { PageActions } from './app/bar/page-actions.ts';
import type { Shortcut } from './app/keys/shortcuts.ts';
import type { PageEntry } from './app/pages/page.ts';
import type { Services } from './app/services.ts';
import LabPage from './lab/LabPage.svelte';
import { labActions } from './lab/lab-actions.ts';
import { labShortcuts } from './lab/lab-keys.ts';
import type { LabState } from './lab/lab-state.svelte.ts';

/** Its states to test stand in `test/<id>/page-states.ts`. */
export interface Page extends PageEntry {
  readonly load: () => Promise<{ readonly default: Component }>;
  /** What the link that skips the bar says after "Skip to the"; it leads to the page itself. */
  readonly skipWord: string;
  readonly shortcuts?: (lab: LabState) => readonly Shortcut[];
  readonly actions?: (services: Services, lab: LabState) => PageActions;
  /** What is printed in its place; it is loaded while the site rests. */
  readonly paper?: (lab: LabState) => (() => Promise<{ readonly default: Component }>) | undefined;
  /** What is likely to be asked for on it, and is loaded while the site rests. */
  readonly soon?: readonly (() => Promise<unknown>)[];
}

export const pages: readonly Page[] = [
  {
    id: 'lab',
    name: 'Lab',
    key: 'l',
    // Part of the first picture.
    load: () => Promise.resolve({ default: LabPage }),
    skipWord: 'worlds',
    shortcuts: labShortcuts,
    actions: labActions,
    // A life is printed as it stands on the screen.
    paper: ({ selection }) =>
      selection.person === undefined ? () => import('./report/OnPaper.svelte') : undefined,
    soon: [() => import('./lab/drawer/Drawer.svelte')],
  },
  {
    id: 'about',
    name: 'About',
    key: 'a',
    load: () => import('./about/About.svelte'),
    skipWord: 'text',
  },
  {
    id: 'report',
    name: 'Report',
    item: 'One-page report',
    load: () => import('./report/Report.svelte'),
    skipWord: 'text',
  },
];
