import type { DateMention } from '../../text/dates';
import { isNumeral, readNumber } from '../../text/numerals';
import { slice, type Span } from '../../text/span';
import { toChinese, toChineseDigits, toFullWidth } from '../../text/written-numbers';

/**
 * Another day in the style in which a date stands: ２００６年３月１２日 becomes ２００６年３月２１日, 二○○六年三月 二○○七年五月.
 * Null where the day says less than the date does, or where the date leaves out the year and the day is of another one.
 */
export function dateLike(text: string, date: DateMention, year: number | null, day: string): string | null {
  const [newYear, newMonth, newDay] = day.split('-').map(Number);
  const values: number[] = [];
  if (date.until !== null || newYear === undefined) return null;
  if (date.year !== null) values.push(newYear);
  else if (newYear !== year) return null;
  for (const [old, value] of [
    [date.month, newMonth],
    [date.day, newDay],
  ] as const) {
    if (old === null) continue;
    if (value === undefined) return null;
    values.push(value);
  }
  const runs = numeralsIn(text, date);
  if (runs.length !== values.length) return null;
  // Of 民国七十九年 and 昭和47年 the numbers are those of another calendar.
  const isOurs = date.year === null || readNumber(text, runs[0]?.start ?? 0, date.end)?.value === date.year;
  if (!isOurs && newYear !== date.year) return null;
  let written = '';
  let at = date.start;
  runs.forEach((run, index) => {
    const isYear = date.year !== null && index === 0;
    const isKept = isYear && !isOurs;
    const number = isKept ? slice(text, run) : numberLike(slice(text, run), values[index] ?? 0, isYear, text);
    written += text.slice(at, run.start) + number;
    at = run.end;
  });
  return written + text.slice(at, date.end);
}

/** Whether a date can show how a whole one is written. */
export function isWholeDate({ year, day, until }: DateMention): boolean {
  return year !== null && day !== null && until === null;
}

function numeralsIn(text: string, { start, end }: Span): Span[] {
  const runs: Span[] = [];
  for (let at = start; at < end; at++) {
    if (!isNumeral(text.charCodeAt(at))) continue;
    const from = at;
    while (at < end && isNumeral(text.charCodeAt(at))) at++;
    runs.push({ start: from, end: at });
  }
  return runs;
}

function numberLike(old: string, value: number, isYear: boolean, text: string): string {
  if (/^[0-9０-９]+$/.test(old)) {
    const isPadded = /^[0０]/.test(old);
    const digits = String(value).padStart(isPadded ? old.length : 1, '0');
    const isFullWidth = /[０-９]/.test(old);
    return isFullWidth ? toFullWidth(digits) : digits;
  }
  if (!isYear) return toChinese(value);
  // The zero as it stands in this year, else as it stands in others.
  const zero = (/[〇○◯零Ｏ０]/.exec(old) ?? /[一二九]([〇○])/.exec(text)?.slice(1))?.[0] ?? '〇';
  return toChineseDigits(value, zero);
}
