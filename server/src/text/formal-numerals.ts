import { readNumber, type NumberMention } from './numerals';

/** 壹, 拾贰: numerals as banks write them, and old treaties. */
export const FORMAL_NUMERALS = '壹贰叁肆伍陆柒捌玖拾参弐';

const FORMAL: ReadonlyMap<number, string> = new Map(
  Array.from(FORMAL_NUMERALS).map((numeral, at) => [numeral.charCodeAt(0), '一二三四五六七八九十三二'.charAt(at)]),
);
const LONGEST_FORMAL = 5;

export function readFormal(text: string, from: number, to: number): NumberMention | null {
  let plain = '';
  while (from + plain.length < to && plain.length < LONGEST_FORMAL) {
    const numeral = FORMAL.get(text.charCodeAt(from + plain.length));
    if (numeral === undefined) break;
    plain += numeral;
  }
  const number = readNumber(plain, 0, plain.length);
  return number === null || number.end < plain.length ? null : { ...number, end: from + number.end };
}

export function beginsFormal(code: number): boolean {
  return FORMAL.has(code);
}
