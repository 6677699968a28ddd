import { isSpace, skipSpace } from '../text/characters';
import { readNumber } from '../text/numerals';
import { canNumber, mark, MOST_ARTICLES, STOPS, type MarkStyle, type SectionMark } from './section-mark';

// Marks that copies and scans have spoilt. Each is taken for one only where the numbers around ask for it.

const GLUED_STYLES: Readonly<Partial<Record<string, MarkStyle>>> = { 条: 'article', 款: 'clause' };
/** What a sentence says of an article that it names: 第一条规定…, 第一条和…. */
const SPEAKS_OF_ARTICLE = /[规所中的第和与及至、款项内之应，。》）)]/;

/** 第一条缔约双方…, 第一款嗣后…: copies lose the gap behind the mark. Only where the numbers go on is it taken for one. */
export function readGluedArticle(text: string, start: number, end: number): SectionMark | null {
  if (text[start] !== '第') return null;
  const number = readNumber(text, start + 1, end);
  if (number === null || !canNumber(number, MOST_ARTICLES)) return null;
  const style = GLUED_STYLES[text[number.end] ?? ''];
  if (number.end + 1 >= end || style === undefined) return null;
  const behind = number.end + 1;
  const isCited = SPEAKS_OF_ARTICLE.test(text.charAt(behind));
  return isCited ? null : mark(style, text, start, behind, behind, number.value, end);
}

/** What can only be said of an article that stands elsewhere: 第二条提到的委员会…, 第二条另有规定者…, 第二条修改为：…. */
const CITES_ARTICLE =
  /^(?:提[到及]|列[举出入]|未列|如有|另有规定|另行规定|生效[以之]?[前后]|修[改订]为|（[^）]{1,3}）[项款目])/;

/** Whether the words behind a glued mark speak of its article. */
export function citesArticle(text: string, { textStart }: SectionMark): boolean {
  return CITES_ARTICLE.test(text.slice(textStart, textStart + 8));
}

/** 十 一、 behind 十、: copies part the two numerals. Only where 十 is the number before is it taken. */
export function readSpacedTens(text: string, start: number, end: number): SectionMark | null {
  if (text[start] !== '十' && text[start + 1] !== '十') return null;
  const tens = readNumber(text, start, end);
  if (tens === null || tens.value % 10 !== 0 || !isSpace(text.charCodeAt(tens.end))) return null;
  const ones = readNumber(text, skipSpace(text, tens.end, end), end);
  if (ones === null || ones.value === 0 || ones.value > 9 || text[ones.end] !== '、' || ones.end >= end) return null;
  return mark('comma', text, start, ones.end, ones.end + 1, tens.value + ones.value, end);
}

/** What scans make of 一 and 1: （—）, —、 and l. Only where the number behind is 2 is it taken. */
export function readMisreadFirst(text: string, start: number, end: number): SectionMark | null {
  const first = text.charAt(start);
  if (first === '（' || first === '(') {
    const close = text.charAt(start + 2);
    const isMisread = start + 2 < end && (close === '）' || close === ')') && ONES.includes(text.charAt(start + 1));
    return isMisread ? mark('brackets', text, start, start + 3, start + 3, 1, end) : null;
  }
  if (start + 1 >= end || !STOPS.includes(text.charAt(start + 1))) return null;
  if (ONES.includes(first)) return mark('comma', text, start, start + 1, start + 2, 1, end);
  return first === 'l' ? mark('digit', text, start, start + 1, start + 2, 1, end) : null;
}

const ONES = '—－―─-';
