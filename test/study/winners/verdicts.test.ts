import { describe, expect, it } from 'vitest';
import type { Contest } from '../../../src/experiment/contest/contest.ts';
import { atBudget, bests, duel, isBetter, payback } from '../../../src/study/winners/verdicts.ts';

/** Contests of two programs and nothing, with given differences of the second from the first. */
const made = (...differences: number[][]): { contests: Contest[] } => ({
  contests: differences.map((row) => ({
    intensities: [null, 1, 1],
    profit: [row.map((_, r) => 100 + r), row.map((d, r) => 100 + r + d), row.map((_, r) => 90 + r)],
    steadfast: [[], [], []],
    steadfastWithout: { failures: [[], [], []], rival: [[], [], []], rumour: [[], [], []] },
    cost: [row.map(() => 0), row.map(() => 5), row.map(() => 5)],
  })),
});
const size = { seed: '', people: 1, replications: 3, points: [[0], [0.5], [1]] };

describe('verdicts', () => {
  const search = { ...size, ...made([1, 1.1, 0.9], [-2, 2, 0.1], [-3, -3.2, -2.9]) };

  it('count clear wins and losses, and everything else as unclear', () => {
    expect(duel(search, 'profit', 1, 0)).toMatchObject({ wins: 1, ties: 1, losses: 1 });
    expect(duel(search, 'profit', 0, 1)).toMatchObject({ wins: 1, ties: 1, losses: 1 });
    expect(duel(search, 'steadfast', 1, 0)).toMatchObject({ wins: 0, ties: 3, losses: 0 });
  });

  it('count a win on steadfastness only where no single test decides it', () => {
    const [contest] = search.contests;
    const ahead = [
      [0.4, 0.41, 0.42],
      [0.5, 0.51, 0.53],
    ];
    const behind = ahead.toReversed();
    const withTests = (rumour: number[][]): Contest => ({
      ...contest!,
      steadfast: ahead,
      steadfastWithout: { failures: ahead, rival: ahead, rumour },
    });
    expect(isBetter(withTests(ahead), 'steadfast', 1, 0)).toBe(true);
    expect(isBetter(withTests(behind), 'steadfast', 1, 0)).toBe(false);
    expect(isBetter(withTests(behind), 'steadfast', 0, 1)).toBe(false);
  });

  it('name the best, and whether it is clearly ahead', () => {
    expect(bests(search, 'profit')).toEqual({ best: [1, 2, 0], clearly: [1, 1, 0] });
  });

  it('say what is paid back of the cost, and how often the budget was met', () => {
    expect(payback(search, 1, 2).map((share) => Number(share.toFixed(3)))).toEqual([1.1, 1.003, 0.697]);
    expect(payback(search, 2, 2)).toEqual([0, 0, 0]);
    expect(payback(search, 0, 2)).toEqual([]);
    expect(atBudget(search, [5, 5.4, 8], 1)).toBeCloseTo(2 / 3);
  });
});
