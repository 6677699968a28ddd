import { SIMPLIFIED_FORMS } from './simplified-forms';

/** What each UTF-16 unit becomes; 0 where it stays. */
const SIMPLIFIED = new Uint16Array(0x10000);
const simplifiedForms: number[] = [];
const FIRST_HAN = 0x4e00;
const COUNT = SIMPLIFIED_FORMS.length / 5;
/** Of a number in base 36. */
const digitAt = (at: number): number => {
  const code = SIMPLIFIED_FORMS.charCodeAt(at);
  return code < 0x40 ? code - 0x30 : code - 0x57;
};
const numberIn = (row: number, columns: readonly number[]): number =>
  columns.reduce((number, column) => number * 36 + digitAt(column * COUNT + row), 0);
for (let row = 0; row < COUNT; row++) {
  const simplified = (simplifiedForms.at(-1) ?? FIRST_HAN) + numberIn(row, [3, 4]);
  simplifiedForms.push(simplified);
  SIMPLIFIED[FIRST_HAN + numberIn(row, [0, 1, 2])] = simplified;
}
// What is the simplified form of one character and the traditional one of another stays, so that twice is the same as once.
for (const simplified of simplifiedForms) SIMPLIFIED[simplified] = 0;

/**
 * Simplified characters in place of traditional ones, each by itself: 聯合聲明 becomes 联合声明.
 * It has the same length. A character that is written both ways (后, 里, 台, 征) stays, and 後, 裡, 臺, 徵 become the same as it:
 * made for reading and comparing, not for showing.
 */
export function toSimplified(words: string): string {
  let at = 0;
  while (at < words.length && SIMPLIFIED[words.charCodeAt(at)] === 0) at++;
  if (at === words.length) return words;
  let simplified = '';
  for (at = 0; at < words.length; at += PIECE) simplified += simplifiedPiece(words, at);
  return simplified;
}

/** A page put together character by character would be a tree of a million strings. */
const PIECE = 4096;

function simplifiedPiece(words: string, from: number): string {
  const codes = new Uint16Array(Math.min(PIECE, words.length - from));
  for (let at = 0; at < codes.length; at++) {
    const code = words.charCodeAt(from + at);
    const simplified = SIMPLIFIED[code] ?? 0;
    codes[at] = simplified === 0 ? code : simplified;
  }
  return String.fromCharCode(...codes);
}
