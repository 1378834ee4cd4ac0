import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { extract } from 'tar-fs';
import type { Engine } from './engine.ts';

/** What Playwright needs to launch the browser that was found. Plain data: it can be handed to a worker. */
export interface FoundBrowser {
  kind: BrowserKind;
  engine: Engine;
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  firefoxUserPrefs?: Record<string, boolean | number>;
}

type BrowserKind = 'named' | 'installed' | 'playwright' | 'bundled' | 'firefox';

/** Keeps the browser from calling home while it is tested. */
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

async function firstThatExists(files: string[]): Promise<string | undefined> {
  for (const file of files) if (await exists(file)) return file;
  return undefined;
}

/** Where a system keeps its programs of this name. */
const onPath = (names: readonly string[]) => {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
};

function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
      folder === undefined
        ? []
        : ['Google/Chrome', 'Microsoft/Edge'].map((name) =>
            path.join(folder, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
          ),
    );
  }
  return onPath(['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']);
}

function placesOfFirefox(): string[] {
  const { env, platform } = process;
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)']].flatMap((folder) =>
      folder === undefined ? [] : [path.join(folder, 'Mozilla Firefox/firefox.exe')],
    );
  return onPath(['firefox', 'firefox-esr']);
}

/** It is told once, for all its pages, what a page asks about motion; and to hide its scrollbars, as Playwright hides Chromium's. */
async function installedFirefox(): Promise<FoundBrowser | undefined> {
  const executablePath = await firstThatExists(placesOfFirefox());
  if (executablePath === undefined) return undefined;
  const firefoxUserPrefs = {
    'ui.prefersReducedMotion': 1,
    'ui.useOverlayScrollbars': 1,
    'datareporting.policy.dataSubmissionEnabled': false,
  };
  return {
    kind: 'firefox',
    engine: 'firefox',
    executablePath,
    args: [],
    env: withEnvironment(),
    firefoxUserPrefs,
  };
}

function withEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...extra };
}

function withExecutable(kind: BrowserKind, executablePath: string | undefined): FoundBrowser | undefined {
  if (!executablePath) return undefined;
  // Chromium refuses to sandbox itself when root runs it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { kind, engine: 'chromium', executablePath, args: [...quiet, ...sandbox], env: withEnvironment() };
}

/**
 * Unpacks the headless shell that @sparticuz/chromium carries, once per version, and returns its folder. The package
 * would do it by itself, but it lays out its NSS libraries and fonts only when it finds itself on a cloud function.
 */
async function unpackBundled(): Promise<string> {
  const require = createRequire(import.meta.url);
  const archives = path.resolve(path.dirname(require.resolve('@sparticuz/chromium')), '../../bin');
  const { version } = require(path.resolve(archives, '../package.json')) as { version: string };
  const cache = path.resolve(import.meta.dirname, '../../../node_modules/.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (await exists(folder)) return folder;

  // Unpacked aside and then renamed, so that a folder of that name is always complete.
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  const unpack = (archive: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(path.join(archives, archive)), createBrotliDecompress(), target);
  await Promise.all([
    unpack('chromium.br', createWriteStream(path.join(aside, 'chromium'), { mode: 0o755 })),
    ...['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br'].map((archive) =>
      unpack(archive, extract(aside)),
    ),
  ]);
  // The configuration inside the archive names folders of the cloud function.
  await writeFile(
    path.join(aside, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
  );
  await rename(aside, folder).catch(async (error: unknown) => {
    await rm(aside, { recursive: true });
    if (!(await exists(folder))) throw error; // otherwise another process was faster
  });
  return folder;
}

async function bundled(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpackBundled();
  const hasFonts = await exists('/etc/fonts/fonts.conf');
  return {
    kind: 'bundled',
    engine: 'chromium',
    executablePath: path.join(folder, 'chromium'),
    // It comes without the helper that a sandbox needs, and draws without a graphics card. It only ever sees our pages.
    args: [
      ...quiet,
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
    env: withEnvironment({
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      ...(hasFonts ? {} : { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }),
    }),
  };
}

/** In the order of preference: what the user named, what the user has, what needs unpacking. */
const sources: Record<BrowserKind, () => Promise<FoundBrowser | undefined>> = {
  named: () => Promise.resolve(withExecutable('named', process.env['CHROME_BIN'])),
  installed: async () => withExecutable('installed', await firstThatExists(usualPlaces())),
  playwright: async () => withExecutable('playwright', await firstThatExists([chromium.executablePath()])),
  bundled,
  firefox: installedFirefox,
};

/** Finds a browser for the tests: a Chromium, or a Firefox where there is none. The variable TEST_BROWSER forces one kind, so that no other can stand in for it. */
export async function findBrowser(): Promise<FoundBrowser> {
  const forced = process.env['TEST_BROWSER'];
  const kinds = Object.keys(sources) as BrowserKind[];
  for (const kind of kinds.filter((candidate) => !forced || candidate === forced)) {
    const browser = await sources[kind]();
    if (browser) return browser;
  }
  throw new Error(
    forced
      ? `TEST_BROWSER asks for the browser "${forced}", which is not here. Kinds: ${kinds.join(', ')}.`
      : 'No browser was found: install Chrome, Chromium, Edge or Firefox, or name a Chromium in CHROME_BIN.',
  );
}
