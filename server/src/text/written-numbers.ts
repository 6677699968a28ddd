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

/** １９９２ */
export function toFullWidth(value: number | string): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
