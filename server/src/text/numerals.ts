import { digitValue } from './characters';

/** A number as it stands in the text. */
export interface NumberMention {
  readonly value: number;
  /** Just after its last character. */
  readonly end: number;
  readonly style: 'digits' | 'chinese';
  /** How many characters it is written with: `1992` and `一九九二` have four. */
  readonly length: number;
}

/** Zero is written 〇 (U+3007), ○ (U+25CB), ０, O or 零; two has the form 两 in prose, which no numbering uses. */
const CHINESE_DIGITS = new Map<number, number>([
  ...Array.from('零一二三四五六七八九', (digit, value): [number, number] => [digit.charCodeAt(0), value]),
  ['〇'.charCodeAt(0), 0],
  ['○'.charCodeAt(0), 0],
  ['Ｏ'.charCodeAt(0), 0],
]);

const TEN = '十'.charCodeAt(0);
const TWENTY = '廿'.charCodeAt(0);
const THIRTY = '卅'.charCodeAt(0);
const HUNDRED = '百'.charCodeAt(0);
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

/** The longest number that anything here is: longer runs of digits are telephone numbers or noise, and are read as no number at all. */
const LONGEST = 8;

function chineseDigit(code: number): number {
  return CHINESE_DIGITS.get(code) ?? -1;
}

export function isChineseNumeral(code: number): boolean {
  return CHINESE_DIGITS.has(code) || code === TEN || code === TWENTY || code === THIRTY || code === HUNDRED;
}

export function isNumeral(code: number): boolean {
  return digitValue(code) >= 0 || isChineseNumeral(code);
}

/**
 * The number that begins at `from`, or null.
 * Digits (1992, １９９２), a row of Chinese digits (一九九二, 二○一三) and Chinese numerals up to 999 (十八, 二十三, 廿一, 一百零二) are understood.
 */
export function readNumber(text: string, from: number, to: number): NumberMention | null {
  return readDigits(text, from, to) ?? readChinese(text, from, to);
}

function readDigits(text: string, from: number, to: number): NumberMention | null {
  let at = from;
  let value = 0;
  for (; at < to; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) break;
    value = value * 10 + digit;
    if (at - from >= LONGEST) return null;
  }
  return at === from ? null : { value, end: at, style: 'digits', length: at - from };
}

function readChinese(text: string, from: number, to: number): NumberMention | null {
  let end = from;
  let positional = true;
  while (end < to && end - from <= LONGEST) {
    const code = text.charCodeAt(end);
    // Old print mixes ０ into rows of Chinese digits: 二０一三.
    if (chineseDigit(code) < 0 && !(code === FULL_WIDTH_ZERO && end > from)) {
      if (!isChineseNumeral(code)) break;
      positional = false;
    }
    end++;
  }
  const length = end - from;
  if (length === 0 || length > LONGEST) return null;
  const value = positional ? rowOfDigits(text, from, end) : numeral(text, from, end);
  return value === null ? null : { value, end, style: 'chinese', length };
}

function rowOfDigits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + Math.max(0, chineseDigit(text.charCodeAt(at)));
  return value;
}

/** 十八, 二十三, 廿一, 一百零二; null for what is no well-formed numeral, as 十十, 三二十 or 〇十. */
function numeral(text: string, from: number, to: number): number | null {
  let total = 0;
  let digit = -1;
  let unit = 1000;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const value = chineseDigit(code);
    if (value >= 0) {
      if (digit > 0) return null;
      digit = value;
      continue;
    }
    const [worth, implied] =
      code === HUNDRED
        ? [100, 0]
        : code === TEN
          ? [10, 1]
          : code === TWENTY
            ? [10, 2]
            : code === THIRTY
              ? [10, 3]
              : [0, 0];
    if (worth === 0 || worth >= unit || digit === 0) return null;
    const count = code === TWENTY || code === THIRTY ? implied : digit > 0 ? digit : implied;
    if (count === 0) return null;
    total += count * worth;
    unit = worth;
    digit = -1;
  }
  return total + Math.max(0, digit);
}
