import { IDEOGRAPHIC_SPACE, isBlank, isSpace, trimEnd } from '../text/characters';
import type { Span } from '../text/span';
import { withoutPageRemarks } from './furniture';
import type { Paragraph } from './tree';

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** A line that is longer than this holds more than one paragraph, if it has gaps at all. */
const LONG_LINE = 400;

/**
 * The paragraphs of [from, to), each without the blanks around it, leaving out what `holes` cover.
 * A line is a paragraph; a long line with gaps of two or more ideographic spaces is as many as the gaps part it into, which is how
 * run-on files and some web copies have them. （上接第一版） before its words and （下转第三版） behind them are paragraphs of their own.
 */
export function readParagraphs(text: string, from: number, to: number, holes: readonly Span[] = []): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = from;
  for (const hole of holes) {
    readLines(text, start, hole.start, paragraphs);
    start = Math.max(start, hole.end);
  }
  readLines(text, start, to, paragraphs);
  return paragraphs;
}

function readLines(text: string, from: number, to: number, into: Paragraph[]): void {
  let start = from;
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end === -1 || end > to) end = to;
    if (end - start > LONG_LINE) readLongLine(text, start, end, into);
    else addTrimmed(text, start, end, into);
    start = end + 1;
  }
}

function addTrimmed(text: string, from: number, to: number, into: Paragraph[]): void {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  if (start === to) return;
  const whole = { start, end: trimEnd(text, start, to) };
  const words = withoutPageRemarks(text, whole);
  if (words.start === whole.start && words.end === whole.end) {
    into.push(whole);
    return;
  }
  if (words.start > whole.start) into.push({ start: whole.start, end: words.start });
  let first = words.start;
  while (first < words.end && isBlank(text.charCodeAt(first))) first++;
  if (first < words.end) into.push({ start: first, end: trimEnd(text, first, words.end) });
  if (words.end < whole.end) into.push({ start: words.end, end: whole.end });
}

/** Parts a line at its gaps, and at lone carriage returns, which are the line breaks of very old files. */
function readLongLine(text: string, from: number, to: number, into: Paragraph[]): void {
  let start = from;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code !== IDEOGRAPHIC_SPACE && code !== RETURN && code !== NEW_LINE) {
      at++;
      continue;
    }
    let end = at;
    let wide = 0;
    for (; end < to && isBlank(text.charCodeAt(end)); end++) {
      wide += text.charCodeAt(end) === IDEOGRAPHIC_SPACE ? 1 : isSpace(text.charCodeAt(end)) ? 0 : 2;
    }
    if (wide >= 2) {
      addTrimmed(text, start, at, into);
      start = end;
    }
    at = end;
  }
  addTrimmed(text, start, to, into);
}
