/** For people whose system takes the colours away, and for those who want nothing to move. Each answer is a list of faults in words. */
import type { Page } from 'playwright-core';

/** What is chosen or pressed and looks like what is not, and fields without an edge, where every ground is the same. */
export function lostWithoutColour(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!matchMedia('(forced-colors: active)').matches) return ['the system’s colours are not forced'];
    const isSeen = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) && !one.matches('.visually-hidden');
    const nameOf = (one: Element) =>
      `${one.localName}.${one.className} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}”`;
    const edgeOf = (one: Element) => {
      const { borderTopWidth, outlineStyle, outlineWidth } = getComputedStyle(one);
      return Math.max(parseFloat(borderTopWidth), outlineStyle === 'none' ? 0 : parseFloat(outlineWidth));
    };
    const lookOf = (one: Element) => {
      const { fontWeight, textDecorationLine } = getComputedStyle(one);
      return [edgeOf(one), fontWeight, textDecorationLine].join();
    };
    const chosen =
      '[aria-pressed="true"], [aria-selected="true"], [aria-current]:not([aria-current="false"]), label:has(> .visually-hidden:checked)';
    const others = '[aria-pressed], [aria-selected], a, button, label:has(> .visually-hidden)';
    const alike = [...document.querySelectorAll(chosen)].filter(isSeen).flatMap((one) => {
      const peers = [...(one.parentElement?.children ?? [])].filter(
        (other) => other.localName === one.localName && other.matches(others) && !other.matches(chosen),
      );
      const isTold =
        peers.length > 0 ? peers.every((other) => lookOf(other) !== lookOf(one)) : edgeOf(one) >= 2;
      return isTold || one.localName === 'tr' ? [] : [`chosen, and not to be told: ${nameOf(one)}`];
    });
    const fields = 'input:not([type=range], [type=radio], [type=checkbox]), select, textarea';
    const edgeless = [...document.querySelectorAll(fields)]
      .filter((one) => isSeen(one) && Math.max(edgeOf(one), edgeOf(one.closest('label, .field') ?? one)) < 1)
      .map((one) => `a field without an edge: ${nameOf(one)}`);
    return [...alike, ...edgeless];
  });
}

/** What moves, would move, or plays by itself. */
export function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map(parseFloat));
    const running = document.getAnimations().map((one) => `an animation runs: ${one.constructor.name}`);
    const moving = [...document.querySelectorAll('*')].flatMap((one) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(one);
      const isStill =
        seconds(transitionDuration) === 0 &&
        (animationName === 'none' || seconds(animationDuration) === 0) &&
        scrollBehavior === 'auto';
      return isStill ? [] : [`${one.localName}.${String(one.getAttribute('class'))} would move`];
    });
    const plays = document.querySelector('[aria-label="Pause"]') ? ['it plays by itself'] : [];
    return [...running, ...moving, ...plays];
  });
}
