import { digitValue, isBlank, skipSpace } from './characters';
import { isNumeral, readNumber, type NumberMention } from './numerals';
import type { Span } from './span';

/** A day, a month or a year, as far as the text tells. The year is missing in 9月14日, the month in 2015年. */
export interface DateMention extends Span {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly style: 'digits' | 'chinese';
  /** The last day of a range: 2013年9月6日至8日. */
  readonly until: { readonly month: number | null; readonly day: number } | null;
  /** How many years before that of the text around it, where it has none of its own: 去年9月14日. */
  readonly yearsAgo?: number;
  /** How many years the anniversary counts of which the words around it speak, 0 where they do not say: whether it is its day must be told. */
  readonly anniversary?: number;
}

const YEAR = '年';
const MONTH = '月';
const DAY = '日';

/**
 * The date whose first number begins at `from`, or null; the name of an era before it belongs to it. Digits of both widths and Chinese numerals are read, in any order of blanks that print leaves.
 * A year is four characters before 年 (30年 is a span of time); a month is 1 to 12 characters long before 月 and has no 个 between.
 */
export function readDate(text: string, from: number, to: number): DateMention | null {
  const first = readNumber(text, from, to);
  if (first === null) return null;
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let [start, end] = [from, first.end];
  let next: typeof first | null = first;
  const style = first.style;

  let mark = skipSpace(text, first.end, to);
  if (text[mark] === YEAR && mark < to) {
    const isOurs = first.length === 4 || isSpelledOut(first);
    const counted = isOurs ? { year: first.value, start: from } : yearOfEra(text, from, first.value);
    if (counted === null) return null;
    ({ year, start } = counted);
    end = mark + 1;
    const after = skipSpace(text, end, to);
    next = readNumber(text, after, to);
    if (next !== null) mark = skipSpace(text, next.end, to);
  }
  if (next !== null && text[mark] === MONTH && mark < to && next.length <= 2) {
    month = next.value;
    end = mark + 1;
    const after = skipSpace(text, end, to);
    // 西历一千八百八十七年十二月初一日; later, or without its year, 初一 is a day of another calendar.
    const saysFirst = text[after] === '初' && year !== null && year < 1912;
    const last = readNumber(text, saysFirst ? after + 1 : after, to);
    const stop = last === null ? to : skipSpace(text, last.end, to);
    if (last !== null && last.length <= 3 && stop < to && (text[stop] === DAY || text[stop] === '号')) {
      day = last.value;
      end = stop + 1;
    }
  }
  if (year === null && (month === null || day === null)) return null;
  const until = day === null ? null : readUntil(text, end, to);
  return { start, end: until?.end ?? end, year, month, day, style, until };
}

/**
 * Years that are counted otherwise, with the days of our calendar: 民国四十一年 is 1952. Before: the last year that was not counted so;
 * since: its first year with the days of our calendar.
 */
const ERAS: readonly (readonly [name: string, before: number, since?: number])[] = [
  ['民国', 1911],
  ['明治', 1867, 6],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
];

/** 一千九百六十一年, as older treaties have it. */
function isSpelledOut({ style, length, value }: NumberMention): boolean {
  return style === 'chinese' && length > 4 && value >= 1000 && value < 2200;
}

/** What our calendar is called beside another; older treaties name it by who else signs: 西历, 英历. */
export const OUR_CALENDAR = '(?:公[元历]|[西英法德美洋阳新国]历)';

/** What stands before a year and belongs to it: 公元, 中华民国, 昭和. */
export const BEFORE_YEAR = new RegExp(`(?:${OUR_CALENDAR}|(?:中华)?(?:${ERAS.map(([name]) => name).join('|')}))$`);

/** The year as we count it, and where the name of its era begins: 民国, 中华民国. */
function yearOfEra(
  text: string,
  from: number,
  value: number,
): { readonly year: number; readonly start: number } | null {
  // 民国 34 年
  const behind = text[from - 1] === ' ' ? from - 1 : from;
  const [name, before, since = 1] = ERAS.find(([each]) => text.startsWith(each, behind - each.length)) ?? [];
  if (name === undefined || before === undefined || value < since) return null;
  const start = behind - name.length;
  return {
    year: before + value,
    start: text.startsWith(WHOSE_ERA, start - WHOSE_ERA.length) ? start - WHOSE_ERA.length : start,
  };
}

const WHOSE_ERA = '中华';

/** 至8日, —10月3日, 到8日 */
function readUntil(text: string, from: number, to: number): { month: number | null; day: number; end: number } | null {
  const dash = text[from];
  if (dash === undefined || from >= to || !'至到—－-~～'.includes(dash)) return null;
  const first = readNumber(text, from + 1, to);
  if (first === null || first.length > 3 || first.end >= to) return null;
  if (text[first.end] === DAY) return { month: null, day: first.value, end: first.end + 1 };
  if (text[first.end] !== MONTH) return null;
  const second = readNumber(text, first.end + 1, to);
  if (second === null || second.length > 3 || second.end >= to || text[second.end] !== DAY) return null;
  return { month: first.value, day: second.value, end: second.end + 1 };
}

/** Every date in [from, to), in order. Linear: each number is tried once, from its first character. */
export function findDates(text: string, from: number, to: number): DateMention[] {
  const found: DateMention[] = [];
  let at = from;
  while (at < to) {
    if (!isNumeral(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const date = readDate(text, at, to);
    const ago = date?.year === null ? yearsBefore(text, at) : 0;
    if (date !== null && ago !== null) found.push(ago === 0 ? date : { ...date, yearsAgo: ago });
    // A name may end with a numeral directly before a date: 钱二１２月３０日.
    at = date?.end ?? readNumber(text, at, to)?.end ?? endOfNumerals(text, at, to);
  }
  return found;
}

/**
 * How many years before that of the text around it a day without a year lies: one for 去年3月, none where nothing is said. Null behind a
 * year that is not understood (92年, 光绪二十一年, 同年): it is no day of the year that the text has.
 */
function yearsBefore(text: string, from: number): number | null {
  let at = from;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  if (text[at - 1] !== YEAR) return 0;
  return YEARS_BEFORE.get(text.charAt(at - 2)) ?? null;
}

const YEARS_BEFORE: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['本', 0],
  ['去', 1],
  ['上', 1],
  ['前', 2],
]);

function endOfNumerals(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isNumeral(text.charCodeAt(at))) at++;
  return at;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day: 2月30日 and 13月 are impossible, 2月29日 only in a leap year. */
export function isPossible(date: Pick<DateMention, 'year' | 'month' | 'day'>): boolean {
  if (date.month === null) return true;
  const days = DAYS[date.month - 1];
  if (days === undefined) return false;
  if (date.day === null) return true;
  if (date.day < 1 || date.day > days) return false;
  const commonYear = date.year !== null && (date.year % 4 !== 0 || (date.year % 100 === 0 && date.year % 400 !== 0));
  return !(date.month === 2 && date.day === 29 && commonYear);
}

/** `2013-09-07`, `2013-09` or `2013`; null without a year or for a day that does not exist. */
export function toIsoDate(date: Pick<DateMention, 'year' | 'month' | 'day'>): string | null {
  if (date.year === null || !isPossible(date)) return null;
  if (date.month === null) return String(date.year);
  const month = `${date.year}-${twoDigits(date.month)}`;
  return date.day === null ? month : `${month}-${twoDigits(date.day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

const NUMERIC_DATE = /([\d０-９]{4})([-－.．/／])([\d０-９]{1,2})\2([\d０-９]{1,2})(?![\d０-９])/y;

/** A date as lists have it, that begins at `from`: 2002-12-23, 2002.12.23, 2002/12/23. */
export function readNumericDate(text: string, from: number): DateMention | null {
  NUMERIC_DATE.lastIndex = from;
  const match = NUMERIC_DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [match[1], match[3], match[4]].map((digits = '') => Number(digits.normalize('NFKC')));
  if (year === undefined || month === undefined || day === undefined) return null;
  return { start: from, end: from + match[0].length, year, month, day, style: 'digits', until: null };
}

/** Every date in [from, to) as lists have it, in order. */
export function findNumericDates(text: string, from: number, to: number): DateMention[] {
  const found: DateMention[] = [];
  for (let at = from; at < to;) {
    const date = digitValue(text.charCodeAt(at)) !== -1 ? readNumericDate(text, at) : null;
    if (date !== null && date.end <= to) found.push(date);
    // A longer row of digits has no year in it.
    if (date === null) while (at < to && digitValue(text.charCodeAt(at)) !== -1) at++;
    at = date?.end ?? at + 1;
  }
  return found;
}

const COMPACT_DATE = /^\s*(\d{4})(\d{2})(\d{2})\s*$/;

/** The eight digits of the archive's own date field: 20130908. */
export function readCompactDate(text: string): string | null {
  const digits = COMPACT_DATE.exec(text) ?? COMPACT_DATE.exec(text.normalize('NFKC'));
  if (digits === null) return null;
  return toIsoDate({ year: Number(digits[1]), month: Number(digits[2]), day: Number(digits[3]) });
}
