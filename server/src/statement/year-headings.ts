import { findDates, readDate, type DateMention } from '../text/dates';
import type { Span } from '../text/span';
import { LONGEST_MADE_BEHIND, tellsOfMaking } from './citations/citation-dates';
import { isDateOfAnother } from './citations/date-of-another';

/** 1994年 on a line of its own, and 1994 where Markdown makes a heading of it. */
const YEAR_ALONE =
  /^[ \t\u3000#*【［[]*([12]\d{3}年|(?<=[#*]\s?)[12]\d{3}(?=[*\s]*$)|[12１２][０-９]{3}年|[一二][○〇零一二三四五六七八九]{3}年|(?:中华)?民国[\d０-９一二三四五六七八九十]{1,3}年)(?:[（(][^（()）\n]{2,9}年[）)])?[】］\]：:* \t\u3000]*\r?$/gm;
const BEGINS_ENTRY = /^[ \t\u3000●■◆·•*－—-]{0,12}(?=[\d０-９一二三四五六七八九十])/;
/** 09-29 《甲乙条约》, 9.29：签署《甲乙条约》: without its year a day of digits is one below a year only. */
const DIGITS = /^(\d{1,2})[-.．/](\d{1,2})(?:[\s\u3000：:，]+|(?=《))/;
const LONGEST_DIGITS = 8;
/** 1978年8月12日, 8月12日 on a line of its own; one such line alone is the day of a page. */
const DAY_ALONE =
  /^[ \t\u3000#*●■◆·•【［[]*((?:(?:[12]\d{3}|[一二][○〇零一二三四五六七八九]{3})年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)[】］\]：:* \t\u3000]*\r?$/gm;
const LEAST_DAYS = 2;
const LONGEST_ENTRY = 120;
const VISIT = /访|抵达|出席/;

interface Heading {
  /** Where it stands. */
  readonly at: number;
}

/** The last of some headings, in their order, that stands before a place. */
function lastBefore<H extends Heading>(headings: readonly H[], at: number): H | null {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}

/** The years and the days that stand above the entries of a chronicle, each on a line of its own. */
export class YearHeadings {
  readonly #text: string;
  #found: (Heading & { readonly year: number })[] | null = null;
  #days: (Heading & { readonly end: number; readonly behind: number })[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The day with which the entry begins that tells of the making of what `title` names, with its own year or the one above it; null where none does. `read` is
   * the date that its sentence gives, which may be the month of a visit.
   */
  dayOfEntry(title: Span, read: DateMention | null, { start }: Span): DateMention | null {
    const from = Math.max(start, title.start - LONGEST_ENTRY);
    const near = this.#text.slice(from, title.start);
    const line = near.lastIndexOf('\n') + 1;
    if (line === 0 && from > start) return null;
    const begin = from + line;
    const indent = BEGINS_ENTRY.exec(near.slice(line))?.[0];
    const at = begin + (indent?.length ?? 0);
    const own = indent === undefined ? null : (readDate(this.#text, at, title.start) ?? this.#digitsAt(at));
    const day = own ?? (indent === undefined && read === null ? this.#dayAbove(begin) : null);
    if (typeof day?.month !== 'number' || day.until !== null) return null;
    const link = this.#text.slice(own === null ? begin : day.end, title.start);
    const behind = this.#text.slice(title.end, title.end + LONGEST_MADE_BEHIND);
    const isMade = tellsOfMaking(link, this.#text.slice(title.start, title.end), behind);
    // A visit has more days than the one on which it begins.
    const made = read?.start === day.start ? read : isMade ? (VISIT.test(link) ? { ...day, day: null } : day) : null;
    if (own === null) {
      const yearOfDay = day.year ?? this.#above(begin, start);
      return made === null || yearOfDay === null ? null : { ...made, year: yearOfDay };
    }
    if (day.year !== null)
      // What its sentence tells of a whole date has been read.
      return read === null && day.day !== null && link.includes('，') && !isDateOfAnother(this.#text, title)
        ? made
        : null;
    const year = made === null ? null : this.#above(begin, start);
    return made === null || year === null ? null : { ...made, year };
  }

  #digitsAt(at: number): DateMention | null {
    const found = DIGITS.exec(this.#text.slice(at, at + LONGEST_DIGITS));
    const [month, day] = [Number(found?.[1]), Number(found?.[2])];
    if (found === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
    return { start: at, end: at + found[0].length, year: null, month, day, style: 'digits', until: null };
  }

  /** 1994年5月17日 ⏎ 两国签署《甲乙条约》。: the day that is all of the line above an entry. */
  #dayAbove(begin: number): DateMention | null {
    const days = (this.#days ??= Array.from(this.#text.matchAll(DAY_ALONE), ({ index, 0: line, 1: words = '' }) => {
      const at = index + line.indexOf(words);
      return { at, end: at + words.length, behind: index + line.length };
    }));
    const last = lastBefore(days, begin);
    // Where each day ends a text, its entry is another one.
    if (last === null || days.length < LEAST_DAYS || this.#text.slice(last.behind, begin).trim() !== '') return null;
    return readDate(this.#text, last.at, last.end);
  }

  #above(at: number, from: number): number | null {
    const last = lastBefore((this.#found ??= this.#find()), at);
    return last === null || last.at < from ? null : last.year;
  }

  #find(): { at: number; year: number }[] {
    return Array.from(this.#text.matchAll(YEAR_ALONE), ({ index, 0: line, 1: words = '' }) => {
      const whole = words.endsWith('年') ? `${words}1月` : `${words}年1月`;
      const year = findDates(whole, 0, whole.length)[0]?.year ?? NaN;
      return { at: index + line.indexOf(words), year };
    });
  }
}
