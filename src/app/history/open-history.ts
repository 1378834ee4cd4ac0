import { opening } from '../view/view.ts';
import type { ViewState } from '../view/view-state.svelte.ts';

/** In its place, where the bar has room for it; else as a dialog. */
export function openHistory(view: ViewState): void {
  const button = document.querySelector<HTMLElement>('[data-history]');
  if (button) button.click();
  else view.change(opening({ what: 'history' }));
}
