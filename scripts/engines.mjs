// `npm run engines [-- PRESET… --pictures FOLDER]`: whether other browsers than Chromium, which `npm test` drives, compute the same
// numbers to the last bit: for some presets, the fingerprint on the built page against the command line's.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { until } from './engines/driven.mjs';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';
import { ensureInstalled, npm, root } from './npm.mjs';
import { serve } from './serve.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string' } },
});
/** The default link, and three others that between them use most of the model. */
const presets = positionals.length > 0 ? positionals : ['town', 'airline', 'casino', 'telecom'];
const { pictures } = values;
const size = { width: 1440, height: 1000 };

/** The page shows a fingerprint when everything is computed, the stress tests too. */
const fingerprintShown = `
  const shown = document.querySelector('[role=status] [title*=fingerprint]');
  return /[0-9a-f]{16}$/.exec(shown?.title ?? '')?.[0] ?? null;`;

/** @param {string} preset */
function fingerprintOfNode(preset) {
  const args = ['dist-cli/steadfast.js', 'run', preset, '--no-stress', '--json'];
  const text = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return /** @type {{ fingerprint: string }} */ (JSON.parse(text)).fingerprint;
}

/**
 * @param {import('./engines/driven.mjs').Driven} browser
 * @param {string} url
 */
async function fingerprintOnPage(browser, url) {
  await browser.open('about:blank'); // so that the next address is a new page, not another hash of the same
  await browser.open(url);
  return until(`The fingerprint of ${url}`, 300, async () => {
    const text = await browser.run(fingerprintShown);
    return typeof text === 'string' ? text : undefined;
  });
}

if (!ensureInstalled() || !npm(['run', '--silent', 'build'])) process.exit(1);
const site = await serve(path.join(root, 'dist'));
const expected = presets.map(fingerprintOfNode);
console.log(
  `\nNode ${process.version}: ${presets.map((preset, k) => `${preset} ${expected[k]}`).join(', ')}`,
);

for (const { name, needs, launch } of [firefox, webkit]) {
  const browser = await launch(size);
  if (browser === undefined) {
    console.log(`${name}: not checked, for it is not here (it needs ${needs}).`);
    continue;
  }
  for (const [k, preset] of presets.entries()) {
    const link = preset === 'town' ? '' : `#/lab?v=1&preset=${preset}`;
    const shown = await fingerprintOnPage(browser, site.url + link);
    const same = shown === expected[k];
    if (!same) process.exitCode = 1;
    console.log(`${name} ${browser.version}: ${preset} ${shown}, ${same ? 'the same' : 'ANOTHER'}`);
    if (pictures === undefined) continue;
    await pause(500); // WebKitGTK gives the picture that it painted last
    mkdirSync(pictures, { recursive: true });
    writeFileSync(path.join(pictures, `${name.toLowerCase()}-${preset}.png`), await browser.picture());
  }
  await browser.close();
}
await site.close();
