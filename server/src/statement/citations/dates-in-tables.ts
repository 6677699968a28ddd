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
  if (text.charCodeAt(at) !== BAR) return dayBehindGap(text, { start, end });
  const line = text.lastIndexOf(ENDS_LINE, start) + 1;
  const behind = text.indexOf(ENDS_LINE, end);
  const row = text.slice(line, behind === -1 ? text.length : behind);
  const column = columnOfSigning(text, line, row.trim().split('|').length);
  if (column === -1) return null;
  let cell = line;
  for (const [index, words] of row.split('|').entries()) {
    if (index === column) return dayOfCell(text, cell, words);
    cell += words.length + 1;
  }
  return null;
}

const BLANK = 0x20;

const GAP = /\t[\t \u3000]*|\u3000[\t \u3000]+|[ \t][\t \u3000]+/;
/** More than the number of a row and its title. */
const LONGEST_ROW = 240;
const LONGEST_HEAD = 80;

/**
 * 3　　《甲乙贸易协定》　　1955.4.22　　兰京: the row of a table without bars, far above which stands 序号　　名　称　　签订日期　　地点. Pages,
 * headings and other rows stand between.
 */
function dayBehindGap(text: string, { start, end }: Span): DateMention | null {
  const gap = GAP.exec(text.slice(end, end + LONGEST_GAP));
  if (gap?.index !== 0) return null;
  const line = text.lastIndexOf(ENDS_LINE, start) + 1;
  const behind = text.indexOf(ENDS_LINE, end);
  const row = text.slice(line, behind === -1 ? text.length : behind);
  if (row.length > LONGEST_ROW) return null;
  const cells = row.trim().split(GAP);
  const column = columnBelowHead(text, line, cells.length);
  const words = cells[column];
  return words === undefined ? null : dayOfCell(text, text.indexOf(words, end), words);
}

const LONGEST_GAP = 40;

/** Which of so many cells is the day of signing, by the next line above that says so and has as many; -1 where there is none. */
function columnBelowHead(text: string, line: number, cells: number): number {
  const from = Math.max(0, line - LONGEST_TABLE);
  for (let at = text.lastIndexOf(ENDS_DAY, line); at >= from && at > 0; at = text.lastIndexOf(ENDS_DAY, at - 1)) {
    const begin = text.lastIndexOf(ENDS_LINE, at) + 1;
    const end = text.indexOf(ENDS_LINE, at);
    if (end - begin > LONGEST_HEAD) continue;
    const columns = text.slice(begin, end).trim().split(GAP);
    const column = columns.findIndex((words) => OF_SIGNING.test(words.replace(/[*\s]+/g, '')));
    if (column !== -1) return columns.length === cells && cells > 2 ? column : -1;
  }
  return -1;
}

/** The last character of 签订日期. */
const ENDS_DAY = '期';

function dayOfCell(text: string, from: number, words: string): DateMention | null {
  const start = from + words.length - words.trimStart().length;
  const end = from + words.trimEnd().length;
  const date = readNumericDate(text, start) ?? readDate(text, start, end);
  return date !== null && date.year !== null && date.end === end && date.until === null ? date : null;
}

/** Which cell of each row of so many is the day of signing, by the row above the rule; -1 where there is none, or the table ends between. */
function columnOfSigning(text: string, line: number, cells: number): number {
  const above = text.slice(Math.max(0, line - LONGEST_TABLE), line);
  const rule = above.lastIndexOf(RULE);
  if (rule === -1) return -1;
  const begin = above.lastIndexOf(ENDS_LINE, rule) + 1;
  const end = above.indexOf(ENDS_LINE, rule);
  if (begin === 0 || end === -1 || !IS_RULE.test(above.slice(begin, end))) return -1;
  const head = above.slice(above.lastIndexOf(ENDS_LINE, begin - 2) + 1, begin);
  // Behind the foot of a page goes on what has begun, and has as many cells.
  const isParted = above.includes('\n\n', end);
  if (isParted && (text.charAt(line - above.length + end + 1) === ENDS_LINE || head.trim().split('|').length !== cells))
    return -1;
  return head.split('|').findIndex((words) => OF_SIGNING.test(words.replace(/[*\s]+/g, '')));
}
