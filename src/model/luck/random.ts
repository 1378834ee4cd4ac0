/**
 * Luck as a pure function of (seed, replication, person, week, purpose, index). Nothing is drawn in an order, so worlds that differ in
 * their program share every person's luck, and any single draw can be made again on its own.
 */
import { normalQuantile } from './numbers.ts';
import type { Picked, Roll } from './picked.ts';
import { seedKey } from './seed.ts';
import type { Key } from './seed.ts';

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
  stage: 33,
  taste: 34,
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

/** Folds a whole number into a key; both lanes depend on all bits of all that was folded in. */
function fold(key: Key, value: number): Key {
  const low = mix(key.low ^ mix(value + 0x9e3779b9));
  const high = mix((key.high + low + Math.imul(value, 0x85ebca6b)) | 0);
  return { low: mix(low + high), high };
}

/** The beginning of the key of all that happens in a week. */
const weekKey = (week: number): Key => fold({ low: 0x3c6ef372, high: 0x14057b7e }, week);
/** The key of one draw: its week, its purpose and its index. */
const momentKey = (week: Key, of: Purpose, index: number): Key => fold(week, of * 65536 + index);

/** What is drawn once in a life has no week. */
const noWeek = weekKey(-1_000_000);

/** A uniform number in (0, 1) with 53 bits, from the lanes of a person and of a moment. */
function spreadWide(low: number, high: number, momentLow: number, momentHigh: number): number {
  const a = mix(low ^ momentLow);
  const b = mix((a + high + momentHigh) | 0);
  const c = mix((b ^ Math.imul(a, 0xc2b2ae35) ^ low) | 0);
  // Above 1/2 the half rounds to even, and the largest draw of all to 1: held below.
  return Math.min(0.9999999999999999, ((b >>> 0) * 2097152 + (c >>> 11) + 0.5) / 9007199254740992);
}

/** Draws made once in a life, for one purpose. */
export class Lifelong {
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #of: Purpose;
  readonly #first: number;
  /** The keys of the indexes asked for so far, the same for everybody. */
  readonly #keys: (Key | undefined)[] = [];

  constructor(low: Int32Array, high: Int32Array, of: Purpose, first: number) {
    this.#low = low;
    this.#high = high;
    this.#of = of;
    this.#first = first;
  }

  /** A uniform number in (0, 1), 53 bits, for a person. */
  uniform(person: number, index = 0): number {
    const { low, high } = this.#keys[index] ?? this.#newKey(index);
    return spreadWide(this.#low[person], this.#high[person], low, high);
  }

  #newKey(index: number): Key {
    const key = momentKey(noWeek, this.#of, this.#first + index);
    this.#keys[index] = key;
    return key;
  }
}

/** Indexes whose keys are kept for the week, by purpose; higher ones are rare, and made whenever they are asked for. */
const indexesKept = 8;
const purposesKept = Math.max(...Object.values(purpose)) + 1;

/** The luck of one replication: keys per person, and the keys of the current week. */
export class Luck {
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  /** The keys of this week's draws by purpose and index; the last entry is for an index that is not kept. */
  readonly #momentLow = new Int32Array(purposesKept * indexesKept + 1);
  readonly #momentHigh = new Int32Array(purposesKept * indexesKept + 1);
  /** A 1 for each that is made. */
  readonly #made = new Uint8Array(purposesKept * indexesKept + 1);
  #week = NaN;
  #weekKey = noWeek;

  constructor(seed: string, replication: number, people: number) {
    const everybody = fold(fold(seedKey(seed), replication), 0x70657273);
    this.#low = new Int32Array(people);
    this.#high = new Int32Array(people);
    for (let i = 0; i < people; i++) {
      const key = fold(everybody, i);
      this.#low[i] = key.low;
      this.#high[i] = key.high;
    }
  }

  /** Makes `uniform` draw for this week, counted from the fork; negative in the burn-in. */
  setWeek(week: number): void {
    if (week === this.#week) return;
    this.#week = week;
    this.#weekKey = weekKey(week);
    this.#made.fill(0);
  }

  /** A uniform number in (0, 1), 32 bits, for a person in the current week. */
  uniform(person: number, of: Purpose, index = 0): number {
    const at = this.#moment(of, index);
    return spread(this.#low[person] ^ this.#momentLow[at], (this.#high[person] + this.#momentHigh[at]) | 0);
  }

  /** The key of a draw of the current week, as it is before its bits are spread: tests look for two that are equal. */
  key(person: number, of: Purpose, index = 0): Key {
    const at = this.#moment(of, index);
    return {
      low: this.#low[person] ^ this.#momentLow[at],
      high: (this.#high[person] + this.#momentHigh[at]) | 0,
    };
  }

  /** Where the key of a draw of this week stands, made when it is first asked for. */
  #moment(of: Purpose, index: number): number {
    const at = index < indexesKept ? of * indexesKept + index : purposesKept * indexesKept;
    if (this.#made[at] === 0) this.#makeMoment(at, of, index);
    return at;
  }

  #makeMoment(at: number, of: Purpose, index: number): void {
    const key = momentKey(this.#weekKey, of, index);
    this.#momentLow[at] = key.low;
    this.#momentHigh[at] = key.high;
    // The last place is everybody's whose index is not kept: made anew each time.
    this.#made[at] = Number(index < indexesKept);
  }

  /** The same for everybody, into an array of one entry per person. */
  uniforms(of: Purpose, into: Float64Array): void {
    const at = this.#moment(of, 0);
    const low = this.#momentLow[at];
    const high = this.#momentHigh[at];
    const lows = this.#low;
    const highs = this.#high;
    for (let i = 0; i < into.length; i++) into[i] = spread(lows[i] ^ low, (highs[i] + high) | 0);
  }

  /** Draws for the people at the head of a list, into a column beside it. */
  each(people: Int32Array, many: number, of: Purpose, index: number, into: Float64Array): void {
    const at = this.#moment(of, index);
    const low = this.#momentLow[at];
    const high = this.#momentHigh[at];
    const lows = this.#low;
    const highs = this.#high;
    for (let k = 0; k < many; k++) into[k] = spread(lows[people[k]] ^ low, (highs[people[k]] + high) | 0);
  }

  /** The same as standard normals. */
  eachNormal(people: Int32Array, many: number, of: Purpose, index: number, into: Float64Array): void {
    this.each(people, many, of, index, into);
    for (let k = 0; k < many; k++) into[k] = normalQuantile(into[k]);
  }

  /** Lists those of some people whose draw lies below a bound. */
  below(of: Purpose, bound: number, among: Roll, into: Picked): void {
    into.length = 0;
    if (bound <= 0) return;
    const at = this.#moment(of, 0);
    const low = this.#momentLow[at];
    const high = this.#momentHigh[at];
    const lows = this.#low;
    const highs = this.#high;
    const { person, length } = among;
    for (let k = 0; k < length; k++) {
      const i = person[k];
      const u = spread(lows[i] ^ low, (highs[i] + high) | 0);
      if (u < bound) into.add(i, u);
    }
  }

  /** Lists those whose draw lies above a bound of their own. */
  aboveOwn(of: Purpose, bounds: Float64Array, among: Roll, into: Picked): void {
    const at = this.#moment(of, 0);
    const low = this.#momentLow[at];
    const high = this.#momentHigh[at];
    const lows = this.#low;
    const highs = this.#high;
    const { person, length } = among;
    const listed = into.person;
    const draws = into.uniform;
    let many = 0;
    for (let k = 0; k < length; k++) {
      const i = person[k];
      const u = spread(lows[i] ^ low, (highs[i] + high) | 0);
      // Written for all, kept for some: no processor can guess who has a need.
      listed[many] = i;
      draws[many] = u;
      many += Number(u > bounds[i]);
    }
    into.length = many;
  }

  /** Draws that are made once in a life; their index 0 is the purpose's `first`. */
  forLife(of: Purpose, first = 0): Lifelong {
    return new Lifelong(this.#low, this.#high, of, first);
  }

  /** One of them. */
  once(person: number, of: Purpose, index = 0): number {
    return this.forLife(of).uniform(person, index);
  }
}
