import { digitValue, IDEOGRAPHIC_SPACE, isBlank, skipSpace } from '../text/characters';
import { isChineseNumeral, readNumber, type NumberMention } from '../text/numerals';
import type { Span } from '../text/span';

/** How sections are numbered in the files people have. Which of them stands above which, each statement decides for itself. */
export type MarkStyle =
  | 'annex' // 附件一, 附件：, 附表2
  | 'part' // 第一编, 第一部分
  | 'chapter' // 第一章
  | 'division' // 第一节
  | 'article' // 第一条
  | 'clause' // 第一款
  | 'alone' // 一, alone on its line
  | 'comma' // 一、
  | 'stem' // 甲、
  | 'brackets' // （一）, 一）
  | 'digit' // 1.
  | 'digit-bracket' // 1）
  | 'digit-brackets' // （1）
  | 'enclosed' // ⑴ ①
  | 'dash' // ——
  | 'heading'; // a heading without a number

export interface SectionMark extends Span {
  readonly style: MarkStyle;
  /** The mark as written, without stop: 一, （一）, 第一条, 1, ——. */
  readonly label: string;
  /** Its number; 0 for a dash. */
  readonly number: number;
  /** Where the section's own words begin. */
  readonly textStart: number;
}

const ORDINAL_STYLES: Readonly<Partial<Record<string, MarkStyle>>> = {
  条: 'article',
  款: 'clause',
  章: 'chapter',
  节: 'division',
  编: 'part',
};

/** The heavenly stems, which older statements count with. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** What copies have for —— : ─, ―, －, – and -, two of them. */
const DASHES: ReadonlySet<number> = new Set(Array.from('—─―－–-', (dash) => dash.charCodeAt(0)));
const BULLETS: ReadonlySet<number> = new Set(Array.from('•●■◆', (bullet) => bullet.charCodeAt(0)));

/** ①, ⑴ and ⒈ each begin a row of twenty. */
const ENCLOSED_ROWS = [0x2460, 0x2474, 0x2488];

/** The mark with which the paragraph [start, end) begins, or null. */
export function readSectionMark(text: string, start: number, end: number): SectionMark | null {
  const first = text.charCodeAt(start);
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
  for (const row of ENCLOSED_ROWS) {
    if (first >= row && first < row + 20)
      return mark('enclosed', text, start, start + 1, start + 1, first - row + 1, end);
  }
  return null;
}

function mark(
  style: MarkStyle,
  text: string,
  start: number,
  labelEnd: number,
  markEnd: number,
  number: number,
  end: number,
): SectionMark {
  return {
    style,
    label: text.slice(start, labelEnd),
    number,
    start,
    end: markEnd,
    textStart: skipSpace(text, markEnd, end),
  };
}

/** A convention has hundreds of articles; larger numbers are years and amounts. */
const MOST_SECTIONS = 999;
const MOST_ARTICLES = 1999;

function canNumber({ value }: NumberMention, most: number): boolean {
  return value > 0 && value <= most;
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
  return { style: 'dash', label: '——', number: 0, start, end: at, textStart: skipSpace(text, at, end) };
}

const LONGEST_ANNEX_HEADING = 60;
const ANNEX = /^附\s*(?:件|录|表)?\s*/;

/** 附件一, 附件：口岸名单, 附表2 on a line of its own. 附件是本协定的组成部分。 is prose, and so is 附带…. */
function readAnnex(text: string, start: number, end: number): SectionMark | null {
  if (end - start > LONGEST_ANNEX_HEADING || '。；，'.includes(text.charAt(end - 1))) return null;
  const word = ANNEX.exec(text.slice(start, end))?.[0];
  if (word === undefined) return null;
  const behind = start + word.length;
  const number = readNumber(text, behind, end);
  const letter = number === null && /^[A-Z](?![A-Za-z])/.test(text.slice(behind, end)) ? behind + 1 : behind;
  const labelEnd = number?.end ?? (letter > behind ? letter : start + word.trimEnd().length);
  const stop = text[labelEnd];
  const hasColon = labelEnd < end && (stop === '：' || stop === ':');
  if (!hasColon && (!/[件录表]/.test(word) || (labelEnd < end && !isBlank(text.charCodeAt(labelEnd))))) return null;
  return mark('annex', text, start, labelEnd, labelEnd + (hasColon ? 1 : 0), number?.value ?? 0, end);
}

/** 第一条, 第一款, 第一章, 第一部分. 第一，… and 第一次… are prose. */
function readOrdinal(text: string, start: number, end: number): SectionMark | null {
  const number = readNumber(text, skipSpace(text, start + 1, end), end);
  if (number === null || !canNumber(number, MOST_ARTICLES)) return null;
  const unit = skipSpace(text, number.end, end);
  if (unit >= end) return null;
  const isPart = text.startsWith('部分', unit);
  const style = isPart ? 'part' : ORDINAL_STYLES[text[unit] ?? ''];
  if (style === undefined) return null;
  const labelEnd = unit + (isPart ? 2 : 1);
  const stop = text[labelEnd];
  // 第一条规定… is a reference: after the mark stand a gap, a stop or nothing.
  const stands =
    labelEnd >= end || isBlank(text.charCodeAt(labelEnd)) || stop === '：' || stop === '、' || stop === '　';
  if (!stands) return null;
  return mark(style, text, start, labelEnd, labelEnd + (stop === '：' || stop === '、' ? 1 : 0), number.value, end);
}

/** What a sentence says of an article that it names: 第一条规定…, 第一条和…. */
const SPEAKS_OF_ARTICLE = /[规所中的第和与及、至款项内之应，。》）)]/;

/** 第一条缔约双方…: copies lose the gap behind the mark. Only the number that is due is taken for one. */
export function readGluedArticle(text: string, start: number, end: number, due: number): SectionMark | null {
  if (text[start] !== '第') return null;
  const number = readNumber(text, start + 1, end);
  if (number?.value !== due || number.end + 1 >= end || text[number.end] !== '条') return null;
  const behind = number.end + 1;
  return SPEAKS_OF_ARTICLE.test(text.charAt(behind)) ? null : mark('article', text, start, behind, behind, due, end);
}

/** 一　政治关系: a number that nothing but a wide gap parts from its words. Only the one that is due is taken for a section's. */
export function readSpacedNumber(text: string, start: number, end: number, due: number): SectionMark | null {
  const number = readNumber(text, start, end);
  if (number?.value !== due || text.charCodeAt(number.end) !== IDEOGRAPHIC_SPACE) return null;
  const first = skipSpace(text, number.end, end);
  // 三　木　武　夫 is a name.
  if (first + 1 >= end || isBlank(text.charCodeAt(first + 1))) return null;
  return mark(number.style === 'chinese' ? 'alone' : 'digit', text, start, number.end, number.end, due, end);
}

/** 一、text, 一）text, or 一 alone. */
function readChinese(text: string, start: number, end: number): SectionMark | null {
  const number = readNumber(text, start, end);
  if (number === null || !canNumber(number, MOST_SECTIONS)) return null;
  if (number.end >= end) return mark('alone', text, start, number.end, number.end, number.value, end);
  const stop = text[number.end];
  if (stop === '、' || stop === '．' || stop === '.') {
    return mark('comma', text, start, number.end, number.end + 1, number.value, end);
  }
  if (stop === '）' || stop === ')')
    return mark('brackets', text, start, number.end, number.end + 1, number.value, end);
  return null;
}

/** 1. text, 1、text, 1）text; 1.5 and 2013.9 are numbers. */
function readDigit(text: string, start: number, end: number): SectionMark | null {
  const number = readNumber(text, start, end);
  if (number === null || number.length > 2 || number.value === 0 || number.end >= end) return null;
  const stop = text[number.end];
  if (stop === '）' || stop === ')')
    return mark('digit-bracket', text, start, number.end, number.end + 1, number.value, end);
  if (stop !== '.' && stop !== '．' && stop !== '、') return null;
  if (digitValue(text.charCodeAt(number.end + 1)) >= 0) return null;
  return mark('digit', text, start, number.end, number.end + 1, number.value, end);
}
