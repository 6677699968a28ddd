import { SIMPLIFIED_FORMS } from './simplified-forms';

/** What each UTF-16 unit becomes; 0 where it stays. */
const SIMPLIFIED = new Uint16Array(0x10000);
const simplifiedForms: number[] = [];
const FIRST_HAN = 0x4e00;
const COUNT = SIMPLIFIED_FORMS.length / 5;
const numberIn = (row: number, columns: readonly number[]): number =>
  parseInt(columns.map((column) => SIMPLIFIED_FORMS.charAt(column * COUNT + row)).join(''), 36);
for (let row = 0; row < COUNT; row++) {
  const simplified = (simplifiedForms.at(-1) ?? FIRST_HAN) + numberIn(row, [3, 4]);
  simplifiedForms.push(simplified);
  SIMPLIFIED[FIRST_HAN + numberIn(row, [0, 1, 2])] = simplified;
}
// What is the simplified form of one character and the traditional one of another stays, so that twice is the same as once.
for (const simplified of simplifiedForms) SIMPLIFIED[simplified] = 0;

/**
 * A title with simplified characters in place of traditional ones, each by itself: 聯合聲明 becomes 联合声明.
 * It has the same length. A character that is written both ways (后, 里, 台, 征) stays, and 後, 裡, 臺, 徵 become the same as it:
 * made for comparing titles, not for showing them.
 */
export function toSimplified(words: string): string {
  const first = findTraditional(words, 0, words.length);
  return first === -1 ? words : simplifiedFrom(words, first);
}

/** The first character of [from, to) that has a simplified form, or -1. */
export function findTraditional(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isTraditional(text.charCodeAt(at))) return at;
  return -1;
}

function isTraditional(code: number): boolean {
  return SIMPLIFIED[code] !== 0;
}

function simplifiedFrom(words: string, from: number): string {
  let simplified = words.slice(0, from);
  for (let at = from; at < words.length; at++) {
    const code = words.charCodeAt(at);
    simplified += isTraditional(code) ? String.fromCharCode(SIMPLIFIED[code] ?? code) : words.charAt(at);
  }
  return simplified;
}
