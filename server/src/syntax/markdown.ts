import { trimEnd } from '../text/characters';
import type { Span } from '../text/span';
import type { Paragraph } from './tree';

/** What a web copy in Markdown has above its text: the headline, the author, the day of printing. */
export interface MarkdownHead {
  readonly headline: Span;
  readonly printed: Span | null;
  /** How many paragraphs, counted from the headline, belong to the head. */
  readonly length: number;
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
  if (headingMark(text, line) === 0) return null;
  for (let after = 1; after <= 2; after++) {
    const next = paragraphs[index + after];
    if (next === undefined || next.end - next.start > 40 || headingMark(text, next) > 0) break;
    if (PRINTED.test(text.slice(next.start, next.end))) {
      return { headline: withoutHeadingMark(text, line), printed: next, length: after + 1 };
    }
  }
  return isFirst ? { headline: withoutHeadingMark(text, line), printed: null, length: 1 } : null;
}

/** How many characters of a line are its Markdown heading mark: `### `. */
function headingMark(text: string, line: Span): number {
  let at = line.start;
  while (at < line.end && text[at] === '#') at++;
  if (at === line.start || at - line.start > 6 || text[at] !== ' ') return 0;
  while (at < line.end && text[at] === ' ') at++;
  return at - line.start;
}

/** The paragraph without `##` before it and the closing hashes behind, and without the stars of one that is bold. */
export function withoutHeadingMark(text: string, paragraph: Paragraph): Paragraph {
  const mark = headingMark(text, paragraph);
  if (mark === 0) return withoutBold(text, paragraph);
  let end = paragraph.end;
  while (end > paragraph.start + mark && text[end - 1] === '#') end--;
  return withoutBold(text, { start: paragraph.start + mark, end: trimEnd(text, paragraph.start + mark, end) });
}

/** `**一、政治关系**` as a whole; of `**一、**双方…` the stars before it, so that its mark is one. */
function withoutBold(text: string, { start, end }: Paragraph): Paragraph {
  if (!text.startsWith(BOLD, start) || end - start <= 2 * BOLD.length) return { start, end };
  const close = text.indexOf(BOLD, start + BOLD.length);
  if (close === -1 || close >= end) return { start, end };
  return { start: start + BOLD.length, end: close === end - BOLD.length ? close : end };
}

const BOLD = '**';
