const DIGITS = '零一二三四五六七八九';

/** 1 to 999 as statements number their sections: 三, 十, 十二, 二十, 一百零二. */
export function toChinese(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const one = ones === 0 ? '' : DIGITS.charAt(ones);
  if (hundreds > 0) {
    const rest = tens > 0 ? `${DIGITS.charAt(tens)}十${one}` : one === '' ? '' : `零${one}`;
    return `${DIGITS.charAt(hundreds)}百${rest}`;
  }
  return tens === 0 ? one : `${tens === 1 ? '' : DIGITS.charAt(tens)}十${one}`;
}

/** Each digit by itself, as years are written: 二〇一三. `zero` is the form of 〇 that the text has. */
export function toChineseDigits(value: number, zero = '〇'): string {
  return [...String(value)].map((digit) => (digit === '0' ? zero : DIGITS.charAt(Number(digit)))).join('');
}

const FORMAL: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
};

/** As old treaties number what banks would: 壹, 拾贰. */
export function toFormal(value: number): string {
  return [...toChinese(value)].map((numeral) => FORMAL[numeral] ?? numeral).join('');
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** iv, xii: 1 to 399. */
export function toRoman(value: number): string {
  let [left, written] = [value, ''];
  for (const [worth, letters] of ROMAN) for (; left >= worth; left -= worth) written += letters;
  return written;
}

/** １９９２ */
export function toFullWidth(value: number | string): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
