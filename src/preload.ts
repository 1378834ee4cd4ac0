/** What is likely to be asked for next is loaded while the site rests: a menu then opens at once, on a train as well. One menu brings all. */
import { pages } from './pages.ts';

/** When nothing is more urgent. */
export const atRest = new Promise<void>((resolve) => {
  if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 8000 });
  else setTimeout(resolve, 4000);
});

export async function preload(): Promise<void> {
  await atRest;
  const parts = [() => import('./app/bar/MoreItems.svelte'), ...pages.flatMap(({ soon = [] }) => soon)];
  // What fails here is asked for again, and spoken of, when it is needed.
  await Promise.allSettled(parts.map((part) => part()));
}
