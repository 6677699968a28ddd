import { readDate, readNumericDate, type DateMention } from '../../text/dates';
import type { Span } from '../../text/span';

// | 名称 | 签署日期 | 生效日期 |: a table of treaties says in its first row what the days of a column are.

const BAR = 0x7c; // |
const ENDS_LINE = '\n';
const RULE = '--';
const IS_RULE = /^[\s|:-]+$/;
const OF_SIGNING = /^(?:签[署订字]|缔结|订立)(?:日期|时间|年月日|之?日)?$/;
/** So far above a row its table can begin: each row looks for its head. */
const LONGEST_TABLE = 100_000;

/** The day of signing that a table has in the row of a title; null where the title is in no table, or its row has no such day. */
export function dayInRow(text: string, { start, end }: Span): DateMention | null {
  let at = end;
  while (text.charCodeAt(at) === BLANK) at++;
  if (text.charCodeAt(at) !== BAR) return null;
  const line = text.lastIndexOf(ENDS_LINE, start) + 1;
  const column = columnOfSigning(text, line);
  if (column === -1) return null;
  const behind = text.indexOf(ENDS_LINE, end);
  const row = text.slice(line, behind === -1 ? text.length : behind);
  let cell = line;
  for (const [index, words] of row.split('|').entries()) {
    if (index === column) return dayOfCell(text, cell, words);
    cell += words.length + 1;
  }
  return null;
}

const BLANK = 0x20;

function dayOfCell(text: string, from: number, words: string): DateMention | null {
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  const date = readNumericDate(text, start) ?? readDate(text, start, end);
  return date !== null && date.year !== null && date.end === end && date.until === null ? date : null;
}

/** Which cell of each row is the day of signing, by the row above the rule; -1 where there is none, or the table ends between. */
function columnOfSigning(text: string, line: number): number {
  const above = text.slice(Math.max(0, line - LONGEST_TABLE), line);
  const rule = above.lastIndexOf(RULE);
  if (rule === -1) return -1;
  const begin = above.lastIndexOf(ENDS_LINE, rule) + 1;
  const end = above.indexOf(ENDS_LINE, rule);
  if (begin === 0 || end === -1 || !IS_RULE.test(above.slice(begin, end)) || above.includes('\n\n', end)) return -1;
  const head = above.slice(above.lastIndexOf(ENDS_LINE, begin - 2) + 1, begin);
  return head.split('|').findIndex((words) => OF_SIGNING.test(words.replace(/[*\s]+/g, '')));
}
