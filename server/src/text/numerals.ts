import { digitValue, isHan } from './characters';

/** A number as it stands in the text. */
export interface NumberMention {
  readonly value: number;
  /** Just after its last character. */
  readonly end: number;
  readonly style: 'digits' | 'chinese';
  /** How many characters it is written with: `1992` and `一九九二` have four. */
  readonly length: number;
}

const TEN = '十'.charCodeAt(0);
const TWENTY = '廿'.charCodeAt(0);
const THIRTY = '卅'.charCodeAt(0);
const HUNDRED = '百'.charCodeAt(0);
const THOUSAND = '千'.charCodeAt(0);
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);
/** What else stands for a zero among Chinese digits, and is none by itself: digits, and letters that look like one, also Greek and Russian. */
const ZERO_AMONG_DIGITS: ReadonlySet<number> = new Set(Array.from('０0OoｏΟОо', (zero) => zero.charCodeAt(0)));

const NO_NUMERAL = 0;
const DIGIT = 1;
/** 十, 廿, 卅, 百 and 千: numerals that stand in no row of digits. */
const UNIT = 2;
/** Added to the value of a Chinese digit. */
const CHINESE_DIGIT = 3;

/** What each UTF-16 unit is as a numeral: nothing else is asked as often, of every character of every file. */
const NUMERALS = new Uint8Array(0x10000);
for (let digit = 0; digit <= 9; digit++) {
  NUMERALS['0'.charCodeAt(0) + digit] = DIGIT;
  NUMERALS[FULL_WIDTH_ZERO + digit] = DIGIT;
}
for (const code of [TEN, TWENTY, THIRTY, HUNDRED, THOUSAND]) NUMERALS[code] = UNIT;
// Zero is written 〇 (U+3007), ○ (U+25CB), ◯ (U+25EF), Ｏ or 零; two has the form 两 in prose, which no numbering uses.
Array.from('零一二三四五六七八九').forEach((digit, value) => (NUMERALS[digit.charCodeAt(0)] = CHINESE_DIGIT + value));
for (const zero of '〇○◯Ｏ') NUMERALS[zero.charCodeAt(0)] = CHINESE_DIGIT;

function kindOf(code: number): number {
  return NUMERALS[code] ?? NO_NUMERAL;
}

/** The longest number that anything here is: longer runs of digits are telephone numbers or noise, and are read as no number at all. */
const LONGEST = 8;

function chineseDigit(code: number): number {
  return Math.max(-1, kindOf(code) - CHINESE_DIGIT);
}

export function isChineseNumeral(code: number): boolean {
  return kindOf(code) >= UNIT;
}

export function isNumeral(code: number): boolean {
  return kindOf(code) !== NO_NUMERAL;
}

/**
 * The number that begins at `from`, or null.
 * Digits (1992, １９９２), a row of Chinese digits (一九九二, 二○一三) and Chinese numerals up to 9999 (十八, 二十三, 廿一, 一百零二, 一千九百六十一) are understood.
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
  let blanks = 0;
  while (end < to && end - from <= LONGEST) {
    const code = text.charCodeAt(end);
    // Old print mixes ０ into rows of Chinese digits, and copies mix letters: 二０一三, 二OO五.
    if (chineseDigit(code) < 0 && !(end > from && !isHan(code) && ZERO_AMONG_DIGITS.has(code))) {
      if (!isChineseNumeral(code)) {
        if (code !== SPACE || end === from || !standsBesideZero(text, end)) break;
        blanks++;
      } else {
        positional = false;
      }
    }
    end++;
  }
  const length = end - from - blanks;
  if (length === 0 || length > LONGEST) return null;
  const value = positional ? rowOfDigits(text, from, end) : numeral(text, from, end);
  return value === null ? null : { value, end, style: 'chinese', length };
}

function rowOfDigits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE) value = value * 10 + Math.max(0, chineseDigit(code));
  }
  return value;
}

const SPACE = 0x20;

/** The blank of 二 0 一一: between a digit that was set in another script and a Chinese one. */
function standsBesideZero(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  const isZero = (code: number): boolean => !isHan(code) && ZERO_AMONG_DIGITS.has(code);
  return (isZero(before) && chineseDigit(after) >= 0) || (chineseDigit(before) >= 0 && isZero(after));
}

function isTens(code: number): boolean {
  return code === TEN || code === TWENTY || code === THIRTY;
}

/** How many tens 十, 廿 and 卅 are by themselves; 百 is none without a digit. */
function impliedCount(code: number): number {
  return code === TEN ? 1 : code === TWENTY ? 2 : code === THIRTY ? 3 : 0;
}

/** 十八, 二十三, 廿一, 一百零二; null for what is no well-formed numeral, as 十十, 三二十 or 〇十. */
function numeral(text: string, from: number, to: number): number | null {
  let total = 0;
  let digit = -1;
  let unit = 10_000;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const value = chineseDigit(code);
    if (value >= 0) {
      if (digit > 0) return null;
      digit = value;
      continue;
    }
    const worth = code === THOUSAND ? 1000 : code === HUNDRED ? 100 : isTens(code) ? 10 : 0;
    if (worth === 0 || worth >= unit || digit === 0) return null;
    const count = digit > 0 && code !== TWENTY && code !== THIRTY ? digit : impliedCount(code);
    if (count === 0) return null;
    total += count * worth;
    unit = worth;
    digit = -1;
  }
  return total + Math.max(0, digit);
}
