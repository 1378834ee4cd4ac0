import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'steadfast-serve-'));
  await mkdir(path.join(folder, 'site/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'outside');
  await writeFile(path.join(folder, 'site/index.html'), '<title>Home</title>');
  await writeFile(path.join(folder, 'site/assets/app.js'), 'export {};');
  server = await serve(path.join(folder, 'site'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['', 'text/html; charset=utf-8'],
  ['index.html?x=1', 'text/html; charset=utf-8'],
  ['assets/app.js', 'text/javascript; charset=utf-8'],
])('serves /%s as %s', async (address, type) => {
  const response = await fetch(server.url + address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
});

test.each(['missing.html', 'assets', 'assets/', '%E0%A4%A'])('answers /%s with 404', async (address) => {
  expect((await fetch(server.url + address)).status).toBe(404);
});

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt'])(
  'does not leave its folder for %s',
  async (raw) => {
    // fetch would tidy the address up before sending it.
    const status = await new Promise((resolve, reject) => {
      request(server.url, { path: raw }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(404);
  },
);

test('takes another port when the preferred one is in use', async () => {
  const taken = Number(new URL(server.url).port);
  const second = await serve(folder, taken);
  expect(second.url).not.toBe(server.url);
  await second.close();
});
