/** Widths of texts before they are drawn, in the font in which they will be. */

export type TextWidth = (text: string) => number;

/** How much larger than usual the reader has set the page's text. */
export function textScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

/** Measures texts of a font size (in rem) as they would look inside `element`; a guess while there is none. */
export function textMeasure(
  element: Element | undefined,
  size: `${number}rem`,
  weight: 400 | 600 = 400,
): TextWidth {
  const context = element ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  if (!element || !context) return (text) => text.length * 6;
  context.font = `${weight} ${parseFloat(size) * 16 * textScale()}px ${getComputedStyle(element).fontFamily}`;
  return (text) => context.measureText(text).width;
}

/** As much of a text as fits, ending in … where some is missing. */
export function fit(text: string, room: number, measure: TextWidth): string {
  if (measure(text) <= room) return text;
  const letters = Array.from(text);
  let fewest = 0;
  let most = letters.length;
  while (fewest < most) {
    const middle = Math.ceil((fewest + most) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= room) fewest = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, fewest).join('').trimEnd()}…`;
}
