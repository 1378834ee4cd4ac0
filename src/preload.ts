/** What is likely to be asked for next is loaded while the page rests: a menu then opens at once, on a train as well. */
export function preload(): void {
  const load = () =>
    // What fails here is asked for again, and spoken of, when it is needed.
    void Promise.allSettled([
      import('./scenario/validate.ts'),
      import('./app/ScenarioList.svelte'),
      import('./app/MoreItems.svelte'),
      import('./lab/WorldMenu.svelte'),
      import('./lab/HeldQuestion.svelte'),
      import('./lab/EventEditor.svelte'),
      import('./lab/drawer/Drawer.svelte'),
    ]);
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 8000 });
  else setTimeout(load, 4000);
}
