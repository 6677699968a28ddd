import { IDEOGRAPHIC_SPACE, isBlank, isSpace, trimEnd } from '../../text/characters';
import { isCutBetween } from '../../syntax/cut-sentences';
import { PAD } from '../../text/markup';
import type { Span } from '../../text/span';

const NEW_LINE = 0x0a;
const TAB = 0x09;
/** A heading of Markdown is a line by itself. */
const HASH = 0x23;
/** Also the end of a tag of a web page. */
const ENDS_PARAGRAPH = '。；：！？”）》…>';
/** A line that a page broke in the middle of a sentence fills its column. */
const SHORTEST_BROKEN = 20;
const LONGEST_HEADING = 120;

// A page breaks a sentence here and there. Where all of a file is cut into lines, wrapped.ts makes paragraphs of them.

/** The lines of [from, to) that are one sentence, which a page broke, as far back as it goes. One where the last is not broken. */
export function linesOfSentence(text: string, from: number, to: number): Span[] {
  const lines: Span[] = [];
  let end = to;
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    // In a run-on file a gap parts paragraphs; behind a line break it is an indentation.
    if (code === IDEOGRAPHIC_SPACE && text.charCodeAt(at - 1) === IDEOGRAPHIC_SPACE && !isIndentation(text, from, at)) {
      lines.unshift({ start: at + 1, end });
      return lines;
    }
    if (code !== NEW_LINE) continue;
    const before = trimEnd(text, from, at);
    let start = at + 1;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    lines.unshift({ start, end });
    const isParagraph = start - at > 2 && start - at !== indentationAt(text, from, before);
    if ((isParagraph || !isBroken(text, from, before)) && !isCut(text, from, before, start, to)) return lines;
    end = before;
    at = before;
  }
  lines.unshift({ start: from, end });
  return lines;
}

function isIndentation(text: string, from: number, end: number): boolean {
  let at = end;
  while (at >= from && isSpace(text.charCodeAt(at))) at--;
  return at >= from && text.charCodeAt(at) === NEW_LINE;
}

/** How far the words of a line stand from the line break before it. */
function indentationAt(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && text.charCodeAt(at - 1) !== NEW_LINE) at--;
  let start = at;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return start - at + 1;
}

function isBroken(text: string, from: number, end: number): boolean {
  if (end === from || end < SHORTEST_BROKEN || ENDS_PARAGRAPH.includes(text.charAt(end - 1))) return false;
  let at = end - 1;
  while (at >= 0 && at > end - LONGEST_HEADING && text.charCodeAt(at) !== NEW_LINE) {
    // The last cell of a row says nothing of the next row.
    if (text.charCodeAt(at) === TAB && !isSpace(text.charCodeAt(at - 1))) return false;
    at--;
  }
  return at < end - SHORTEST_BROKEN && text.charCodeAt(at + 1) !== HASH;
}

const LAST_OF_CUT = /[签发缔订达通于在]$|[于在][\u4e00-\u9fff]{1,3}$/;
/** …日签 ⏎ 署的, 在兰 ⏎ 京签署的 */
const IS_CUT_VERB =
  /(?:签\n[署订定字]|发\n表|缔\n结|订\n立|达\n成|通\n过|日[于在][\u4e00-\u9fff]{0,3}\n[\u4e00-\u9fff]{1,4}(?:签[署订]|发表|通过))/;
const LONGEST_CUT = 8;

/** A line that is cut within a day, or in the word for what was done on it, goes on however short it is. */
function isCut(text: string, from: number, end: number, start: number, to: number): boolean {
  const last = text.slice(Math.max(from, end - LONGEST_CUT), end);
  const isVerb =
    LAST_OF_CUT.test(last) && IS_CUT_VERB.test(`${last}\n${text.slice(start, Math.min(to, start + LONGEST_CUT))}`);
  return isVerb || isCutBetween(text, { start: Math.max(from, end - SHORTEST_BROKEN), end }, { start, end: to });
}

/** The same lines in pieces, between which what is left of the tags of a web page stands: 1998<b>年</b>5月. */
export function withoutTagsWithin(text: string, lines: readonly Span[]): readonly Span[] {
  return lines.some(({ start, end }) => text.slice(start, end).includes(PAD))
    ? lines.flatMap(({ start, end }) => piecesBetweenTags(text, start, end))
    : lines;
}

function piecesBetweenTags(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && text.charAt(at) !== PAD) continue;
    if (at > start) pieces.push({ start, end: at });
    start = at + 1;
  }
  return pieces;
}

/** Where so many characters begin before a place, tags of a web page aside. */
export function placeBefore(text: string, place: number, characters: number): number {
  let at = place;
  for (let left = characters; at > 0 && left > 0; at--) if (text.charAt(at - 1) !== PAD) left--;
  return at;
}

/** The words of some lines as one line, and where in the text each of its places is. */
export function joinLines(text: string, lines: readonly Span[]): { words: string; offsetOf: (at: number) => number } {
  return {
    words: lines.map(({ start, end }) => text.slice(start, end)).join(''),
    offsetOf: (at) => {
      let left = at;
      for (const { start, end } of lines) {
        if (left <= end - start) return start + left;
        left -= end - start;
      }
      return lines.at(-1)?.end ?? 0;
    },
  };
}
