/** What happens to a draw when its coordinates change: one by one, two at once, one bit, or any. */
import { Luck, purpose } from '../../../../src/model/luck/random.ts';
import type { Purpose } from '../../../../src/model/luck/random.ts';
import { chiSquare, chiSquareP, poissonP } from './p-values.ts';
import { inCells, weight, weightShares } from './tests.ts';
import type { RowTest } from './tests.ts';

const whole = 2 ** 32;
const purposes: readonly Purpose[] = Object.values(purpose);

/** What is added to the coordinates of a draw. */
interface Stride {
  readonly replication?: 1;
  readonly week?: 1;
  readonly person?: 1;
  readonly of?: 1;
  readonly index?: 1;
}
const strides: Readonly<Record<string, Stride>> = {
  replication: { replication: 1 },
  week: { week: 1 },
  person: { person: 1 },
  purpose: { of: 1 },
  index: { index: 1 },
};
const pairs = Object.entries(strides).flatMap(([a, first], k) =>
  Object.entries(strides)
    .slice(k + 1)
    .map(([b, second]) => ({ name: `${a} × ${b}`, first, second })),
);

const [people, blocks] = [2048, 4];

/** Draws at places two apart in every coordinate, all moved by a stride: into every fourth word. */
function corner(seed: string, round: number, stride: Stride, words: Uint32Array, from: number): void {
  let at = from;
  for (let block = 0; block < blocks; block++) {
    const luck = new Luck(seed, 2 * block + (stride.replication ?? 0), 2 * people);
    luck.setWeek(2 * (round * blocks + block) + (stride.week ?? 0));
    for (let i = 0; i < people; i++)
      for (let p = 0; p < 16; p++, at += 4) {
        const of = (1 + 2 * p + (stride.of ?? 0)) as Purpose;
        words[at] = luck.uniform(2 * i + (stride.person ?? 0), of, 2 * (p % 3) + (stride.index ?? 0)) * whole;
      }
  }
}

/** Tests of the four draws of a rectangle: here, a stride along one coordinate, along another, and along both. */
const rectangleTests = (): Readonly<Record<string, RowTest>> => ({
  'χ² in three dimensions': inCells(
    2 ** 12,
    4,
    (words, at) => ((words[at]! >>> 28) << 8) | ((words[at + 1]! >>> 28) << 4) | (words[at + 2]! >>> 28),
  ),
  'χ² in four dimensions': inCells(
    2 ** 12,
    4,
    (words, at) =>
      ((words[at]! >>> 29) << 9) |
      ((words[at + 1]! >>> 29) << 6) |
      ((words[at + 2]! >>> 29) << 3) |
      (words[at + 3]! >>> 29),
  ),
  // The key of a draw joins person and moment by xor in one lane and by a sum in the other: what cancels there must not cancel here.
  'xor of all, upper bits': inCells(2 ** 12, 4, (words, at) => xorOf(words, at) >>> 20),
  'xor of all, lower bits': inCells(2 ** 12, 4, (words, at) => xorOf(words, at) & 4095),
  'alternating sum': inCells(
    2 ** 12,
    4,
    (words, at) => (words[at]! - words[at + 1]! - words[at + 2]! + words[at + 3]!) >>> 20,
  ),
});
const xorOf = (words: Uint32Array, at: number) =>
  words[at]! ^ words[at + 1]! ^ words[at + 2]! ^ words[at + 3]!;

/** Rectangles over each pair of coordinates. */
export class Rectangles {
  readonly #tests = pairs.map(rectangleTests);
  readonly #words = new Uint32Array(4 * blocks * people * 16);
  /** Draws made for a round. */
  static readonly draws = pairs.length * 4 * blocks * people * 16;

  take(seed: string, round: number): void {
    pairs.forEach(({ first, second }, k) => {
      [{}, first, second, { ...first, ...second }].forEach((stride, c) =>
        corner(seed, round, stride, this.#words, c),
      );
      for (const test of Object.values(this.#tests[k]!)) test.take(this.#words);
    });
  }

  /** By pair of coordinates, then by test. */
  results(): readonly (readonly [row: string, test: string, p: number])[] {
    return pairs.flatMap(({ name }, k) =>
      Object.entries(this.#tests[k]!).map(([test, one]) => [name, test, one.p()] as const),
    );
  }
}

const trials = 4096;
type Draws = (bit: number) => Uint32Array;
const drawn = (draw: (trial: number) => number): Uint32Array =>
  Uint32Array.from({ length: trials }, (_, trial) => draw(trial) * whole);
/** The trial-th number that has a 0 at a bit. */
const without = (trial: number, bit: number) => ((trial >> bit) << (bit + 1)) | (trial & ((1 << bit) - 1));

/** By coordinate: how many of its bits are turned, and draws with the bit as it was and turned. Another seed each round. */
function turns(seed: string): Readonly<Record<string, { bits: number; before: Draws; after: Draws }>> {
  const luck = new Luck(seed, 0, 2 ** 17);
  const inWeek = (week: number, other = luck) => {
    other.setWeek(week);
    return drawn((trial) => other.uniform(trial, purpose.leave));
  };
  const same = inWeek(0);
  const inReplication = (r: number) => inWeek(0, new Luck(seed, r, trials));
  const bySeed = (text: string) => inWeek(0, new Luck(text, 0, trials));
  const at = (of: number, index: number) => {
    luck.setWeek(0);
    return drawn((trial) => luck.uniform(trial, of as Purpose, index));
  };
  const ofPerson = (bit: number, value: number) => {
    luck.setWeek(0);
    return drawn((trial) => luck.uniform(without(trial, bit) | (value << bit), purpose.leave));
  };
  const life = (bit: number, value: number) =>
    drawn((trial) => luck.once(without(trial, bit) | (value << bit), purpose.trait));
  return {
    seed: { bits: 16, before: () => same, after: (k) => bySeed(`${seed}${k}`) },
    replication: { bits: 10, before: () => inReplication(0), after: (bit) => inReplication(1 << bit) },
    week: { bits: 10, before: () => same, after: (bit) => inWeek(1 << bit) },
    person: { bits: 16, before: (bit) => ofPerson(bit, 0), after: (bit) => ofPerson(bit, 1) },
    purpose: {
      bits: 5,
      before: (bit) => at(bit === 0 ? 2 : 1, 0),
      after: (bit) => at(bit === 0 ? 3 : 1 ^ (1 << bit), 0),
    },
    index: { bits: 10, before: () => at(purpose.leave, 0), after: (bit) => at(purpose.leave, 1 << bit) },
    'person, once in a life': { bits: 16, before: (bit) => life(bit, 0), after: (bit) => life(bit, 1) },
  };
}

/** Which bits of a draw turn over when one bit of a coordinate does, and how many. */
export class Avalanche {
  readonly #flips = new Map<string, Float64Array>();
  readonly #weights = new Map<string, Float64Array>();
  #rounds = 0;

  take(seed: string): void {
    this.#rounds++;
    for (const [name, { bits, before, after }] of Object.entries(turns(seed))) {
      const flips = this.#flips.get(name) ?? new Float64Array(bits * 32);
      const weights = this.#weights.get(name) ?? new Float64Array(33);
      for (let bit = 0; bit < bits; bit++) {
        const [first, second] = [before(bit), after(bit)];
        for (let trial = 0; trial < trials; trial++) {
          const turned = first[trial]! ^ second[trial]!;
          for (let out = 0; out < 32; out++) flips[bit * 32 + out]! += (turned >>> out) & 1;
          weights[weight(turned)]!++;
        }
      }
      this.#flips.set(name, flips);
      this.#weights.set(name, weights);
    }
  }

  results(): readonly (readonly [row: string, test: string, p: number])[] {
    const half = (this.#rounds * trials) / 2;
    return [...this.#flips].flatMap(([name, flips]) => {
      const statistic = flips.reduce((sum, n) => sum + (n - half) ** 2 / (half / 2), 0);
      return [
        [`a bit of the ${name}`, 'turns each bit', chiSquareP(statistic, flips.length)],
        [`a bit of the ${name}`, 'number turned', weightsP(this.#weights.get(name)!)],
      ] as const;
    });
  }
}

/** Numbers of ones against those of fair bits; 7 or fewer, and 25 or more, in one class each. */
function weightsP(counts: Float64Array): number {
  const classes = (values: ArrayLike<number>) => {
    const sums = new Float64Array(19);
    for (let k = 0; k <= 32; k++) sums[Math.min(18, Math.max(0, k - 7))]! += values[k]!;
    return sums;
  };
  const total = counts.reduce((sum, n) => sum + n, 0);
  const shares = classes(weightShares);
  return chiSquareP(
    chiSquare(classes(counts), (k) => total * shares[k]!),
    18,
  );
}

/** Keys and draws over people, weeks, purposes and indexes at once: how many are equal. */
export class Collisions {
  static readonly many = 2 ** 22;
  readonly #keys = new BigUint64Array(Collisions.many);
  readonly #equal = { keys: 0, draws: 0, lives: 0 };
  #rounds = 0;

  take(seed: string): void {
    const luck = new Luck(seed, 0, 1024);
    const lanes = new Int32Array(this.#keys.buffer);
    const draws = new Uint32Array(Collisions.many);
    const lives = new Float64Array(Collisions.many);
    for (let week = 0, k = 0; week < 64; week++) {
      luck.setWeek(week);
      for (let i = 0; i < 1024; i++)
        for (const of of purposes)
          for (let index = 0; index < 2; index++, k++) {
            const { low, high } = luck.key(i, of, index);
            lanes[2 * k] = low;
            lanes[2 * k + 1] = high;
            draws[k] = luck.uniform(i, of, index) * whole;
            lives[k] = luck.once(i, of, 2 * week + index);
          }
    }
    this.#rounds++;
    this.#equal.keys += neighbours(this.#keys.sort());
    this.#equal.draws += neighbours(draws.sort());
    this.#equal.lives += neighbours(lives.sort());
  }

  results(): readonly (readonly [row: string, test: string, p: number])[] {
    const pairs = (this.#rounds * Collisions.many * (Collisions.many - 1)) / 2;
    return [
      ['equal', 'keys of 64 bits', poissonP(this.#equal.keys, pairs / 2 ** 64)],
      ['equal', 'draws of 32 bits', poissonP(this.#equal.draws, pairs / 2 ** 32)],
      ['equal', 'draws of a life, 52 bits', poissonP(this.#equal.lives, pairs / 2 ** 52)],
    ];
  }
}

/** Pairs of equal values in a sorted array. */
function neighbours(sorted: ArrayLike<number | bigint>): number {
  let pairs = 0;
  for (let k = 1, equal = 0; k < sorted.length; k++) {
    equal = sorted[k] === sorted[k - 1] ? equal + 1 : 0;
    pairs += equal;
  }
  return pairs;
}
