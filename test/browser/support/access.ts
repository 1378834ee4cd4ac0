/** What is measured of a page and its state for everyone's sake. Each answer is a list of faults in words; empty is good. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA, and against good practice. */
export async function axeFaults(page: Page, part: string | undefined, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (part !== undefined) axe.include(part);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** What no person can read: the page has put something into words that has none. */
export const nonsense = async (page: Page): Promise<string[]> =>
  (await page.locator('body').innerText()).match(/\[object \w+\]|\b(NaN|undefined|Infinity)\b/g) ?? [];

/** Everything that a finger, a pointer or a key can use. */
const controls =
  'a[href], button:enabled, input:enabled, select:enabled, summary, [role=slider], [role=button], [role=application], [tabindex="0"]';

/**
 * Controls that are smaller than they must be, with what they catch around themselves. Words in a line of text are free, as WCAG has it:
 * the line says how high they are.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    ({ controls, least }) => {
      const px = (text: string) => parseFloat(text) || 0;
      const dialog = document.querySelector('dialog[open]');
      return [...(dialog ?? document).querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
        const area = control.closest('label') ?? control;
        if (!area.checkVisibility({ visibilityProperty: true })) return [];
        const { width, height } = area.getBoundingClientRect();
        const around = getComputedStyle(area, '::after');
        const isAround = around.content !== 'none' && around.position === 'absolute';
        const [x, y] = isAround
          ? [-px(around.left) - px(around.right), -px(around.top) - px(around.bottom)]
          : [0, 0];
        if (width === 0 || (width + x >= least - 0.5 && height + y >= least - 0.5)) return [];
        if (getComputedStyle(area).display === 'inline') return [];
        const name = control.getAttribute('aria-label') ?? control.textContent.trim();
        return [
          `${control.localName}.${control.className} “${name.slice(0, 40)}” ${(width + x).toFixed(0)} × ${(height + y).toFixed(0)}`,
        ];
      });
    },
    { controls, least },
  );
}

/** Whether the page must be scrolled sideways, and texts that are cut where no title says the whole. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide in ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('svg, .visually-hidden') || !element.checkVisibility({ visibilityProperty: true }))
        continue;
      const style = getComputedStyle(element);
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (style.overflow === 'visible' || ['auto', 'scroll'].includes(style.overflowY)) continue;
      if (element.closest('[title]')) continue;
      const wide = element.scrollWidth > element.clientWidth + 1;
      const high = element.scrollHeight > element.clientHeight + 2;
      if ((wide || high) && element.textContent.trim())
        faults.push(
          `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 50)}” ${own ? 'own ' : ''}${element.scrollWidth} × ${element.scrollHeight} in ${element.clientWidth} × ${element.clientHeight}`,
        );
    }
    return faults;
  });
}

/** The spacing that WCAG 1.4.12 lets a reader set. */
export const textSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Texts that stand in each other's way. Bars, menus and dialogs lie over the page on purpose. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: {
      text: string;
      element: Element;
      box: Record<'left' | 'right' | 'top' | 'bottom', number>;
    }[] = [];
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !element?.checkVisibility({ visibilityProperty: true })) continue;
      let isFree = element.closest('svg, .visually-hidden') !== null;
      for (let at: Element | null = element; at && !isFree; at = at.parentElement)
        isFree = ['fixed', 'sticky'].includes(getComputedStyle(at).position);
      if (isFree) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // What is cut off is not seen.
      let [left, right, top, bottom] = [-Infinity, Infinity, -Infinity, Infinity];
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).overflow === 'visible') continue;
        const frame = at.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      for (const box of range.getClientRects())
        lines.push({
          text,
          element,
          box: {
            left: Math.max(left, box.left),
            right: Math.min(right, box.right),
            top: Math.max(top, box.top),
            bottom: Math.min(bottom, box.bottom),
          },
        });
    }
    return lines.flatMap((one, i) =>
      lines.slice(i + 1).flatMap((other) => {
        if (one.element === other.element) return [];
        const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return x > 3 && y > 6 ? [`“${one.text.slice(0, 40)}” lies over “${other.text.slice(0, 40)}”`] : [];
      }),
    );
  });
}

/** Labels of pictures that reach out of the page, or into each other. */
export function labelFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll('svg text')]
      .filter((label) => label.checkVisibility() && label.textContent.trim())
      .map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        // A box is as high as the font says, which may be half as high again as its letters.
        const half = Math.min(bottom - top, parseFloat(getComputedStyle(label).fontSize) * 1.2) / 2;
        const middle = (top + bottom) / 2;
        return {
          text: label.textContent.trim().replace(/\s+/g, ' '),
          picture: label.closest('svg'),
          box: { left, right, top: middle - half, bottom: middle + half },
        };
      });
    return labels.flatMap(({ text, picture, box }, i) => [
      ...(box.left < 0 || box.right > innerWidth ? [`“${text}” reaches out of the page`] : []),
      ...labels.slice(i + 1).flatMap((other) => {
        if (other.picture !== picture) return [];
        const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return x > 2 && y > 4 ? [`“${text}” lies over “${other.text}”`] : [];
      }),
    ]);
  });
}
