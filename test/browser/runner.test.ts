/**
 * The runner in a page, on Web Workers.
 * @module-tag drawn
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { combineFingerprints } from '../../src/experiment/fingerprint.ts';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import { small } from '../runner/support/fakes.ts';
import { useBrowser } from './support/browser.ts';

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const open = useBrowser();
let site: Awaited<ReturnType<typeof serve>> | undefined;

beforeAll(async () => {
  const outDir = pathOf('../../node_modules/.cache/runner-page');
  await build({
    root: pathOf('support'),
    configFile: pathOf('../../vite.config.ts'),
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: { input: pathOf('support/runner-page.html') },
    },
  });
  site = await serve(outDir);
});
afterAll(() => site?.close());

/** Opens the page with the runner. `prepare` acts before it loads. */
async function runnerPage(prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const { page } = await open();
  await prepare(page);
  await page.goto(`${site?.url ?? ''}runner-page.html`);
  await page.waitForFunction(() => 'createBrowserRunner' in window);
  return page;
}

describe('Web Workers', () => {
  it('give the fingerprint that Node gives, whatever their number', async () => {
    const replications = Array.from({ length: small.replications }, (_, i) => i);
    const expected = combineFingerprints(
      replications.map((r) => runToEnd(replicate(small, r)).replication.fingerprints),
    );
    const page = await runnerPage();
    const fingerprints = await page.evaluate(async (scenario) => {
      const found: string[] = [];
      for (const workers of [1, 2, 3]) {
        const runner = window.createBrowserRunner({ workers });
        await runner.warm();
        found.push((await runner.run(scenario, { stressWeeks: [0] })).fingerprint);
        await runner.close();
      }
      return found;
    }, small);
    expect(fingerprints).toEqual([expected, expected, expected]);
  });

  it('hand over typed arrays, the population and progress', async () => {
    const page = await runnerPage();
    const seen = await page.evaluate(async (scenario) => {
      const runner = window.createBrowserRunner({ workers: 1 });
      let places = 0;
      let frames = 0;
      let complete = false;
      const { replications } = await runner.run(scenario, {
        onPopulation: (population) => {
          places = population.order.length;
          frames = population.frames[0]?.length ?? 0;
        },
        onProgress: ({ done, total }) => (complete = done === total),
      });
      await runner.close();
      return {
        places,
        frames,
        complete,
        isArray: replications.every(({ totals }) => totals[0] instanceof Float64Array),
      };
    }, small);
    expect(seen).toMatchObject({ complete: true, isArray: true });
    expect(seen.places).toBeGreaterThan(0);
    expect(seen.frames).toBe(seen.places * (small.time.weeks + 1));
  });

  it('stop when cancelled, and go on with the next run', async () => {
    const page = await runnerPage();
    const said = await page.evaluate(async (scenario) => {
      const runner = window.createBrowserRunner({ workers: 2 });
      const stop = new AbortController();
      const endless = { ...scenario, replications: 1000, market: { ...scenario.market, people: 20_000 } };
      const run = runner.run(endless, { signal: stop.signal, onReplication: () => stop.abort() });
      const first = await run.then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? error.name : ''),
      );
      const { replications } = await runner.run(scenario);
      await runner.close();
      return [first, replications.length];
    }, small);
    expect(said).toEqual(['Cancelled', small.replications]);
  });

  it('that cannot be loaded end the run with a sentence', async () => {
    const page = await runnerPage((opened) => opened.route('**/*worker*.js', (route) => route.abort()));
    const said = await page.evaluate(async (scenario) => {
      const runner = window.createBrowserRunner({ workers: 1 });
      const said = await runner.run(scenario).then(
        () => 'done',
        (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''),
      );
      await runner.close();
      return said;
    }, small);
    expect(said).toMatch(
      /^RunError: A worker stopped twice at replication 0 \(its program could not be loaded: is the network there\?\): try again/,
    );
  });
});
