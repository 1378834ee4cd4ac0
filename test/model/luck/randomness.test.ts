/** One round of the battery that `npm run randomness` runs at length, and proof that it refuses generators that are not sound. */
import { expect, it, vi } from 'vitest';
import { battery, verdict } from '../support/randomness/battery.ts';
import { rowTests } from '../support/randomness/tests.ts';
import { runToEnd } from '../../../src/experiment/replicate.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 180_000 });

it('passes the battery: 23 million draws in rows along each coordinate, over pairs of them, with bits turned, and compared', () => {
  const results = runToEnd(battery('the seed of the tests', 1));
  expect(results.length).toBeGreaterThan(180);
  expect(verdict(results)).toMatchObject({ passes: true, extreme: [] });
});

/** Generators with well-known faults, by the tests that have to see them. */
const faulty: readonly [string, (k: number, before: number) => number, readonly string[]][] = [
  [
    'the low bits of a linear congruence',
    (_, before) => before * 5 + 1,
    ['χ² of the lower 16 bits', 'gaps', 'runs'],
  ],
  ['RANDU, whose triples lie on planes', (_, before) => before * 65539, ['χ² in three dimensions']],
  // As a counter that is only multiplied: equal spacings.
  ['a counter times a constant', (k) => Math.imul(k, 0x9e3779b1), ['birthday spacings', 'correlations']],
  ['bits of which the first is 1 in 51 of 100', (k, before) => lagged(k, before), ['each bit']],
];
function lagged(k: number, before: number): number {
  const word = Math.imul(before ^ (before >>> 15), 0x2c1b3c6d) ^ Math.imul(k + 1, 0x297a2d39);
  return k % 50 === 0 ? word | 0x80000000 : word;
}

it.each(faulty)('refuses %s', (_, next, tests) => {
  const words = new Uint32Array(2 ** 18);
  for (let k = 0; k < words.length; k++) words[k] = next(k, words[k - 1] ?? 1);
  const all = rowTests();
  for (const name of tests) {
    all[name]!.take(words);
    const p = all[name]!.p();
    expect(Math.min(p, 1 - p), name).toBeLessThan(1e-6);
  }
});
