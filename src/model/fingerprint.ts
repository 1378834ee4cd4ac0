/** A hash of bit patterns: the same scenario, seed and model version give the same one everywhere. */

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
    const lane = (x: number) => (x >>> 0).toString(16).padStart(8, '0');
    return lane(Math.imul(this.#a ^ (this.#b >>> 11), 0xc2b2ae3d)) + lane(this.#b);
  }
}
