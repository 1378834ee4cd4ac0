import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json';
import { commands } from '../../src/cli/commands.ts';
import { allParameters } from '../../src/model/parameters/parameters.ts';
import { modelVersion } from '../../src/model/version.ts';
import { presets } from '../../src/scenario/presets/presets.ts';
import { useFolder } from './support/folder.ts';
import { steadfast } from './support/in-process.ts';

const inFolder = useFolder();

describe('help', () => {
  it('is printed for no words, --help and help, and names every command', async () => {
    const [bare, option, word] = await Promise.all(
      [[], ['--help'], ['help']].map((words) => steadfast(words)),
    );
    expect(bare!.code).toBe(0);
    expect(option).toEqual(bare);
    expect(word).toEqual(bare);
    for (const { name } of commands) expect(bare!.out).toContain(`steadfast ${name}`);
  });

  it('of a command lists its options', async () => {
    const { code, out } = await steadfast(['run', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--replications NUMBER');
    expect(await steadfast(['help', 'run'])).toEqual({ code, out, err: '' });
  });

  it('gives the version of the package and of the model', async () => {
    const { out } = await steadfast(['--version']);
    expect(out).toBe(`steadfast ${packageFile.version}, model version ${modelVersion}\n`);
  });
});

describe('parameters', () => {
  it('lists every parameter with range, default and evidence, from the one table', async () => {
    const { code, out } = await steadfast(['parameters']);
    expect(code).toBe(0);
    for (const { key, parameter } of allParameters()) {
      expect(out).toContain(`${key}\n`);
      expect(out.replace(/\s+/g, ' ')).toContain(parameter.help);
    }
  });

  it('takes words to search for, and prints JSON', async () => {
    const { out } = await steadfast(['parameters', 'points', 'expire', '--json']);
    expect(JSON.parse(out)).toMatchObject([
      { key: 'program.points.expiryWeeks', kind: 'number', min: 0, max: 520 },
    ]);
  });

  it('says when nothing is found', async () => {
    const { code, err } = await steadfast(['parameters', 'failureRat3']);
    expect(code).toBe(2);
    expect(err).toContain('market.failureRate');
  });
});

describe('presets', () => {
  it('lists them with their notes, or as JSON with their scenarios', async () => {
    const { out } = await steadfast(['presets']);
    for (const { id, title } of presets) expect(out).toContain(`${id}\n    ${title}\n`);
    const listed = await steadfast(['presets', '--json']);
    expect(JSON.parse(listed.out)).toEqual(presets);
  });
});

describe('link', () => {
  it('prints a link that runs as the scenario it was made from', async () => {
    const link = await steadfast(['link', inFolder('small.json'), '--base', 'https://example.org/lab/']);
    expect(link).toMatchObject({ code: 0, err: '' });
    expect(link.out).toMatch(/^https:\/\/example\.org\/lab\/#\/lab\?v=1&preset=town&\S+\n$/);
    const [direct, linked] = await Promise.all([
      steadfast(['run', inFolder('small.json'), '--no-solve']),
      steadfast(['run', link.out.trim(), '--no-solve']),
    ]);
    expect(linked).toEqual(direct);
  });
});
