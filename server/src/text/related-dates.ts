import { findDates, readDate, type DateMention } from './dates';
import { readNumber } from './numerals';

/** A date of a sentence; null where it leaves out something that the sentence does not tell either. */
export interface RelatedDate {
  readonly start: number;
  readonly date: DateMention | null;
}

/** 同年12月23日, 次年7月, 同月8日, 同日, 当天: what is meant is told from the date before. 去年11月, 今年, 本月9日, 十年前: from that of the text. */
const RELATIVE =
  /同年|[次翌]年|同月|同[日天]|当[日天]|[去今]年|(?<![目之以此当提])前年|本[年月]|(?<![\d０-９一二两三四五六七八九十百几多数余〇○])[\d０-９一二两三四五六七八九十]{1,3}年前(?![景后途往瞻])/g;
const HAS_RELATIVE = new RegExp(RELATIVE.source);
/** How many years before that of the text. */
const YEARS_AGO: ReadonlyMap<string, number> = new Map([
  ['今年', 0],
  ['本年', 0],
  ['去年', 1],
  ['前年', 2],
]);
/** About so many: 近十年前, 约十年前. */
const IS_ABOUT = /[近约逾超]$/;
/** Titles have years of their own: 《2014年至2020年合作纲要》. */
const TITLES = /《[^《》]*》/g;
const BLANK = '〓';
const DASHES = '至到—－–-~～';
/** As long as a day within a year can be: 十二月二十三日. */
const LONGEST_DAY = 12;

/** Whether words speak of a date that is told only from another one. */
export function hasRelativeDate(words: string): boolean {
  return HAS_RELATIVE.test(words);
}

/** Whether a date is the end of a range: 2011年至2015年, 2011—2015年. */
export function endsRange(text: string, start: number): boolean {
  return (
    DASHES.includes(text.charAt(start - 1)) && /[\d０-９年月日○〇一二三四五六七八九零]/.test(text.charAt(start - 2))
  );
}

/**
 * The dates of a sentence, each with what it leaves out: the year of 2015年2月8日…和6月13日…, all of 同日. Told only from the date that
 * stands directly before it, at the beginning of a sentence from that of the one before in its `paragraph`, and only where that one says
 * as much.
 */
export function datesOfSentence(text: string, from: number, to: number, paragraph = from): RelatedDate[] {
  const words = text.slice(from, to).replace(TITLES, (title) => BLANK.repeat(title.length));
  return datesOf(words, dateOfSentenceBefore(text, paragraph, from, words)).map(({ start, end, date }) => ({
    start: start + from,
    date: date === null ? null : { ...date, start: start + from, end: end + from },
  }));
}

/** Such a word at the beginning of a sentence speaks of the date of the sentence before it. */
const BEGINS_RELATIVE = /^[\s\u3000]*(?:就在)?(?:同一?[日天年月]|当[日天]|[次翌]年)/;
/** 23日和24日: a day by itself. */
const OTHER_DAY = /[\d０-９一二三四五六七八九十]日/;
/** 3月5日电 of a dateline is no day of what it tells. */
const TOLD = /^[电讯]/;
const MOST_SENTENCES = 3;

/** The only date of the sentence before one that begins with 同日 or 同年; null where it has none, or several. */
function dateOfSentenceBefore(
  text: string,
  paragraph: number,
  from: number,
  words: string,
  sentences = MOST_SENTENCES,
): DateMention | null {
  if (from <= paragraph || sentences === 0 || !BEGINS_RELATIVE.test(words)) return null;
  const start = Math.max(paragraph, text.lastIndexOf('。', from - 2) + 1);
  const before = text.slice(start, from).replace(TITLES, (title) => BLANK.repeat(title.length));
  const earlier = dateOfSentenceBefore(text, paragraph, start, before, sentences - 1);
  const [only, other] = datesOf(before, earlier);
  if (typeof only?.date?.year !== 'number' || other !== undefined) return null;
  const behind = before.slice(only.end);
  return OTHER_DAY.test(before.slice(0, only.start)) || OTHER_DAY.test(behind) || TOLD.test(behind) ? null : only.date;
}

function datesOf(words: string, earlier: DateMention | null): (RelatedDate & { readonly end: number })[] {
  const stated = findDates(words, 0, words.length).map((date) => ({ start: date.start, date }));
  const relative = [...words.matchAll(RELATIVE)].map((match) => ({
    start: match.index,
    date: beforeText(words, match.index, match[0]),
  }));
  const found: (RelatedDate & { readonly end: number })[] = [];
  let before = earlier;
  for (const { start, date } of [...stated, ...relative].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    // 12月23日 of 同年12月23日 is read with it.
    if (last !== undefined && start < last.end) continue;
    const isFirst = last === undefined;
    const end: number = date?.end ?? start + 2;
    const meant: DateMention | null =
      date === null ? related(words, start, before) : isFirst ? date : inYearOf(date, before);
    found.push({ start, end: meant?.end ?? end, date: meant });
    before = meant === null || endsRange(words, start) ? null : meant;
  }
  return found;
}

/** 去年, 今年1月, 前年1月9日, 十年前, 本月9日: what is left out is that of the text around it. */
function beforeText(words: string, start: number, lead: string): DateMention | null {
  const end = start + lead.length;
  const style = 'chinese';
  if (lead === '本月') {
    const day = readNumber(words, end, words.length);
    if (day === null || words.charAt(day.end) !== '日') return null;
    return { start, end: day.end + 1, year: null, month: null, day: day.value, style, until: null };
  }
  const yearsAgo = YEARS_AGO.get(lead) ?? yearsOf(words, start, lead);
  if (yearsAgo === null) return null;
  const year = { start, end, year: null, month: null, day: null, style, until: null, yearsAgo } as const;
  if (lead.endsWith('前')) return year;
  const rest = words.slice(end, end + LONGEST_DAY).trimStart();
  const blanks = words.slice(end, end + LONGEST_DAY).length - rest.length;
  const whole = SOME_YEAR + rest;
  const date = readDate(whole, 0, whole.length);
  if (typeof date?.month !== 'number') return year;
  return { ...date, start, end: end + blanks + date.end - SOME_YEAR.length, year: null, yearsAgo };
}

const SOME_YEAR = '2000年';

function yearsOf(words: string, start: number, lead: string): number | null {
  if (!lead.endsWith('年前') || IS_ABOUT.test(words.slice(0, start))) return null;
  return readNumber(lead.replace('两', '二'), 0, lead.length)?.value ?? null;
}

/** 6月13日 behind 2015年2月8日 is in 2015, 2月8日 behind 2015年6月13日 need not be. */
function inYearOf(date: DateMention, before: DateMention | null): DateMention | null {
  // 去年9月14日 and 今年9月14日 say their year themselves.
  if (date.year !== null || date.yearsAgo !== undefined || date.month === null) return date;
  if (before === null) return null;
  if (before.month === null) return null;
  const isLater = order(date) >= order(before);
  if (before.year === null) return before.yearsAgo === undefined || !isLater ? date : null;
  return isLater ? { ...date, year: before.year } : null;
}

function order({ month, day }: DateMention): number {
  return (month ?? 0) * 100 + (day ?? 0);
}

function related(words: string, start: number, before: DateMention | null): DateMention | null {
  if (before === null) return null;
  const [same, unit] = [words.charAt(start), words.charAt(start + 1)];
  if (!'同次翌当'.includes(same)) return null;
  const { year, month, day, until } = before;
  if (unit === '日' || unit === '天')
    return day === null || until !== null ? null : { ...before, start, end: start + 2 };
  if (year === null) return null;
  const lead = unit === '月' ? (month === null ? null : `${year}年${month}月`) : `${same === '同' ? year : year + 1}年`;
  if (lead === null) return null;
  const whole = lead + words.slice(start + 2, start + 2 + LONGEST_DAY);
  const date = readDate(whole, 0, whole.length);
  return date === null ? null : { ...date, start, end: start + 2 + date.end - lead.length };
}
