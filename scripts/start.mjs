// `npm start`: install what is missing, build the site, serve it to this machine and open it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, npm, root } from './npm.mjs';
import { serve } from './serve.mjs';

const preferredPort = 4173;

/** How this desktop opens an address; undefined where there is no desktop. */
function opener() {
  const { platform, env } = process;
  if (env['CI']) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
}

/** @param {string} url */
function openInBrowser(url) {
  const [command, ...args] = opener() ?? [];
  if (!command) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log(`(${command} could not open it: copy the address into a browser.)`));
  child.unref();
}

if (!ensureInstalled() || !npm(['run', '--silent', 'build:site'])) process.exit(1);

const { url } = await serve(path.join(root, 'dist'), preferredPort);
console.log(`\nSteadfast is ready: ${url}\nStop it with Ctrl+C.`);
openInBrowser(url);
