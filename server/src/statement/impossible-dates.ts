import { findDates, isPossible, type DateMention } from '../text/dates';
import { OTHER_CALENDAR } from './words/calendars';

/** The longest that a date can be before its 月 and, with the last day of a range, behind it. */
const BEFORE = 12;
const BEHIND = 20;

/** Every day or month in the text that does not exist: 2月30日, 13月, 4月29日至31日. Looks only around each 月. */
export function findImpossibleDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (let at = text.indexOf('月'); at !== -1; at = text.indexOf('月', at + 1)) {
    const start = Math.max(found.at(-1)?.end ?? 0, at - BEFORE);
    for (const date of findDates(text, start, Math.min(text.length, at + BEHIND))) {
      if (date.start >= at) break;
      if (date.end <= at || date.month === null || (isPossible(date) && isPossibleEnd(date))) continue;
      if (!isOfOtherCalendar(text, date)) found.push(date);
    }
  }
  return found;
}

function isPossibleEnd(date: DateMention): boolean {
  const end = endOfRange(date);
  return end === null || isPossible(end);
}

/** The last day of a range, which may lie in the next year: 12月30日至2月29日; null for a single day. */
export function endOfRange({ year, month, until }: DateMention): Pick<DateMention, 'year' | 'month' | 'day'> | null {
  if (until === null || month === null) return null;
  const last = until.month ?? month;
  return { year: year !== null && last < month ? year + 1 : year, month: last, day: until.day };
}

/** How far before a day the name of its calendar is looked for: 农历每年二月二十九日至三十日 */
const REACH = 24;
const BEHIND_CALENDAR = new RegExp(
  `${OTHER_CALENDAR}[每元闰年月日号至到、和及与或—－\\s\\d０-９〇○零一二三四五六七八九十廿]*$`,
);
const BEFORE_CALENDAR = new RegExp(`^\\s*[（(]\\s*[^（）()，。]{0,6}?${OTHER_CALENDAR}\\s*[）)]`);

/** Months of other calendars have other lengths. */
function isOfOtherCalendar(text: string, { start, end }: DateMention): boolean {
  return (
    BEHIND_CALENDAR.test(text.slice(Math.max(0, start - REACH), start)) ||
    BEFORE_CALENDAR.test(text.slice(end, end + BEHIND))
  );
}
