import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { writeSchema } from './scripts/write-schema.ts';

/** Both stand side by side in dist-cli/, so that the command line finds the file of its worker threads. */
const commandLine = Object.fromEntries(
  Object.entries({ steadfast: 'src/cli/main.ts', 'node.worker': 'workers/node.worker.ts' }).filter(
    ([, file]) => existsSync(new URL(file, import.meta.url)),
  ),
);

/** Workers compute and never explain: the help texts of the parameter table, its only long strings, stay out of their download. */
const forgetHelp = () => ({
  name: 'forget-help',
  enforce: 'pre' as const,
  transform: (code: string, file: string) =>
    /src\/model\/parameters\/\w+\.ts$/.test(file) ? code.replace(/'[^'\n]{40,}'/g, "''") : null,
});

export default defineConfig(({ isSsrBuild }) => ({
  // Relative addresses: the site runs from any sub-path of any static host.
  base: './',
  plugins: [svelte(), writeSchema()],
  resolve: {
    alias: [
      // The package's index also carries six other generators, which nobody calls.
      { find: /^seedrandom$/, replacement: 'seedrandom/seedrandom.js' },
      {
        find: /^d3-interpolate$/,
        replacement: fileURLToPath(new URL('src/charts/interpolate-numbers.ts', import.meta.url)),
      },
    ],
  },
  worker: { format: 'es', plugins: () => [forgetHelp()] },
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
    : { target: 'es2022' },
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
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/support/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
}));
