import { readFormal } from '../text/formal-numerals';
import { readNumber } from '../text/numerals';
import { toSimplified } from '../text/traditional';
import { toChinese, toFormal, toFullWidth, toRoman } from '../text/written-numbers';
import { LETTERS, ROMAN_ROWS, TWELVE } from './marks-in-rows';
import { ENCLOSED_ROWS, STEMS, type MarkStyle } from './section-mark';

/** The mark of a section with another number, in all else as it is written: 第三条 for 第二条, ③ for ②, （c） for （b）. Null where no mark of its kind has that number. */
export function labelLike(
  { label, style }: { readonly label: string; readonly style: MarkStyle },
  number: number,
): string | null {
  if (style === 'stem' || style === 'stem-brackets') return withSign(label, STEMS, STEMS.charAt(number - 1));
  if (style === 'enclosed') return enclosed(label, number);
  if (style === 'letter' || style === 'letter-brackets') return withLetter(label, number);
  if (style === 'roman' || style === 'roman-brackets') return withRoman(label, number);
  return withNumeral(label, COUNT_WITH_LAST.has(style) ? lastNumeral(label) : 0, number);
}

/** 第一条之一, 1.1 and 1.1.1 count with their last number; 第一条（补） does not count. */
const COUNT_WITH_LAST: ReadonlySet<MarkStyle> = new Set<MarkStyle>(['inserted', 'decimal', 'subdecimal']);

function lastNumeral(label: string): number {
  return Math.max(label.lastIndexOf('之'), label.search(/[.．][^.．]*$/));
}

function withSign(label: string, signs: string, sign: string): string | null {
  const at = [...label].findIndex((character) => signs.includes(character));
  return at === -1 || sign === '' ? null : label.slice(0, at) + sign + label.slice(at + 1);
}

function enclosed(label: string, number: number): string | null {
  const code = label.charCodeAt(0);
  const row = ENCLOSED_ROWS.find(([first, length]) => code >= first && code < first + length);
  return row === undefined || number > row[1] ? null : String.fromCharCode(row[0] + number - 1);
}

function withLetter(label: string, number: number): string | null {
  const letter = LETTERS.charAt(number - 1);
  return letter === '' ? null : label.replace(/[A-Za-z]/, (old) => (old <= 'Z' ? letter.toUpperCase() : letter));
}

function withRoman(label: string, number: number): string | null {
  const signs = /[Ⅰ-Ⅻⅰ-ⅻ]/.exec(label);
  const row = ROMAN_ROWS.findLast((first) => (signs?.[0].charCodeAt(0) ?? 0) >= first);
  if (signs !== null && row !== undefined)
    return number > TWELVE ? null : label.replace(signs[0], String.fromCharCode(row + number - 1));
  return label.replace(/[A-Za-z]+/, (old) => (old < 'a' ? toRoman(number).toUpperCase() : toRoman(number)));
}

function withNumeral(label: string, from: number, number: number): string | null {
  if (from === -1) return null;
  const plain = toSimplified(label);
  for (let at = from; at < label.length; at++) {
    const found = readNumber(plain, at, plain.length);
    const formal = found === null ? readFormal(plain, at, plain.length) : null;
    const end = found?.end ?? formal?.end;
    if (end === undefined) continue;
    const written = formal !== null ? toFormal(number) : found?.style === 'chinese' ? toChinese(number) : null;
    return label.slice(0, at) + (written ?? digits(number, label.charAt(at))) + label.slice(end);
  }
  return null;
}

/** Full-width where the first digit before is. */
function digits(number: number, like: string): string {
  return like >= '０' ? toFullWidth(number) : String(number);
}
