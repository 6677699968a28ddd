/** How a file's bytes were read. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes fitted no encoding and were replaced. */
  readonly doubtful: boolean;
}

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** Node and browsers both have it; the types of neither are at hand on this floor. */
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (encoding: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };
};

const plain = new TextDecoder('utf-8', { fatal: false });

/** A string of its own from bytes that are all ASCII. */
export function textOfAscii(bytes: Uint8Array): string {
  return plain.decode(bytes);
}

/** Enough to tell an encoding by. */
const SAMPLE = 64 * 1024;
/** Control characters stand in the first words of what is no text. */
const SAMPLE_OF_CONTROLS = 2048;

/** The text of bytes that are UTF-8; null for any others. */
export type Utf8Reader = (bytes: Uint8Array) => string | null;

/**
 * The text of a file, in the encoding that its bytes show; null for what is no text: pictures, archives, programs. Where there is a
 * quicker way to read UTF-8 than the standard's, it can be brought along.
 */
export function decode(bytes: Uint8Array, readUtf8: Utf8Reader = readStandardUtf8): Decoded | null {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return replaceBroken(bytes, marked);
  const wide = looksLikeUtf16(bytes);
  if (wide !== null) return replaceBroken(bytes, wide);
  if (isBinary(bytes)) return null;
  const text = readUtf8(bytes);
  if (text !== null) return { text, encoding: 'utf-8', doubtful: false };
  const gb = strictly(bytes, 'gb18030');
  return gb === null ? (inBig5(bytes, 0) ?? lessBroken(bytes)) : (inBig5(bytes, frequency(gb.text)) ?? gb);
}

/** The marks and characters that every Chinese text has, whatever it is about. */
const FREQUENT: ReadonlySet<string> = new Set('的國国和一在，。、');
const SAMPLE_OF_WORDS = 4000;
/** Of a text in the encoding in which it was written at least so many are among them, and of one that is read in another hardly any. */
const LEAST_FREQUENT = 0.05;
const MOST_BY_CHANCE = 0.01;
const LEAST_WORDS = 40;

/** How many of the first characters are frequent ones. */
function frequency(text: string): number {
  const words = text.slice(0, SAMPLE_OF_WORDS);
  let [all, frequent] = [0, 0];
  for (const character of words) {
    if (character <= '\x7f') continue;
    all++;
    if (FREQUENT.has(character)) frequent++;
  }
  return all === 0 ? 0 : frequent / all;
}

/** Most of Big5 is GB18030 as well, of rare characters; null where it is not sure. */
function inBig5(bytes: Uint8Array, asGb: number): Decoded | null {
  if (asGb > MOST_BY_CHANCE || bytes.length < 2 * LEAST_WORDS) return null;
  const big5 = strictly(bytes, 'big5');
  return big5 !== null && frequency(big5.text) >= LEAST_FREQUENT ? big5 : null;
}

function readStandardUtf8(bytes: Uint8Array): string | null {
  return strictly(bytes, 'utf-8')?.text ?? null;
}

/**
 * The text in an encoding that somebody has told, by the name that VS Code has for it. A byte order mark knows better, and so do bytes
 * that are Chinese in UTF-8; an encoding that is unknown here, and UTF-8, which is told of every file that nobody has looked at, leave it
 * to the bytes.
 */
export function decodeIn(
  bytes: Uint8Array,
  told: string,
  readUtf8?: Utf8Reader,
): Pick<Decoded, 'text' | 'doubtful'> | null {
  const label = labelOf(told);
  if (label === 'utf-8' || encodingOfMark(bytes) !== null) return decode(bytes, readUtf8);
  // The setting is for the old files of a folder. Bytes that are Chinese in UTF-8 are nothing else by chance.
  const text = isBinary(bytes) ? null : (readUtf8 ?? readStandardUtf8)(bytes);
  if (text !== null && /[\u4e00-\u9fff]/.test(text)) return { text, doubtful: false };
  let decoder;
  try {
    decoder = new TextDecoder(label, { fatal: false });
  } catch {
    return decode(bytes, readUtf8);
  }
  const read = decoder.decode(bytes);
  return { text: read, doubtful: read.includes('\ufffd') };
}

/** big5hkscs, shiftjis, windows1252, koi8r: the standard has hyphens in them. */
function labelOf(told: string): string {
  const name = told.toLowerCase();
  const known: Readonly<Record<string, string>> = {
    utf8: 'utf-8',
    utf8bom: 'utf-8',
    utf16le: 'utf-16le',
    utf16be: 'utf-16be',
    big5hkscs: 'big5-hkscs',
    cp950: 'big5',
    shiftjis: 'shift_jis',
    eucjp: 'euc-jp',
    euckr: 'euc-kr',
    koi8r: 'koi8-r',
    koi8u: 'koi8-u',
    macroman: 'macintosh',
    cp866: 'ibm866',
  };
  return known[name] ?? name.replace(/^(windows)(\d+)$/, '$1-$2').replace(/^iso(8859)(\d+)$/, 'iso-$1-$2');
}

function encodingOfMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without a mark: nearly every second byte is the high half of a Han character (4E to 9F), of CJK punctuation (30), of full-width
 * forms (FF), or is zero, and the other half of the bytes is not.
 */
function looksLikeUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  // Without any zero byte (no line break, no digit) it is no file of lines, but GB18030 by chance.
  if (length < 16 || bytes.length % 2 !== 0 || !bytes.includes(0)) return null;
  const high = [0, 0];
  const zero = [0, 0];
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    const side = at & 1;
    // An ideographic space has a zero byte beside 30 as the digit 0 has, the other way round: the two tell nothing.
    if (byte === 0 && bytes[at ^ 1] !== 0x30) zero[side] = (zero[side] ?? 0) + 1;
    if (byte === 0 || byte === 0x30 || byte === 0xff || byte === 0x20 || (byte >= 0x4e && byte <= 0x9f))
      high[side] = (high[side] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  const half = length / 2;
  const [zeroEven = 0, zeroOdd = 0] = zero;
  if (odd > 0.97 * half && even < 0.8 * half && zeroOdd > zeroEven) return 'utf-16le';
  if (even > 0.97 * half && odd < 0.8 * half && zeroEven > zeroOdd) return 'utf-16be';
  return null;
}

/** A zero byte, or control characters in number, stand in no text. */
function isBinary(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, SAMPLE).includes(0)) return true;
  const length = Math.min(bytes.length, SAMPLE_OF_CONTROLS);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) controls++;
  }
  return controls > length / 50;
}

/** Making one takes longer than reading a file with it. */
const strict = new Map<Encoding, { decode(bytes: Uint8Array): string }>();

function strictly(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  let decoder = strict.get(encoding);
  if (decoder === undefined) strict.set(encoding, (decoder = new TextDecoder(encoding, { fatal: true })));
  try {
    return { text: decoder.decode(bytes), encoding, doubtful: false };
  } catch {
    return null;
  }
}

/** The decoder drops the mark. */
function replaceBroken(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding, { fatal: false }).decode(bytes);
  return { text, encoding, doubtful: text.includes('\ufffd') };
}

/** Of two readings with broken bytes, the one with fewer. */
function lessBroken(bytes: Uint8Array): Decoded {
  const [utf8, gb] = [replaceBroken(bytes, 'utf-8'), replaceBroken(bytes, 'gb18030')];
  return count(utf8.text) <= count(gb.text) ? utf8 : gb;
}

function count(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) found++;
  return found;
}
