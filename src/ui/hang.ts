/** A small panel that hangs on an element for as long as it is shown: `class="tip"`, `popover="manual"`, and `{@attach hangOn(…)}`. */
import { place } from './place.ts';

/** @param anchor what it hangs on, once that is there */
export const hangOn =
  (anchor: () => Element | undefined) =>
  (panel: HTMLElement): (() => void) => {
    panel.showPopover();
    const put = () => {
      const element = anchor();
      if (element) place(panel, element, 'start');
    };
    const observer = new ResizeObserver(put);
    observer.observe(panel);
    return () => observer.disconnect();
  };
