/** Widths of texts before they are drawn, in the font in which they will be. */

/** Measures texts of a font size (in rem) as they would look inside `element`; a guess while there is none. */
export function textMeasure(element: Element | undefined, size: `${number}rem`): (text: string) => number {
  const context = element ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  if (!element || !context) return (text) => text.length * 6;
  const { fontFamily, fontWeight } = getComputedStyle(element);
  const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
  context.font = `${fontWeight} ${parseFloat(size) * root}px ${fontFamily}`;
  return (text) => context.measureText(text).width;
}
