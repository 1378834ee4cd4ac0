/** The battery: all tests of all rows and coordinates over some rounds, and the rule by which it passes. */
import { kolmogorov } from '../closed-forms.ts';
import { Avalanche, Collisions, Rectangles } from './coordinates.ts';
import { chunk, streams } from './streams.ts';
import { rowTests } from './tests.ts';

export interface Result {
  /** Which draws, in words. */
  readonly row: string;
  readonly test: string;
  /** The chance that a true uniform is as uneven or more: too uneven near 0, too even near 1. */
  readonly p: number;
}

/** Runs all tests; yields the number of draws made so far after each round. */
export function* battery(seed: string, rounds: number): Generator<number, readonly Result[]> {
  const rows = Object.entries(streams(seed)).map(([name, fill]) => ({ name, fill, tests: rowTests() }));
  const [rectangles, avalanche, collisions] = [new Rectangles(), new Avalanche(), new Collisions()];
  const words = new Uint32Array(chunk);
  let draws = 0;
  for (let round = 0; round < rounds; round++) {
    for (const { fill, tests } of rows) {
      fill(round, words);
      for (const test of Object.values(tests)) test.take(words);
      draws += chunk;
    }
    rectangles.take(seed, round);
    avalanche.take(`${seed} turned ${round}`);
    collisions.take(`${seed} equal ${round}`);
    draws += Rectangles.draws + 2 * Collisions.many;
    yield draws;
  }
  const named = rows.flatMap(({ name, tests }) =>
    Object.entries(tests).map(([test, one]) => [name, test, one.p()] as const),
  );
  return [...named, ...rectangles.results(), ...avalanche.results(), ...collisions.results()].map(
    ([row, test, p]) => ({ row, test, p }),
  );
}

/** A sound generator is refused in at most this share of seeds by each half of the rule. */
const risk = 0.001;
/** √n·D of Kolmogorov and Smirnov is beyond this with that chance: 2·e^(−2x²) = 0.001. */
const widest = 1.95;

export const rule =
  `Passes when no p-value is closer to 0 or to 1 than ${risk} ÷ (2 × number of p-values) (Bonferroni), and when all of them together ` +
  `are uniform by Kolmogorov and Smirnov at ${risk}: a sound generator is refused for at most two of a thousand seeds.`;

/** What the rule says. */
export function verdict(results: readonly Result[]): {
  readonly passes: boolean;
  readonly extreme: readonly Result[];
  readonly bound: number;
  readonly distance: number;
} {
  const bound = risk / (2 * results.length);
  const extreme = results.filter(({ p }) => !(p >= bound && p <= 1 - bound));
  // Counts of which hardly any is expected have p-values that are not uniform.
  const smooth = results.filter(({ row, test }) => row !== 'equal' || test.includes('32 bits'));
  const distance = kolmogorov(
    smooth.map(({ p }) => p),
    (p) => p,
  );
  return { passes: extreme.length === 0 && distance < widest, extreme, bound, distance };
}
