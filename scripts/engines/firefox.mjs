// Firefox through Marionette, the protocol that it speaks by itself: `length:[type, id, error, result]` over TCP.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onPath, until } from './driven.mjs';

/** A profile that asks nobody anything, and listens at a free port. */
const preferences = {
  'marionette.port': 0,
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

export const name = 'Firefox';
export const needs = 'firefox or firefox-esr on the path';

/**
 * @param {{ width: number, height: number }} size
 * @returns {Promise<import('./driven.mjs').Driven | undefined>} undefined where it is not installed
 */
export async function launch({ width, height }) {
  const program = onPath('firefox', 'firefox-esr');
  if (program === undefined) return undefined;
  const profile = mkdtempSync(path.join(tmpdir(), 'steadfast-firefox-'));
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${value});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--marionette', '--no-remote', '--profile', profile];
  const child = spawn(program, args, { stdio: 'ignore' });
  process.once('exit', () => child.kill()); // also where something goes wrong before it is closed
  const ended = new Promise((resolve) => child.once('exit', resolve));

  const portFile = path.join(profile, 'MarionetteActivePort');
  const port = await until('Firefox', 60, () => Number(readFileSync(portFile, 'utf8')) || undefined);
  const call = await converse(port);
  const session = await call('WebDriver:NewSession', { timeouts: { pageLoad: 60_000, script: 60_000 } });
  const { browserVersion } = /** @type {{ capabilities: { browserVersion: string } }} */ (session)
    .capabilities;
  await call('WebDriver:SetWindowRect', { width, height });
  return {
    version: browserVersion,
    open: (url) => call('WebDriver:Navigate', { url }),
    run: async (script) => valueOf(await call('WebDriver:ExecuteScript', { script, args: [] })),
    picture: async () =>
      Buffer.from(String(valueOf(await call('WebDriver:TakeScreenshot', { full: false }))), 'base64'),
    close: async () => {
      await call('Marionette:Quit', { flags: ['eForceQuit'] });
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** @param {unknown} result */
const valueOf = (result) => /** @type {{ value: unknown }} */ (result).value;

/**
 * Opens the conversation: one command at a time.
 * @param {number} port
 * @returns {Promise<(command: string, parameters: object) => Promise<unknown>>}
 */
async function converse(port) {
  const socket = connect(port, '127.0.0.1');
  const answers = messages(socket);
  await answers.next(); // who it is
  let id = 0;
  return async (command, parameters) => {
    const text = JSON.stringify([0, ++id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { value } = await answers.next();
    const [, , error, result] = /** @type {[number, number, { message: string } | null, unknown]} */ (value);
    if (error) throw new Error(`Firefox, ${command}: ${error.message}`);
    return result;
  };
}

/** @param {import('node:net').Socket} socket */
async function* messages(socket) {
  let held = Buffer.alloc(0);
  for await (const chunk of socket) {
    held = Buffer.concat([held, /** @type {Buffer} */ (chunk)]);
    for (;;) {
      const colon = held.indexOf(':');
      const end = colon + 1 + Number(held.toString('latin1', 0, colon));
      if (colon < 0 || held.length < end) break;
      yield /** @type {unknown} */ (JSON.parse(held.toString('utf8', colon + 1, end)));
      held = held.subarray(end);
    }
  }
}
