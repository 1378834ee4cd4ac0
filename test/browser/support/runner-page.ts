/** A page with nothing but the runner, for tests of its Web Workers. */
import { createBrowserRunner } from '../../../src/runner/browser.ts';

declare global {
  interface Window {
    createBrowserRunner: typeof createBrowserRunner;
  }
}

window.createBrowserRunner = createBrowserRunner;
