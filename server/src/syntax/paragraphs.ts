import { IDEOGRAPHIC_SPACE, isBlank, isSpace, trimEnd } from '../text/characters';
import type { Span } from '../text/span';
import { withoutPageRemarks } from './furniture';
import type { Paragraph } from './tree';

const NEW_LINE = 0x0a;
const RETURN = 0x0d;

/** A line that is longer than this holds more than one paragraph, if it has gaps at all. */
const LONG_LINE = 400;
/** In a file whose paragraphs gaps part, a shorter line does as well; elsewhere the gaps of such a line may be those between columns. */
export const LONG_RUN_ON_LINE = 200;

/**
 * The paragraphs of [from, to), each without the blanks around it, leaving out what `holes` cover.
 * A line is a paragraph; a long line with gaps of two or more ideographic spaces is as many as the gaps part it into, which is how
 * run-on files and some web copies have them. （上接第一版） before its words and （下转第三版） behind them are paragraphs of their own.
 */
export function readParagraphs(
  text: string,
  from: number,
  to: number,
  holes: readonly Span[] = [],
  longLine = LONG_LINE,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = from;
  for (const hole of holes) {
    readLines(text, start, hole.start, longLine, paragraphs);
    start = Math.max(start, hole.end);
  }
  readLines(text, start, to, longLine, paragraphs);
  return paragraphs;
}

function readLines(text: string, from: number, to: number, longLine: number, into: Paragraph[]): void {
  let start = from;
  while (start < to) {
    let end = text.indexOf('\n', start);
    if (end === -1 || end > to) end = to;
    if (end - start > longLine) readLongLine(text, start, end, into);
    else addPieces(text, start, end, into);
    start = end + 1;
  }
}

function addTrimmed(text: string, from: number, to: number, into: Paragraph[]): void {
  const whole = withoutMarkup(text, trim(text, from, to));
  if (whole.start === whole.end) return;
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

function trim(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  return { start, end: trimEnd(text, start, to) };
}

const LESS = 0x3c; // <
const GREATER = 0x3e; // >
const AMPERSAND = 0x26; // &
const SEMICOLON = 0x3b; // ;
const TAG = '(?:<\\/?[a-zA-Z!][^<>]{0,200}>|&(?:nbsp|ensp|emsp|#160|#12288|#xa0|#x3000);)';
const MARKUP = `(?:${TAG}|[\\s\\u3000\\u00a0])`;
const MARKUP_BEFORE = new RegExp(`${MARKUP}+`, 'iy');
const MARKUP_BEHIND = new RegExp(`${MARKUP}+$`, 'i');

/** A line that was copied out of a web page's source, without the tags and the blanks with names around its words: <p>&nbsp;…</p>. */
function withoutMarkup(text: string, line: Span): Span {
  const first = text.charCodeAt(line.start);
  const last = text.charCodeAt(line.end - 1);
  if (last === CLOSING_BRACKET) return withoutEditLink(text, line);
  if (first === STAR && last === STAR) return withoutStress(text, line);
  if (first !== LESS && first !== AMPERSAND && last !== GREATER && last !== SEMICOLON) return line;
  let { start, end } = line;
  if (first === LESS || first === AMPERSAND) {
    MARKUP_BEFORE.lastIndex = start;
    start = Math.min(end, start + (MARKUP_BEFORE.exec(text)?.[0].length ?? 0));
  }
  if (last === GREATER || last === SEMICOLON) {
    const tail = text.slice(Math.max(start, end - LONGEST_MARKUP), end);
    end -= MARKUP_BEHIND.exec(tail)?.[0].length ?? 0;
  }
  return { start, end };
}

const STAR = 0x2a; // *

/** **一、经贸合作** in a copy that is no Markdown otherwise. */
function withoutStress(text: string, { start, end }: Span): Span {
  const isWhole = end - start > 4 && text.startsWith('**', start) && text.indexOf('**', start + 2) === end - 2;
  return isWhole ? { start: start + 2, end: end - 2 } : { start, end };
}

const CLOSING_BRACKET = 0x5d; // ]
const EDIT_LINK = /\s*\[(?:编辑(?:本段|源代码)?|編輯|注?\d{1,3})\]$/;

/** A library's heading without the link or the note behind it: 经贸合作[编辑], 联合声明[1]. */
function withoutEditLink(text: string, { start, end }: Span): Span {
  const link = EDIT_LINK.exec(text.slice(Math.max(start, end - LONGEST_EDIT_LINK), end));
  return { start, end: end - (link?.[0].length ?? 0) };
}

const LONGEST_EDIT_LINK = 12;
const LONGEST_MARKUP = 300;
const ANY_TAGS = new RegExp(`\\s*${TAG}${MARKUP}*`, 'gi');

/** Words of several lines, with something else for the tags between them and the blanks around those. */
export function withoutTags(words: string, instead: string): string {
  return words.includes('<') || words.includes('&') ? words.replace(ANY_TAGS, instead) : words;
}

/**
 * Parts a line at its gaps, and at lone carriage returns, which are the line breaks of very old files. Where a web page was copied as
 * one line, single blanks are left of its line breaks: those behind a sentence and before a mark are.
 */
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
      addPieces(text, start, at, into);
      start = end;
    }
    at = end;
  }
  addPieces(text, start, to, into);
}

/** A shorter line is a paragraph, or the part of one. */
const SHORTEST_OF_SEVERAL = 200;
/** Behind a sentence and before a mark of a section or the rows of a signature. */
const LOST_BREAK =
  /(?<=[。；：:;！!？?”"）)])[ \u3000]+(?=第[一二三四五六七八九十百]{1,4}[条章]|[一二三四五六七八九十]{1,3}[、,]|[（(][一二三四五六七八九十]{1,3}[）)]|[^。；：，,;:]{4,120}[（(]\s?签\s?[字署]\s?[）)])/g;
/** Behind any sentence and the number of a section that stands alone, and around the closing day. */
const LOST_BREAK_OF_PAGE =
  /(?<=[。；：:;！!？?”"）)]|[。；：][ \u3000]+[一二三四五六七八九十]{1,3}|\d日|[年月][^ 。，]{1,8}日(?:[于在][^ 。，]{2,8})?)[ \u3000]+|[ \u3000]+(?=[12一二][\d〇○零一二三四五六七八九]{3}年[^ 。，]{2,7}日(?:[于在][^ 。，]{2,8})?(?: |$))/g;
const SENTENCE = /[。；！？]/g;
/** Copies that have a blank behind every mark have it behind every sentence; of a page, only behind its paragraphs. */
const MOST_PARAGRAPHS = 0.8;
const LEAST_PARAGRAPHS = 4;

function addPieces(text: string, from: number, to: number, into: Paragraph[]): void {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  if (to - start > SHORTEST_OF_SEVERAL) {
    const [line, first] = [text.slice(start, to), start];
    // Hardly any paragraph has blanks within.
    if (line.includes(' ') || line.includes('\u3000'))
      for (const { index, 0: gap } of line.matchAll(isPage(line) ? LOST_BREAK_OF_PAGE : LOST_BREAK)) {
        addTrimmed(text, start, first + index, into);
        start = first + index + gap.length;
      }
  }
  addTrimmed(text, start, to, into);
}

/** Whether a line is a whole page whose line breaks became blanks. */
function isPage(line: string): boolean {
  if (line.length < LONG_LINE) return false;
  const breaks = line.match(LOST_BREAK_OF_PAGE)?.length ?? 0;
  return breaks >= LEAST_PARAGRAPHS && breaks < MOST_PARAGRAPHS * (line.match(SENTENCE)?.length ?? 0);
}
