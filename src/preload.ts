/** What is likely to be asked for next is loaded while the site rests: a menu then opens at once, on a train as well. One menu brings all. */
import { pages } from './pages.ts';

export function preload(): void {
  const parts = [() => import('./app/bar/MoreItems.svelte'), ...pages.flatMap(({ soon = [] }) => soon)];
  // What fails here is asked for again, and spoken of, when it is needed.
  const load = () => void Promise.allSettled(parts.map((part) => part()));
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 8000 });
  else setTimeout(load, 4000);
}
