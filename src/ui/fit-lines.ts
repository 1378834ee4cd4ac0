import type { Attachment } from 'svelte/attachments';

const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/**
 * Keeps a text to so many lines, whatever the font: its property `--fit` is the largest scale of its size at which it does. Asked again when
 * the text, its width or the reader's spacing changes.
 */
export const fitLines =
  (lines: number): Attachment<HTMLElement> =>
  (element) => {
    const fit = () => {
      for (const scale of scales) {
        element.style.setProperty('--fit', String(scale));
        const lineHeight = parseFloat(getComputedStyle(element).lineHeight);
        if (element.scrollHeight <= lineHeight * lines + 2) break;
      }
    };
    /** Digits are all equally wide: a text that differs only in them needs no measuring, which costs a layout. */
    const shapeOf = () => element.textContent.replace(/\d/g, '0');
    let shape = shapeOf();
    const texts = new MutationObserver(() => {
      if (shape === shapeOf()) return;
      shape = shapeOf();
      fit();
    });
    texts.observe(element, { subtree: true, childList: true, characterData: true });

    let frame = 0;
    // It changes what is observed: in the next frame, or the browser would see a loop.
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    });
    sizes.observe(element);
    fit();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      texts.disconnect();
    };
  };
