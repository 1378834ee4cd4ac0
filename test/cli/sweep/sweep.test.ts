/** `steadfast sweep` on a small scenario, with the real simulation where numbers matter. */
import { describe, expect, it, vi } from 'vitest';
import { useFolder } from '../support/folder.ts';
import { steadfast } from '../support/in-process.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const inFolder = useFolder();
const lever = 'programs.care.care.spend';

interface Printed {
  readonly now: number;
  readonly reference: string;
  readonly outcome: { readonly id: string };
  readonly scenario: { readonly budget: { readonly mode: string } };
  readonly programs: readonly {
    readonly id: string;
    readonly points: readonly {
      readonly value: number;
      readonly mean: number;
      readonly replications: number;
    }[];
  }[];
}

describe('sweep', () => {
  it('prints the difference at every value, and marks what is set now', async () => {
    const { code, out, err } = await steadfast(['sweep', inFolder('small.json'), lever, '--no-solve']);
    expect(code).toBe(0);
    expect(err).toContain('were not solved for this budget');
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /^[^(]+ \(programs\.care\.care\.spend, .*\): difference in Profit per head .* from “No program” after 20 weeks/,
    );
    expect(out).toMatch(/^8 \(now\) +[+-]?[\d.]+ ± [\d.]+/m);
    expect(out).toContain('The budget is not solved again');
    expect(out).not.toMatch(/NaN|Infinity|0000000/);
  });

  it('gives no difference where the lever is off, and the difference of the run at the value of the run', async () => {
    const words = ['--no-solve', '--replications', '3', '--json'];
    const swept = await steadfast(['sweep', inFolder('small.json'), lever, '--values', '8,0', ...words], {
      real: true,
    });
    const { programs, now, reference, outcome } = JSON.parse(swept.out) as Printed;
    expect([now, reference, outcome.id]).toEqual([8, 'none', 'profit']);
    expect(programs.map(({ id }) => id)).toEqual(['care']);
    const [off, set] = programs[0]!.points;
    expect(off).toMatchObject({ value: 0, mean: 0, replications: 3 });

    const run = await steadfast(['run', inFolder('small.json'), '--no-stress', ...words], { real: true });
    const { differences } = JSON.parse(run.out) as {
      differences: { world: string; outcome: string; mean: number; low: number; high: number }[];
    };
    const { mean, low, high } = differences.find((d) => d.world === 'care' && d.outcome === 'profit')!;
    expect(set).toMatchObject({ value: 8, mean, low, high });
  });

  it('solves the levers first, and sweeps every program but the reference along what all share', async () => {
    const { out, err } = await steadfast([
      'sweep',
      inFolder('small.json'),
      'market.failureRate',
      '--points',
      '3',
      '--json',
    ]);
    expect(err).toContain('Solving the intensities for the budget first');
    const { programs } = JSON.parse(out) as Printed;
    expect(programs.map(({ id }) => id)).toEqual(['care']);
    expect(programs[0]!.points).toHaveLength(3);
  });

  it('prints a table with a row per program and value', async () => {
    const words = ['sweep', inFolder('small.json'), lever, '--values', '1,2', '--no-solve', '--csv'];
    const [head, ...rows] = (await steadfast(words)).out.trimEnd().split('\r\n');
    expect(head).toBe('program,value,mean,low,high,replications,clear');
    expect(rows.map((row) => row.split(',').slice(0, 2).join())).toEqual(['care,1', 'care,2']);
  });

  it('leaves out values of its own choice that do not go together with the scenario, and says so', async () => {
    const words = ['sweep', inFolder('small.json'), 'market.degree', '--no-solve', '--json'];
    const { code, out, err } = await steadfast(words);
    expect(code).toBe(0);
    const values = (JSON.parse(out) as Printed).programs[0]!.points.map(({ value }) => value);
    expect(values.every((value) => value % 2 === 0)).toBe(true);
    expect(err).toMatch(/Left out, as it contradicts other values of the scenario: \d+/);
  });
});
