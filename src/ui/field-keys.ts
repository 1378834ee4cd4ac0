/** How a field takes its keys, the same in every field of every page. */
import { isComposing } from './composing.ts';

/** A key that is still held down does nothing more, wherever the focus went, until it is let go. */
function swallowRepeats(held: string): void {
  const listening = new AbortController();
  const swallow = (event: KeyboardEvent) => {
    if (event.key !== held || !event.repeat) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const end = () => listening.abort();
  const { signal } = listening;
  addEventListener('keydown', swallow, { capture: true, signal });
  addEventListener('keyup', end, { capture: true, signal });
  addEventListener('blur', end, { signal });
}

/**
 * A listener for the keys of a field. Enter commits and does nothing else: no button that has the focus next takes it as a press. Escape gives
 * up what was typed; where nothing was, it closes what the field stands in. No key of a field is a shortcut of the page.
 * @param commit takes what was typed
 * @param giveUp puts back what was there before; false where nothing was typed
 */
export function fieldKeys(commit: () => unknown, giveUp: () => boolean): (event: KeyboardEvent) => void {
  return (event) => {
    const isEscape = event.key === 'Escape';
    const takes = !isComposing(event) && (event.key === 'Enter' || (isEscape && giveUp()));
    if (takes) {
      event.preventDefault();
      swallowRepeats(event.key);
      if (!isEscape) commit();
    }
    if (takes || !isEscape || isComposing(event)) event.stopPropagation();
  };
}
