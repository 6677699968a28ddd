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
 * GB18030: what JavaScript can read and not write. The tables are made by reading every character once, so that what is written is what
 * is read, whatever edition of the standard the reader follows.
 */
function encodeGb18030(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const known = code < 0x80 || code > 0xffff ? null : pairOf('gb18030', code);
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(SUPPLEMENTARY + code - 0x10000));
    else if (known !== null) bytes.push(known >> 8, known & 0xff);
    else {
      const number = numberOfFour(code);
      if (number === null) return null;
      bytes.push(...fourBytes(number));
    }
  }
  return Uint8Array.from(bytes);
}

/** Big5, in the same way. */
function encodeBig5(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const known = code < 0x80 ? code : pairOf('big5', code);
    if (known === null) return null;
    if (code < 0x80) bytes.push(code);
    else bytes.push(known >> 8, known & 0xff);
  }
  return Uint8Array.from(bytes);
}

type Paired = 'gb18030' | 'big5';

/** The first bytes of two, in the order in which they are asked. Below 0xA1 of Big5 stand characters of Hong Kong, some of which are its own once more. */
const LEADS: Readonly<Record<Paired, readonly (readonly [first: number, last: number])[]>> = {
  gb18030: [[0x81, 0xfe]],
  big5: [
    [0xa1, 0xf9],
    [0x87, 0xa0],
    [0xfa, 0xfe],
  ],
};

const pairs = new Map<Paired, Uint32Array>();

/** The two bytes of a character of the basic plane, as one number; null where it has none. */
function pairOf(encoding: Paired, code: number): number | null {
  let table = pairs.get(encoding);
  if (table === undefined) {
    const sequences: number[] = [];
    for (const [first, last] of LEADS[encoding])
      for (let lead = first; lead <= last; lead++)
        for (let trail = 0x40; trail <= 0xfe; trail++)
          if (encoding === 'gb18030' ? trail !== 0x7f : trail <= 0x7e || trail >= 0xa1) sequences.push(lead, trail);
    pairs.set(
      encoding,
      (table = tableOf(
        encoding,
        sequences,
        2,
        (index) => ((sequences[index] ?? 0) << 8) | (sequences[index + 1] ?? 0),
      )),
    );
  }
  return table[code] === 0 ? null : (table[code] ?? null);
}

/** How many sequences of four bytes stand for the basic plane; the others stand for the planes above it, from this number on. */
const BASIC = 39420;
const SUPPLEMENTARY = 189000;

let fours: Uint32Array | undefined;

/** The number of the four bytes that GB18030 has for what has no two; null for half a character. */
function numberOfFour(code: number): number | null {
  fours ??= tableOf(
    'gb18030',
    Array.from({ length: BASIC }, (_, number) => fourBytes(number)).flat(),
    4,
    (index) => index / 4 + 1,
  );
  const known = fours[code] ?? 0;
  return known === 0 ? null : known - 1;
}

/**
 * Reads sequences of so many bytes all at once, a line each, and keeps for those that are one character what `entry` makes of the place
 * of the sequence; of several the first.
 */
function tableOf(
  encoding: Encoding,
  sequences: readonly number[],
  length: number,
  entry: (index: number) => number,
): Uint32Array {
  const table = new Uint32Array(0x10000);
  const lines = new Uint8Array((sequences.length / length) * (length + 1)).fill(NEW_LINE);
  sequences.forEach((byte, index) => {
    lines[index + Math.floor(index / length)] = byte;
  });
  const read = new TextDecoder(encoding).decode(lines);
  let start = 0;
  for (let index = 0; index < sequences.length; index += length) {
    const end = read.indexOf('\n', start);
    const code = read.charCodeAt(start);
    if (end - start === 1 && code >= 0x80 && code !== UNREADABLE && table[code] === 0) table[code] = entry(index);
    start = end + 1;
  }
  return table;
}

const NEW_LINE = 0x0a;
const UNREADABLE = 0xfffd;

function fourBytes(number: number): number[] {
  return [
    0x81 + Math.floor(number / 12600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ];
}
