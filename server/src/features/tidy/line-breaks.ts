import { digitValue, isHan, isSpace } from '../../text/characters';
import type { Span } from '../../text/span';
import { breaksOff } from '../../statement/lines/line-roles';
import type { Reading } from '../../statement/reading';
import { allFields } from '../../syntax/tree';
import type { TidyEdit } from './edits';
import type { TidyLine } from './tidy-lines';

/** How a paragraph begins that was parted from others by nothing but blanks. */
const INDENTATION = '　　';

const RETURN = 0x0d;

/** The line end that most lines of a text have; what is no line end for its readers (a return by itself) does not count. */
export function usualLineEnd(text: string): '\n' | '\r\n' {
  let [bare, withReturn] = [0, 0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) === RETURN) withReturn++;
    else bare++;
  }
  return withReturn > bare ? '\r\n' : '\n';
}

/** Every line ends as most do. */
export function lineEndEdits({ tree: { text } }: Reading): TidyEdit[] {
  const usual = usualLineEnd(text);
  const edits: TidyEdit[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const start = text.charCodeAt(at - 1) === RETURN ? at - 1 : at;
    if (at + 1 - start !== usual.length) edits.push({ start, end: at + 1, text: usual });
  }
  return edits;
}

/**
 * Returns by themselves become line ends like the others, and go where they stand before one. A file that has no other line ends keeps
 * them: what is one long line would be read as another text.
 */
export function loneReturnEdits({ tree: { text } }: Reading): TidyEdit[] {
  const edits: TidyEdit[] = [];
  if (!text.includes('\n') || !text.includes('\r')) return edits;
  const usual = usualLineEnd(text);
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1)) {
    const next = text.charAt(at + 1);
    if (next === '\n') continue;
    edits.push({ start: at, end: at + 1, text: next === '\r' ? '' : usual });
  }
  return edits;
}

/** Blanks at the end of a line go, but for those in a field's value. */
export function trailingBlankEdits({ tree: { text, records } }: Reading): TidyEdit[] {
  const values = records
    .flatMap((record) => [...allFields(record.fields)].filter(({ code }) => code !== 'ZW' && code !== 'TM'))
    .map(({ value }) => value)
    .sort((a, b) => a.start - b.start);
  const edits: TidyEdit[] = [];
  let at = 0;
  let start = 0;
  while (start <= text.length) {
    const lineBreak = text.indexOf('\n', start);
    const lineEnd = lineBreak === -1 ? text.length : lineBreak;
    const end = lineEnd > start && text.charCodeAt(lineEnd - 1) === RETURN ? lineEnd - 1 : lineEnd;
    // A byte order mark that nobody took away is no blank.
    const from = start === 0 && text.startsWith('\ufeff') ? 1 : start;
    let blank = end;
    while (blank > from && isSpace(text.charCodeAt(blank - 1))) blank--;
    while (at < values.length && (values[at]?.end ?? 0) < blank) at++;
    const value = values[at];
    if (blank < end && !(value !== undefined && value.start <= blank && blank < value.end))
      edits.push({ start: blank, end, text: '' });
    start = lineEnd + 1;
  }
  return edits;
}

/** Paragraphs that stand in one line, parted by ideographic spaces, get a line each. */
export function splitEdits({ tree: { text } }: Reading, lines: readonly TidyLine[]): TidyEdit[] {
  const replacement = usualLineEnd(text) + INDENTATION;
  return pairs(lines)
    .filter(([line, next]) => line.record === next.record && isAll(text, line.end, next.start, isSpace))
    .map(([line, next]) => ({ start: line.end, end: next.start, text: replacement }));
}

/** A paragraph is longer than this if it is none, and its no-break spaces part as many as these. */
const LONG_LINE = 400;
const LEAST_GAPS = 3;
const STOP = /[。；：！？]/;

/**
 * A whole text whose paragraphs are parted by no-break spaces is read as one paragraph. It is parted at each gap beside a finished
 * sentence; the gaps between offices and names have none beside them and stay.
 */
export function splitAtNoBreakSpaceEdits({ tree: { text } }: Reading, lines: readonly TidyLine[]): TidyEdit[] {
  const replacement = usualLineEnd(text) + INDENTATION;
  return lines.flatMap((line) => {
    if (line.end - line.start <= LONG_LINE || line.treatment !== 'prose') return [];
    const gaps = noBreakGaps(text, line);
    const endsSentence = (at: number): boolean => STOP.test(text.charAt(at - 1));
    if (gaps.filter(({ start }) => endsSentence(start)).length < LEAST_GAPS) return [];
    return gaps
      .filter(({ start }, index) => endsSentence(start) || endsSentence(gaps[index + 1]?.start ?? line.end))
      .map(({ start, end }) => ({ start, end, text: replacement }));
  });
}

function noBreakGaps(text: string, line: Span): Span[] {
  const gaps: Span[] = [];
  for (let at = text.indexOf('\u00a0\u00a0', line.start); at !== -1 && at < line.end;) {
    let end = at;
    while (end < line.end && isSpace(text.charCodeAt(end))) end++;
    gaps.push({ start: at, end });
    at = text.indexOf('\u00a0\u00a0', end);
  }
  return gaps;
}

/** Lines that a column of print broke off in mid-sentence are joined with the line in which the sentence goes on. */
export function joinEdits(reading: Reading, lines: readonly TidyLine[]): TidyEdit[] {
  const { plain: text, layout } = reading.tree;
  const isWrapped = indentsParagraphs(text, lines);
  const cuts = cutCitations(reading);
  return pairs(lines)
    .filter(([line, next]) => {
      if (line.record !== next.record || line.piece !== next.piece || line.piece === -1) return false;
      if (line.treatment === 'laid out' || next.treatment === 'laid out') return false;
      const breaks = lineBreaksIn(text, line.end, next.start);
      if (breaks === 0 || (breaks > 1 && layout !== 'page')) return false;
      if (cuts(line.end)) return true;
      if (line.treatment !== 'prose') return false;
      return goesOn(text, line, next) || (isWrapped && isWrappedOn(text, line, next));
    })
    .map(([line, next]) => ({ start: line.end, end: next.start, text: between(text, line, next) }));
}

/** Chinese needs nothing between two lines; of two Latin words each stays one. */
function between(text: string, line: Span, next: Span): string {
  const isLatin = /^[A-Za-z]$/;
  return isLatin.test(text.charAt(line.end - 1)) && isLatin.test(text.charAt(next.start)) ? ' ' : '';
}

/** A clause of a preamble ends with a comma and begins as clauses do; only a line that ends in the middle of words goes on. */
function goesOn(text: string, line: TidyLine, next: TidyLine): boolean {
  if (next.role !== 'text' || !breaksOff(text, line)) return false;
  if (hasOpenBracket(text, line)) return true;
  return (
    isInMidSentence(text, line) && !BEGINS_PARAGRAPH.test(text.slice(next.start, Math.min(next.end, next.start + 16)))
  );
}

/** Words with which paragraphs begin and sentences hardly go on: such a line may belong to another text that lost its beginning. */
const BEGINS_PARAGRAPH =
  /^(?:双方|各方|[一二三四五六]方|两国|三国|我国|我们|缔约|应.{2,}邀请|鉴于|此外|今后|为此|.{1,5}社|——|[^，。；、]{1,3}方|[^，。；、]{2,8}(?:共和国|王国|联邦))/;

/** （以下简称 ⏎ “双方”）: a bracket or a quotation that is cut. */
function hasOpenBracket(text: string, line: Span): boolean {
  const end = text.slice(Math.max(line.start, line.end - 60), line.end);
  return end.lastIndexOf('（') > end.lastIndexOf('）') || end.lastIndexOf('“') > end.lastIndexOf('”');
}

const INNER_STOP = /[，。；：、]/;

function isInMidSentence(text: string, line: Span): boolean {
  const last = text.charCodeAt(line.end - 1);
  return (
    (isHan(last) || digitValue(last) >= 0) &&
    INNER_STOP.test(text.slice(Math.max(line.start, line.end - 200), line.end))
  );
}

/** Where paragraphs are indented, a line that is not, below an unfinished one, goes on with it. */
function isWrappedOn(text: string, line: TidyLine, next: TidyLine): boolean {
  return !next.indented && next.role === 'text' && !FINISHED.test(text.charAt(line.end - 1));
}

const FINISHED = /[。！？；：…”）》)]/;

/** Whether lines below a finished sentence are indented, and those below an unfinished one are not. */
function indentsParagraphs(text: string, lines: readonly TidyLine[]): boolean {
  let [paragraphs, indented, wrapped] = [0, 0, 0];
  for (const [line, next] of pairs(lines)) {
    if (line.treatment !== 'prose' || next.treatment !== 'prose') continue;
    if (FINISHED.test(text.charAt(line.end - 1))) {
      paragraphs++;
      if (next.indented) indented++;
    } else if (!next.indented) wrapped++;
  }
  return wrapped > 0 && paragraphs > 0 && indented > paragraphs * 0.7;
}

/** Tells, asked in rising order, whether a title in 《》 is cut at an offset. */
function cutCitations({ citations }: Reading): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while (at < citations.length && (citations[at]?.end ?? 0) <= offset) at++;
    const citation = citations[at];
    return citation !== undefined && citation.marked && !citation.unclosed && citation.start < offset;
  };
}

/** How many line ends, and nothing but blanks, stand in [from, to); 0 where anything else does. */
function lineBreaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) breaks++;
    else if (code !== RETURN && !isSpace(code)) return 0;
  }
  return breaks;
}

function isAll(text: string, from: number, to: number, is: (code: number) => boolean): boolean {
  for (let at = from; at < to; at++) if (!is(text.charCodeAt(at))) return false;
  return from < to;
}

function pairs(lines: readonly TidyLine[]): [TidyLine, TidyLine][] {
  const found: [TidyLine, TidyLine][] = [];
  for (let at = 1; at < lines.length; at++) {
    const [line, next] = [lines[at - 1], lines[at]];
    if (line !== undefined && next !== undefined) found.push([line, next]);
  }
  return found;
}
