/** What is likely to be asked for next is loaded while the page rests: a menu then opens at once, on a train as well. One menu brings all. */
export function preload(): void {
  const load = () =>
    // What fails here is asked for again, and spoken of, when it is needed.
    void Promise.allSettled([import('./app/bar/MoreItems.svelte'), import('./lab/drawer/Drawer.svelte')]);
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 8000 });
  else setTimeout(load, 4000);
}
