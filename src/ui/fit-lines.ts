import type { Attachment } from 'svelte/attachments';

const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/**
 * For the place of one text, its only child. Keeps the text to so many lines, whatever the font, where it can: its property `--fit` is the largest
 * scale of its size at which it does. Where that would be below `least` pixels the text is that large and has more lines: nothing of it is cut.
 * Its place keeps the height that it once needed, as `--kept`, so that shorter texts move nothing. Asked again when the text, its width or the
 * reader's spacing changes.
 */
export const fitLines =
  (lines: number, least: number): Attachment<HTMLElement> =>
  (place) => {
    const text = place.firstElementChild as HTMLElement;
    let kept = { width: 0, height: 0 };
    const fit = () => {
      for (const scale of scales) {
        text.style.setProperty('--fit', String(scale));
        const { fontSize, lineHeight } = getComputedStyle(text);
        const size = parseFloat(fontSize);
        if (size < least) text.style.setProperty('--fit', String((scale * least) / size));
        if (size < least || text.scrollHeight <= parseFloat(lineHeight) * lines + 2) break;
      }
      const { offsetWidth: width, offsetHeight: height } = text;
      kept = { width, height: width === kept.width ? Math.max(kept.height, height) : height };
      place.style.setProperty('--kept', `${kept.height}px`);
    };
    /** Digits are all equally wide: a text that differs only in them needs no measuring, which costs a layout. */
    const shapeOf = () => text.textContent.replace(/\d/g, '0');
    let shape = shapeOf();
    const texts = new MutationObserver(() => {
      if (shape === shapeOf()) return;
      shape = shapeOf();
      fit();
    });
    texts.observe(text, { subtree: true, childList: true, characterData: true });

    let frame = 0;
    // It changes what is observed: in the next frame, or the browser would see a loop.
    const sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(fit);
    });
    sizes.observe(text);
    fit();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      texts.disconnect();
    };
  };
