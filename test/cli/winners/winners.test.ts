import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tokens } from '../../../src/cli/winners/svg.ts';
import type { WinnersReport } from '../../../src/study/winners/report.ts';
import { factors } from '../../../src/study/winners/space.ts';
import { modelVersion } from '../../../src/model/version.ts';
import { programTemplates } from '../../../src/scenario/program-templates.ts';
import { steadfast } from '../support/in-process.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const small = ['--points', '12', '--replications', '2', '--people', '200'];

describe('winners', () => {
  it('prints how often each program wins, what flips it, each pair, and the regions', async () => {
    const { code, out, err } = await steadfast(['winners', ...small]);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const { name } of programTemplates) expect(out).toContain(`| ${name} |`);
    expect(out).toContain('No program : Points');
    expect(out).toContain(`Model version ${modelVersion}, seed “winners”`);
    expect(out).toMatch(/Care loses \| .* \|/);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('gives the same for the same seed, whatever the number of threads, and other markets for another', async () => {
    const [one, same, other] = await Promise.all(
      [
        ['--workers', '1'],
        ['--workers', '3'],
        ['--seed', 'other'],
      ].map(async (more) => {
        const { out } = await steadfast(['winners', ...small, '--json', ...more]);
        return JSON.parse(out) as WinnersReport;
      }),
    );
    expect(same).toEqual(one);
    expect(one!.programs).toHaveLength(programTemplates.length);
    expect(one!.pairs).toHaveLength((programTemplates.length * (programTemplates.length - 1)) / 2);
    for (const { counts } of one!.pairs)
      for (const { wins, ties, losses } of Object.values(counts)) expect(wins + ties + losses).toBe(12);
    expect(other!.programs).not.toEqual(one!.programs);
  });

  it('writes tables and figures', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'winners-'));
    const { code } = await steadfast(['winners', ...small, '--csv', folder, '--svg', folder]);
    expect(code).toBe(0);
    expect((await readdir(folder)).sort()).toEqual([
      'markets.csv',
      'pairs.csv',
      'regions.csv',
      'winners-against-none.svg',
      'winners-flips.svg',
      'winners-pairs.svg',
    ]);
    const rows = (await readFile(path.join(folder, 'markets.csv'), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(1 + 12 * programTemplates.length);
    expect(rows[0]!.split(',')).toHaveLength(factors.length + 6);
    for (const file of await readdir(folder))
      expect(await readFile(path.join(folder, file), 'utf8'), file).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('stops when it is told to', async () => {
    const interrupt = new AbortController();
    const running = steadfast(['winners', ...small], { interrupted: interrupt.signal });
    interrupt.abort();
    expect(await running).toMatchObject({ code: 130, err: 'Stopped.\n' });
  });

  it.each([
    [['--points', '3'], '--points is 3, but it must be a whole number between 8 and 10000.'],
    [['--replications', '1.5'], '--replications is 1.5, but it must be a whole number between 2 and 100.'],
    [['--json', '--csv', 'x'], 'Choose one of --json and --csv.'],
    [['town'], 'winners takes no town.'],
  ])('refuses %j', async (words, sentence) => {
    expect(await steadfast(['winners', ...words])).toMatchObject({
      code: 2,
      err: `steadfast: ${sentence}\n`,
    });
  });
});

it('figures have the colours of the page', async () => {
  const theme = await readFile(new URL('../../../src/theme.css', import.meta.url), 'utf8');
  for (const [name, colours] of Object.entries(tokens))
    expect(theme).toContain(`--${name}: light-dark(${colours.join(', ')});`);
});
