import { findDates, isPossible, type DateMention } from '../text/dates';

/** The longest that a date can be before its 月 and behind it. */
const BEFORE = 12;
const BEHIND = 12;

/** Every day or month in the text that does not exist: 2月30日, 13月. Looks only around each 月. */
export function findImpossibleDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (let at = text.indexOf('月'); at !== -1; at = text.indexOf('月', at + 1)) {
    const start = Math.max(found.at(-1)?.end ?? 0, at - BEFORE);
    for (const date of findDates(text, start, Math.min(text.length, at + BEHIND))) {
      if (date.start < at && date.end > at && date.month !== null && !isPossible(date)) found.push(date);
    }
  }
  return found;
}
