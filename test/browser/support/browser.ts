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

  return async (hash = '', { before, ...options } = {}) => {
    if (!browser)
      throw new Error('The browser is launched before the tests of a file: open pages inside a test.');
    const context = await browser.newContext(options);
    context.setDefaultTimeout(60_000);
    onTestFinished(() => context.close());
    if (before !== undefined) await context.addInitScript(before);
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
