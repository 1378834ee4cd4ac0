/** What is likely to be asked for next is loaded while the page rests: a menu then opens at once, on a train as well. */
export function preload(): void {
  const load = () =>
    // What fails here is asked for again, and spoken of, when it is needed.
    void Promise.allSettled([
      import('./scenario/rules/validate.ts'),
      import('./app/bar/ScenarioList.svelte'),
      import('./app/bar/MoreItems.svelte'),
      import('./lab/worlds/WorldMenu.svelte'),
      import('./lab/levers/HeldQuestion.svelte'),
      import('./lab/time/EventEditor.svelte'),
      import('./lab/drawer/Drawer.svelte'),
    ]);
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 8000 });
  else setTimeout(load, 4000);
}
