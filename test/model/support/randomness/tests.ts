/** The classic tests of a row of 32-bit words (Knuth 1997, section 3.3.2; Marsaglia 1985; L'Ecuyer & Simard 2007). */
import { chiSquare, chiSquareP, poissonP } from './p-values.ts';

/** Takes a row piece by piece; in the end, the chance that a true uniform would be as uneven or more. */
export interface RowTest {
  take(words: Uint32Array): void;
  p(): number;
}

/** Counts what falls into cells, against the share that each should hold; equal shares when none are given. */
class Cells {
  readonly #counts: Float64Array;
  readonly #shares: readonly number[] | null;
  #total = 0;

  constructor(cells: number | readonly number[]) {
    this.#shares = typeof cells === 'number' ? null : cells;
    this.#counts = new Float64Array(typeof cells === 'number' ? cells : cells.length);
  }

  add(cell: number): void {
    this.#counts[cell]!++;
    this.#total++;
  }

  p(): number {
    const equal = 1 / this.#counts.length;
    const statistic = chiSquare(this.#counts, (cell) => this.#total * (this.#shares?.[cell] ?? equal));
    return chiSquareP(statistic, this.#counts.length - 1);
  }
}

/** A test that turns every `step` words into one cell. */
export function inCells(
  cells: number | readonly number[],
  step: number,
  cellOf: (words: Uint32Array, at: number) => number,
): RowTest {
  const counts = new Cells(cells);
  return {
    take: (words) => {
      for (let at = 0; at + step <= words.length; at += step) counts.add(cellOf(words, at));
    },
    p: () => counts.p(),
  };
}

/** Knuth's number of the order of five words, 0 to 119. */
function orderOfFive(words: Uint32Array, at: number): number {
  let order = 0;
  for (let j = 4; j > 0; j--) {
    let smaller = 0;
    for (let k = 0; k < j; k++) if (words[at + k]! < words[at + j]!) smaller++;
    order = order * (j + 1) + smaller;
  }
  return order;
}

function largestOf(words: Uint32Array, at: number, many: number): number {
  let largest = 0;
  for (let k = at; k < at + many; k++) largest = Math.max(largest, words[k]!);
  return (largest + 0.5) / 2 ** 32;
}

/** Words between one below 2²⁸ and the next. */
function gaps(): RowTest {
  const chance = 1 / 16;
  const longest = 96;
  const shares = Array.from({ length: longest }, (_, gap) => chance * (1 - chance) ** gap);
  const counts = new Cells([...shares, (1 - chance) ** longest]);
  let gap = 0;
  return {
    take: (words) => {
      for (const word of words) {
        if (word < 2 ** 28) {
          counts.add(Math.min(gap, longest));
          gap = 0;
        } else gap++;
      }
    },
    p: () => counts.p(),
  };
}

/** Lengths of rising runs; the word that ends one is thrown away, so that lengths are independent. */
function runs(): RowTest {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const longest = 8;
  const shares = Array.from({ length: longest - 1 }, (_, k) => 1 / factorial(k + 1) - 1 / factorial(k + 2));
  const counts = new Cells([...shares, 1 / factorial(longest)]);
  let length = 0;
  let before = 0;
  return {
    take: (words) => {
      for (const word of words) {
        if (length === 0 || word > before) {
          length++;
          before = word;
        } else {
          counts.add(Math.min(length, longest) - 1);
          length = 0;
        }
      }
    },
    p: () => counts.p(),
  };
}

/** `many` birthdays in a year of 2^bits days: repeated spacings are Poisson with mean many³ / 2^(bits + 2). */
function birthdays(many: number, bits: number): RowTest {
  const mask = 2 ** bits - 1;
  let repeated = 0;
  let batches = 0;
  return {
    take: (words) => {
      for (let at = 0; at + many <= words.length; at += many, batches++) {
        const days = words
          .slice(at, at + many)
          .map((word) => (bits === 32 ? word : word & mask))
          .sort();
        const spacings = days.map((day, k) => day - (k === 0 ? 0 : days[k - 1]!)).sort();
        for (let k = 1; k < many; k++) if (spacings[k] === spacings[k - 1]) repeated++;
      }
    },
    p: () => poissonP(repeated, (batches * many ** 3) / 2 ** (bits + 2)),
  };
}

/** Correlations with the words 1 to 16 places later, together. */
function correlations(): RowTest {
  const lags = 16;
  const sums = new Float64Array(lags);
  let pairs = 0;
  return {
    take: (words) => {
      const many = words.length - lags;
      for (let lag = 1; lag <= lags; lag++) {
        let sum = 0;
        for (let k = 0; k < many; k++) sum += (words[k]! / 2 ** 32 - 0.5) * (words[k + lag]! / 2 ** 32 - 0.5);
        sums[lag - 1]! += sum;
      }
      pairs += many;
    },
    // Each sum is normal with variance pairs / 144.
    p: () =>
      chiSquareP(
        sums.reduce((all, sum) => all + (144 * sum * sum) / pairs, 0),
        lags,
      ),
  };
}

/** How many of 32 bits are 1. */
export function weight(word: number): number {
  let w = word - ((word >>> 1) & 0x55555555);
  w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
  return Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Chances of 0 to 32 ones in 32 fair bits. */
export const weightShares: readonly number[] = (() => {
  const shares = [2 ** -32];
  for (let k = 1; k <= 32; k++) shares.push((shares[k - 1]! * (33 - k)) / k);
  return shares;
})();

/** Numbers of ones in seven classes, of two words together. */
function weights(): RowTest {
  const classOf = (ones: number) => Math.min(6, Math.max(0, ones - 13));
  const shares = new Float64Array(7);
  weightShares.forEach((share, ones) => (shares[classOf(ones)]! += share));
  const pairs = [...shares].flatMap((first) => [...shares].map((second) => first * second));
  return inCells(pairs, 2, (words, at) => classOf(weight(words[at]!)) * 7 + classOf(weight(words[at + 1]!)));
}

/** How often each of the 32 bits is 1. */
function bits(): RowTest {
  const ones = new Float64Array(32);
  let total = 0;
  return {
    take: (words) => {
      for (let bit = 0; bit < 32; bit++) {
        let sum = 0;
        for (const word of words) sum += (word >>> bit) & 1;
        ones[bit]! += sum;
      }
      total += words.length;
    },
    p: () =>
      chiSquareP(
        ones.reduce((sum, n) => sum + (n - total / 2) ** 2 / (total / 4), 0),
        32,
      ),
  };
}

/** All tests of a row, anew. */
export const rowTests = (): Readonly<Record<string, RowTest>> => ({
  'χ² of the upper 16 bits': inCells(2 ** 16, 1, (words, at) => words[at]! >>> 16),
  'χ² of the lower 16 bits': inCells(2 ** 16, 1, (words, at) => words[at]! & 0xffff),
  'χ² in two dimensions': inCells(
    2 ** 14,
    2,
    (words, at) => ((words[at]! >>> 25) << 7) | (words[at + 1]! >>> 25),
  ),
  'χ² in two dimensions, lower bits': inCells(
    2 ** 14,
    2,
    (words, at) => ((words[at]! & 127) << 7) | (words[at + 1]! & 127),
  ),
  'χ² in three dimensions': inCells(
    2 ** 15,
    3,
    (words, at) => ((words[at]! >>> 27) << 10) | ((words[at + 1]! >>> 27) << 5) | (words[at + 2]! >>> 27),
  ),
  'each bit': bits(),
  'ones of neighbours': weights(),
  correlations: correlations(),
  gaps: gaps(),
  runs: runs(),
  'orders of five': inCells(120, 5, orderOfFive),
  'largest of eight': inCells(1024, 8, (words, at) => Math.floor(largestOf(words, at, 8) ** 8 * 1024)),
  'birthday spacings': birthdays(4096, 32),
  'birthday spacings, lower 26 bits': birthdays(1024, 26),
});
