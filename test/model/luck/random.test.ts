import { describe, expect, it, vi } from 'vitest';
import { Luck, purpose } from '../../../src/model/luck/random.ts';
import { seedKey } from '../../../src/model/luck/seed.ts';
import type { Purpose } from '../../../src/model/luck/random.ts';
import { chiSquareLimit, chiSquareOfEqual } from '../support/closed-forms.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const purposes: readonly Purpose[] = Object.values(purpose);
const people = 4096;
const luck = new Luck('battery', 0, people);

/** Draws of 32 bits as whole numbers, of 52 bits as two. */
const word = (u: number): number => Math.floor(u * 2 ** 32);
const lanes = (u: number): [number, number] => [Math.floor(u * 2 ** 32), Math.floor((u * 2 ** 52) % 2 ** 20)];

/** The point of a draw; every coordinate can be moved. */
interface Place {
  readonly seed: string;
  readonly replication: number;
  readonly person: number;
  readonly week: number;
  readonly of: Purpose;
  readonly index: number;
}
const here: Place = { seed: 'here', replication: 3, person: 77, week: 12, of: purpose.choose, index: 2 };

function draw(place: Place): number {
  const own = new Luck(place.seed, place.replication, place.person + 1);
  own.setWeek(place.week);
  return own.uniform(place.person, place.of, place.index);
}

/** Chance of a normal beyond 3.9 on either side: 10⁻⁴. With some 40 tests of a fixed seed, one failure means a defect. */
const rare = 3.9;

/** χ² within the limits that a true uniform crosses in 10⁻⁴ of seeds. */
function expectUniform(counts: Int32Array): void {
  const statistic = chiSquareOfEqual(counts);
  expect(statistic).toBeLessThan(chiSquareLimit(counts.length - 1, rare));
  expect(statistic).toBeGreaterThan(chiSquareLimit(counts.length - 1, -rare));
}

describe('a draw', () => {
  it('is the same in whatever order draws are made, and by whichever object', () => {
    const places: Place[] = [];
    for (let k = 0; k < 400; k++)
      places.push({
        ...here,
        person: (k * 37) % 100,
        week: (k % 9) - 4,
        of: purposes[k % purposes.length]!,
        index: (k * 7) % 40,
      });
    const shared = new Luck(here.seed, here.replication, 100);
    const read = ({ person, week, of, index }: Place) => {
      shared.setWeek(week);
      return shared.uniform(person, of, index);
    };
    const forwards = places.map(read);
    const backwards = [...places].reverse().map(read).reverse();
    expect(backwards).toEqual(forwards);
    expect(places.map(draw)).toEqual(forwards);
  });

  it('does not depend on how many people there are', () => {
    const [few, many] = [new Luck('here', 0, 10), new Luck('here', 0, 1000)];
    few.setWeek(3);
    many.setWeek(3);
    for (let i = 0; i < 10; i++) {
      expect(few.uniform(i, purpose.need)).toBe(many.uniform(i, purpose.need));
      expect(few.once(i, purpose.trait, 5)).toBe(many.once(i, purpose.trait, 5));
    }
  });

  it('is another one when any coordinate is another', () => {
    const moved: Place[] = [
      { ...here, seed: 'herf' },
      { ...here, seed: '' },
      { ...here, replication: 4 },
      { ...here, person: 78 },
      { ...here, week: 13 },
      { ...here, week: -12 },
      { ...here, of: purpose.problem },
      { ...here, index: 3 },
      { ...here, index: 16 },
      // Coordinates do not add up to each other.
      { ...here, person: 76, week: 13 },
      { ...here, week: 11, index: 3 },
      { ...here, replication: 77, person: 3 },
    ];
    expect(new Set([here, ...moved].map(draw)).size).toBe(moved.length + 1);
  });

  it('has no equal among 20,000 others but by chance: 32 bits hold about 0.05 pairs', () => {
    const values = new Set<number>();
    for (let week = -10; week < 10; week++) {
      luck.setWeek(week);
      for (let k = 0; k < 1000; k++)
        values.add(luck.uniform((k * 31) % people, purposes[k % 32]!, Math.floor(k / 50)));
    }
    expect(values.size).toBeGreaterThanOrEqual(20_000 - 1);
  });

  it('lies strictly between 0 and 1, and so does one made once in a life', () => {
    const draws = new Float64Array(people);
    for (let week = 0; week < 160; week++) {
      luck.setWeek(week);
      luck.uniforms(purpose.need, draws);
      expect(draws.every((u) => u >= 2 ** -33 && u <= 1 - 2 ** -33)).toBe(true);
    }
    let outside = 0;
    for (let i = 0; i < people; i++)
      for (let j = 0; j < 20; j++) {
        const u = luck.once(i, purpose.trait, j);
        if (!(u > 0 && u < 1)) outside++;
      }
    expect(outside).toBe(0);
  });

  it('made for everybody is the same as made for each', () => {
    const together = new Float64Array(people);
    for (const of of purposes) {
      luck.setWeek(of * 3 - 20);
      luck.uniforms(of, together);
      expect(together.map((_, i) => luck.uniform(i, of))).toEqual(together);
    }
  });

  it('keeps its bits: any change makes all published numbers others', () => {
    expect(seedKey('maple-1729')).toEqual(frozen.key);
    const places = [
      here,
      { ...here, week: -104, index: 0 },
      { ...here, index: 301 },
      { ...here, seed: '', replication: 999 },
    ];
    expect(places.map((place) => word(draw(place)))).toEqual(frozen.words);
    const own = new Luck('here', 3, 100);
    expect([own.once(0, purpose.trait), own.once(77, purpose.phase, 1000)]).toEqual(frozen.once);
  });
});

const frozen = {
  key: { low: -1433029234, high: 1262147246 },
  words: [857318543, 3004412367, 4200646279, 3216709606],
  once: [0.5278291586100914, 0.31461648769886946],
};

describe('one bit of a coordinate of what is drawn once in a life', () => {
  // Each of 2,048 pairs of draws turns each bit with chance ½: sd 22.6. Of the 2,700 counts below, one lies beyond 5 sd in one of 600 seeds.
  const trials = 2048;
  const limit = 5 * Math.sqrt(trials / 4);

  /** Expects every bit of the draws to turn over as often as a coin. */
  function expectAvalanche(bits: 32 | 52, pair: (trial: number) => readonly [number, number]): void {
    const counts = new Int32Array(bits);
    for (let trial = 0; trial < trials; trial++) {
      const [u, v] = pair(trial).map(lanes) as [[number, number], [number, number]];
      for (let bit = 0; bit < 32; bit++) counts[bit]! += ((u[0] ^ v[0]) >>> bit) & 1;
      for (let bit = 32; bit < bits; bit++) counts[bit]! += ((u[1] ^ v[1]) >>> (bit - 32)) & 1;
    }
    for (const count of counts) expect(Math.abs(count - trials / 2)).toBeLessThan(limit);
  }

  /** The trial-th number that has a 0 at a bit. */
  const without = (trial: number, bit: number) => ((trial >> bit) << (bit + 1)) | (trial & ((1 << bit) - 1));

  it('turns half of the bits of both lanes', () => {
    for (let bit = 0; bit < 12; bit++) {
      expectAvalanche(52, (trial) => {
        const person = without(trial, bit);
        return [luck.once(person, purpose.trait), luck.once(person | (1 << bit), purpose.trait)];
      });
      expectAvalanche(52, (trial) => [
        luck.once(trial, purpose.trait, 0),
        luck.once(trial, purpose.trait, 1 << bit),
      ]);
    }
    for (let bit = 1; bit < 5; bit++)
      expectAvalanche(52, (trial) => [luck.once(trial, 1), luck.once(trial, (1 ^ (1 << bit)) as Purpose)]);
  });
});

describe('what is drawn once in a life', () => {
  it('fills planes evenly in both lanes, over people and over indexes', () => {
    for (const shift of [0, 20, 41]) {
      const [counts, neighbours] = [new Int32Array(64 * 64), new Int32Array(64 * 64)];
      const part = (u: number) => Math.floor(u * 2 ** (6 + shift)) % 64;
      for (let i = 0; i + 1 < people; i += 2)
        for (let j = 0; j < 32; j += 2) {
          const u = part(luck.once(i, purpose.trait, j));
          counts[u * 64 + part(luck.once(i, purpose.trait, j + 1))]!++;
          neighbours[u * 64 + part(luck.once(i + 1, purpose.trait, j))]!++;
        }
      expectUniform(counts);
      expectUniform(neighbours);
    }
  });

  it('does not depend on the week', () => {
    luck.setWeek(3);
    const before = luck.once(5, purpose.lot);
    luck.setWeek(4);
    expect(luck.once(5, purpose.lot)).toBe(before);
  });
});
