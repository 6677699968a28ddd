import { findDates, readDate, type DateMention } from '../text/dates';
import type { Span } from '../text/span';
import { LONGEST_MADE_BEHIND, tellsOfMaking } from './citations/citation-dates';
import { isDateOfAnother } from './citations/date-of-another';

const YEAR_ALONE =
  /^[ \t\u3000#*【［[]*([12]\d{3}年|[12１２][０-９]{3}年|[一二][○〇零一二三四五六七八九]{3}年|(?:中华)?民国[\d０-９一二三四五六七八九十]{1,3}年)(?:[（(][^（()）\n]{2,9}年[）)])?[】］\]：:* \t\u3000]*\r?$/gm;
const BEGINS_ENTRY = /^[ \t\u3000●■◆·•*－—-]{0,12}(?=[\d０-９一二三四五六七八九十])/;
const LONGEST_ENTRY = 120;
const VISIT = /访|抵达|出席/;

/** The years that stand above the entries of a chronicle, each on a line of its own. */
export class YearHeadings {
  readonly #text: string;
  #found: { readonly at: number; readonly year: number }[] | null = null;

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
    if (indent === undefined) return null;
    const day = readDate(this.#text, begin + indent.length, title.start);
    if (typeof day?.month !== 'number' || day.until !== null) return null;
    const link = this.#text.slice(day.end, title.start);
    const behind = this.#text.slice(title.end, title.end + LONGEST_MADE_BEHIND);
    const isMade = tellsOfMaking(link, this.#text.slice(title.start, title.end), behind);
    // A visit has more days than the one on which it begins.
    const made = read?.start === day.start ? read : isMade ? (VISIT.test(link) ? { ...day, day: null } : day) : null;
    if (day.year !== null)
      // What its sentence tells of a whole date has been read.
      return read === null && day.day !== null && link.includes('，') && !isDateOfAnother(this.#text, title)
        ? made
        : null;
    const year = made === null ? null : this.#above(begin, start);
    return made === null || year === null ? null : { ...made, year };
  }

  #above(at: number, from: number): number | null {
    const found = (this.#found ??= this.#find());
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    const last = found[low - 1];
    return last === undefined || last.at < from ? null : last.year;
  }

  #find(): { at: number; year: number }[] {
    return Array.from(this.#text.matchAll(YEAR_ALONE), ({ index, 0: line, 1: words = '' }) => {
      const year = findDates(`${words}1月`, 0, words.length + 2)[0]?.year ?? NaN;
      return { at: index + line.indexOf(words), year };
    });
  }
}
