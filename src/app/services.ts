/** What the rooms of the page share. */
import { createContext } from 'svelte';
import type { Address } from './document/address.svelte.ts';
import type { Autosave } from './document/autosave.svelte.ts';
import type { ScenarioDocument } from './document/document.svelte.ts';
import type { Baseline } from './history/baseline.svelte.ts';
import type { Parts } from '../ui/loading/parts.svelte.ts';
import type { PageEntry } from './pages/page.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Runner } from '../runner/runner.ts';
import type { Selection } from './view/selection.svelte.ts';
import type { ViewState } from './view/view-state.svelte.ts';
import type { Worlds } from './view/worlds.svelte.ts';
import type { Session } from './session/session.svelte.ts';

export interface Services {
  /** All pages, in the order in which the bar and the menus have them. */
  readonly pages: readonly PageEntry[];
  readonly document: ScenarioDocument;
  readonly session: Session;
  /** For what is asked beside the session's numbers. */
  readonly runner: Runner;
  readonly address: Address;
  readonly preferences: Preferences;
  readonly parts: Parts;
  readonly autosave: Autosave;
  readonly baseline: Baseline;
  /** What is shown. */
  readonly view: ViewState;
  readonly selection: Selection;
  readonly worlds: Worlds;
  /**
   * Set inside another page: without bars, and without a memory of its own. `origin`: the only page that may ask for anything, as
   * `?embed=https://example.org` says; any if undefined.
   */
  readonly embed: { readonly origin: string | undefined } | undefined;
}

export const [getServices, setServices] = createContext<Services>();
