import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../scripts/serve.mjs';
import { build } from '../../support/build.ts';
import { findBrowser, type FoundBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site. */
    siteUrl: string;
    browser: FoundBrowser;
  }
}

/** Once for all test files: build and serve the site, and find a browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  build();
  const site = await serve(path.join(project.config.root, 'dist'));
  const browser = await findBrowser();
  console.log(`Browser: ${browser.kind}, ${browser.executablePath}`);
  project.provide('siteUrl', site.url);
  project.provide('browser', browser);
  return site.close;
}
