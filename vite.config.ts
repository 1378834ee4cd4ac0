import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './scripts/first-load.ts';
import { publishedSchema } from './scripts/published-schema.ts';

/** Both stand side by side in dist-cli/, so that the command line finds the file of its worker threads. */
const commandLine = Object.fromEntries(
  Object.entries({ steadfast: 'src/cli/main.ts', 'node.worker': 'workers/node.worker.ts' }).filter(
    ([, file]) => existsSync(new URL(file, import.meta.url)),
  ),
);

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the site runs from any sub-path of any static host.
  base: './',
  plugins: [svelte(), publishedSchema()],
  resolve: {
    alias: [
      // The package's index also carries six other generators, which nobody calls.
      { find: /^seedrandom$/, replacement: 'seedrandom/seedrandom.js' },
    ],
  },
  worker: { format: 'es' },
  build: isSsrBuild
    ? {
        target: 'node20',
        ssr: true,
        outDir: 'dist-cli',
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: commandLine,
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      }
    : {
        target: 'es2022',
        // Browsers that know no preloading load a moment later.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          // The model draws with it, and a page that does not draw can do without.
          output: { codeSplitting: { groups: [firstLoad()] } },
          treeshake: { moduleSideEffects: [{ test: /seedrandom/, sideEffects: false }] },
        },
      },
  // The command line carries all it needs: it runs from a folder without node_modules.
  ...(isSsrBuild ? { ssr: { noExternal: true as const } } : {}),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: 'test/support/build-command-line.ts',
          // These too only say when to give up: most take milliseconds, some seconds, on a quiet machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/support/global-setup.ts',
          // Seconds on a quiet machine. These only say when to give up: another machine may be ten times slower.
          testTimeout: 600_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 60_000 } },
          tags: [
            {
              name: 'drawn',
              description: 'Depends on the browser and its fonts: for every browser that is tested.',
            },
          ],
        },
      },
    ],
  },
}));
