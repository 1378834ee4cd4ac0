/** What a page around an embedded Steadfast is answered. */
import { beforeEach, expect, test, vi } from 'vitest';
import { start } from '../../src/app/start.ts';
import { listenToHost } from '../../src/embed/host.svelte.ts';
import { LabState } from '../../src/lab/lab-state.svelte.ts';
import { eventually, fakeRunner } from '../lab/fake-runner.ts';

const bar = { hash: '', href: 'https://steadfast.example/?embed', search: '?embed', pathname: '/' };
const origin = 'https://host.example';

/** The page around, which keeps what it hears. */
const heard: Readonly<Record<string, unknown>>[] = [];
const host = { postMessage: (message: Readonly<Record<string, unknown>>) => heard.push(message) };
let listeners: ((event: object) => void)[] = [];

// They stay for as long as the file runs: the address bar is still written when a test has ended.
beforeEach(() => {
  heard.length = 0;
  listeners = [];
  bar.hash = '';
  vi.stubGlobal('location', bar);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, link: string) => (bar.hash = link),
  });
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('window', { parent: host });
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) => {
    if (name === 'message') listeners.push(listener);
  });
});

async function embedded() {
  const services = start(fakeRunner(), [{ id: 'lab', name: 'Lab' }]);
  listenToHost(services, new LabState(services, () => true));
  const ask = (message: object) => {
    const id = heard.length;
    for (const listener of listeners)
      listener({ source: host, origin, data: { steadfast: 1, id, ...message } });
    return heard.find((answer) => answer['id'] === id)?.['result'];
  };
  await eventually(() => services.session.phase === 'idle');
  return { ask, session: services.session };
}

test('a change is not answered with the fingerprint of the numbers before it', async () => {
  const { ask, session } = await embedded();
  const before = session.completeFingerprint?.slice(0, 8) ?? '';
  expect(before).not.toBe('');
  expect(ask({ do: 'get', what: 'link' })).toContain(`fp=${before}`);

  const answer = ask({ do: 'set', settings: { seed: 'another' } });
  expect(answer).toContain('seed=another');
  expect(answer).not.toContain('fp=');
  expect(ask({ do: 'get', what: 'link' })).toBe(answer);

  // The new one is told as soon as it is there.
  await eventually(() => session.phase === 'idle');
  const after = session.completeFingerprint?.slice(0, 8) ?? '';
  expect(after).not.toBe(before);
  expect(ask({ do: 'get', what: 'link' })).toBe(`${String(answer)}&fp=${after}`);
});

test('more replications are not answered with the fingerprint of fewer', async () => {
  const { ask, session } = await embedded();
  const answer = ask({ do: 'set', settings: { replications: 3 } });
  expect(answer).toContain('replications=3');
  expect(answer).not.toContain('fp=');
  await eventually(() => session.phase === 'idle');
  expect(ask({ do: 'get', what: 'link' })).toContain('&fp=');
});
