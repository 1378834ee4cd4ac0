import { describe, expect, it, vi } from 'vitest';
import { buildNetwork } from '../../src/model/network.ts';
import type { Network } from '../../src/model/network.ts';
import type { Market } from '../../src/model/parameters/parameters.ts';
import { Luck } from '../../src/model/luck/random.ts';
import { settings } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const build = (market: Partial<Market>, seed = 'network'): Network => {
  const of = settings({ market: { people: 10_000, ...market } }).market;
  return buildNetwork(of, new Luck(seed, 0, of.people));
};
const degrees = ({ starts }: Network) => [...starts.subarray(1)].map((end, i) => end - starts[i]!);
const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** All pairs (person, neighbour), in order. */
function* pairs({ starts, neighbours }: Network): Generator<[number, number]> {
  for (let i = 0; i + 1 < starts.length; i++)
    for (let k = starts[i]!; k < starts[i + 1]!; k++) yield [i, neighbours[k]!];
}

function expectUndirected(network: Network): void {
  const seen = new Map<string, number>();
  for (const [i, j] of pairs(network)) {
    expect(i).not.toBe(j);
    const [key, sign] = i < j ? [`${i} ${j}`, 1] : [`${j} ${i}`, -1];
    seen.set(key, (seen.get(key) ?? 0) + sign);
  }
  expect([...seen.values()].filter((balance) => balance !== 0)).toEqual([]);
}

describe('a small world', () => {
  it('has the mean degree asked for, an odd one rounded down to even', () => {
    for (const [degree, expected] of [
      [8, 8],
      [2, 2],
      [9, 8],
      [50, 50],
    ] as const)
      expect(average(degrees(build({ people: 1000, degree })))).toBe(expected);
  });

  it('has moved the asked-for share of its ties', () => {
    for (const rewiring of [0, 0.1, 0.5, 1]) {
      const people = 10_000;
      let far = 0;
      for (const [i, j] of pairs(build({ rewiring }))) {
        const apart = Math.abs(i - j);
        if (Math.min(apart, people - apart) > 4) far++;
      }
      // 40,000 ties, of which a moved one lands within reach with chance 8 in 9,999: 4 binomial deviations.
      const ties = people * 4;
      const expected = rewiring * (1 - 8 / 9999);
      const tolerance = 4 * Math.sqrt((expected * (1 - expected)) / ties);
      expect(Math.abs(far / 2 / ties - expected)).toBeLessThanOrEqual(tolerance);
    }
  });

  it('without moved ties is a ring of nearest neighbours', () => {
    const { starts, neighbours } = build({ people: 20, degree: 4, rewiring: 0 });
    expect([...neighbours.subarray(starts[5], starts[6])].sort((a, b) => a - b)).toEqual([3, 4, 6, 7]);
    expect([...neighbours.subarray(starts[0], starts[1])].sort((a, b) => a - b)).toEqual([1, 2, 18, 19]);
  });

  it('is undirected: whoever knows somebody is known by them; nobody knows themselves', () => {
    expectUndirected(build({ people: 3000, rewiring: 0.4 }));
  });
});

describe('a network by preferential attachment', () => {
  it('has nearly the mean degree asked for: each newcomer ties to half of it, but for draws of itself', () => {
    for (const degree of [4, 8, 20]) {
      const mean = average(degrees(build({ network: 'preferential', degree })));
      expect(mean).toBeLessThanOrEqual(degree);
      expect(mean).toBeGreaterThan(0.97 * degree);
    }
  });

  it('is undirected: whoever knows somebody is known by them; nobody knows themselves', () => {
    expectUndirected(build({ network: 'preferential', people: 3000 }));
  });

  it('has a heavier tail than a small world: hubs of many times the mean, among whom the earliest are most', () => {
    const hubs = degrees(build({ network: 'preferential' }));
    const flat = degrees(build({ rewiring: 1 }));
    expect(Math.max(...hubs)).toBeGreaterThan(5 * Math.max(...flat));
    const beyond = (values: number[]) => values.filter((d) => d > 40).length;
    expect(beyond(flat)).toBe(0);
    // Chosen in proportion to 1 + ties, degrees fall off as d^−(3 + 1/4): about one in 500 beyond 40.
    expect(beyond(hubs)).toBeGreaterThan(20);
    expect(average(hubs.slice(0, 100))).toBeGreaterThan(5 * average(hubs.slice(5000, 5100)));
  });
});

describe.each(['smallWorld', 'preferential'] as const)('the network %s', (network) => {
  it('is the same for the same luck, and another for other luck', () => {
    const [one, again, other] = [build({ network }), build({ network }), build({ network }, 'other')];
    expect(again).toEqual(one);
    expect([...other.neighbours]).not.toEqual([...one.neighbours]);
  });

  it('of one, two and three people holds no one but them', () => {
    for (const people of [1, 2, 3]) {
      const { starts, neighbours } = build({ network, people });
      expect(starts).toHaveLength(people + 1);
      expect(neighbours.every((j) => j < people)).toBe(true);
      if (people === 1) expect(neighbours).toHaveLength(0);
    }
  });
});
