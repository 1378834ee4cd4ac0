/** The colours of theme.css can be told apart by everyone, and read on the grounds that they stand on. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const css = readFileSync(new URL('../../src/theme.css', import.meta.url), 'utf8');

/** A token as red, green and blue from 0 to 255. */
function token(name: string, theme: Theme): Rgb {
  const found = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css);
  const hex = found?.[theme === 'light' ? 1 : 2];
  if (!hex) throw new Error(`theme.css has no colour --${name} for ${theme}.`);
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

const linear = ([r, g, b]: Rgb): Rgb => {
  const channel = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
  return [channel(r / 255), channel(g / 255), channel(b / 255)];
};
const times = ([a, b, c]: Matrix, [x, y, z]: Rgb): Rgb => {
  const row = ([p, q, r]: Rgb) => p * x + q * y + r * z;
  return [row(a), row(b), row(c)];
};

/** What somebody sees who lacks one kind of cone: Machado, Oliveira & Fernandes 2009, severity 1, on linear light. */
const visions: Record<string, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIELAB under D65. */
function lab(light: Rgb): Rgb {
  const clipped = light.map((x) => Math.min(1, Math.max(0, x))) as unknown as Rgb;
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    clipped,
  );
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** The smallest CIELAB distance (ΔE 1976) of any two colours that make a pair, in any vision. */
function smallestDistance(pairs: readonly (readonly [string, string])[], theme: Theme): number {
  const distances = Object.values(visions).flatMap((vision) =>
    pairs.map((pair) => {
      const [one, other] = pair.map((name) => lab(times(vision, linear(token(name, theme)))));
      return Math.hypot(...(one ?? []).map((x, k) => x - (other?.[k] ?? 0)));
    }),
  );
  return Math.min(...distances);
}

const amongThem = (names: readonly string[]) =>
  names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));
const between = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));

function contrast(one: string, other: string, theme: Theme): number {
  const luminance = (name: string) => {
    const [r, g, b] = linear(token(name, theme));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const four = ['program-none', 'program-points', 'program-gifts', 'program-service'];
const six = [...four, 'program-care', 'program-contact'];
const feelings = ['class-warm', 'class-cool'];

describe('colours in normal, protan, deutan and tritan vision', () => {
  test.each([
    ['the four programs of the default', amongThem(four), { light: 24, dark: 25 }],
    // Too near for hue alone: the dash and the name at the line's end tell them.
    ['all six programs', amongThem(six), { light: 11, dark: 15 }],
    ['the two feelings of the classes', amongThem(feelings), { light: 66, dark: 60 }],
    // A colour of a class is in no program, and seems to be in none.
    ['programs and classes', between(six, feelings), { light: 15, dark: 16 }],
  ] as const)('%s keep their distance', (_, pairs, least) => {
    for (const theme of themes)
      expect(smallestDistance(pairs, theme), theme).toBeGreaterThanOrEqual(least[theme]);
  });
});

describe('contrast', () => {
  /** Text, and the grounds it stands on. */
  const texts: Record<string, readonly string[]> = {
    ink: ['bg', 'raise', 'sel', 'touch', 'touch2', 'event'],
    ink2: ['bg', 'raise', 'sel', 'touch', 'touch2', 'event'],
    ink3: ['bg', 'raise', 'touch', 'event'],
    'event-ink': ['bg', 'raise', 'event'],
    onknob: ['ink'],
    ...Object.fromEntries(six.map((name) => [name, ['bg', 'raise', 'touch']])),
  };
  /** Signs and edges. Left out on purpose: the speck of somebody who left (counted in words), and hairlines (decoration). */
  const graphics: Record<string, readonly string[]> = {
    focus: ['bg', 'raise', 'touch', 'event'],
    ...Object.fromEntries(feelings.map((name) => [name, ['bg', 'raise']])),
    ink3: ['touch2'],
  };

  test.each([
    ['texts', texts, 4.5],
    ['signs', graphics, 3],
  ] as const)('of %s is enough in light and dark', (_, table, least) => {
    for (const theme of themes)
      for (const [name, grounds] of Object.entries(table))
        for (const ground of grounds)
          expect(contrast(name, ground, theme), `--${name} on --${ground}, ${theme}`).toBeGreaterThanOrEqual(
            least,
          );
  });
});
