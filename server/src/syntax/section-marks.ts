import { digitValue, isBlank, isSpace, skipSpace } from '../text/characters';
import { beginsFormal, readFormal } from '../text/formal-numerals';
import { isChineseNumeral, readNumber, type NumberMention } from '../text/numerals';
import { PAD } from '../text/markup';
import type { Span } from '../text/span';

/** How sections are numbered in the files people have. Which of them stands above which, each statement decides for itself. */
export type MarkStyle =
  | 'annex' // 附件一, 附件：, 附表2
  | 'part' // 第一编, 第一部分, 第一部
  | 'chapter' // 第一章
  | 'division' // 第一节, 第一段
  | 'article' // 第一条, 第1.1条
  | 'inserted' // 第一条之一, 第五条（补）: counts as an article, and not among their numbers
  | 'clause' // 第一款
  | 'item' // 第一项
  | 'alone' // 一, alone on its line
  | 'comma' // 一、
  | 'ordinal' // 第一，
  | 'stem' // 甲、
  | 'stem-brackets' // （甲）
  | 'brackets' // （一）, 一）
  | 'digit' // 1.
  | 'decimal' // 1.1
  | 'subdecimal' // 1.1.1
  | 'digit-bracket' // 1）
  | 'digit-brackets' // （1）
  | 'enclosed' // ⑴ ① ㈠
  | 'letter' // a. A.
  | 'letter-brackets' // （a）
  | 'roman' // Ⅰ. I.
  | 'roman-brackets' // （i）
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

/** A mark among the paragraphs of one statement. */
export interface FoundMark {
  readonly mark: SectionMark;
  readonly paragraph: number;
}

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

/** The heavenly stems, which older statements count with. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** What copies have for —— : ─, ―, －, – and -, two of them. */
const DASHES: ReadonlySet<number> = new Set(Array.from('—─―－–-', (dash) => dash.charCodeAt(0)));
const BULLETS: ReadonlySet<number> = new Set(Array.from('•●■◆', (bullet) => bullet.charCodeAt(0)));

/** ①, ⑴ and ⒈ each begin a row of twenty, ❶, ㈠ and ㊀ one of ten. */
export const ENCLOSED_ROWS = [
  [0x2460, 20],
  [0x2474, 20],
  [0x2488, 20],
  [0x2776, 10],
  [0x3220, 10],
  [0x3280, 10],
] as const;
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
const BOLD = '**';

function readBehindMarkdown(text: string, start: number, end: number): SectionMark | null {
  const isBold = text.startsWith(BOLD, start);
  const isSlanted = !isBold && text.charCodeAt(start) === STAR;
  const from = isBold ? start + BOLD.length : skipSpace(text, start + 1, end);
  const inner = MARKDOWN.has(text.charCodeAt(from)) ? null : readMark(text, from, end);
  return inner === null || (isSlanted && text.charCodeAt(inner.end) !== STAR) ? null : { ...inner, start };
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
    end: behindEscape(text, markEnd, end),
    textStart: skipSpace(text, behindBold(text, markEnd), end),
  };
}

/** Of 1\. the stop takes the first place, so that it stands behind its number, and the mark ends with the second. */
function behindEscape(text: string, at: number, end: number): number {
  return at < end && text[at] === PAD && text[at + 1] !== PAD ? at + 1 : at;
}

/** The stars that close **第一条**, and the one of *一、*. */
function behindBold(text: string, at: number): number {
  if (text.charCodeAt(at) !== STAR) return at;
  return text.startsWith(BOLD, at) ? at + BOLD.length : at + 1;
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

/** How far behind a mark its words tell that it is none. */
const TELLING = 10;

/** 年 in 二、三年内: what is counted, and how many tens or thousands of it. */
const COUNTED =
  '[十百千万亿]{0,2}(?:余|多)?(?:年|个(?!方面|领域|层面|重点)|月|天|日|周|世纪|季度?|期|届|项|家|名|位|种|类|次|条|款|章|节|倍|级|线|度|时|小时|分|秒|吨|公?里|米|成|代|岁|人次|轮|批|所|件|套|版|层|号|等)';
const COUNTS = new RegExp(`^(?:两?${COUNTED}|[百千万亿])`);
/** 、（二）两项, 和（三）项, 项所述: what goes on behind （一） where a sentence speaks of the item. 项目, 和平 and 及时 are words. Behind （88） of a year stands 领字第31号. */
const SPEAKS_OF_ITEM =
  /^[、和与及至或]?\s?[（(]\s?[\d一二三四五六七八九十]{1,3}\s?[）)]|^项(?!目)|^款[所规中的]|^[\u4e00-\u9fff]{1,5}字第?[\d０-９]/;

/** Behind 99. comes 100.; elsewhere so long a number is an amount. */
const LONGEST_USUAL = 2;

/** Whether what looks like a mark is a number of which the sentence speaks. */
function speaksOfNumber(text: string, found: SectionMark, end: number): boolean {
  const { style, end: from } = found;
  const stop = text[from - 1];
  if (style === 'comma') return stop === '、' ? isRange(text, found, end) : isDecimal(text, found, end);
  // 第二条、第三条由…
  if (style === 'article') return stop === '、' && text[from] === '第';
  if (style === 'digit' || style === 'digit-bracket') return found.label.length > LONGEST_USUAL;
  return (style === 'brackets' || style === 'digit-brackets') && SPEAKS_OF_ITEM.test(wordsBehind(text, found, end));
}

function wordsBehind(text: string, { end: from }: SectionMark, end: number): string {
  return text.slice(from, Math.min(end, from + TELLING));
}

/** 二、三年内, 三、五年内, 十六、十七世纪, 五、六十年代, 一、二两项. */
function isRange(text: string, found: SectionMark, end: number): boolean {
  if (!isChineseNumeral(text.charCodeAt(found.end))) return false;
  const next = nextInRange(text, found, end);
  return next !== null && COUNTS.test(text.slice(next, Math.min(end, next + TELLING)));
}

/** 二、三国领导人…: a number that goes on behind the mark, though nothing is counted. */
export function beginsWithNextNumber(text: string, found: SectionMark, end: number): boolean {
  return (
    found.style === 'comma' && isChineseNumeral(text.charCodeAt(found.end)) && nextInRange(text, found, end) !== null
  );
}

/** The end of the number that goes on behind a mark, without its tens: of 三 in 二、三年, 十七 in 十六、十七世纪, 六 in 五、六十年代. */
function nextInRange(text: string, { number, end: from, label }: SectionMark, end: number): number | null {
  let to = from;
  for (let last = number; to < end;) {
    // Behind 二十 comes 二十一.
    const digits = readNumber(text, from, Math.min(end, from + label.length + (last % 10 === 0 ? 1 : 0)));
    if (digits === null || digits.value <= last || digits.value > last + 2) return null;
    to = digits.end;
    // 一、二、三项
    if (text[to] !== '、' || !isChineseNumeral(text.charCodeAt(to + 1))) return to;
    last = digits.value;
    from = to + 1;
  }
  return null;
}

/** 一．五亿美元, 一．二五倍 */
function isDecimal(text: string, found: SectionMark, end: number): boolean {
  return isChineseNumeral(text.charCodeAt(found.end)) && DECIMAL.test(wordsBehind(text, found, end));
}

const DECIMAL = /^[〇○零一二三四五六七八九]{1,4}(?:[十百千万亿]|倍|%|％|个百分点|[吨元米度])/;

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
const STOPS = '、．.､';

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
