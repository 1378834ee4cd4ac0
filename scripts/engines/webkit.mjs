// WebKitGTK through WebDriver over HTTP, in its MiniBrowser, on the screen that there is or on one of Xvfb.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onPath, until } from './driven.mjs';

export const name = 'WebKit';
export const needs = 'WebKitWebDriver on the path, and a screen or Xvfb';

/**
 * @param {{ width: number, height: number }} size
 * @returns {Promise<import('./driven.mjs').Driven | undefined>} undefined where it is not installed
 */
export async function launch({ width, height }) {
  const program = onPath('WebKitWebDriver');
  const screen = program === undefined ? undefined : await findScreen(width, height);
  if (program === undefined || screen === undefined) return undefined;
  const home = mkdtempSync(path.join(tmpdir(), 'steadfast-webkit-'));
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: screen.display,
    // Its sandbox wants rights that containers and root do not have; it sees nothing but the built page.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const port = await freePort();
  const child = spawn(program, [`--port=${port}`], { env, stdio: 'ignore' });
  process.once('exit', () => child.kill()); // also where something goes wrong before it is closed
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', 30, async () => (await fetch(`${address}/status`)).ok || undefined);
  const { sessionId, capabilities } =
    /** @type {{ sessionId: string, capabilities: { browserVersion: string } }} */ (
      await command('POST', `${address}/session`, {
        capabilities: { alwaysMatch: { timeouts: { pageLoad: 60_000, script: 60_000 } } },
      })
    );
  const session = `${address}/session/${sessionId}`;
  await command('POST', `${session}/window/rect`, { width, height });
  return {
    version: capabilities.browserVersion,
    open: (url) => command('POST', `${session}/url`, { url }),
    run: (script) => command('POST', `${session}/execute/sync`, { script, args: [] }),
    picture: async () => Buffer.from(String(await command('GET', `${session}/screenshot`)), 'base64'),
    close: async () => {
      await command('DELETE', session);
      child.kill();
      await ended;
      screen.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} url
 * @param {object} [parameters]
 * @returns {Promise<unknown>}
 */
async function command(method, url, parameters) {
  const response = await fetch(url, { method, ...(parameters && { body: JSON.stringify(parameters) }) });
  const { value } = /** @type {{ value: { error?: string, message?: string } | null }} */ (
    await response.json()
  );
  if (!response.ok) throw new Error(`WebKit, ${url}: ${value?.message ?? value?.error ?? response.status}`);
  return value;
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });

/**
 * @param {number} width
 * @param {number} height
 */
async function findScreen(width, height) {
  const display = process.env['DISPLAY'];
  if (display) return { display, close: () => undefined };
  const program = onPath('Xvfb');
  if (program === undefined) return undefined;
  // It takes a free number for itself, and says which when it is ready.
  const args = ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  process.once('exit', () => child.kill());
  const number = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
  });
  return { display: `:${number}`, close: () => child.kill() };
}
