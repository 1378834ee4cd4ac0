/** What a page around an embedded Steadfast is answered. */
import { expect, test, vi } from 'vitest';
import { start } from '../../src/app/start.ts';
import { listenToHost } from '../../src/embed/host.svelte.ts';
import { LabState } from '../../src/lab/lab-state.svelte.ts';
import { fakeBar } from '../app/support/fake-bar.ts';
import { eventually, fakeRunner } from '../lab/fake-runner.ts';

const origin = 'https://host.example';

/** The page around, with an embedded one that it asks. */
async function embedded() {
  const heard: Readonly<Record<string, unknown>>[] = [];
  const host = { postMessage: (message: Readonly<Record<string, unknown>>) => heard.push(message) };
  const bar = fakeBar('?embed');
  vi.stubGlobal('window', { parent: host });
  const services = start(fakeRunner(), [{ id: 'lab', name: 'Lab' }]);
  listenToHost(services, new LabState(services, () => true));
  const ask = (message: object) => {
    const id = heard.length;
    bar.tell('message', { source: host, origin, data: { steadfast: 1, id, ...message } });
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
