import { decode, type Encoding } from './decoding';

/** Node and browsers both have them; the types of neither are at hand on this floor. */
const { TextDecoder, TextEncoder } = globalThis as unknown as {
  TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };
  TextEncoder: new () => { encode(text: string): Uint8Array };
};

/**
 * The bytes of a text in the encoding that its file had, with the mark that it had before them. Null where they would not be read as this
 * text again: the encoding lacks a character, or half a character stands in the text.
 */
export function encode(text: string, encoding: Encoding, original: Uint8Array): Uint8Array | null {
  const mark = markOf(original);
  const body = bytesIn(encoding, text);
  if (body === null) return null;
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  const again = decode(bytes);
  return again !== null && again.text === text ? bytes : null;
}

const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function markOf(bytes: Uint8Array): readonly number[] {
  return MARKS.find((mark) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
}

/** The bytes of words, without a mark before them; null where the encoding lacks a character. */
export function bytesIn(encoding: Encoding, text: string): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-16le':
      return encodeUtf16(text, 0, 1);
    case 'utf-16be':
      return encodeUtf16(text, 1, 0);
    case 'gb18030':
      return encodeGb18030(text);
    case 'big5':
      return encodeBig5(text);
  }
}

function encodeUtf16(text: string, low: number, high: number): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at * 2 + low] = code & 0xff;
    bytes[at * 2 + high] = code >> 8;
  }
  return bytes;
}

/**
 * GB18030: what JavaScript can read and not write. The table is made by reading every character once, so that it writes what is read,
 * whatever edition of the standard the reader follows.
 */
function encodeGb18030(text: string): Uint8Array | null {
  const table = gb18030();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(SUPPLEMENTARY + code - 0x10000));
    else {
      const known = table[code] ?? 0;
      if (known === 0) return null;
      if (known < 0x10000) bytes.push(known >> 8, known & 0xff);
      else bytes.push(...fourBytes(known - 0x10000));
    }
  }
  return Uint8Array.from(bytes);
}

/** Big5, in the same way. */
function encodeBig5(text: string): Uint8Array | null {
  const table = big5();
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const known = code < 0x80 ? code : (table[code] ?? 0);
    if (known === 0 && code !== 0) return null;
    if (known < 0x80) bytes.push(known);
    else bytes.push(known >> 8, known & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** How many sequences of four bytes stand for the basic plane; the others stand for the planes above it, from this number on. */
const BASIC = 39420;
const SUPPLEMENTARY = 189000;

let made: Uint32Array | undefined;

/** For each character of the basic plane its two bytes, or 0x10000 and the number of its four bytes, or 0. */
function gb18030(): Uint32Array {
  if (made !== undefined) return made;
  made = new Uint32Array(0x10000);
  const pairs: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push([lead, trail]);
  }
  fill(made, 'gb18030', pairs, ([lead = 0, trail = 0]) => (lead << 8) | trail);
  const quadruples = Array.from({ length: BASIC }, (_, number) => fourBytes(number));
  fill(made, 'gb18030', quadruples, (_, index) => 0x10000 + index);
  return made;
}

let madeBig5: Uint32Array | undefined;

/** For each character of the basic plane its two bytes, or 0. */
function big5(): Uint32Array {
  if (madeBig5 !== undefined) return madeBig5;
  madeBig5 = new Uint32Array(0x10000);
  const pairs: number[][] = [];
  // Below 0xA1 stand characters of Hong Kong, some of which are Big5's own once more.
  for (const [first, last] of [
    [0xa1, 0xf9],
    [0x87, 0xa0],
    [0xfa, 0xfe],
  ] as const)
    for (let lead = first; lead <= last; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) if (trail <= 0x7e || trail >= 0xa1) pairs.push([lead, trail]);
  fill(madeBig5, 'big5', pairs, ([lead = 0, trail = 0]) => (lead << 8) | trail);
  return madeBig5;
}

/** Reads all sequences at once, a line each, and enters those that are one character, unless a shorter or earlier one is known. */
function fill(
  table: Uint32Array,
  encoding: Encoding,
  sequences: readonly number[][],
  entry: (bytes: number[], index: number) => number,
): void {
  const lines = new TextDecoder(encoding)
    .decode(Uint8Array.from(sequences.flatMap((bytes) => [...bytes, 0x0a])))
    .split('\n');
  sequences.forEach((bytes, index) => {
    const character = lines[index] ?? '';
    const code = character.charCodeAt(0);
    if (character.length === 1 && code >= 0x80 && code !== 0xfffd && table[code] === 0)
      table[code] = entry(bytes, index);
  });
}

function fourBytes(number: number): number[] {
  return [
    0x81 + Math.floor(number / 12600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ];
}
