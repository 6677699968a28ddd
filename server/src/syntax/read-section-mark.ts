import { digitValue, isBlank, isSpace, skipSpace } from '../text/characters';
import { beginsFormal, readFormal } from '../text/formal-numerals';
import { isChineseNumeral, readNumber, type NumberMention } from '../text/numerals';
import {
  BOLD,
  canNumber,
  ENCLOSED_ROWS,
  mark,
  MOST_ARTICLES,
  MOST_SECTIONS,
  STEMS,
  STOPS,
  type MarkStyle,
  type SectionMark,
} from './section-mark';
import { speaksOfNumber } from './spoken-numbers';

const ORDINAL_STYLES: Readonly<Partial<Record<string, MarkStyle>>> = {
  条: 'article',
  款: 'clause',
  项: 'item',
  章: 'chapter',
  // 第一端, as a treaty of the empire has it
  端: 'chapter',
  节: 'division',
  段: 'division',
  编: 'part',
  部: 'part',
};

/** What copies have for —— : ─, ―, －, – and -, two of them. */
const DASHES: ReadonlySet<number> = new Set(Array.from('—─―－–-', (dash) => dash.charCodeAt(0)));
const BULLETS: ReadonlySet<number> = new Set(Array.from('•●■◆', (bullet) => bullet.charCodeAt(0)));

const LAST_ENCLOSED = Math.max(...ENCLOSED_ROWS.map(([row, length]) => row + length));

/** The mark with which the paragraph [start, end) begins, or null. */
export function readSectionMark(text: string, start: number, end: number): SectionMark | null {
  const found = readMark(text, start, end);
  return found === null || speaksOfNumber(text, found, end) ? null : found;
}

/** A mark that its words speak against: 二、三年内… and 第二条、第三条由… begin sentences. Only where the numbers ask for one is it taken. */
export function readDoubtfulMark(text: string, start: number, end: number): SectionMark | null {
  const found = readMark(text, start, end);
  return found !== null && speaksOfNumber(text, found, end) ? found : null;
}

function readMark(text: string, start: number, end: number): SectionMark | null {
  const first = text.charCodeAt(start);
  if (first < 0x80 && ITEMS.has(first) && isSpace(text.charCodeAt(start + 1))) {
    const from = skipSpace(text, start + 1, end);
    const inner = ITEMS.has(text.charCodeAt(from)) ? null : readMark(text, from, end);
    if (inner !== null) return { ...inner, start };
  }
  if (first < 0x80 && MARKDOWN.has(first)) return readBehindMarkdown(text, start, end);
  if (first === 0xff08 || first === 0x28) return readBracketed(text, start, end);
  const isHanOrLater = first >= 0x2e80 && first < 0xff00;
  if (!isHanOrLater && DASHES.has(first)) return readDash(text, start, end);
  if (!isHanOrLater && BULLETS.has(first)) return mark('dash', text, start, start + 1, start + 1, 0, end);
  if (text[start] === '第') return readOrdinal(text, start, end);
  if (text[start] === '附') return readAnnex(text, start, end);
  if (isChineseNumeral(first)) return readChinese(text, start, end);
  if (digitValue(first) >= 0) return readDigit(text, start, end);
  if (text[start + 1] === '、') {
    const stem = STEMS.indexOf(text.charAt(start));
    if (stem !== -1 && !STEMS.includes(text.charAt(start + 2)))
      return mark('stem', text, start, start + 1, start + 2, stem + 1, end);
  }
  const formal = beginsFormal(first) ? readFormal(text, start, end) : null;
  if (formal !== null && STOPS.includes(text.charAt(formal.end)) && formal.end < end)
    return mark('comma', text, start, formal.end, formal.end + 1, formal.value, end);
  // Most paragraphs begin with a character of Chinese, which stands behind all of these.
  if (first > LAST_ENCLOSED) return null;
  for (const [row, length] of ENCLOSED_ROWS) {
    if (first >= row && first < row + length)
      return mark('enclosed', text, start, start + 1, start + 1, first - row + 1, end);
  }
  return null;
}

const STAR = 0x2a;
/** - （一）…: an item of Markdown that has a mark of its own. */
const ITEMS: ReadonlySet<number> = new Set([STAR, 0x2d]);
/** What Markdown has before a mark: the stars of **第一条**, the > of a quotation. */
const MARKDOWN: ReadonlySet<number> = new Set([STAR, 0x3e]);

function readBehindMarkdown(text: string, start: number, end: number): SectionMark | null {
  const isBold = text.startsWith(BOLD, start);
  const isSlanted = !isBold && text.charCodeAt(start) === STAR;
  const from = isBold ? start + BOLD.length : skipSpace(text, start + 1, end);
  const inner = MARKDOWN.has(text.charCodeAt(from)) ? null : readMark(text, from, end);
  return inner === null || (isSlanted && text.charCodeAt(inner.end) !== STAR) ? null : { ...inner, start };
}

/** （一） or （1）, which may also be written with ASCII brackets. */
function readBracketed(text: string, start: number, end: number): SectionMark | null {
  const inside = skipSpace(text, start + 1, end);
  const number = readNumber(text, inside, end);
  if (number === null || !canNumber(number, MOST_SECTIONS)) return null;
  const close = skipSpace(text, number.end, end);
  if (close >= end || (text[close] !== '）' && text[close] !== ')')) return null;
  return mark(
    number.style === 'digits' ? 'digit-brackets' : 'brackets',
    text,
    start,
    close + 1,
    close + 1,
    number.value,
    end,
  );
}

function readDash(text: string, start: number, end: number): SectionMark | null {
  let at = start;
  while (at < end && text.charCodeAt(at) === text.charCodeAt(start)) at++;
  if (at - start < 2 || at >= end || at - start > 4) return null;
  // --- | --- stands below the first row of a table.
  if (text[start] === '-' && RULE_OF_TABLE.test(text.slice(at, end))) return null;
  return { style: 'dash', label: '——', number: 0, start, end: at, textStart: skipSpace(text, at, end) };
}

const RULE_OF_TABLE = /^[\s|:-]*$/;

const LONGEST_ANNEX_HEADING = 60;
/** 附件1A, 附件二-1 */
const PART_OF_ANNEX = /^(?:[A-Z]\d?|[-－—][\d一二三四五六七八九]{1,2})(?![A-Za-z\d])/;
const LETTER_OF_ANNEX = new RegExp(`^(?:[A-Z](?![A-Za-z])|[${STEMS}](?=[：:\\s\\u3000]|$))`);
const ANNEX = /^附\s*(?:件|录|表)?\s*/;

/** 附件一, 附件：口岸名单, 附表2 on a line of its own. 附件是本协定的组成部分。 is prose, and so is 附带…. */
function readAnnex(text: string, start: number, end: number): SectionMark | null {
  if (end - start > LONGEST_ANNEX_HEADING || '。；，'.includes(text.charAt(end - 1))) return null;
  const word = ANNEX.exec(text.slice(start, end))?.[0];
  if (word === undefined) return null;
  const behind = start + word.length;
  const number = readNumber(text, behind, end);
  const isLettered = number === null && LETTER_OF_ANNEX.test(text.slice(behind, end));
  const letter = isLettered ? behind + 1 : behind;
  const numbered =
    number === null ? null : number.end + (PART_OF_ANNEX.exec(text.slice(number.end, end))?.[0].length ?? 0);
  const labelEnd = numbered ?? (letter > behind ? letter : start + word.trimEnd().length);
  const stop = text[labelEnd];
  const hasColon = labelEnd < end && (stop === '：' || stop === ':');
  if (!hasColon && (!/[件录表]/.test(word) || (labelEnd < end && !isBlank(text.charCodeAt(labelEnd))))) return null;
  return mark('annex', text, start, labelEnd, labelEnd + (hasColon ? 1 : 0), number?.value ?? 0, end);
}

/** 第一条, 第一款, 第一章, 第一部分. 第一，… and 第一次… are prose. */
function readOrdinal(text: string, start: number, end: number): SectionMark | null {
  const from = skipSpace(text, start + 1, end);
  const number = readNumber(text, from, end) ?? readFormal(text, from, end);
  if (number === null || !canNumber(number, MOST_ARTICLES)) return null;
  const decimal = readDecimal(text, number, end);
  const unit = skipSpace(text, decimal?.end ?? number.end, end);
  if (unit >= end || (decimal !== null && text[unit] !== '条')) return null;
  const isPart = text.startsWith('部分', unit);
  const style = isPart ? 'part' : ORDINAL_STYLES[text[unit] ?? ''];
  if (style === undefined) return null;
  const unitEnd = unit + (isPart ? 2 : 1);
  const inserted = style === 'article' ? readInserted(text, unitEnd, end) : null;
  const labelEnd = inserted?.end ?? unitEnd;
  const stop = text[labelEnd];
  // 第一条规定… is a reference: after the mark stand a gap, a stop or nothing.
  const isBold = stop === '*' && text.startsWith(BOLD, labelEnd);
  const stands = labelEnd >= end || isBlank(text.charCodeAt(labelEnd)) || stop === '：' || stop === '、' || isBold;
  if (!stands) return null;
  const markEnd = labelEnd + (stop === '：' || stop === '、' ? 1 : 0);
  const value = inserted?.value ?? decimal?.value ?? number.value;
  return mark(inserted === null ? style : 'inserted', text, start, labelEnd, markEnd, value, end);
}

/** The second number of 第1.2条, which counts within its chapter. */
function readDecimal(text: string, first: NumberMention, end: number): NumberMention | null {
  const point = text[first.end];
  if (first.style !== 'digits' || (point !== '.' && point !== '．')) return null;
  const second = readNumber(text, first.end + 1, end);
  return second?.style === 'digits' && canNumber(second, MOST_SECTIONS) ? second : null;
}

const OF = 0x4e4b; // 之
const ADDED = /^[（(]补充?[）)]/;

/** What stands behind 第五条 where an article was put in later: 之一, （补）. */
function readInserted(
  text: string,
  from: number,
  end: number,
): { readonly value: number; readonly end: number } | null {
  const first = text.charCodeAt(from);
  if (first === OF) return readNumber(text, from + 1, end);
  const added = first === 0xff08 || first === 0x28 ? ADDED.exec(text.slice(from, from + 4))?.[0] : undefined;
  return added === undefined ? null : { value: 0, end: from + added.length };
}

/** 一、text, 一）text, or 一 alone. */
function readChinese(text: string, start: number, end: number): SectionMark | null {
  const number = readNumber(text, start, end);
  if (number === null || !canNumber(number, MOST_SECTIONS)) return null;
  if (number.end >= end) return mark('alone', text, start, number.end, number.end, number.value, end);
  const stop = text.charAt(number.end);
  if (STOPS.includes(stop)) return mark('comma', text, start, number.end, number.end + 1, number.value, end);
  if (stop === '）' || stop === ')')
    return mark('brackets', text, start, number.end, number.end + 1, number.value, end);
  return null;
}

const YEAR = /^[\d０-９]{4}年/;
const LONGEST_YEAR = 5;

/** 1. text, 1、text, 1）text, 1.1970年…; 1.5 and 2013.9 are numbers. */
function readDigit(text: string, start: number, end: number): SectionMark | null {
  const number = readNumber(text, start, end);
  if (number === null || number.length > 3 || number.value === 0 || number.end >= end) return null;
  const at = number.end;
  const stop = text.charAt(at);
  if (stop === '）' || stop === ')') return mark('digit-bracket', text, start, number.end, at + 1, number.value, end);
  if (!STOPS.includes(stop)) return null;
  const isDecimal = digitValue(text.charCodeAt(at + 1)) >= 0 && !YEAR.test(text.slice(at + 1, at + 1 + LONGEST_YEAR));
  if (isDecimal) return null;
  return mark('digit', text, start, number.end, at + 1, number.value, end);
}
