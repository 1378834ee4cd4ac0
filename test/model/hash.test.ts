import { describe, expect, it } from 'vitest';
import { Fingerprint } from '../../src/model/hash.ts';
import { Luck, purpose } from '../../src/model/luck/random.ts';

const digitsOf = (...arrays: (Float64Array | Int32Array | Uint8Array)[]): string => {
  const hash = new Fingerprint();
  for (const array of arrays) hash.array(array);
  return hash.digits();
};

describe('a fingerprint', () => {
  it('is 16 hexadecimal digits, and the same for the same bits', () => {
    expect(digitsOf(Float64Array.of(1, 2, 3))).toMatch(/^[0-9a-f]{16}$/);
    expect(digitsOf(Float64Array.of(1, 2, 3))).toBe(digitsOf(Float64Array.of(1, 2, 3)));
    expect(digitsOf(Float64Array.of(1, 2, 3, 4).subarray(1))).toBe(digitsOf(Float64Array.of(2, 3, 4)));
  });

  it('changes with every single bit of an array, also in its last, incomplete word', () => {
    const bytes = Uint8Array.from({ length: 67 }, (_, k) => k * 37);
    const seen = new Set([digitsOf(bytes)]);
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const turned = bytes.slice();
      turned[bit >> 3]! ^= 1 << (bit & 7);
      seen.add(digitsOf(turned));
    }
    expect(seen.size).toBe(8 * bytes.length + 1);
  });

  it('tells 0 from −0, the order of values, and where one array ends and the next begins', () => {
    const all = [
      digitsOf(Float64Array.of(0)),
      digitsOf(Float64Array.of(-0)),
      digitsOf(Float64Array.of(1, 2)),
      digitsOf(Float64Array.of(2, 1)),
      digitsOf(Float64Array.of(1), Float64Array.of(2)),
      digitsOf(new Uint8Array(0)),
      digitsOf(new Uint8Array(1)),
      digitsOf(new Uint8Array(2)),
      digitsOf(),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('of 20,000 random arrays are all different: 64 bits hold 10⁻¹¹ pairs', () => {
    const luck = new Luck('fingerprint', 0, 20_000);
    const values = Array.from({ length: 20_000 }, (_, i) => Float64Array.of(luck.once(i, purpose.trait)));
    expect(new Set(values.map((array) => digitsOf(array))).size).toBe(values.length);
    // Each half by itself holds 0.05 pairs.
    for (const half of [0, 8])
      expect(
        new Set(values.map((array) => digitsOf(array).slice(half, half + 8))).size,
      ).toBeGreaterThanOrEqual(values.length - 1);
  });

  it('of a text changes with every letter and with its length', () => {
    const of = (text: string) => {
      const hash = new Fingerprint();
      hash.text(text);
      return hash.digits();
    };
    expect(new Set(['', 'a', 'b', 'ab', 'ba', 'a\0'].map(of)).size).toBe(6);
  });

  it('keeps its bits: any change makes all published fingerprints others', () => {
    expect(digitsOf(Float64Array.of(1, -2.5, 1e300), Uint8Array.of(1, 2, 3))).toBe(frozen);
  });
});

const frozen = '6b6a1c7b3de082a2';
