import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';

export interface OpenedPage {
  page: Page;
  /** What went wrong in the page so far: console errors, uncaught exceptions, files that did not arrive. */
  complaints: string[];
}

interface Opening extends BrowserContextOptions {
  /** A script that runs in the page before its own. */
  readonly before?: string;
  /** Files that cannot be loaded until the context's `unroute`: a route that is set later may come too late. */
  readonly absent?: readonly RegExp[];
}

/**
 * Launches one browser for the test file. The function that it returns opens the built site in a new profile, at the
 * given hash, and closes it when the test is over.
 */
export function useBrowser(): (hash?: string, options?: Opening) => Promise<OpenedPage> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const { executablePath, args, env } = inject('browser');
    browser = await chromium.launch({ executablePath, args, env });
  });
  afterAll(() => browser?.close());

  return async (hash = '', { before, absent = [], ...options } = {}) => {
    if (!browser)
      throw new Error('The browser is launched before the tests of a file: open pages inside a test.');
    const context = await browser.newContext(options);
    context.setDefaultTimeout(60_000);
    onTestFinished(() => context.close());
    if (before !== undefined) await context.addInitScript(before);
    for (const file of absent) await context.route(file, (route) => route.abort());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
    page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    await page.goto(inject('siteUrl') + hash);
    return { page, complaints };
  };
}
