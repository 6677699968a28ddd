import { IDEOGRAPHIC_SPACE, isHan, isSpace } from '../../text/characters';
import { findDates } from '../../text/dates';
import type { Span } from '../../text/span';
import { readDateline } from '../../statement/words/datelines';
import type { Reading } from '../../statement/reading';
import { readSectionMark } from '../../syntax/read-section-mark';
import type { TidyEdit } from './edits';
import type { TidyLine } from './tidy-lines';

/** Blanks in dates, and stray blanks of prose between Chinese characters and marks. */
export function spaceEdits({ tree: { plain: text } }: Reading, lines: readonly TidyLine[]): TidyEdit[] {
  const edits: TidyEdit[] = [];
  for (const line of lines) {
    if (line.treatment === 'laid out') continue;
    const gaps = gapsOf(text, line);
    if (gaps.length === 0) continue;
    const stray = new Set([
      ...gapsInDates(text, line, gaps),
      ...(line.treatment === 'prose' ? strayGaps(text, line, gaps) : []),
    ]);
    for (const gap of gaps) if (stray.has(gap)) edits.push({ start: gap.start, end: gap.end, text: '' });
  }
  return edits;
}

/** The runs of blanks inside a line. */
function gapsOf(text: string, line: Span): Span[] {
  const gaps: Span[] = [];
  for (let at = line.start; at < line.end; at++) {
    if (!isSpace(text.charCodeAt(at))) continue;
    const start = at;
    while (at < line.end && isSpace(text.charCodeAt(at))) at++;
    gaps.push({ start, end: at });
  }
  return gaps;
}

/** 1992 年 1 月 3 日. The blanks of a day that is left open (2025年　月　日) are in no date. */
function gapsInDates(text: string, line: Span, gaps: readonly Span[]): Span[] {
  const dates = findDates(text, line.start, line.end);
  let at = 0;
  return gaps.filter((gap) => {
    while (at < dates.length && (dates[at]?.end ?? 0) < gap.end) at++;
    return (dates[at]?.start ?? Infinity) < gap.start;
  });
}

/** A gap this wide is meant: something is to be filled in, or columns are parted. */
const WIDEST = 2;

function strayGaps(text: string, line: TidyLine, gaps: readonly Span[]): Span[] {
  const from = beginOfWords(text, line);
  const stray = gaps.filter((gap) => gap.start > from && isStray(text, line, gap) && !partsTitle(text, line, gap));
  return stray.filter((gap, index) => !partsNames(text, stray[index - 1], gap, stray[index + 1]));
}

/** The blank behind a section's mark (第一条　…) and behind a dateline belongs there. */
function beginOfWords(text: string, line: TidyLine): number {
  const mark = readSectionMark(text, line.start, line.end);
  if (mark !== null) return mark.textStart;
  if (line.role !== 'lead') return line.start;
  const dateline = readDateline(text.slice(line.start, Math.min(line.end, line.start + 80)));
  return line.start + (dateline?.end ?? 0);
}

function isStray(text: string, line: Span, gap: Span): boolean {
  if (widthOf(text, gap) > WIDEST) return false;
  const [before, after] = [text.charCodeAt(gap.start - 1), text.charCodeAt(gap.end)];
  const [markBefore, markAfter] = [isChineseMark(before), isChineseMark(after)];
  if (!(markBefore || isHan(before)) || !(markAfter || isHan(after))) return false;
  // A day, a month or a year is to be filled in.
  if ('年月日号'.includes(text.charAt(gap.end))) return false;
  // …方向发展。 （五）…: it parts two items.
  if (markAfter && readSectionMark(text, gap.end, line.end) !== null) return false;
  if (markBefore || markAfter) return true;
  // Between two characters a wide blank can be one to fill in, or pads a name (李　某).
  return (
    text.charCodeAt(gap.start) !== IDEOGRAPHIC_SPACE &&
    !REPORTERS.test(text.slice(Math.max(line.start, gap.start - 16), gap.start))
  );
}

/** （记者张三 李四）: here a blank is the mark between two names. */
const REPORTERS = /记者[^，。；：）]*$/;

function widthOf(text: string, gap: Span): number {
  let width = 0;
  for (let at = gap.start; at < gap.end; at++) width += text.charCodeAt(at) === IDEOGRAPHIC_SPACE ? 2 : 1;
  return width;
}

const SHORTEST_HALF = 4;
const LONGEST_HALF = 48;

/** 《加强睦邻互信 推动和平发展》: the only blank of a title parts its two halves. */
function partsTitle(text: string, line: Span, gap: Span): boolean {
  const before = text.slice(Math.max(line.start, gap.start - LONGEST_HALF), gap.start);
  const behind = text.slice(gap.end, Math.min(line.end, gap.end + LONGEST_HALF));
  const [open, close] = [before.lastIndexOf('《'), behind.indexOf('》')];
  if (open === -1 || close === -1) return false;
  const halves = [before.slice(open + 1), behind.slice(0, close)];
  return halves.every((half) => half.length >= SHORTEST_HALF && !/[\s\u3000《》]/.test(half));
}

/** Words of two to four characters in a row with blanks between them are names, and the blanks part them: 甲乙 丙丁戊 己庚. */
function partsNames(text: string, before: Span | undefined, gap: Span, after: Span | undefined): boolean {
  return isName(text, before?.end, gap.start) || isName(text, gap.end, after?.start);
}

function isName(text: string, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined || to - from < 2 || to - from > 4) return false;
  for (let at = from - 1; at <= to; at++) {
    const code = text.charCodeAt(at);
    if (!isHan(code) && !isSpace(code)) return false;
  }
  return true;
}

/** Marks that are as wide as a character and bring their own space: 、。〈〉《》「」『』 ，；：！？（） “”‘’ … —. */
function isChineseMark(code: number): boolean {
  return (
    (code >= 0x3001 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x3011) ||
    code === 0xff0c ||
    code === 0xff1a ||
    code === 0xff1b ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff08 ||
    code === 0xff09 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026 ||
    code === 0x2014
  );
}
