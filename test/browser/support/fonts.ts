/**
 * Fonts of three widths, brought along so that every machine has them: people have wide ones (DejaVu Sans and Verdana), usual ones (Arimo is
 * as wide as Arial and Liberation Sans) and narrow ones, and the layout holds with all of them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The wide one comes first: what is cut is cut there. */
export const fontWidths = ['wide', 'usual', 'narrow'] as const;
export type FontWidth = (typeof fontWidths)[number];

const require = createRequire(import.meta.url);

/** Of weight 400 and 700; what is semibold is drawn in bold, the wider of its neighbours. */
const files: Record<FontWidth, readonly [normal: string, bold: string]> = {
  wide: [
    require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2'),
    require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2'),
  ],
  usual: [
    require.resolve('@fontsource/arimo/files/arimo-latin-400-normal.woff2'),
    require.resolve('@fontsource/arimo/files/arimo-latin-700-normal.woff2'),
  ],
  narrow: [
    require.resolve('@fontsource/archivo-narrow/files/archivo-narrow-latin-400-normal.woff2'),
    require.resolve('@fontsource/archivo-narrow/files/archivo-narrow-latin-700-normal.woff2'),
  ],
};

let faces: string | undefined;
const facesOfAll = () =>
  (faces ??= JSON.stringify(
    fontWidths.flatMap((width) =>
      files[width].map((file, i) => ({
        family: `Test ${width}`,
        weight: i === 0 ? '400' : '700',
        data: readFileSync(file).toString('base64'),
      })),
    ),
  ));

const style = (width: FontWidth) => `:root { --font: 'Test ${width}', sans-serif }`;

/** For a page, before its own scripts: it has the fonts, and its font token names this one. */
export const fontScript = (width: FontWidth): string => `
  for (const { family, weight, data } of ${facesOfAll()}) {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const face = new FontFace(family, bytes, { weight });
    document.fonts.add(face);
    face.load();
  }
  window.fontOfTest = new CSSStyleSheet();
  fontOfTest.replaceSync(${JSON.stringify(style(width))});
  document.adoptedStyleSheets.push(fontOfTest);`;

/** Another font in a page that was opened with one. What is measured by scripts is not measured again: see cut texts with it, not labels of charts. */
export const changeFont = (page: Page, width: FontWidth): Promise<void> =>
  page.evaluate(
    (css) => (window as unknown as { fontOfTest: CSSStyleSheet }).fontOfTest.replaceSync(css),
    style(width),
  );
