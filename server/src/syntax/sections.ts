import { indexWithin } from '../text/characters';
import type { Span } from '../text/span';
import { readSectionMark, type MarkStyle, type SectionMark } from './section-marks';
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
  'part',
  'chapter',
  'division',
  'heading',
  'article',
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

interface FoundMark extends SectionMark {
  readonly paragraph: number;
}

/**
 * Finds the sections in the paragraphs of one statement, given in reading order and without title and signature block.
 * How they nest is told by the statement itself: a style that is in use continues at its level, a new one opens a level below.
 */
export function readSections(text: string, paragraphs: readonly Paragraph[]): SectionsOfBody {
  let marks = findMarks(text, paragraphs);
  if (!marks.some((mark) => mark.style !== 'dash')) marks = merge(marks, findHeadings(text, paragraphs));
  const nested = nest(marks);
  const sections = nested.map(({ mark, level }, index): Section => {
    const heading =
      mark.style === 'heading'
        ? { start: mark.start, end: mark.end }
        : findHeading(text, mark, nested[index + 1]?.mark, paragraphs);
    const own = paragraphs[mark.paragraph];
    const next = mark.textStart >= (own?.end ?? 0) ? paragraphs[mark.paragraph + 1]?.start : undefined;
    const begin = Math.max(heading.end, next !== undefined && next > mark.start ? next : mark.textStart);
    const end = endOfSection(nested, index, paragraphs, own?.end ?? mark.end);
    return {
      label: mark.label,
      style: mark.style,
      level,
      number: mark.number,
      heading,
      // An empty section has no text; what stands below it is the next one's.
      textStart: Math.min(begin, end),
      markEnd: mark.end,
      start: mark.start,
      end,
    };
  });
  return { sections, preamble: marks[0]?.paragraph ?? paragraphs.length };
}

function findMarks(text: string, paragraphs: readonly Paragraph[]): FoundMark[] {
  const marks: FoundMark[] = [];
  let lastBracketed = 0;
  paragraphs.forEach((paragraph, index) => {
    const mark = readSectionMark(text, paragraph.start, paragraph.end);
    if (mark !== null) {
      marks.push(inParagraph(mark, index));
      if (mark.style === 'brackets') lastBracketed = mark.number;
      else if (mark.style !== 'dash') lastBracketed = 0;
    }
    if (lastBracketed === 0) return;
    // A line break was lost before the next item: …方向发展。（五）…
    for (const inner of findInnerItems(text, mark?.textStart ?? paragraph.start, paragraph.end, lastBracketed)) {
      marks.push(inParagraph(inner, index));
      lastBracketed = inner.number;
    }
  });
  return marks;
}

function inParagraph({ style, label, number, start, end, textStart }: SectionMark, paragraph: number): FoundMark {
  return { style, label, number, start, end, textStart, paragraph };
}

/** Items in the middle of a paragraph count only where they go on with the numbering, directly after a sentence's end. */
function* findInnerItems(text: string, from: number, to: number, last: number): Generator<SectionMark> {
  let expected = last + 1;
  for (let at = indexWithin(text, '（', from + 1, to); at !== -1; at = indexWithin(text, '（', at + 1, to)) {
    if (!'。；！？”'.includes(text.charAt(at - 1))) continue;
    const mark = readSectionMark(text, at, to);
    if (mark?.style !== 'brackets' || mark.number !== expected) continue;
    yield mark;
    expected++;
  }
}

const SENTENCE = /[。，；：！？…]/;
const LONGEST_HEADING = 30;

/**
 * Headings without numbers: short lines without any stop, each between a finished sentence and a paragraph of text. One such line may
 * be anything; two of them that stand before whole paragraphs make the shorter ones credible as well.
 */
function findHeadings(text: string, paragraphs: readonly Paragraph[]): FoundMark[] {
  const found: FoundMark[] = [];
  let certain = 0;
  for (let index = 1; index + 1 < paragraphs.length; index++) {
    const [before, line, after] = [paragraphs[index - 1], paragraphs[index], paragraphs[index + 1]];
    if (before === undefined || line === undefined || after === undefined) continue;
    if (line.end - line.start > LONGEST_HEADING || line.end - line.start < 2) continue;
    if (!'。；：！？”）'.includes(text.charAt(before.end - 1)) || !'。；：！？”'.includes(text.charAt(after.end - 1)))
      continue;
    const label = text.slice(line.start, line.end);
    if (SENTENCE.test(label) || /^[（(【|#]/.test(label) || readSectionMark(text, line.start, line.end) !== null)
      continue;
    if (after.end - after.start > LONGEST_HEADING) certain++;
    found.push({
      style: 'heading',
      label,
      number: found.length + 1,
      start: line.start,
      end: line.end,
      textStart: after.start,
      paragraph: index,
    });
  }
  return certain >= 2 ? found : [];
}

function merge(a: readonly FoundMark[], b: readonly FoundMark[]): FoundMark[] {
  return b.length === 0 ? [...a] : [...a, ...b].sort((x, y) => x.paragraph - y.paragraph || x.start - y.start);
}

interface NestedMark {
  readonly mark: FoundMark;
  readonly level: number;
}

function nest(marks: readonly FoundMark[]): NestedMark[] {
  const open: MarkStyle[] = [];
  return marks.map((mark) => {
    const at = open.indexOf(mark.style);
    if (at >= 0) {
      open.length = at + 1;
    } else {
      // Items of a list end with the list; a number that goes on from a part of the text that is cut away is no new, deeper level.
      const isNewLevel = mark.number <= 1;
      while (open.length > 0 && (open.at(-1) === 'dash' || (!isNewLevel && isUsuallyAbove(mark.style, open.at(-1)))))
        open.pop();
      open.push(mark.style);
    }
    return { mark, level: open.length };
  });
}

function isUsuallyAbove(style: MarkStyle, other: MarkStyle | undefined): boolean {
  return other !== undefined && USUAL_ORDER.indexOf(style) < USUAL_ORDER.indexOf(other);
}

/** The heading of a numbered section: the rest of its line, or the next line, if it is short, unfinished and followed by text. */
function findHeading(
  text: string,
  mark: FoundMark,
  next: FoundMark | undefined,
  paragraphs: readonly Paragraph[],
): Span {
  const none: Span = { start: mark.textStart, end: mark.textStart };
  if (mark.style === 'dash') return none;
  const onOwnLine = paragraphs[mark.paragraph];
  if (onOwnLine === undefined) return none;
  if (mark.textStart < onOwnLine.end) {
    const rest = { start: mark.textStart, end: onOwnLine.end };
    return mark.start === onOwnLine.start && isHeadingLine(text, rest) && next?.paragraph !== mark.paragraph
      ? rest
      : none;
  }
  const [line, after] = [paragraphs[mark.paragraph + 1], paragraphs[mark.paragraph + 2]];
  if (line === undefined || after === undefined || (next !== undefined && next.paragraph <= mark.paragraph + 1))
    return none;
  return isHeadingLine(text, line) && after.end - after.start > line.end - line.start ? line : none;
}

function isHeadingLine(text: string, line: Span): boolean {
  return line.end - line.start <= LONGEST_HEADING && !SENTENCE.test(text.slice(line.start, line.end));
}

/** A section ends where the next one of its level or above begins, or with the last paragraph; where pieces are out of order, with its piece. */
function endOfSection(
  nested: readonly NestedMark[],
  index: number,
  paragraphs: readonly Paragraph[],
  fallback: number,
): number {
  const self = nested[index];
  if (self === undefined) return fallback;
  let after = index + 1;
  while (after < nested.length && (nested[after]?.level ?? 0) > self.level) after++;
  const next = nested[after]?.mark;
  if (next?.paragraph === self.mark.paragraph) return next.start;
  const startsParagraph = next !== undefined && next.start === paragraphs[next.paragraph]?.start;
  const lastParagraph =
    next === undefined ? paragraphs.length - 1 : startsParagraph ? next.paragraph - 1 : next.paragraph;
  let end = fallback;
  for (let at = self.mark.paragraph; at <= lastParagraph; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.end < end) break;
    end = at === next?.paragraph ? next.start : paragraph.end;
  }
  return end;
}
