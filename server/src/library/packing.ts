import { textOfAscii } from '../text/decoding';

/** Six bits of a number in each character, and one that says whether there are more: nothing but ASCII, which is read and kept fastest. */
const BITS = 64;
const MORE = 64;

/**
 * Numbers as a string, so that a small number takes one byte of memory. Strings and not arrays of bytes, because an archive has a
 * hundred thousand of them, and an array of bytes costs more by itself than what is kept of most files.
 */
export class Packer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number, 0 or larger. */
  put(number: number): void {
    if (this.#length + LONGEST > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = number;
    while (rest >= BITS) {
      this.#bytes[this.#length++] = (rest & (BITS - 1)) | MORE;
      // Most are small, and stay whole numbers for the machine as well.
      rest = rest < 2 ** 31 ? rest >> 6 : Math.floor(rest / BITS);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** What was put in since the last time. */
  take(): string {
    if (this.#length === 0) return '';
    const packed = textOfAscii(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return packed;
  }
}

/** The largest whole number has so many characters. */
const LONGEST = 9;

/** Gives the numbers back in their order. */
export class Unpacker {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#packed.length;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left--) while (this.#packed.charCodeAt(this.#at++) >= MORE);
  }

  next(): number {
    let code = this.#packed.charCodeAt(this.#at++);
    if (code < MORE) return code;
    let number = code - MORE;
    let unit = BITS;
    do {
      code = this.#packed.charCodeAt(this.#at++);
      number += (code & (BITS - 1)) * unit;
      unit *= BITS;
    } while (code >= MORE);
    return number;
  }
}
