/** `steadfast why` on a small scenario. */
import { describe, expect, it, vi } from 'vitest';
import { sharedTables } from '../../../src/model/parameters/parameters.ts';
import { useFolder } from '../support/folder.ts';
import { steadfast } from '../support/in-process.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 120_000 });

const inFolder = useFolder();
const few = ['--no-solve', '--replications', '2'];

interface Figure {
  readonly mean: number;
  readonly clear: boolean;
}

describe('why', () => {
  it('prints what each mechanism contributes, what is left without it, and which take no part', async () => {
    const { code, out, err } = await steadfast(['why', inFolder('small.json'), ...few], { real: true });
    expect(code).toBe(0);
    expect(err).toContain('were not solved for this budget');
    expect(out).toMatch(/^Profit per head \(.*\) after 20 weeks: “Care” .* against “No program”/);
    expect(out).toMatch(/^ +contributes +left without it$/m);
    expect(out).toMatch(/^Take no part: .*Gift/m);
    expect(out.replace(/\s+/g, ' ')).toContain('the rows need not add up');
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('names every mechanism once, and takes nothing from a difference without a mechanism that takes no part', async () => {
    const words = [
      'why',
      inFolder('small.json'),
      ...few,
      '--figure',
      'cohortSurvival',
      '--week',
      '12',
      '--json',
    ];
    const { out } = await steadfast(words, { real: true });
    const { week, outcome, programs } = JSON.parse(out) as {
      week: number;
      outcome: { id: string };
      programs: {
        id: string;
        difference: Figure;
        mechanisms: { id: string; takesPart: boolean; contribution: Figure; without: Figure }[];
      }[];
    };
    expect([week, outcome.id]).toEqual([12, 'cohortSurvival']);
    const [care] = programs;
    expect(care!.mechanisms.map(({ id }) => id).toSorted()).toEqual(
      Object.keys(sharedTables.mechanisms).toSorted(),
    );
    for (const { takesPart, contribution, without } of care!.mechanisms) {
      expect(contribution.mean + without.mean).toBeCloseTo(care!.difference.mean, 12);
      if (!takesPart) expect(contribution.mean).toBe(0);
    }
  });
});
