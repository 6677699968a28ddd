import { indexWithin, isHan, isInLetters } from '../text/characters';
import type { Span } from '../text/span';
import { readGluedArticle, readSectionMark, readSpacedNumber, type MarkStyle, type SectionMark } from './section-marks';
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

/** The order in which styles usually stand; it decides only where a text is cut, so that its own order cannot be seen. */
const USUAL_ORDER: readonly MarkStyle[] = [
  'annex',
  'part',
  'chapter',
  'division',
  'heading',
  'article',
  'clause',
  'alone',
  'comma',
  'stem',
  'brackets',
  'digit',
  'digit-brackets',
  'digit-bracket',
  'enclosed',
  'dash',
];

interface FoundMark {
  readonly mark: SectionMark;
  readonly paragraph: number;
}

/**
 * Finds the sections in the paragraphs of one statement, given in reading order and without title and signature block.
 * How they nest is told by the statement itself: a style that is in use continues at its level, a new one opens a level below.
 */
export function readSections(text: string, paragraphs: readonly Paragraph[]): SectionsOfBody {
  let marks = findMarks(text, paragraphs);
  if (!marks.some(({ mark }) => mark.style !== 'dash' && mark.style !== 'annex'))
    marks = merge(marks, findHeadings(text, paragraphs));
  else marks = merge(marks, findHeadingsAbove(text, paragraphs, marks));
  const levels = nest(marks, findOutermost(marks));
  const sections: Section[] = [];
  for (const found of marks) {
    const index = sections.length;
    const after = marks[nextAtLevel(levels, index)];
    sections.push(readSection(text, paragraphs, found, levels[index] ?? 1, marks[index + 1], after));
  }
  return { sections, preamble: marks[0]?.paragraph ?? paragraphs.length };
}

/** `next` is the mark that comes next, `after` the next of the same level or above. */
function readSection(
  text: string,
  paragraphs: readonly Paragraph[],
  found: FoundMark,
  level: number,
  next: FoundMark | undefined,
  after: FoundMark | undefined,
): Section {
  const { mark, paragraph } = found;
  const { style, label, number, start } = mark;
  const heading = style === 'heading' ? { start, end: mark.end } : findHeading(text, found, next, paragraphs);
  const ownEnd = paragraphs[paragraph]?.end;
  const below = mark.textStart >= (ownEnd ?? 0) ? paragraphs[paragraph + 1]?.start : undefined;
  const begin = Math.max(heading.end, below !== undefined && below > start ? below : mark.textStart);
  const end = endOfSection(paragraphs, paragraph, after, ownEnd ?? mark.end);
  // An empty section has no text; what stands below it is the next one's.
  const textStart = Math.min(begin, end);
  return { label, style, level, number, heading, textStart, markEnd: mark.end, start, end };
}

function findMarks(text: string, paragraphs: readonly Paragraph[]): FoundMark[] {
  const marks: FoundMark[] = [];
  let lastBracketed = 0;
  let lastArticle = 0;
  let lastSpaced = 0;
  // What is a mark only because it goes on with the marks above it, and so is none where it is the first and last.
  const unsure = new Set<SectionMark>();
  paragraphs.forEach((paragraph, index) => {
    const { start, end } = paragraph;
    let mark = readOwnMark(text, start, end);
    if (mark === null) {
      const glued = readGluedArticle(text, start, end, lastArticle + 1);
      const spaced = glued === null ? readSpacedNumber(text, start, end, lastSpaced + 1) : null;
      if (spaced !== null) lastSpaced = spaced.number;
      mark = glued ?? spaced;
      if (mark !== null) unsure.add(mark);
    }
    if (mark?.style === 'article') lastArticle = mark.number;
    if (mark !== null) {
      marks.push({ mark, paragraph: index });
      if (mark.style === 'brackets') lastBracketed = mark.number;
      else if (mark.style !== 'dash') lastBracketed = 0;
    }
    if (lastBracketed === 0) return;
    // A line break was lost before the next item: …方向发展。（五）…
    const from = mark?.textStart ?? paragraph.start;
    for (const inner of findInnerItems(text, from, paragraph.end, lastBracketed)) {
      marks.push({ mark: inner, paragraph: index });
      lastBracketed = inner.number;
    }
  });
  if (unsure.size === 0) return marks;
  return marks.filter(({ mark }) => !unsure.has(mark) || (mark.style === 'article' ? lastArticle : lastSpaced) > 1);
}

/**
 * The mark of a paragraph, unless it numbers one in letters: in a text of two languages each number stands twice. Of a note that is quoted
 * whole, “一、… is the first.
 */
function readOwnMark(text: string, start: number, end: number): SectionMark | null {
  const isQuoted = OPENING_QUOTES.includes(text.charAt(start));
  const mark = readSectionMark(text, isQuoted ? start + 1 : start, end);
  if (mark === null || (isQuoted && !(mark.number === 1 && OF_NOTES.has(mark.style)))) return null;
  const isDigit = mark.style.startsWith('digit') && !isHan(text.charCodeAt(mark.textStart));
  return isDigit && isInLetters(text.slice(mark.textStart, Math.min(end, mark.textStart + 80))) ? null : mark;
}

const OPENING_QUOTES = '“"「';
const OF_NOTES: ReadonlySet<MarkStyle> = new Set(['comma', 'brackets', 'digit']);

/** Items in the middle of a paragraph count only where they go on with the numbering, directly after a sentence's end. */
function findInnerItems(text: string, from: number, to: number, last: number): readonly SectionMark[] {
  let at = indexWithin(text, '（', from + 1, to);
  if (at === -1) return NO_ITEMS;
  const items: SectionMark[] = [];
  for (; at !== -1; at = indexWithin(text, '（', at + 1, to)) {
    if (!'。；！？”'.includes(text.charAt(at - 1))) continue;
    const mark = readSectionMark(text, at, to);
    if (mark?.style === 'brackets' && mark.number === last + items.length + 1) items.push(mark);
  }
  return items;
}

const NO_ITEMS: readonly SectionMark[] = [];

const SENTENCE = /[。，；：！？…]/;
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
    if (after.end - after.start > LONGEST_HEADING) certain++;
    const { start, end } = line;
    const number = found.length + 1;
    found.push({ mark: { style: 'heading', label, number, start, end, textStart: after.start }, paragraph: index });
  }
  return certain >= 2 ? found : [];
}

/**
 * Headings without numbers above sections that are numbered through: 经贸合作 between 5. and 6. One such line may be anything; two,
 * each directly above the section that goes on with the numbers, are headings.
 */
function findHeadingsAbove(text: string, paragraphs: readonly Paragraph[], marks: readonly FoundMark[]): FoundMark[] {
  const style = marks.find(({ mark }) => mark.style !== 'dash' && mark.style !== 'annex')?.mark.style;
  const found: FoundMark[] = [];
  let last = 0;
  let before = -1;
  for (const { mark, paragraph } of marks) {
    if (mark.style !== style) {
      before = paragraph;
      continue;
    }
    const index = paragraph - 1;
    const line = paragraphs[index];
    const goesOn = mark.number === last + 1;
    if (line !== undefined && goesOn && index > before && isUnnumberedHeading(text, line, paragraphs[index - 1])) {
      const { start, end } = line;
      const label = text.slice(start, end);
      found.push({
        mark: { style: 'heading', label, number: found.length + 1, start, end, textStart: mark.start },
        paragraph: index,
      });
    }
    last = mark.number;
    before = paragraph;
  }
  return found.length >= 2 ? found : [];
}

function isUnnumberedHeading(text: string, line: Paragraph, before: Paragraph | undefined): boolean {
  const length = line.end - line.start;
  if (length < 2 || length > LONGEST_HEADING) return false;
  if (before !== undefined && !ENDS_PARAGRAPH.includes(text.charAt(before.end - 1))) return false;
  const words = text.slice(line.start, line.end);
  return !SENTENCE.test(words) && !/^[（(【|#]/.test(words);
}

function merge(a: readonly FoundMark[], b: readonly FoundMark[]): FoundMark[] {
  return b.length === 0
    ? [...a]
    : [...a, ...b].sort((x, y) => x.paragraph - y.paragraph || x.mark.start - y.mark.start);
}

/**
 * A style that stands above another against what is usual: （一） and （二）, each directly above the number, 三、, that goes on with those
 * before. Undefined where there is none.
 */
function findOutermost(marks: readonly FoundMark[]): MarkStyle | undefined {
  const styles = [...new Set(marks.map(({ mark }) => mark.style))].filter((style) => style !== 'dash');
  return styles.find((outer) =>
    styles.some((inner) => isUsuallyAbove(inner, outer) && standsAbove(marks, outer, inner)),
  );
}

function standsAbove(marks: readonly FoundMark[], outer: MarkStyle, inner: MarkStyle): boolean {
  let count = 0;
  let last = 0;
  let goesThrough = false;
  for (const [index, { mark }] of marks.entries()) {
    if (mark.style === inner) last = mark.number;
    if (mark.style !== outer) continue;
    const next = marks[index + 1]?.mark;
    if (mark.number !== ++count || next?.style !== inner || next.number !== last + 1) return false;
    goesThrough ||= last > 0;
  }
  return count >= 2 && goesThrough;
}

/** The level of each mark, in their order. */
function nest(marks: readonly FoundMark[], outermost: MarkStyle | undefined): number[] {
  const levels: number[] = [];
  const open: MarkStyle[] = [];
  for (const { mark } of marks) {
    // An annex counts for itself, whatever stands in it; nothing is above a heading without a number.
    if (mark.style === 'annex' || mark.style === 'heading' || mark.style === outermost) open.length = 0;
    const at = open.indexOf(mark.style);
    if (at >= 0) {
      while (open.length > at + 1) open.pop();
    } else {
      // Items of a list end with the list; a number that goes on from a part of the text that is cut away is no new, deeper level.
      const isNewLevel = mark.number <= 1;
      const isAbove = (other: MarkStyle | undefined): boolean =>
        other === 'dash' || (!isNewLevel && other !== outermost && isUsuallyAbove(mark.style, other));
      while (open.length > 0 && isAbove(open.at(-1))) open.pop();
      open.push(mark.style);
    }
    levels.push(open.length);
  }
  return levels;
}

function isUsuallyAbove(style: MarkStyle, other: MarkStyle | undefined): boolean {
  return other !== undefined && USUAL_ORDER.indexOf(style) < USUAL_ORDER.indexOf(other);
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
    const rest = { start: mark.textStart, end: onOwnLine.end };
    return mark.start === onOwnLine.start && isHeadingLine(text, rest) && next?.paragraph !== paragraph ? rest : none;
  }
  const line = paragraphs[paragraph + 1];
  const after = paragraphs[paragraph + 2];
  if (line === undefined || after === undefined || (next !== undefined && next.paragraph <= paragraph + 1)) return none;
  return isHeadingLine(text, line) && after.end - after.start > line.end - line.start ? line : none;
}

function isHeadingLine(text: string, line: Span): boolean {
  return line.end - line.start <= LONGEST_HEADING && !SENTENCE.test(text.slice(line.start, line.end));
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
