/** What a single UTF-16 unit is. Everything here takes the number that `charCodeAt` gives, so that scanning allocates nothing. */

/** U+3000, the full-width space by which Chinese paragraphs are indented and, in run-on files, parted. */
export const IDEOGRAPHIC_SPACE = 0x3000;
/** U+00A0, which web copies use to lay out columns. */
export const NO_BREAK_SPACE = 0xa0;

export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** White space within a line. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === IDEOGRAPHIC_SPACE ||
    code === NO_BREAK_SPACE ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

export function isBlank(code: number): boolean {
  return isSpace(code) || isLineBreak(code);
}

/** 0 to 9 for an ASCII or a full-width digit, else -1. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Han characters of the basic plane, the compatibility block, and 〇. Surrogates count too: what lies beyond the plane in these files is Han. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd800 && code <= 0xdfff)
  );
}

/** A word that is no name: it begins with a small letter, of Latin or of Russian. */
const PLAIN_WORD = /(?<![A-Za-z'’.-])[a-z\u00df-\u00ff\u0430-\u044f]{2,}/;
const ANY_HAN = /[\u3400-\u9fff\u3007\uf900-\ufaff]/;

/** Whether these words are a sentence or a heading of a language that is written with letters, whatever number stands before them; names alone are none. */
export function isInLetters(words: string): boolean {
  return words.includes(' ') && !ANY_HAN.test(words) && PLAIN_WORD.test(words);
}

/** （, (, [, ［, 【 and 〔. */
export function isOpeningBracket(code: number): boolean {
  return code === 0xff08 || code === 0x28 || code === 0x5b || code === 0xff3b || code === 0x3010 || code === 0x3014;
}

/** ）, ), ], ］, 】 and 〕. */
export function isClosingBracket(code: number): boolean {
  return code === 0xff09 || code === 0x29 || code === 0x5d || code === 0xff3d || code === 0x3011 || code === 0x3015;
}

/** The first offset in [from, to) that is no space or line break; `to` when there is none. */
export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The first offset in [from, to) that is no space; line breaks stop it. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset just after the last character of [from, to) that is not blank; `from` when all of it is. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Like `indexOf`, but never looks beyond `to`: asked of every paragraph, a search to the end of the file would cost its square. */
export function indexWithin(text: string, character: string, from: number, to: number): number {
  // A slice is a view and costs nothing; the search in it is the engine's own.
  const at = from < to ? text.slice(from, to).indexOf(character) : -1;
  return at === -1 ? -1 : from + at;
}
