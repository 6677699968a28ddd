import { trimEnd } from '../text/characters';
import type { Span } from '../text/span';
import { findMarks } from './find-marks';
import { isMarkdownHeading, withoutMarks } from './markdown';
import { levelsOf } from './nesting';
import { isUsuallyAbove } from './usual-order';
import { readSectionMark } from './read-section-mark';
import type { FoundMark, MarkStyle, SectionMark } from './section-mark';
import type { Paragraph } from './tree';

export interface Section extends Span {
  /** The mark as written: 一, （一）, 第一条, 1, ——; of a heading without a number, its words. */
  readonly label: string;
  readonly style: MarkStyle;
  /** 1 for the outermost. */
  readonly level: number;
  readonly number: number;
  /** The words after the mark where they are a heading of their own; empty where the section begins with its text. */
  readonly heading: Span;
  /** Where the section's text begins: after the mark and the heading. */
  readonly textStart: number;
  /** Where its mark ends. */
  readonly markEnd: number;
}

export interface SectionsOfBody {
  /** In reading order, a section before those that it holds. */
  readonly sections: readonly Section[];
  /** How many paragraphs stand before the first section. */
  readonly preamble: number;
}

/**
 * Finds the sections in the paragraphs of one statement, given in reading order and without title and signature block.
 * How they nest is told by the statement itself: a style that is in use continues at its level, a new one opens a level below.
 */
export function readSections(text: string, body: readonly Paragraph[]): SectionsOfBody {
  const paragraphs = body.map((line) => (text.charCodeAt(line.start) === HASH ? withoutMarks(text, line) : line));
  let marks = findMarks(text, paragraphs);
  if (!marks.some(({ mark }) => mark.style !== 'dash' && mark.style !== 'annex'))
    marks = merge(marks, findHeadings(text, paragraphs));
  else marks = merge(marks, findHeadingsAbove(text, paragraphs, marks));
  const levels = levelsOf(text, paragraphs, marks);
  const headed = findHeadedStyles(text, paragraphs, marks);
  const sections: Section[] = [];
  for (const found of marks) {
    const index = sections.length;
    const after = marks[nextAtLevel(levels, index)];
    const isHeaded = headed.has(found.mark.style);
    sections.push(readSection(text, paragraphs, found, levels[index] ?? 1, marks[index + 1], after, isHeaded));
  }
  return { sections, preamble: marks[0]?.paragraph ?? paragraphs.length };
}

const HASH = 0x23; // #

/** `next` is the mark that comes next, `after` the next of the same level or above; `isHeaded` whether all of its style have headings. */
function readSection(
  text: string,
  paragraphs: readonly Paragraph[],
  found: FoundMark,
  level: number,
  next: FoundMark | undefined,
  after: FoundMark | undefined,
  isHeaded: boolean,
): Section {
  const { mark, paragraph } = found;
  const { style, label, number, start } = mark;
  const ownEnd = paragraphs[paragraph]?.end;
  const heading =
    style === 'heading'
      ? { start, end: mark.end }
      : isHeaded && ownEnd !== undefined
        ? (inBrackets(text, mark.textStart, ownEnd) ?? { start: mark.textStart, end: ownEnd })
        : findHeading(text, found, next, paragraphs);
  const below = mark.textStart >= (ownEnd ?? 0) ? paragraphs[paragraph + 1]?.start : undefined;
  const behindHeading = heading.end + (text[heading.end] === '】' ? 1 : 0);
  const begin = Math.max(behindHeading, below !== undefined && below > start ? below : mark.textStart);
  const end = endOfSection(paragraphs, paragraph, after, ownEnd ?? mark.end);
  // An empty section has no text; what stands below it is the next one's.
  const textStart = Math.min(begin, end);
  return { label, style, level, number, heading, textStart, markEnd: mark.end, start, end };
}

const SENTENCE = /[。，；：！？…]/;
/** 本条约须经批准. as copies have it */
const ENDS_WITH_POINT = /[\u4e00-\u9fff》”）]\s?[.．]$/;
const LONGEST_HEADING = 30;
/** Also of a sentence in letters, in a text of two languages. */
const ENDS_PARAGRAPH = '。；：！？”）.';

/**
 * Headings without numbers: short lines without any stop, each between a finished sentence and a paragraph of text. One such line may
 * be anything; two of them that stand before whole paragraphs make the shorter ones credible as well.
 */
function findHeadings(text: string, paragraphs: readonly Paragraph[]): FoundMark[] {
  const found: FoundMark[] = [];
  let certain = 0;
  for (let index = 1; index + 1 < paragraphs.length; index++) {
    const before = paragraphs[index - 1];
    const line = paragraphs[index];
    const after = paragraphs[index + 1];
    if (before === undefined || line === undefined || after === undefined) continue;
    if (!isUnnumberedHeading(text, line, before) || !ENDS_PARAGRAPH.includes(text.charAt(after.end - 1))) continue;
    if (readSectionMark(text, line.start, line.end) !== null) continue;
    const label = text.slice(line.start, line.end);
    if (after.end - after.start > LONGEST_HEADING || isMarkdownHeading(text, line)) certain++;
    const { start, end } = line;
    const number = found.length + 1;
    found.push({ mark: { style: 'heading', label, number, start, end, textStart: after.start }, paragraph: index });
  }
  return certain >= 2 ? found : [];
}

/**
 * Headings without numbers above sections that are numbered through, 经贸合作 between 5. and 6., or below each of which the numbers begin
 * anew. One such line may be anything; two, each directly above the section that goes on or begins, are headings.
 */
function findHeadingsAbove(text: string, paragraphs: readonly Paragraph[], marks: readonly FoundMark[]): FoundMark[] {
  const style = marks.find(({ mark }) => mark.style !== 'dash' && mark.style !== 'annex')?.mark.style;
  const own = marks.filter(({ mark }) => mark.style === style);
  const above = headingsAbove(text, paragraphs, marks, style);
  const beginsAnew = own.filter(({ mark }) => mark.number === 1).length > 1;
  const isEachHeaded = own.every(({ mark }) => mark.number > 1 || above.has(mark));
  if (beginsAnew && (!isEachHeaded || own.every(({ mark }) => mark.number === 1))) {
    for (const [index, { mark }] of own.entries()) if (index > 0 && mark.number === 1) above.delete(mark);
  }
  if (above.size < 2) return [];
  return [...above].map(([mark, paragraph], index) => {
    const { start, end } = paragraphs[paragraph] ?? mark;
    const label = text.slice(start, end);
    return { mark: { style: 'heading', label, number: index + 1, start, end, textStart: mark.start }, paragraph };
  });
}

/** The marks of one style that go on with the numbers or begin them, with the paragraph of the heading directly above. */
function headingsAbove(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
  style: MarkStyle | undefined,
): Map<SectionMark, number> {
  const above = new Map<SectionMark, number>();
  let [last, before] = [0, -1];
  for (const { mark, paragraph } of marks) {
    const index = paragraph - 1;
    const line = paragraphs[index];
    const goesOn = mark.style === style && (mark.number === last + 1 || mark.number === 1);
    if (line !== undefined && goesOn && index > before && isUnnumberedHeading(text, line, paragraphs[index - 1]))
      above.set(mark, index);
    if (mark.style === style) last = mark.number;
    before = paragraph;
  }
  return above;
}

function isUnnumberedHeading(text: string, line: Paragraph, before: Paragraph | undefined): boolean {
  const length = line.end - line.start;
  if (length < 2 || length > LONGEST_HEADING) return false;
  if (before !== undefined && !ENDS_PARAGRAPH.includes(text.charAt(before.end - 1))) return false;
  const words = text.slice(line.start, line.end);
  return !SENTENCE.test(words) && !/^[（(【|#]/.test(words);
}

function merge(a: readonly FoundMark[], b: readonly FoundMark[]): readonly FoundMark[] {
  return b.length === 0 ? a : [...a, ...b].sort((x, y) => x.paragraph - y.paragraph || x.mark.start - y.mark.start);
}

/** The heading of a numbered section: the rest of its line, or the next line, if it is short, unfinished and followed by text. */
function findHeading(
  text: string,
  { mark, paragraph }: FoundMark,
  next: FoundMark | undefined,
  paragraphs: readonly Paragraph[],
): Span {
  const none: Span = { start: mark.textStart, end: mark.textStart };
  if (mark.style === 'dash') return none;
  const onOwnLine = paragraphs[paragraph];
  if (onOwnLine === undefined) return none;
  if (mark.textStart < onOwnLine.end) {
    const named = inBrackets(text, mark.textStart, onOwnLine.end);
    if (named !== null) return named;
    const isAlone = next?.paragraph !== paragraph;
    const rest = {
      start: mark.textStart,
      end: isAlone ? onOwnLine.end : trimEnd(text, mark.textStart, next.mark.start),
    };
    return mark.start === onOwnLine.start && rest.start < rest.end && isHeadingLine(text, rest) ? rest : none;
  }
  const line = paragraphs[paragraph + 1];
  const after = paragraphs[paragraph + 2];
  if (line === undefined || after === undefined || (next !== undefined && next.paragraph <= paragraph + 1)) return none;
  // Where pieces are out of order, what comes next may stand above.
  if (line.start < mark.start) return none;
  // 第一章⏎货物贸易⏎第一条; between 第一条 and 第二条 a short line is all that the article has.
  const isAbove =
    next?.paragraph === paragraph + 2
      ? isUsuallyAbove(mark.style, next.mark.style)
      : after.end - after.start > line.end - line.start;
  return isAbove && isHeadingLine(text, line) ? line : none;
}

/** 第一条【用语定义】, as databases have it, alone on its line or with the text behind. */
function inBrackets(text: string, start: number, end: number): Span | null {
  if (text[start] !== '【') return null;
  const close = text.slice(start, Math.min(end, start + LONGEST_HEADING)).indexOf('】');
  return close <= 1 ? null : { start: start + 1, end: start + close };
}

const LONGEST_OF_HEADINGS = 60;
/** By so much lines can differ that somebody cut at one width: the first of them is no heading. */
const CUT = 2;
const NARROWEST_CUT = 16;

/**
 * The styles all of whose marks have a heading on their line, though it has a comma or is long: 一、深化政治互信，夯实政治基础, with a
 * paragraph of text below each.
 */
function findHeadedStyles(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
): ReadonlySet<MarkStyle> {
  const lines = new Map<MarkStyle, Span[] | null>();
  marks.forEach((found, index) => {
    const { style } = found.mark;
    const before = lines.get(style);
    if (before === null) return;
    const line = NUMBERED.has(style) ? lineAboveOwnText(text, paragraphs, found, marks[index + 1]) : null;
    if (line === null) lines.set(style, null);
    else if (before === undefined) lines.set(style, [line]);
    else before.push(line);
  });
  return new Set([...lines].flatMap(([style, own]) => (own !== null && areHeadings(own) ? [style] : [])));
}

function areHeadings(lines: readonly Span[]): boolean {
  const widths = lines.map(({ start, end }) => end - start);
  const [narrowest, widest] = [Math.min(...widths), Math.max(...widths)];
  return lines.length >= 2 && (widest < NARROWEST_CUT || widest - narrowest > CUT);
}

/** The line of a mark that has no stop, and stands above a paragraph of text or a mark below its own; null for any other. */
function lineAboveOwnText(
  text: string,
  paragraphs: readonly Paragraph[],
  { mark, paragraph }: FoundMark,
  next: FoundMark | undefined,
): Span | null {
  const line = paragraphs[paragraph];
  if (line?.start !== mark.start || paragraph + 1 >= paragraphs.length || next?.paragraph === paragraph) return null;
  const words = text.slice(mark.textStart, line.end);
  if (words === '' || words.length > LONGEST_OF_HEADINGS || ENDS_CLAUSE.test(words)) return null;
  const isAboveSame = next?.paragraph === paragraph + 1 && !isUsuallyAbove(mark.style, next.mark.style);
  return isAboveSame ? null : line;
}

const ENDS_CLAUSE = /[。；：！？…]|[，、.．]$/;
const NUMBERED: ReadonlySet<MarkStyle> = new Set(['comma', 'brackets', 'digit', 'article', 'chapter', 'part']);

function isHeadingLine(text: string, line: Span): boolean {
  if (line.end - line.start > LONGEST_HEADING) return false;
  const words = text.slice(line.start, line.end);
  return !SENTENCE.test(words) && !ENDS_WITH_POINT.test(words);
}

/** Which mark is the next one of the level of this one, or above. */
function nextAtLevel(levels: readonly number[], index: number): number {
  const level = levels[index] ?? 0;
  let after = index + 1;
  while (after < levels.length && (levels[after] ?? 0) > level) after++;
  return after;
}

/** A section ends where the next one of its level or above begins, or with the last paragraph; where pieces are out of order, with its piece. */
function endOfSection(
  paragraphs: readonly Paragraph[],
  first: number,
  next: FoundMark | undefined,
  fallback: number,
): number {
  if (next?.paragraph === first) return next.mark.start;
  const startsParagraph = next !== undefined && next.mark.start === paragraphs[next.paragraph]?.start;
  const lastParagraph =
    next === undefined ? paragraphs.length - 1 : startsParagraph ? next.paragraph - 1 : next.paragraph;
  let end = fallback;
  for (let at = first; at <= lastParagraph; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.end < end) break;
    end = at === next?.paragraph ? next.mark.start : paragraph.end;
  }
  return end;
}
