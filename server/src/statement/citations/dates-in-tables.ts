import { readDate, readNumericDate, type DateMention } from '../../text/dates';
import { PAD } from '../../text/markup';
import type { Span } from '../../text/span';
import { SIGNED } from './making';

// | 名称 | 签署日期 | 生效日期 |: a table of treaties says in its first row what the days of a column are. A spreadsheet has tabs between its cells, and so
// have the tables of a web page gaps.

const BAR = '|';
const ENDS_LINE = '\n';
const IS_RULE = /^[\s|:-]+$/;
const OF_SIGNING = /^(?:签[署订字]|缔结|订立)(?:日期|时间|年月日|之?日)?$/;
/** Of a column that is called so and no more, where no other is that of the signing: 名称 | 日期 | 地点. */
const OF_DAY = /^(?:日期|时间|年月日)$/;
/** 生效日期, 批准, 出版时间: what else happens on a day. */
const OF_ANOTHER_ACT = /生效|批准|核准|加入|交存|失效|终止|公布|发布|出版|刊|录入|更新|上传|访问|收[录到]/;
const HAS_GAP = /\S[ \u2060]*(?:\t|\u3000\u3000)/;
const GAP = /\u3000[\t \u3000]+|[ \t][\t \u3000]+/g;
const LONGEST_ROW = 240;

/** The day of signing that a table has in the row of a title; null where the title is in no table, or its row has no such day. */
export function dayInRow(text: string, { start, end }: Span): DateMention | null {
  let at = end;
  while (text.charAt(at) === ' ' || text.charAt(at) === PAD) at++;
  const mark = text.charAt(at);
  const isGap = mark === '\t' || text.startsWith(WIDE, at);
  if (mark !== BAR && !isGap && !text.startsWith(BLANKS, end)) return null;
  const line = text.lastIndexOf(ENDS_LINE, start) + 1;
  const behind = text.indexOf(ENDS_LINE, end);
  const row = text.slice(line, behind === -1 ? text.length : behind);
  if (mark !== BAR && row.length > LONGEST_ROW) return null;
  const cells = cellsOf(row);
  const near = mark === BAR ? headAboveRule(text, line, cells.length) : isGap ? headAboveGaps(text, line) : null;
  const far = mark === BAR || (near !== null && columnOfSigning(near) !== null) ? null : headFarAbove(text, line);
  if (far !== null && far.length !== cells.length) return null;
  const head = far ?? near;
  const days = cells.map(({ words, from }) => dayOfCell(text, line + from, words));
  const signing = columnOfSigning(head ?? []);
  if (signing !== null) return days[signing] ?? null;
  if (mark !== BAR && !isGap) return null;
  // 1990.1.1 | 重申《甲乙条约》的原则: of an event, the day is that of what is signed then.
  const own = cells.findLast(({ from }) => line + from <= start);
  const before = own === undefined ? '' : text.slice(line + own.from, start).replace(AROUND, '');
  if (!MAY_STAND_BEFORE.test(before)) return null;
  const column = head?.findIndex((words) => OF_DAY.test(words)) ?? -1;
  if (column !== -1) return days[column] ?? null;
  const told = days.filter((day) => day !== null);
  // 《甲乙条约》　Treaty of …　1994年4月29日: the only day of a row that nothing calls another.
  const only = told.length === 1 && mark !== BAR ? days.findIndex((day) => day !== null) : -1;
  return only === -1 || OF_ANOTHER_ACT.test(head?.[only] ?? '') ? null : (days[only] ?? null);
}

/** A number, or that it was signed. */
const MAY_STAND_BEFORE = new RegExp(`^(?:[\\d.．、]{1,4}|[^。；《》]{0,24}${SIGNED}了?(?:新的)?)?$`);
const WIDE = '\u3000\u3000';
const BLANKS = '  ';

interface Cell {
  readonly words: string;
  /** Where in its row it begins. */
  readonly from: number;
}

/** An empty cell counts between bars and between tabs; a gap can have any width. */
function cellsOf(row: string): Cell[] {
  const between = row.includes(BAR) ? /\|/g : row.includes('\t') ? /\t/g : GAP;
  const cells: Cell[] = [];
  const [begin, end] = between === GAP ? [row.search(/\S|$/), row.trimEnd().length] : [0, row.length];
  let from = begin;
  for (const gap of row.slice(0, end).matchAll(between)) {
    if (gap.index < begin) continue;
    cells.push({ words: row.slice(from, gap.index), from });
    from = gap.index + gap[0].length;
  }
  return [...cells, { words: row.slice(from, end), from }];
}

const AROUND = new RegExp(`^[\\s${PAD}]+|[\\s${PAD}]+$`, 'g');

function dayOfCell(text: string, from: number, cell: string): DateMention | null {
  const words = cell.replace(AROUND, '');
  if (words === '') return null;
  const start = from + cell.indexOf(words);
  const end = start + words.length;
  const date = readNumericDate(text, start) ?? readDate(text, start, end);
  return date !== null && date.year !== null && date.end === end && date.until === null ? date : null;
}

function headOf(row: string): string[] {
  return cellsOf(row).map(({ words }) => words.replace(NO_WORDS, ''));
}

const NO_WORDS = new RegExp(`[*\\s${PAD}]+`, 'g');

function columnOfSigning(head: readonly string[]): number | null {
  const column = head.findIndex((words) => OF_SIGNING.test(words));
  return column === -1 ? null : column;
}

/** So far above a row its table can begin: each row looks for its head. */
const LONGEST_TABLE = 100_000;

/** The row above the rule of a table of Markdown; null where there is none, or the table ends between. */
function headAboveRule(text: string, line: number, cells: number): string[] | null {
  const above = text.slice(Math.max(0, line - LONGEST_TABLE), line);
  const rule = above.lastIndexOf(RULE);
  if (rule === -1) return null;
  const begin = above.lastIndexOf(ENDS_LINE, rule) + 1;
  const end = above.indexOf(ENDS_LINE, rule);
  if (begin === 0 || end === -1 || !IS_RULE.test(above.slice(begin, end))) return null;
  const head = above.slice(above.lastIndexOf(ENDS_LINE, begin - 2) + 1, begin);
  // Behind the foot of a page goes on what has begun, and has as many cells.
  const isParted = above.includes('\n\n', end);
  const isOfAnother = above[end + 1] === ENDS_LINE || cellsOf(head.trim()).length !== cells;
  return isParted && isOfAnother ? null : headOf(head);
}

const RULE = '--';

/** So many rows are looked at, and so far. */
const MOST_ROWS = 400;
const LONGEST_OF_GAPS = 20_000;

/** The first of the rows with gaps above a row, but for the empty lines that tags leave. */
function headAboveGaps(text: string, line: number): string[] | null {
  let head: string | null = null;
  let end = line - 1;
  for (let rows = 0; rows < MOST_ROWS && end > 0 && line - end < LONGEST_OF_GAPS; rows++) {
    const begin = text.lastIndexOf(ENDS_LINE, end - 1) + 1;
    const row = text.slice(begin, end);
    if (row.replace(AROUND, '') !== '') {
      if (!HAS_GAP.test(row)) break;
      head = row;
    } else if (row === '' && text.charAt(begin - 2) !== PAD && text.charAt(end + 1) !== PAD) break;
    end = begin - 1;
  }
  return head === null ? null : headOf(head);
}

/** The last character of 签订日期. */
const ENDS_DAY = '期';
const LONGEST_HEAD = 80;

/** 序号　　名　称　　签订日期　　地点, far above a row: pages, headings and other rows stand between. Null where no line above tells what days are. */
function headFarAbove(text: string, line: number): string[] | null {
  const from = Math.max(0, line - LONGEST_TABLE);
  for (let at = text.lastIndexOf(ENDS_DAY, line); at >= from && at > 0; at = text.lastIndexOf(ENDS_DAY, at - 1)) {
    const begin = text.lastIndexOf(ENDS_LINE, at) + 1;
    const end = text.indexOf(ENDS_LINE, at);
    if (end - begin > LONGEST_HEAD) continue;
    const head = headOf(text.slice(begin, end));
    if (head.length >= LEAST_COLUMNS && head.some((words) => CALLS_DAYS.test(words))) return head;
  }
  return null;
}

const LEAST_COLUMNS = 3;
const CALLS_DAYS = /^[\u4e00-\u9fff]{0,4}日期$/;
