/** Pictures for documents: text, lines and shapes as SVG that is readable on light and dark grounds. */

/** Colours on a light and on a dark ground; a test holds them to the tokens of the page. */
export const tokens = {
  ink: ['#1b1f24', '#eceef0'],
  ink2: ['#4a525b', '#b4bcc4'],
  ink3: ['#646c75', '#8d969f'],
  line: ['#d9d9d4', '#363c42'],
  bg: ['#fcfcfa', '#14171a'],
  'program-none': ['#22262b', '#eceef0'],
  'program-points': ['#2361c5', '#74aafa'],
  'program-gifts': ['#b10c69', '#f35a91'],
  'program-service': ['#446500', '#9ee662'],
  'program-care': ['#006578', '#3fd8e3'],
  'program-contact': ['#4a2a8c', '#a278ff'],
} as const;
export type Token = keyof typeof tokens;

const variables = (ground: 0 | 1): string =>
  Object.entries(tokens)
    .map(([name, colours]) => `--${name}:${colours[ground]}`)
    .join(';');

/** Ground left and right of a picture. */
const padding = 12;

/** A whole picture with a title that is read aloud. */
export function picture(width: number, height: number, title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-padding} 0 ${width + 2 * padding} ${height}" width="${width + 2 * padding}" height="${height}" role="img" aria-label="${escape(title)}">
<style>svg{${variables(0)};font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}@media(prefers-color-scheme:dark){svg{${variables(1)}}}text{fill:var(--ink2)}.strong{fill:var(--ink);font-weight:600}.ground{fill:var(--bg)}</style>
<rect class="ground" x="${-padding}" width="${width + 2 * padding}" height="${height}"/>
${parts.join('\n')}
</svg>
`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const place = (value: number): string => Number(value.toFixed(1)).toString();

interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
  readonly colour?: Token;
  /** Degrees, around its place. */
  readonly turn?: number;
}

export function text(x: number, y: number, words: string, style: TextStyle = {}): string {
  const { anchor = 'start', strong = false, colour, turn } = style;
  const attributes = [
    `x="${place(x)}" y="${place(y)}" text-anchor="${anchor}"`,
    ...(strong ? ['class="strong"'] : []),
    ...(colour === undefined ? [] : [`style="fill:var(--${colour})"`]),
    ...(turn === undefined ? [] : [`transform="rotate(${turn} ${place(x)} ${place(y)})"`]),
  ];
  return `<text ${attributes.join(' ')}>${escape(words)}</text>`;
}

export const box = (x: number, y: number, width: number, height: number, fill: Token, opacity = 1): string =>
  `<rect x="${place(x)}" y="${place(y)}" width="${place(width)}" height="${place(height)}" style="fill:var(--${fill})" fill-opacity="${place(opacity * 10) === '10' ? 1 : opacity.toFixed(2)}"/>`;

export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path d="M${place(x1)} ${place(y1)}L${place(x2)} ${place(y2)}" style="stroke:var(--line)"/>`;

/** A disc, or a ring. */
export const disc = (x: number, y: number, radius: number, colour: Token, filled: boolean): string =>
  `<circle cx="${place(x)}" cy="${place(y)}" r="${place(radius)}" style="fill:${filled ? `var(--${colour})` : 'none'};stroke:var(--${colour});stroke-width:1.5"/>`;
