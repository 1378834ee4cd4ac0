import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { publishedSchema } from './scripts/published-schema.ts';

/** Both stand side by side in dist-cli/, so that the command line finds the file of its worker threads. */
const commandLine = Object.fromEntries(
  Object.entries({ steadfast: 'src/cli/main.ts', 'node.worker': 'workers/node.worker.ts' }).filter(
    ([, file]) => existsSync(new URL(file, import.meta.url)),
  ),
);

const firstLoad = { name: 'first', tags: ['$initial' as const] };
/**
 * What the first picture needs is one file, and so are the menus and dialogs, what saves a chart, and the charts that are chosen: together
 * they compress better, and a menu more is no file more. What two of them need goes with the first that is named here.
 */
const parts = [
  firstLoad,
  {
    name: 'menus',
    test: /src\/(app\/|ui\/|charts\/frame\/(Chart|Save)|lab\/(answer|figures|levers|people|time|worlds)\/)/,
  },
  { name: 'saving', test: /src\/charts\/frame\/save-chart/ },
  { name: 'charts', test: /src\/(charts|lab\/charts)\// },
  { name: 'embed', test: /src\/embed\// },
];

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the site runs from any sub-path of any static host.
  base: './',
  plugins: [svelte(), publishedSchema()],
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: { groups: [firstLoad] } } } },
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
          output: { codeSplitting: { groups: parts } },
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
          // Vitest would leave a core of each machine idle, which is half of a small one. The browser tests do not run beside.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
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
