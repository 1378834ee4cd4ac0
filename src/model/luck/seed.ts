/** What the text of a seed comes to: the key from which all luck follows. */
import seedrandom from 'seedrandom';
import { Fingerprint } from '../hash.ts';
import { trimSeed } from './seed-text.ts';

/** A 64-bit key in two 32-bit lanes. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

/** The bytes of a text in UTF-8. Half of a character (a lone surrogate) is written as U+FFFD, as everywhere. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const given = character.codePointAt(0) ?? 0;
    const code = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    const rest = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), rest(0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), rest(6), rest(0));
    else bytes.push(0xf0 | (code >> 18), rest(12), rest(6), rest(0));
  }
  return Uint8Array.from(bytes);
}

/**
 * 16 hexadecimal digits from the length and all bytes of the text in UTF-8, in its normal form: the same letters are the same seed,
 * however a keyboard composes them (NFC).
 */
function digest(seed: string): string {
  const hash = new Fingerprint();
  hash.array(utf8(trimSeed(seed).normalize('NFC')));
  return hash.digits();
}

/**
 * The key of a scenario's seed text, any string. The library is given a digest, always as long: of a text itself it repeats a pattern
 * ("1" and "11" would be one seed) and keeps the low byte of each character.
 */
export function seedKey(seed: string): Key {
  const generator = seedrandom(digest(seed));
  return { low: generator.int32(), high: generator.int32() };
}
