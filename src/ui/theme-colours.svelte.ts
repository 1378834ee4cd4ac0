/** The tokens of the theme as numbers, for canvas: resolved from CSS and renewed when the theme changes. */
import { createSubscriber } from 'svelte/reactivity';

/** Red, green, blue and alpha, 0–255. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const subscribe = createSubscriber((update) => {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((q) =>
    matchMedia(q),
  );
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style'] });
  for (const query of queries) query.addEventListener('change', update);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', update);
  };
});

/** The colours of some custom properties where `element` stands. Reactive: an effect that calls this runs again on a new theme. */
export function themeColours<const N extends string>(element: Element, names: readonly N[]): Record<N, Rgba> {
  subscribe();
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  // A canvas pixel turns whatever notation the browser computes into numbers.
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const colours = names.map((name): [N, Rgba] => {
    probe.style.color = `var(${name})`;
    if (!context) return [name, [128, 128, 128, 255]];
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 255] = context.getImageData(0, 0, 1, 1).data;
    return [name, [r, g, b, a]];
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<N, Rgba>;
}

export const cssColour = ([r, g, b, a]: Rgba, strength = 1) =>
  `rgb(${r} ${g} ${b} / ${(a / 255) * strength})`;
