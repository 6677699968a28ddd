import { digitValue, isHan, isSpace, skipSpace } from '../text/characters';
import { beginsFormal, FORMAL_NUMERALS, readFormal } from '../text/formal-numerals';
import { isChineseNumeral, readNumber } from '../text/numerals';
import { STEMS, type FoundMark, type MarkStyle, type SectionMark } from './section-mark';
import type { Paragraph } from './tree';

// What is a mark only where one after the other stands so: 一 政治关系, 一，…, 第一，…, 甲 政治关系, （甲）, （a）, 1.1, Ⅰ. and —.

interface Possible {
  /** Of one row all have the same. */
  readonly form: string;
  /** How many make a row. */
  readonly least: number;
  readonly mark: SectionMark;
}

interface Row {
  readonly least: number;
  readonly marks: FoundMark[];
}

/** The rows among the paragraphs that have no mark and are not `apart`: each begins with its first number, and goes on by one. */
export function findRows(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
  apart: ReadonlySet<number>,
): readonly FoundMark[] {
  const open = new Map<string, Row>();
  const found: FoundMark[] = [];
  const close = (row: Row | undefined): void => {
    if (row !== undefined && row.marks.length >= row.least) found.push(...row.marks);
  };
  let next = 0;
  paragraphs.forEach(({ start, end }, paragraph) => {
    const isTaken = marks[next]?.paragraph === paragraph;
    if (isTaken) next++;
    if (isTaken || !MAY_BEGIN.has(text.charCodeAt(start)) || apart.has(paragraph)) return;
    for (const { form, least, mark } of readPossible(text, start, end)) {
      const row = open.get(form);
      if (row !== undefined && follows(row, mark, paragraph)) row.marks.push({ mark, paragraph });
      else if (mark.number <= 1) {
        close(row);
        const isOnly = isDirectlyBelow(text, marks[next - 1], mark, paragraph);
        open.set(form, { least: isOnly ? 1 : least, marks: [{ mark, paragraph }] });
      }
    }
  });
  for (const row of open.values()) close(row);
  return found.sort((a, b) => a.mark.start - b.mark.start);
}

/** 4. 后续机制⏎4.1 高官会… and 四、后续机制⏎4.1 高官会…, which may be the only one; 4.1亿美元 and 4.1 亿美元 are amounts. */
function isDirectlyBelow(
  text: string,
  above: FoundMark | undefined,
  { style, label, textStart }: SectionMark,
  paragraph: number,
): boolean {
  if (style !== 'decimal' || above === undefined || !HAS_DECIMALS.has(above.mark.style)) return false;
  if (above.paragraph !== paragraph - 1 || BEGINS_AMOUNT.includes(text.charAt(textStart))) return false;
  const outer = readNumber(label, 0, label.length);
  return outer?.value === above.mark.number && '.．'.includes(label.charAt(outer.end));
}

const HAS_DECIMALS: ReadonlySet<MarkStyle> = new Set(['digit', 'comma', 'alone', 'chapter', 'article', 'division']);
const BEGINS_AMOUNT = '亿万千百倍个元吨公平立米升克斤里兆美欧英日卢成年月天小人次分';

/** Items of a list have no numbers, and stand directly below one another. */
function follows({ marks }: Row, mark: SectionMark, paragraph: number): boolean {
  const last = marks.at(-1);
  if (last === undefined) return false;
  return mark.style === 'dash' ? paragraph === last.paragraph + 1 : mark.number === last.mark.number + 1;
}

/** （子）, （丑）, as the conventions of Geneva count. */
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const BRACKETS = '（(';
const SINGLE_DASHES = '—–-－·・*';
/** Ⅰ and ⅰ each begin a row of twelve. */
export const ROMAN_ROWS = [0x2160, 0x2170] as const;
export const TWELVE = 12;
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** With what such a mark can begin: hardly any other paragraph does. */
const MAY_BEGIN: ReadonlySet<number> = new Set(
  Array.from(
    `第一二三四五六七八九十${FORMAL_NUMERALS}${STEMS}0123456789０１２３４５６７８９${BRACKETS}${SINGLE_DASHES}${LETTERS}${LETTERS.toUpperCase()}`,
    (character) => character.charCodeAt(0),
  ).concat(ROMAN_ROWS.flatMap((row) => Array.from({ length: TWELVE }, (_, at) => row + at))),
);

function readPossible(text: string, start: number, end: number): readonly Possible[] {
  const first = text.charAt(start);
  if (BRACKETS.includes(first)) return readBracketed(text, start, end);
  if (SINGLE_DASHES.includes(first)) return readSingleDash(text, start, end);
  if (first === '第') return readOrdinal(text, start, end);
  const code = first.charCodeAt(0);
  if (isChineseNumeral(code) || beginsFormal(code)) return readNumbered(text, start, end, 'alone');
  if (digitValue(code) >= 0) return [...readNumbered(text, start, end, 'digit'), ...readDecimal(text, start, end)];
  return STEMS.includes(first) ? readStem(text, start, end) : readLettered(text, start, end);
}

function possible(
  form: string,
  least: number,
  style: MarkStyle,
  number: number,
  text: string,
  [start, labelEnd, markEnd, end]: readonly [number, number, number, number],
): Possible[] {
  const textStart = skipSpace(text, markEnd, end);
  if (textStart >= end || !beginsWords(text, textStart, labelEnd)) return [];
  return [{ form, least, mark: { style, label: text.slice(start, labelEnd), number, start, end: markEnd, textStart } }];
}

/** What follows is Chinese, or a year behind a gap: in a text of two languages (a) The parties… counts the other one. */
function beginsWords(text: string, at: number, labelEnd: number): boolean {
  if (isHan(text.charCodeAt(at)) || '“"「《‘（('.includes(text.charAt(at))) return true;
  return at > labelEnd && YEAR.test(text.slice(at, at + LONGEST_YEAR));
}

const YEAR = /^[\d０-９]{4}年/;
const LONGEST_YEAR = 5;

/** 一 政治关系, 一　政治关系, 壹 政治关系, 1 双方…, 一 、双方…, 一，双方…, 一：双方…, 一款 双方…. */
function readNumbered(text: string, start: number, end: number, style: 'alone' | 'digit'): readonly Possible[] {
  const number = readNumber(text, start, end) ?? readFormal(text, start, end);
  if (number === null || number.value === 0 || number.length > 3 || number.end >= end) return NONE;
  const { value, end: labelEnd } = number;
  const behind = skipSpace(text, labelEnd, end);
  const stop = text.charAt(behind);
  if (style === 'alone' && stop === '款' && behind === labelEnd && isSpace(text.charCodeAt(labelEnd + 1)))
    return possible('款', 2, 'clause', value, text, [start, labelEnd + 1, labelEnd + 1, end]);
  if (behind > labelEnd) {
    if (stop === '、') return possible('gap and stop', 2, 'comma', value, text, [start, labelEnd, behind + 1, end]);
    // 三　木　武　夫 is a name.
    if (isSpace(text.charCodeAt(behind + 1))) return NONE;
    return possible(`gap ${style}`, 2, style, value, text, [start, labelEnd, labelEnd, end]);
  }
  if (style === 'alone' && '，,：:､'.includes(stop))
    return possible(`behind ${stop}`, 3, 'comma', value, text, [start, labelEnd, labelEnd + 1, end]);
  return NONE;
}

/** 第一，双方…; 第一次… and 第一，二条… are prose. */
function readOrdinal(text: string, start: number, end: number): readonly Possible[] {
  const number = readNumber(text, start + 1, end);
  if (number === null || number.value === 0 || number.value > MOST_ORDINALS || number.end >= end) return NONE;
  const stop = text.charAt(number.end);
  if (!'，,：:、'.includes(stop) || isChineseNumeral(text.charCodeAt(number.end + 1))) return NONE;
  return possible('第', 3, 'ordinal', number.value, text, [start, number.end, number.end + 1, end]);
}

const MOST_ORDINALS = 30;

/** 1.1 below 1. or 第一条, and 1.1.1 below 1.1, which no amount is; what stands before the last point has a row of its own. */
function readDecimal(text: string, start: number, end: number): readonly Possible[] {
  const found = DECIMAL.exec(text.slice(start, Math.min(end, start + LONGEST_DECIMAL)));
  if (found === null) return NONE;
  const [whole, before = '', inner, after = ''] = found;
  const number = readNumber(after, 0, after.length)?.value ?? 0;
  const labelEnd = start + before.length + after.length;
  const place = [start, labelEnd, start + whole.length, end] as const;
  return inner === undefined
    ? possible(`decimal ${before}`, 2, 'decimal', number, text, place)
    : possible(`decimal ${before}`, 1, 'subdecimal', number, text, place);
}

const DECIMAL = /^([\d０-９]{1,2}[.．]([\d０-９]{1,2}[.．])?)([\d０-９]{1,2})(?:[.．、]|(?=[\s\u3000\u4e00-\u9fff“]))/;
const LONGEST_DECIMAL = 10;

/** （甲）, （a） and （i）; i can be the first Roman number and the ninth letter. */
function readBracketed(text: string, start: number, end: number): readonly Possible[] {
  let close = start + 1;
  while (close < end && close <= start + LONGEST_ROMAN + 1 && !'）)'.includes(text.charAt(close))) close++;
  if (close >= end || !'）)'.includes(text.charAt(close))) return NONE;
  const inside = text.slice(start + 1, close).trim();
  const place = [start, close + 1, close + 1, end] as const;
  if (inside.length === 1)
    for (const row of [STEMS, BRANCHES]) {
      const at = row.indexOf(inside);
      if (at !== -1) return possible(`（${row}）`, 2, 'stem-brackets', at + 1, text, place);
    }
  return lettersOf(inside).flatMap(({ form, kind, number }) =>
    possible(`（${form}）`, 2, `${kind}-brackets`, number, text, place),
  );
}

/** 甲　经济合作; 甲　方 is who signs. */
function readStem(text: string, start: number, end: number): readonly Possible[] {
  const behind = skipSpace(text, start + 1, end);
  if (behind === start + 1 || text.charAt(behind) === '方' || isSpace(text.charCodeAt(behind + 1))) return NONE;
  const number = STEMS.indexOf(text.charAt(start)) + 1;
  return possible('stem and gap', 2, 'stem', number, text, [start, start + 1, start + 1, end]);
}

/** a. A. I. Ⅰ. Ⅰ、 */
function readLettered(text: string, start: number, end: number): readonly Possible[] {
  const found = LETTERED.exec(text.slice(start, Math.min(end, start + LONGEST_ROMAN + 2)));
  if (found === null) return NONE;
  const [whole, label = ''] = found;
  const place = [start, start + label.length, start + whole.length, end] as const;
  return lettersOf(label).flatMap(({ form, kind, number }) => possible(`${form}.`, 2, kind, number, text, place));
}

const LONGEST_ROMAN = 5;
const LETTERED = /^([a-z]{1,5}|[A-Z]{1,5}|[Ⅰ-Ⅻⅰ-ⅻ])(?:[.．、)）]|(?=[\s\u3000]))/;

interface Lettered {
  readonly form: string;
  readonly kind: 'letter' | 'roman';
  readonly number: number;
}

function lettersOf(label: string): Lettered[] {
  const code = label.length === 1 ? label.charCodeAt(0) : 0;
  const row = ROMAN_ROWS.find((each) => code >= each && code < each + TWELVE);
  if (row !== undefined) return [{ form: `Ⅰ ${row}`, kind: 'roman', number: code - row + 1 }];
  const small = label.toLowerCase();
  const isSmall = small === label;
  const read: Lettered[] = [];
  if (small.length === 1 && LETTERS.includes(small))
    read.push({ form: isSmall ? 'a' : 'A', kind: 'letter', number: LETTERS.indexOf(small) + 1 });
  const roman = ROMAN.indexOf(small) + 1;
  if (roman > 0) read.push({ form: isSmall ? 'i' : 'I', kind: 'roman', number: roman });
  return read;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** —保持高层往来, - 保持高层往来, ·, *: items of a list. */
function readSingleDash(text: string, start: number, end: number): readonly Possible[] {
  const dash = text.charAt(start);
  return possible(dash, 2, 'dash', 0, text, [start, start + 1, start + 1, end]);
}

const NONE: readonly Possible[] = [];
