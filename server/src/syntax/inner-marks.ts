import { indexWithin, isBlank, isSpace } from '../text/characters';
import { readSectionMark } from './read-section-mark';
import type { FoundMark, MarkStyle, SectionMark } from './section-mark';
import type { Paragraph } from './tree';
import { isUsuallyAbove } from './usual-order';

/** With the marks that stand in the middle of a paragraph, because a line break is missing before them, or was never there. */
export function withInnerMarks(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
): readonly FoundMark[] {
  const inRow = marks.some(({ mark }) => mark.style === 'article')
    ? []
    : [...findArticlesInRow(text, paragraphs), ...(marks.length === 0 ? findNumbersInRow(text, paragraphs) : [])];
  const whole = withNested(text, paragraphs, inRow.length === 0 ? marks : inOrder([...marks, ...inRow]));
  return withGlued(text, paragraphs, withInnerItems(text, paragraphs, whole));
}

/** 议定各条：第一条　…。第二条　…。: the articles of a copy that has no line breaks, each behind a sentence. */
function findArticlesInRow(text: string, paragraphs: readonly Paragraph[]): FoundMark[] {
  const found: FoundMark[] = [];
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  // Most statements have none.
  if (first === undefined || last === undefined || !text.slice(first.start, last.end).includes('第一条')) return found;
  paragraphs.forEach(({ start, end }, paragraph) => {
    for (let at = indexWithin(text, '第', start + 1, end); at !== -1; at = indexWithin(text, '第', at + 1, end)) {
      if (!'。：；”'.includes(text.charAt(at - 1))) continue;
      const mark = readSectionMark(text, at, end);
      if (mark?.style === 'article' && mark.number === found.length + 1 && mark.textStart < end)
        found.push({ mark, paragraph });
    }
  });
  return found.length > 1 ? found : [];
}

/** A copy without line breaks is hardly more than one paragraph; a speech that counts 一、…二、…三、 within one has others. */
const FEW_PARAGRAPHS = 3;
const LEAST_IN_ROW = 3;

/** 声明如下：一、…。二、…。三、…。: the sections of a copy that has no line breaks, each behind a sentence. */
function findNumbersInRow(text: string, paragraphs: readonly Paragraph[]): FoundMark[] {
  const found: FoundMark[] = [];
  if (paragraphs.length > FEW_PARAGRAPHS) return found;
  paragraphs.forEach(({ start, end }, paragraph) => {
    for (const { index } of text.slice(start, end).matchAll(BEHIND_SENTENCE)) {
      const mark = readSectionMark(text, start + index, end);
      const fits = mark?.style === (found[0]?.mark.style ?? mark?.style) && mark?.number === found.length + 1;
      if (fits && IN_ROW.has(mark.style) && mark.textStart < end) found.push({ mark, paragraph });
    }
  });
  const [first] = found;
  const length = first === undefined ? 0 : (paragraphs[first.paragraph]?.end ?? 0) - first.mark.start;
  return found.length >= LEAST_IN_ROW && length >= SHORTEST_SECTION * found.length ? found : [];
}

/** 三项成果：一、扩大贸易。二、便利往来。 lists what a sentence is about. */
const SHORTEST_SECTION = 16;
const BEHIND_SENTENCE = /(?<=[。；：])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/g;
const IN_ROW: ReadonlySet<MarkStyle> = new Set(['comma', 'brackets']);

export function inOrder(marks: FoundMark[]): FoundMark[] {
  return marks.sort((a, b) => a.paragraph - b.paragraph || a.mark.start - b.mark.start);
}

/** What has parts whose first one can stand on its own line: 第一条　一、…⏎二、…, 一、（一）…⏎（二）…. */
const HAS_PARTS: ReadonlySet<MarkStyle> = new Set([
  'article',
  'clause',
  'comma',
  'alone',
  'brackets',
  'digit',
  'inserted',
]);
/** What has a heading on its line, and can have its first article behind that: 第一章　总则　第一条　…. */
const HAS_HEADING: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'division']);
const LONGEST_HEADING = 24;

/** With the marks that stand directly behind another one, or behind its heading. */
export function withNested(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
): readonly FoundMark[] {
  let whole: FoundMark[] | undefined;
  marks.forEach((found, index) => {
    whole?.push(found);
    const { paragraph } = found;
    const end = paragraphs[paragraph]?.end ?? 0;
    for (let mark = readNested(text, found.mark, end, marks, index); mark !== null;) {
      whole ??= marks.slice(0, index + 1);
      whole.push({ mark, paragraph });
      mark = readNested(text, mark, end, marks, index);
    }
  });
  return whole ?? marks;
}

function readNested(
  text: string,
  outer: SectionMark,
  end: number,
  marks: readonly FoundMark[],
  index: number,
): SectionMark | null {
  if (outer.textStart >= end) return null;
  if (HAS_HEADING.has(outer.style)) return readBehindHeading(text, outer, end);
  if (!HAS_PARTS.has(outer.style)) return null;
  const inner =
    readSectionMark(text, outer.textStart, end) ??
    (outer.style === 'article' ? firstBehindHeading(text, outer, end) : null);
  const isFirst = inner?.number === 1 && inner.textStart < end && isUsuallyAbove(outer.style, inner.style);
  return isFirst && goesOnBelow(marks, index, outer.style, inner.style) ? inner : null;
}

/** Whether the second of the parts comes before what stands beside their whole, or above it. */
function goesOnBelow(marks: readonly FoundMark[], index: number, outer: MarkStyle, inner: MarkStyle): boolean {
  for (let at = index + 1; at < marks.length; at++) {
    const { style, number } = marks[at]?.mark ?? { style: outer, number: 0 };
    if (style === inner) return number === 2;
    if (style === outer || isUsuallyAbove(style, outer)) return false;
  }
  return false;
}

function readBehindHeading(text: string, { textStart }: SectionMark, end: number): SectionMark | null {
  const at = indexWithin(text, '第', textStart + 1, Math.min(end, textStart + LONGEST_HEADING));
  if (at === -1 || !isBlank(text.charCodeAt(at - 1)) || STOP.test(text.slice(textStart, at))) return null;
  const article = readSectionMark(text, at, end);
  return article?.style === 'article' && article.textStart < end ? article : null;
}

const STOPS = '。，；：';
const STOP = new RegExp(`[${STOPS}]`);

/** 第一条　适用范围　一、…: where the heading of an article and its first part stand on one line. */
function firstBehindHeading(text: string, { textStart }: SectionMark, end: number): SectionMark | null {
  const to = Math.min(end, textStart + LONGEST_HEADING);
  for (let at = textStart + 1; at < to; at++) {
    if (STOPS.includes(text.charAt(at))) return null;
    if (!isBlank(text.charCodeAt(at - 1)) || isBlank(text.charCodeAt(at))) continue;
    const inner = readSectionMark(text, at, end);
    if (inner !== null) return inner.number === 1 ? inner : null;
  }
  return null;
}

/** A line break was lost before the next item: …方向发展。（五）…. It counts where it goes on with the numbering. */
function withInnerItems(
  text: string,
  paragraphs: readonly Paragraph[],
  marks: readonly FoundMark[],
): readonly FoundMark[] {
  const whole: FoundMark[] = [];
  let lastBracketed = 0;
  let next = 0;
  paragraphs.forEach((paragraph, index) => {
    let mark: FoundMark | undefined;
    for (; marks[next]?.paragraph === index; next++) {
      mark = marks[next];
      if (mark === undefined) break;
      if (lastBracketed === 0 && mark.mark.style === 'brackets' && mark.mark.number === 2)
        whole.push(...findInnerFirst(text, paragraphs, index - 1));
      whole.push(mark);
      if (mark.mark.style === 'brackets') lastBracketed = mark.mark.number;
      else if (mark.mark.style !== 'dash') lastBracketed = 0;
    }
    if (lastBracketed === 0) return;
    const from = mark?.mark.textStart ?? paragraph.start;
    for (const inner of findInnerItems(text, from, paragraph.end, lastBracketed)) {
      whole.push({ mark: inner, paragraph: index });
      lastBracketed = inner.number;
    }
  });
  return whole;
}

/** 二、双方商定：（一）互设领事馆；⏎（二）…: the first item can stand in the middle of the paragraph above the second. */
function findInnerFirst(text: string, paragraphs: readonly Paragraph[], paragraph: number): FoundMark[] {
  const { start, end } = paragraphs[paragraph] ?? { start: 0, end: 0 };
  for (let at = indexWithin(text, '（', start + 1, end); at !== -1; at = indexWithin(text, '（', at + 1, end)) {
    if (!'。；：'.includes(text.charAt(at - 1))) continue;
    const mark = readSectionMark(text, at, end);
    if (mark?.style === 'brackets' && mark.number === 1) return [{ mark, paragraph }];
  }
  return [];
}

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

/** What can stand behind a sentence, without a line break before it, between its neighbours: 二、…投资。三、…⏎四、…. */
const CAN_BE_GLUED: ReadonlySet<MarkStyle> = new Set(['comma', 'article', 'digit']);
const MOST_GLUED = 5;

/** With the marks that fill a gap in the numbers exactly, each directly behind a sentence. */
function withGlued(text: string, paragraphs: readonly Paragraph[], marks: readonly FoundMark[]): readonly FoundMark[] {
  const last = new Map<MarkStyle, FoundMark>();
  const glued: FoundMark[] = [];
  for (const found of marks) {
    const { style, number } = found.mark;
    if (!CAN_BE_GLUED.has(style)) continue;
    const before = last.get(style);
    const missing = before === undefined ? 0 : number - before.mark.number - 1;
    if (before !== undefined && missing > 0 && missing <= MOST_GLUED) {
      const between = findGlued(text, paragraphs, before, found);
      if (between.length === missing) glued.push(...between);
    }
    last.set(style, found);
  }
  return glued.length === 0 ? marks : inOrder([...marks, ...glued]);
}

function findGlued(text: string, paragraphs: readonly Paragraph[], from: FoundMark, to: FoundMark): FoundMark[] {
  const found: FoundMark[] = [];
  let due = from.mark.number + 1;
  for (let paragraph = from.paragraph; paragraph < to.paragraph && due < to.mark.number; paragraph++) {
    const { start, end } = paragraphs[paragraph] ?? to.mark;
    for (let at = indexWithin(text, '。', start, end); at !== -1; at = indexWithin(text, '。', at + 1, end)) {
      let first = at + 1;
      while (first < end && isSpace(text.charCodeAt(first))) first++;
      const mark = readSectionMark(text, first, end);
      if (mark?.style !== to.mark.style || mark.number !== due || mark.textStart >= end) continue;
      found.push({ mark, paragraph });
      due++;
    }
  }
  return found;
}
