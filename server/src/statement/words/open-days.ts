import { readDate, type DateMention } from '../../text/dates';
import { PLACE } from './place';

const LEFT_OPEN = '[\\s\\u3000_＿XxＸ×*＊…?？△〔〕［］[\\]【】]';
const NUMBER = '[\\d０-９〇○零一二三四五六七八九十]';
/** 于甲京, 于〔甲京〕, 于×× */
const AT_PLACE = `[于在，,、\\s]\\s*(?:[〔［[（(]\\s*)?(?:${PLACE}|${LEFT_OPEN}{1,8})(?:\\s*[〕］\\]）)])?`;
const OPEN_DAY = new RegExp(
  `^(?:[签订]?于)?(${NUMBER}{2,4}${LEFT_OPEN}{0,4}|${LEFT_OPEN}{0,8})年(${LEFT_OPEN}{0,6}${NUMBER}{1,3}月)?(?:${LEFT_OPEN}{0,8}月)?${LEFT_OPEN}{1,8}(?:${NUMBER}{1,3}${LEFT_OPEN}{1,4})?日(?:${AT_PLACE})?$`,
);

/** A closing line of a draft, which leaves the day open, with what it tells: 2025年5月　日于甲京, 2025年__月__日, 二〇××年×月×日于××. Null for any other line. */
export function readOpenDay(line: string): { readonly date: DateMention | null; readonly place: string | null } | null {
  const found = line.includes('日') ? OPEN_DAY.exec(line) : null;
  if (found === null) return null;
  const [, year = '', month = '', place = null] = found;
  // Of a form nothing is known but its year.
  const date = month === '' ? null : readDate(`${year}年${month}`, 0, year.length + 1 + month.length);
  return { date, place };
}
