/** The command line as it is shipped: another process, real threads, the real simulation. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useFolder } from './support/folder.ts';
import { tiny } from './support/tiny.ts';

/** Built by the set-up of the tests. */
const program = fileURLToPath(new URL('../../dist-cli/steadfast.js', import.meta.url));
const inFolder = useFolder();

function start(words: readonly string[]) {
  // From a folder that knows nothing of this one.
  const child = spawn(process.execPath, [program, ...words], { cwd: tmpdir() });
  // A test that fails leaves nothing running.
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

const run = (...words: string[]) => start(['run', ...words]).ended;
const calm = [...tiny, '--set', 'events=none'];

describe('the built command line', () => {
  it('gives the same numbers for a preset, whatever the number of threads', async () => {
    const words = ['town', ...calm, '--replications', '3', '--no-solve', '--json'];
    const [one, two] = await Promise.all([run(...words, '--workers', '1'), run(...words, '--workers', '2')]);
    expect(one.code).toBe(0);
    expect(two).toEqual(one);
    expect(JSON.parse(one.out)).toMatchObject({
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      worlds: [{}, {}, {}, {}],
      scenario: { market: { people: 300 } },
    });
  });

  it('runs the link of a scenario to the same fingerprint', async () => {
    const link = await start(['link', inFolder('small.json')]).ended;
    const [file, linked] = await Promise.all([
      run(inFolder('small.json'), '--no-solve', '--no-stress'),
      run(link.out.trim(), '--no-solve', '--no-stress'),
    ]);
    expect(file.out).toMatch(/Fingerprint [0-9a-f]{16}/);
    expect(linked.out).toBe(file.out);
  });

  it('streams what happens, and everybody, in every world and replication', async () => {
    const file = inFolder('events.csv');
    const { code } = await run(
      ...['town', ...calm, '--replications', '2', '--no-solve', '--no-stress'],
      ...['--events', file, '--customers', inFolder('customers.csv')],
    );
    expect(code).toBe(0);
    const [head, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
    expect(head).toBe('replication,world,week,person,kind,value');
    const columns = rows.map((row) => row.split(','));
    expect(new Set(columns.map(([replication]) => replication))).toEqual(new Set(['0', '1']));
    expect(new Set(columns.map(([, world]) => world)).size).toBe(4);
    const reasons = columns.filter(([, , , , kind]) => kind === 'leaving').map((row) => row[5]);
    for (const reason of reasons) expect(reason).toMatch(/^[a-z]+$/i);
    const customers = (await readFile(inFolder('customers.csv'), 'utf8')).trimEnd().split('\r\n');
    expect(customers).toHaveLength(1 + 2 * 4 * 300);
  });

  it('ends with 2 and a sentence for wrong usage', async () => {
    expect(await run('twon')).toEqual({
      code: 2,
      out: '',
      err: 'steadfast: There is no preset or file "twon": did you mean town?\n',
    });
  });

  it('stops cleanly at Ctrl-C', async () => {
    const { child, ended } = start(['run', 'town', '--replications', '1000', '--set', 'budget=9']);
    await new Promise((resolve) => child.stderr.once('data', resolve));
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toMatch(/Stopped\.\n$/);
  });

  it('does not mind a reader that stops early', async () => {
    const { child, ended } = start(['parameters', '--json']);
    child.stdout.destroy();
    expect((await ended).err).toBe('');
  });
});
