import { chromium, firefox, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { needs } from './engine.ts';
import type { FoundBrowser } from './find-browser.ts';
import { fontScript, type FontWidth } from './fonts.ts';

export interface OpenedPage {
  page: Page;
  /** What went wrong in the page so far: console errors, uncaught exceptions, files that did not arrive. */
  complaints: string[];
}

export interface Opening extends BrowserContextOptions {
  /** One that the test brings along. The browser's own, if left out. */
  readonly font?: FontWidth;
  /** A script that runs in the page before its own. */
  readonly before?: string;
  /** Files that cannot be loaded until the context's `unroute`: a route that is set later may come too late. */
  readonly absent?: readonly RegExp[];
}

export type Open = (hash?: string, options?: Opening) => Promise<OpenedPage>;

async function launch({ engine, ...found }: FoundBrowser): Promise<Browser> {
  if (engine === 'chromium') return chromium.launch(found);
  const browser = await firefox.launch({ ...found, channel: 'moz-firefox' });
  answerForMedia(browser);
  return browser;
}

/**
 * Every new context asks the browser for a medium by a command that Firefox 153 does not know, and cannot be made without an answer. Tests
 * that ask for one are skipped (`needs`), so nothing is lost by giving it here.
 */
function answerForMedia(browser: Browser): void {
  interface Session {
    send: (method: string, parameters: unknown) => Promise<unknown>;
  }
  interface Inside {
    _connection: { toImpl: (browser: Browser) => { _browserSession: Session } };
  }
  const session = (browser as unknown as Inside)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, parameters) =>
    method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send(method, parameters);
}

/**
 * Launches one browser for the test file. The function that it returns opens the built site in a new profile, at the
 * given hash, and closes it when the test is over.
 */
export function useBrowser(): Open {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch(inject('browser'));
  });
  afterAll(() => browser?.close());

  return async (hash = '', { before, absent = [], font, ...options } = {}) => {
    if (!browser)
      throw new Error('The browser is launched before the tests of a file: open pages inside a test.');
    if (options.isMobile || options.hasTouch) needs('touch');
    const { colorScheme, forcedColors, reducedMotion } = options;
    if (colorScheme === 'dark' || forcedColors === 'active' || reducedMotion === 'no-preference')
      needs('media');
    const context = await browser.newContext(options);
    context.setDefaultTimeout(60_000);
    onTestFinished(() => context.close());
    if (before !== undefined) await context.addInitScript(before);
    if (font !== undefined) await context.addInitScript(fontScript(font));
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
