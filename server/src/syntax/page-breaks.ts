import type { Span } from '../text/span';
import { endsClause, isCutBetween } from './cut-sentences';
import { isFurniture } from './furniture';
import type { Paragraph } from './tree';

/** The foot of one page and the head of the next: number, remarks, the name of the book. */
const MOST_LINES = 4;

/**
 * Where a page ends within a title, a day or a signing (本声明于2016年5月 ⏎ — 3 — ⏎ 12日在…签署), nothing of it stays between the two halves in what
 * is looked at: blanks and one line break take its place.
 */
export function acrossPages(plain: string, paragraphs: readonly Paragraph[]): string {
  const breaks: Span[] = [];
  let before: Paragraph | undefined;
  for (let index = 0; index < paragraphs.length; index++) {
    const next = before === undefined ? undefined : behindPage(plain, paragraphs, index, before);
    if (before !== undefined && next !== undefined) {
      breaks.push({ start: before.end, end: next.start });
      while (paragraphs[index + 1] !== next) index++;
    } else before = paragraphs[index];
  }
  return breaks.length === 0 ? plain : withoutBreaks(plain, breaks);
}

/** The line behind the furniture that begins at `index`, if the line before it goes on there. */
function behindPage(
  plain: string,
  paragraphs: readonly Paragraph[],
  index: number,
  before: Span,
): Paragraph | undefined {
  if (endsClause(plain, before)) return undefined;
  let at = index;
  while (at < index + MOST_LINES && isOfPage(plain, paragraphs[at], paragraphs[0])) at++;
  const next = paragraphs[at];
  return at > index && next !== undefined && isCutBetween(plain, before, next) ? next : undefined;
}

/** Furniture, or the first line of a file once more, beside whatever number: its title, or that of its book, runs above the pages. */
function isOfPage(plain: string, line: Span | undefined, title: Span | undefined): boolean {
  if (line === undefined || title === undefined || line.end - line.start > LONGEST) return false;
  const words = plain.slice(line.start, line.end);
  if (isFurniture(words)) return true;
  if (line === title || title.end - title.start > LONGEST) return false;
  return withoutNumber(words) === withoutNumber(plain.slice(title.start, title.end));
}

const LONGEST = 60;

/** 12　　甲兰外交文件, 甲兰外交文件　　13 */
function withoutNumber(words: string): string {
  return words.replace(/^[\d０-９]{1,4}\s+|\s+[\d０-９]{1,4}$/g, '');
}

function withoutBreaks(plain: string, breaks: readonly Span[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of breaks) {
    pieces.push(plain.slice(at, start), ' '.repeat(end - start - 1), '\n');
    at = end;
  }
  return pieces.join('') + plain.slice(at);
}
