import { readDate, type DateMention } from '../../text/dates';
import { PLACE } from './place';

const LEFT_OPEN = '[\\s\\u3000_＿XxＸ×*＊…?？]';
const NUMBER = '[\\d０-９〇○零一二三四五六七八九十]';
const OPEN_DAY = new RegExp(
  `^(?:[签订]?于)?(${NUMBER}{2,4}${LEFT_OPEN}{0,4}年)(${LEFT_OPEN}{0,6}${NUMBER}{1,3}月)?(?:${LEFT_OPEN}{0,8}月)?${LEFT_OPEN}{1,8}日(?:[于在，,、\\s]\\s*${PLACE})?$`,
);

/** A closing line of a draft, which leaves the day open, with what it tells: 2025年5月　日于甲京, 2025年__月__日. Null for any other line. */
export function readOpenDay(line: string): { readonly date: DateMention | null; readonly place: string | null } | null {
  const found = line.includes('日') ? OPEN_DAY.exec(line) : null;
  if (found === null) return null;
  const [, year = '', month = '', place = null] = found;
  // Of a form nothing is known but its year.
  const date = month === '' ? null : readDate(year + month, 0, year.length + month.length);
  return { date, place };
}
