import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { modelVersion } from '../../../src/model/version.ts';
import { small } from '../../runner/support/fakes.ts';
import { madeUp } from '../../runner/support/made-up.ts';
import { useFolder } from '../support/folder.ts';
import { steadfast } from '../support/in-process.ts';

const inFolder = useFolder();

describe('run', () => {
  it('prints levels, paired differences, costs against the budget and the fingerprint as text', async () => {
    const { code, out, err } = await steadfast(['run', inFolder('small.json')]);
    expect(code).toBe(0);
    expect(err).toContain('Solving the intensities for the budget first');
    expect(out).toMatch(/^Small\n120 people, 2 worlds, 20 weeks, 6 replications, seed "seven"\n/);
    expect(out).toContain('Difference from “No program”, paired by replication');
    expect(out).toMatch(/Bond \(0–100\) .* [+-]?[\d.,]+ ± [\d.]+/);
    expect(out).toMatch(/unclear/);
    expect(out).toMatch(/Budget: 8\.00 per customer-year of “No program”/);
    expect(out).toMatch(/Care +care\.spend 7\.5 +8\.00 \(7\.90 to 8\.10\)/);
    expect(out).toContain('95 % t-interval over replications; differences are paired by replication');
    expect(out).toContain('In this model, under these assumptions.');
    expect(out).toMatch(new RegExp(`Fingerprint [0-9a-f]{16}, model version ${modelVersion}\\n$`));
    expect(out).not.toMatch(/NaN|undefined ±|Infinity/);
  });

  it('says “not attainable” where no intensity costs the budget, and still ends well', async () => {
    const { code, out } = await steadfast(['run', inFolder('small.json')], {
      perform: function* (task) {
        const output = yield* madeUp(task);
        if (task.kind !== 'solve') return output;
        return {
          value: 3,
          solution: { cost: 5, low: 4.9, high: 5.1, attainable: false, shareOfBudget: 1 },
        };
      },
    });
    expect(code).toBe(0);
    expect(out).toContain('not attainable, nearest 5.00 (4.90 to 5.10)');
  });

  it('keeps within the width of the terminal by splitting its tables', async () => {
    const { out } = await steadfast(['run', 'town', '--replications', '2', '--no-solve'], { columns: 100 });
    for (const line of out.split('\n')) expect(Array.from(line).length).toBeLessThanOrEqual(100);
  });

  it('prints one JSON object without anything that is not a number', async () => {
    const { code, out } = await steadfast(['run', inFolder('small.json'), '--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out) as Record<string, unknown> & {
      worlds: {
        id: string;
        summary: Record<string, { mean: number | null; reason?: string }>;
        weekly: Record<string, number[]>;
      }[];
      differences: { outcome: string }[];
    };
    expect(result).toMatchObject({
      modelVersion,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      scenario: {
        seed: 'seven',
        programs: [{ id: 'none' }, { id: 'care' }],
        budget: { solutions: { care: {} } },
      },
      intervalMethod: expect.any(String) as string,
    });
    expect(result.worlds.map(({ id }) => id)).toEqual(['none', 'care']);
    const outcomes = [
      ...['activeShare', 'cohortSurvival', 'shareOfWallet', 'bond', 'trust', 'profit', 'profitPerCustomer'],
      ...['programCostPerCustomerYear', 'steadfastShare', 'retainedGain', 'defences', 'referrals'],
    ];
    expect(Object.keys(result.worlds[0]!.summary)).toEqual(expect.arrayContaining(outcomes));
    for (const { summary, weekly } of result.worlds) {
      for (const value of Object.values(summary)) {
        if (value.mean === null) expect(value.reason).toMatch(/\w/);
      }
      for (const series of ['active', 'purchases', 'revenue', 'profit', 'bond', 'trust']) {
        expect(weekly[series]).toHaveLength(small.time.weeks + 1);
      }
    }
    expect(result.differences).toContainEqual(
      expect.objectContaining({
        reference: 'none',
        world: 'care',
        outcome: 'bond',
        low: expect.any(Number) as number,
      }),
    );
  });

  it('gives the same fingerprint for what --json printed, the scenario in it, and any number of workers', async () => {
    const { out } = await steadfast(['run', inFolder('small.json'), '--json']);
    await writeFile(inFolder('again.json'), out);
    const again = await steadfast(['run', inFolder('again.json'), '--json', '--workers', '3']);
    expect(again).toEqual({ code: 0, out, err: '' });
  });

  it('takes seed, replications and settings', async () => {
    const words = [
      '--seed',
      'other',
      '--replications',
      '3',
      '--set',
      'market.failureRate=0.2',
      '--no-solve',
      '--json',
    ];
    const { out } = await steadfast(['run', inFolder('small.json'), ...words]);
    expect(JSON.parse(out)).toMatchObject({
      replications: 3,
      scenario: { seed: 'other', replications: 3, market: { failureRate: 0.2 } },
    });
  });

  it('leaves out stress tests when told to, and says so in the figures', async () => {
    const { out } = await steadfast(['run', inFolder('small.json'), '--json', '--no-stress']);
    expect(JSON.parse(out)).toMatchObject({
      worlds: [
        { stress: [], summary: { steadfastShare: { mean: null, reason: 'no stress tests were run' } } },
        {},
      ],
    });
  });

  it('writes tables and the scenario into a folder', async () => {
    const { code, out, err } = await steadfast([
      'run',
      inFolder('small.json'),
      '--csv',
      inFolder('tables/new'),
    ]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/Wrote levels\.csv, .*scenario\.json .* Fingerprint [0-9a-f]{16}/);
    const table = async (name: string) =>
      (await readFile(inFolder(`tables/new/${name}.csv`), 'utf8')).split('\r\n');
    const weekly = await table('weekly');
    expect(weekly[0]).toMatch(/^world,week,customers,/);
    expect(weekly).toHaveLength(1 + 2 * 21 + 1);
    const differences = await table('differences');
    expect(differences[0]).toBe('reference,world,outcome,clear,mean,low,high,replications,undefinedBecause');
    expect((await table('replications')).length).toBe(1 + 2 * 6 + 1);
    expect(JSON.parse(await readFile(inFolder('tables/new/scenario.json'), 'utf8'))).toMatchObject({
      seed: 'seven',
    });
  });

  it('writes events and customers row by row, replications in order', async () => {
    const { code } = await steadfast([
      ...['run', inFolder('small.json'), '--no-solve'],
      ...['--events', inFolder('events.csv'), '--customers', inFolder('customers.csv')],
    ]);
    expect(code).toBe(0);
    const events = (await readFile(inFolder('events.csv'), 'utf8')).split('\r\n');
    expect(events.slice(0, 6)).toEqual([
      'replication,world,week,person,kind,value',
      '0,none,0,0,purchase,12.5',
      '0,none,1,0,leaving,failure',
      '0,care,0,0,purchase,12.5',
      '0,care,1,0,leaving,failure',
      '1,none,0,1,purchase,12.5',
    ]);
    expect(events).toHaveLength(1 + 4 * 6 + 1);
    const customers = (await readFile(inFolder('customers.csv'), 'utf8')).split('\r\n');
    expect(customers.slice(0, 3)).toEqual([
      'replication,world,person,needRate,status,leftReason,leftWeek',
      '0,none,7,0.25,gone,feeling,5',
      '0,care,7,0.25,customer,,',
    ]);
  });

  it('shows progress on a terminal only', async () => {
    const quiet = await steadfast(['run', inFolder('small.json'), '--no-solve']);
    expect(quiet.err).not.toContain('Replications');
    const shown = await steadfast(['run', inFolder('small.json'), '--no-solve'], {
      isTTY: true,
      columns: 120,
    });
    expect(shown.err).toContain('Replications: 100 % of 6');
    expect(shown.out).toBe(quiet.out);
  });

  it('stops cleanly when interrupted', async () => {
    const interrupt = new AbortController();
    const ending = steadfast(['run', inFolder('small.json'), '--no-solve'], {
      interrupted: interrupt.signal,
      perform: function* (task) {
        interrupt.abort();
        return yield* madeUp(task);
      },
    });
    expect(await ending).toMatchObject({
      code: 130,
      out: '',
      err: expect.stringMatching(/Stopped\.\n$/) as string,
    });
  });

  it('ends with 1 and a sentence when the simulation fails', async () => {
    const { code, err } = await steadfast(['run', inFolder('small.json'), '--no-solve'], {
      perform: () => {
        throw new Error('the ledger does not add up');
      },
    });
    expect(code).toBe(1);
    expect(err).toContain('steadfast: The simulation failed in replication 0: the ledger does not add up\n');
    expect(err).not.toContain('    at ');
  });

  it('compares its fingerprint with that of the link', async () => {
    const { out } = await steadfast(['run', 'cdnow', '--no-stress', '--replications', '2', '--json']);
    const { fingerprint } = JSON.parse(out) as { fingerprint: string };
    const link = `#/lab?v=1&preset=cdnow&replications=2&fp=${fingerprint.slice(0, 8)}`;
    expect((await steadfast(['run', link])).err).toContain('these are the same numbers');
    expect((await steadfast(['run', link.replace('=2', '=3')])).err).toContain('these are other numbers');
    const newer = `${link.replace('=2', '=3')}&model=99`;
    expect((await steadfast(['run', newer])).err).toMatch(
      /^The link was made with model version 99, which is newer/,
    );
    expect((await steadfast(['run', newer])).err).not.toContain('these are');
  });

  it.each([
    ['a link', () => Promise.resolve('#/lab?v=1&preset=cdnow&replications=2&model=1&fp=1b9cb25b')],
    [
      'what --json printed',
      async () => {
        await writeFile(
          inFolder('older.json'),
          JSON.stringify({ modelVersion: 1, scenario: { ...small, preset: 'town' } }),
        );
        return inFolder('older.json');
      },
    ],
  ])('says of %s of an older model that its numbers are others, and what changed', async (_, made) => {
    const { code, err } = await steadfast(['run', await made(), '--no-solve']);
    expect(code).toBe(0);
    expect(err).toContain(
      `was made with model version 1, and this is version ${modelVersion}: its numbers are`,
    );
    expect(err).toMatch(/\nVersion 2: .*\nVersion 3: /);
    expect(err).not.toContain('these are other numbers');
  });

  it('leaves out blanks at the ends of a seed, and says so', async () => {
    const words = ['run', inFolder('small.json'), '--no-solve', '--json'];
    const plain = await steadfast([...words, '--seed', 'class 7']);
    for (const given of [
      ['--seed', ' class 7'],
      ['--set', 'seed=class 7\t'],
    ]) {
      const { out, err } = await steadfast([...words, ...given]);
      expect(out).toBe(plain.out);
      expect(err).toContain('Blanks at the ends of a seed do not count: the seed is "class 7".\n');
    }
    expect(plain.err).not.toContain('Blanks');
  });
});
