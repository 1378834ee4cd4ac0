/**
 * Luck as a pure function of (seed, replication, person, week, purpose, index). Nothing is drawn in an order, so worlds that differ in
 * their program share every person's luck, and any single draw can be made again on its own.
 */
import seedrandom from 'seedrandom';

/** What a draw decides. One purpose per decision; the number is part of the model's version. */
export const purpose = {
  trait: 1,
  start: 2,
  tenure: 3,
  network: 4,
  entry: 5,
  lot: 6,
  phase: 7,
  need: 8,
  choose: 9,
  problem: 10,
  solve: 11,
  noise: 12,
  slow: 13,
  order: 14,
  leave: 15,
  giftWeek: 16,
  giftPurchase: 17,
  giftSize: 18,
  jackpot: 19,
  tell: 20,
  listener: 21,
  recommend: 22,
  referral: 23,
  rumour: 24,
  notice: 25,
  optOut: 26,
  wake: 27,
  demotion: 28,
  join: 29,
  advert: 30,
  goBack: 31,
  winBack: 32,
} as const;
export type Purpose = (typeof purpose)[keyof typeof purpose];

/** A 32-bit mixer with full avalanche, two multiplications (constants found by search, after C. Wellons' hash prospector). */
function mix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x21f0aaad);
  h ^= h >>> 15;
  h = Math.imul(h, 0x735a2d97);
  return h ^ (h >>> 15);
}

/** A uniform number in (0, 1) from the two lanes of a moment of a person's life: the first mixed, joined to the second, mixed again. */
function spread(low: number, high: number): number {
  let a = Math.imul(low ^ (low >>> 16), 0x21f0aaad);
  a = Math.imul(a ^ (a >>> 15), 0x735a2d97);
  let b = ((a ^ (a >>> 15)) + high) | 0;
  b = Math.imul(b ^ (b >>> 16), 0x21f0aaad);
  b = Math.imul(b ^ (b >>> 15), 0x735a2d97);
  return ((b ^ (b >>> 15)) >>> 0) * 2.3283064365386963e-10 + 1.1641532182693481e-10;
}

/** A 64-bit key in two 32-bit lanes. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

/** Folds a whole number into a key; both lanes depend on all bits of all that was folded in. */
function fold(key: Key, value: number): Key {
  const low = mix(key.low ^ mix(value + 0x9e3779b9));
  const high = mix((key.high + low + Math.imul(value, 0x85ebca6b)) | 0);
  return { low: mix(low + high), high };
}

/** The key of a scenario's seed text, any string. */
export function seedKey(seed: string): Key {
  const generator = seedrandom(seed);
  return { low: generator.int32(), high: generator.int32() };
}

const indexesKept = 16;
const purposesKept = 33;

/** The luck of one replication: keys per person, and the keys of the current week. */
export class Luck {
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #replication: Key;
  readonly #weekLow = new Int32Array(purposesKept * indexesKept);
  readonly #weekHigh = new Int32Array(purposesKept * indexesKept);
  #week = NaN;

  constructor(seed: string, replication: number, people: number) {
    this.#replication = fold(seedKey(seed), replication);
    this.#low = new Int32Array(people);
    this.#high = new Int32Array(people);
    for (let i = 0; i < people; i++) {
      const key = fold(fold(this.#replication, 0x70657273), i);
      this.#low[i] = key.low;
      this.#high[i] = key.high;
    }
  }

  /** Makes `uniform` draw for this week, counted from the fork; negative in the burn-in. */
  setWeek(week: number): void {
    if (week === this.#week) return;
    this.#week = week;
    for (let p = 0; p < purposesKept; p++)
      for (let index = 0; index < indexesKept; index++) {
        const key = this.#momentKey(week, p, index);
        this.#weekLow[p * indexesKept + index] = key.low;
        this.#weekHigh[p * indexesKept + index] = key.high;
      }
  }

  #momentKey(week: number, of: number, index: number): Key {
    return fold(fold({ low: 0x3c6ef372, high: 0x14057b7e }, week), of * 65536 + index);
  }

  /** A uniform number in (0, 1), 32 bits, for a person in the current week. */
  uniform(person: number, of: Purpose, index = 0): number {
    let low: number;
    let high: number;
    if (index < indexesKept) {
      low = this.#weekLow[of * indexesKept + index];
      high = this.#weekHigh[of * indexesKept + index];
    } else ({ low, high } = this.#momentKey(this.#week, of, index));
    return spread(this.#low[person] ^ low, (this.#high[person] + high) | 0);
  }

  /** The same for everybody, into an array of one entry per person. */
  uniforms(of: Purpose, into: Float64Array): void {
    const low = this.#weekLow[of * indexesKept];
    const high = this.#weekHigh[of * indexesKept];
    const lows = this.#low;
    const highs = this.#high;
    for (let i = 0; i < into.length; i++) into[i] = spread(lows[i] ^ low, (highs[i] + high) | 0);
  }

  /** A uniform number in (0, 1) with 53 bits, for what is drawn once in a life; `week` is not part of it. */
  once(person: number, of: Purpose, index = 0): number {
    const moment = this.#momentKey(-1_000_000, of, index);
    const a = mix(this.#low[person] ^ moment.low);
    const high = mix((a + this.#high[person] + moment.high) | 0);
    const low = mix((high ^ Math.imul(a, 0xc2b2ae35) ^ this.#low[person]) | 0);
    // Above 1/2 the half rounds to even, and the largest draw of all to 1: held below.
    return Math.min(0.9999999999999999, ((high >>> 0) * 2097152 + (low >>> 11) + 0.5) / 9007199254740992);
  }
}
