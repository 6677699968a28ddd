/**
 * Numbers as a string: seven bits a character, so that a small number takes one byte of memory. Strings and not arrays of bytes, because
 * an archive has a hundred thousand of them, and an array of bytes costs more by itself than what is kept of most files.
 */
export class Packer {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** A whole number, 0 or larger. */
  put(number: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = number;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** What was put in since the last time. */
  take(): string {
    let packed = '';
    for (let at = 0; at < this.#length; at += MOST_AT_A_TIME) {
      packed += String.fromCharCode(...this.#bytes.subarray(at, Math.min(this.#length, at + MOST_AT_A_TIME)));
    }
    this.#length = 0;
    return packed;
  }
}

/** A function cannot be called with any number of arguments. */
const MOST_AT_A_TIME = 4096;

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
    for (let left = count; left > 0; left--) while (this.#packed.charCodeAt(this.#at++) >= 128);
  }

  next(): number {
    let code = this.#packed.charCodeAt(this.#at++);
    if (code < 128) return code;
    let number = code & 127;
    let unit = 128;
    do {
      code = this.#packed.charCodeAt(this.#at++);
      number += (code & 127) * unit;
      unit *= 128;
    } while (code >= 128);
    return number;
  }
}
