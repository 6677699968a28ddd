import { trimEnd } from '../text/characters';
import { readSectionMark } from './read-section-mark';
import type { Span } from '../text/span';
import type { Paragraph } from './tree';

/** What a web copy in Markdown has above its text: the headline, the author, the day of printing. */
export interface MarkdownHead {
  readonly headline: Span;
  readonly printed: Span | null;
  /** How many paragraphs, counted from the headline, belong to the head. */
  readonly length: number;
}

/** What a generator of web pages has above a text, between two lines of ---: names with values. */
export interface FrontMatter extends Span {
  readonly headline: Span | null;
  readonly printed: Span | null;
}

const FRONT_MATTER =
  /^\ufeff?\s*---[ \t]*\r?\n(?:(?=[ \t]*[\w\u4e00-\u9fff-]+[ \t]*:|[ \t]*-[ \t]|[ \t]+\S|[ \t]*\r?\n)[^\n]*\n){1,60}?---[ \t]*(?:\r?\n|$)/;
const LONGEST_FRONT_MATTER = 4000;

export function readFrontMatter(text: string): FrontMatter | null {
  const whole = FRONT_MATTER.exec(text.slice(0, LONGEST_FRONT_MATTER))?.[0];
  if (whole === undefined) return null;
  return {
    start: 0,
    end: whole.length,
    headline: valueIn(whole, /^title[ \t]*:[ \t]*["'“]?([^\n]*?)["'”]?[ \t\r]*$/m),
    printed: valueIn(whole, /^date[ \t]*:[ \t]*["']?(\d{4}-\d{1,2}-\d{1,2})(?!\d)/m),
  };
}

function valueIn(whole: string, named: RegExp): Span | null {
  const found = named.exec(whole);
  const value = found?.[1];
  if (found === null || value === undefined || value === '') return null;
  const start = found.index + found[0].indexOf(value, found[0].indexOf(':'));
  return { start, end: start + value.length };
}

/** Whether a file begins as Markdown does: with what is above its text, a heading, or a title that is bold. */
export function beginsLikeMarkdown(text: string): boolean {
  return (
    /^\ufeff?\s*(?:#{1,6} \S|\*\*[^*\n]{2,80}\*\*[ \t\r]*$)/m.test(firstLine(text)) ||
    BOLD_OVER_TWO_LINES.test(text.slice(0, LONGEST_BOLD)) ||
    readFrontMatter(text) !== null
  );
}

/** **关于友好合作的 ⏎ 联合声明** */
const BOLD_OVER_TWO_LINES = /^\ufeff?\s{0,20}\*\*[^*\s][^*\n]{1,80}\n[ \t]*[^*\s][^*\n]{1,80}\*\*[ \t\r]*(?:\n|$)/;
const LONGEST_BOLD = 240;

function firstLine(text: string): string {
  return /^[\s\ufeff\u2060]*([^\n]{0,200})/.exec(text.slice(0, 400))?.[1] ?? '';
}

const PRINTED = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** Headings that begin an entry: the file's first, and any other that has a date line below it. Other headings are sections. */
export function readMarkdownHead(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  isFirst: boolean,
): MarkdownHead | null {
  const line = paragraphs[index];
  if (line === undefined) return null;
  const depth = headingDepth(text, line);
  if (depth === 0) return null;
  const day = dayBelow(text, paragraphs, index);
  if (day !== null) return { headline: withoutMarks(text, line), printed: day.printed, length: day.behind + 1 };
  if (!isFirst || isPartOfTitle(text, paragraphs, index, depth)) return null;
  return { headline: withoutMarks(text, line), printed: null, length: 1 };
}

/** The day of printing, directly below a heading or below its author. */
function dayBelow(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
): { readonly printed: Paragraph; readonly behind: number } | null {
  for (let behind = 1; behind <= 2; behind++) {
    const next = paragraphs[index + behind];
    if (next === undefined || next.end - next.start > 40 || headingMark(text, next) > 0) return null;
    if (PRINTED.test(text.slice(next.start, next.end))) return { printed: next, behind };
  }
  return null;
}

/** Of a title in several lines converters make a heading of each: # 甲兰共和国和乙多王国 ⏎ # 贸易协定. */
function isPartOfTitle(text: string, paragraphs: readonly Paragraph[], index: number, depth: number): boolean {
  const below = paragraphs[index + 1];
  if (below === undefined || headingDepth(text, below) !== depth || dayBelow(text, paragraphs, index + 1) !== null)
    return false;
  const { start, end } = withoutMarks(text, below);
  return readSectionMark(text, start, end) === null;
}

/** How many hashes a heading has; 0 where a line is none. */
function headingDepth(text: string, line: Span): number {
  const mark = headingMark(text, line);
  return mark === 0 ? 0 : text.slice(line.start, line.start + mark).trimEnd().length;
}

/** How many characters of a line are its Markdown heading mark: `### `. */
function headingMark(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && text[at] === '#') at++;
  if (at === line.start || at - line.start > 6 || text[at] !== ' ') return 0;
  while (at < line.end && text[at] === ' ') at++;
  return at - line.start;
}

/** Whether a paragraph that `withoutMarks` has left is a heading: `## ` stands before it. */
export function isMarkdownHeading(text: string, { start }: Span): boolean {
  return text[start - 1] === ' ' && text[start - 2] === '#';
}

/** The paragraph without `##` before it and the closing hashes behind, `>` of a quotation, and the stars of one that is bold or slanted. */
export function withoutMarks(text: string, paragraph: Paragraph): Paragraph {
  const mark = headingMark(text, paragraph) || quotationMark(text, paragraph);
  if (mark === 0) return withoutBold(text, paragraph);
  let end = paragraph.end;
  while (end > paragraph.start + mark && text[end - 1] === '#') end--;
  return withoutBold(text, { start: paragraph.start + mark, end: trimEnd(text, paragraph.start + mark, end) });
}

/** How many characters of a line are those of a quotation: `> `. */
function quotationMark(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && (text[at] === '>' || (text[at] === ' ' && at > line.start))) at++;
  return at === line.end ? 0 : at - line.start;
}

/** `**一、政治关系**` as a whole; of `**一、**双方…` the stars before it, so that its mark is one. */
function withoutBold(text: string, { start, end }: Paragraph): Paragraph {
  if (!text.startsWith(BOLD, start)) return withoutSlant(text, withoutEndOfBold(text, { start, end }));
  if (end - start <= 2 * BOLD.length) return { start, end };
  const close = text.indexOf(BOLD, start + BOLD.length);
  if (close === -1 || close >= end)
    return GOES_ON_BOLD.test(text.slice(end, end + LONGEST_BOLD))
      ? { start: start + BOLD.length, end }
      : { start, end };
  return { start: start + BOLD.length, end: close === end - BOLD.length ? close : end };
}

const GOES_ON_BOLD = /^[ \t\r]*\n[ \t]*[^*\s][^*\n]{0,80}\*\*[ \t\r]*(?:\n|$)/;
const BEGAN_BOLD = /(?:^|\n)[ \t>#]*\*\*[^*\n]{1,100}\n[ \t]*$/;

/** The second of two lines that are bold together. */
function withoutEndOfBold(text: string, { start, end }: Paragraph): Paragraph {
  const own = end - BOLD.length;
  const isEnd = own > start && text.startsWith(BOLD, own) && text.indexOf(BOLD, start) === own;
  if (!isEnd || !BEGAN_BOLD.test(text.slice(Math.max(0, start - LONGEST_BOLD), start))) return { start, end };
  return { start, end: end - BOLD.length };
}

/** `*（2013年9月7日，甲京）*` as a whole. */
function withoutSlant(text: string, { start, end }: Paragraph): Paragraph {
  const mark = text[start];
  const isWhole = (mark === '*' || mark === '_') && end - start > 2 && text.indexOf(mark, start + 1) === end - 1;
  return isWhole ? { start: start + 1, end: end - 1 } : { start, end };
}

const BOLD = '**';
