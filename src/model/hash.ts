/**
 * Hashes, 64 bits in two lanes written as 16 hexadecimal digits, the same in every engine: of bit patterns for the fingerprints of runs,
 * and of texts for the marks that say what question an answer belongs to. Both stand in links, so neither may change within a model
 * version. They tell things apart by accident, not against an adversary; luck has its own mixers, in `luck/random.ts`.
 */

const hexadecimal = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');

/** Two 32-bit lanes that take in words one after the other. */
export class Fingerprint {
  #a = 0x243f6a88;
  #b = 0x85a308d3 | 0;

  word(value: number): void {
    this.#a = Math.imul(this.#a ^ value, 0x9e3779b1);
    this.#a ^= this.#a >>> 15;
    this.#b = (Math.imul(this.#b, 0x85ebca77) + (this.#a ^ (value << 7))) | 0;
    this.#b ^= this.#b >>> 13;
  }

  /** Takes in an array's bytes, four at a time; the last word is filled with zeros. */
  array(array: Float64Array | Int32Array | Uint8Array): void {
    this.word(array.byteLength);
    const whole = array.byteLength >> 2;
    const words = new Int32Array(array.buffer, array.byteOffset, whole);
    let a = this.#a;
    let b = this.#b;
    for (let k = 0; k < whole; k++) {
      const value = words[k];
      a = Math.imul(a ^ value, 0x9e3779b1);
      a ^= a >>> 15;
      b = (Math.imul(b, 0x85ebca77) + (a ^ (value << 7))) | 0;
      b ^= b >>> 13;
    }
    this.#a = a;
    this.#b = b;
    const rest = new Uint8Array(array.buffer, array.byteOffset + whole * 4, array.byteLength & 3);
    let last = 0;
    for (let k = 0; k < rest.length; k++) last |= rest[k] << (8 * k);
    if (rest.length > 0) this.word(last);
  }

  text(text: string): void {
    for (let k = 0; k < text.length; k++) this.word(text.charCodeAt(k));
  }

  /** 16 hexadecimal digits. */
  digits(): string {
    return hexadecimal(Math.imul(this.#a ^ (this.#b >>> 11), 0xc2b2ae3d)) + hexadecimal(this.#b);
  }
}

/** The mark of a text: two lanes of multiply and rotate, each finished as in MurmurHash3. */
export function hashText(text: string): string {
  let a = 0x9747b28c;
  let b = 0x3c6ef372;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0xcc9e2d51);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ unit, 0x1b873593);
    b = (b << 13) | (b >>> 19);
  }
  const digits = (lane: number) => hexadecimal(finish(lane ^ text.length));
  return digits(a) + digits(b ^ Math.imul(a, 5));
}

function finish(lane: number): number {
  let h = lane;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
