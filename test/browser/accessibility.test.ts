/** The page is for everyone: every page and state of it, checked by axe and by measure. Each state is opened once on a desktop and once on a phone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults, cutTexts, nonsense, overlaps, smallTargets, textSpacing } from './support/access.ts';
import { everyState, type Rule } from './support/all-states.ts';
import { useBrowser } from './support/browser.ts';
import { changeFont, fontWidths } from './support/fonts.ts';
import { finished, phone, wide } from './support/lab-page.ts';
import { quickLab } from './support/page-state.ts';
import { lostWithoutColour, motions } from './support/senses.ts';

const open = useBrowser();
type Faults = Rule['faults'];

/** What is left of 1440 × 900 CSS pixels at 200 %. */
const halved = { width: 720, height: 450 };

/** What is measured by scripts follows a frame later: only a fault that stays is one. */
async function lasting(page: Page, faultsOf: () => Promise<string[]>): Promise<string[]> {
  let faults: string[] = [];
  for (let k = 0; k < 10; k++) {
    await page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    });
    faults = await faultsOf();
    if (faults.length === 0) break;
  }
  return faults;
}

const inEveryFont =
  (of: (page: Page) => Promise<string[]>): Faults =>
  async (page) => {
    const faults: string[] = [];
    for (const width of fontWidths) {
      await changeFont(page, width);
      const found = await lasting(page, () => of(page));
      faults.push(...found.map((fault) => `in a ${width} font: ${fault}`));
    }
    await changeFont(page, fontWidths[0]);
    return faults;
  };

const cutInAnyFont = inEveryFont(cutTexts);

async function cutAtTwice(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? halved;
  await page.setViewportSize(halved);
  const faults = await cutInAnyFont(page, undefined);
  await page.setViewportSize(before);
  return faults;
}

const given =
  (medium: Parameters<Page['emulateMedia']>[0], of: Faults): Faults =>
  async (page, part) => {
    await page.emulateMedia(medium);
    const faults = await of(page, part);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    return faults;
  };

const everywhere: readonly Rule[] = [
  { name: 'has no word that no person can read', faults: nonsense },
  { name: 'gives axe nothing to find', faults: (page, part) => axeFaults(page, part) },
  {
    name: 'gives axe no contrast to find in the dark, where colours are all that differs',
    faults: given({ colorScheme: 'dark' }, (page, part) => axeFaults(page, part, ['color-contrast'])),
    needs: 'media',
  },
  { name: 'cuts no text and is not scrolled sideways, in any font', faults: cutInAnyFont, drawn: true },
];

everyState('at 1440 pixels', open, { ...wide, font: 'wide' }, [
  ...everywhere,
  {
    name: 'cuts no text and is not scrolled sideways at 200 %, in any font',
    faults: cutAtTwice,
    drawn: true,
  },
  {
    name: 'tells every choice and field where colours are taken away',
    faults: given({ forcedColors: 'active' }, lostWithoutColour),
    needs: 'media',
  },
  { name: 'moves nothing where that is not wanted', faults: motions },
]);

everyState('at 360 pixels with a finger', open, { ...phone, font: 'wide' }, [
  ...everywhere,
  {
    name: 'has 44 pixels to touch, in any font',
    faults: inEveryFont((page) => smallTargets(page, 44)),
    drawn: true,
  },
]);

test.each([
  ['desktop', wide],
  ['phone', phone],
] as const)(
  'on a %s a reader’s own spacing of text cuts and hides nothing, in any font',
  { tags: ['drawn'] },
  async (_, options) => {
    const { page } = await open(quickLab, { ...options, font: 'wide' });
    await finished(page);
    await page.addStyleTag({ content: textSpacing });
    for (const width of fontWidths) {
      await changeFont(page, width);
      await expect
        .poll(async () => [...(await cutTexts(page)), ...(await overlaps(page))], {
          message: `a ${width} font`,
        })
        .toEqual([]);
    }
  },
);
