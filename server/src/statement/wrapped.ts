import { isInLetters, isSpace } from '../text/characters';
import { slice, type Span } from '../text/span';
import type { Paragraph } from '../syntax/tree';
import { kindOfInstrumentTitle } from './kinds';
import { roleOfLine, type LineRole } from './line-roles';
import { partiesAtStart } from './party-names';

/** A file whose paragraphs are cut into lines of one width has so many lines at least, and so many of them are full. */
const LEAST_LINES = 12;
const LEAST_FULL = 0.3;
/** Only titles and rows of signatures are longer; paragraphs that are show that the file is not cut. */
const MOST_LONGER = 0.08;
/** Sentences seldom end where a line does; paragraphs end with one. */
const LEAST_BROKEN = 0.6;
const ENDS_SENTENCE = '。；：！？”）';
const NARROWEST = 16;
const WIDEST = 120;

interface Cut {
  /** How wide a line is. */
  readonly measure: (line: string) => number;
  readonly width: number;
}

/**
 * Paragraphs whose lines somebody cut at one width (a copy out of a page of print, of old mail) as they were; all others as they are.
 * A line that fills the width goes on in the next, unless that one is indented or begins a section behind a finished sentence.
 */
export function joinWrapped(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length < LEAST_LINES) return paragraphs;
  // Nearly every file has paragraphs that are longer than any line.
  const most = MOST_LONGER * paragraphs.length;
  let longer = 0;
  for (const { start, end } of paragraphs) if (end - start > WIDEST && ++longer > most) return paragraphs;
  const lines = paragraphs.map((paragraph) => lineOf(text, paragraph));
  const cut = findCut(lines.filter((line) => !isInLetters(line)));
  if (cut === null) return paragraphs;
  const usual = usualGap(text, paragraphs);
  const joined: Paragraph[] = [];
  paragraphs.forEach((paragraph, index) => {
    const before = joined.at(-1);
    // A longer line was not cut.
    const isFull = index > 0 && isWithin(cut.measure(lines[index - 1] ?? ''), cut.width);
    if (before !== undefined && isFull && !isTitle(text, before) && goesOn(text, before, paragraph, usual))
      joined[joined.length - 1] = { start: before.start, end: paragraph.end };
    else joined.push(paragraph);
  });
  return joined;
}

/** The words of a paragraph, without the line breaks that cut it. */
export function wordsOf(text: string, span: Span): string {
  const words = slice(text, span);
  return words.includes('\n') ? words.replace(/[ \t\u00a0\u3000]*\r?\n[ \t\u00a0\u3000]*/g, '') : words;
}

/** With the blanks before it: they take part of the width. */
function lineOf(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--;
  return text.slice(from, end);
}

/** Lines are cut between characters and nowhere else, so that all that are cut are as wide as each other, or narrower by a stop. */
const TOLERANCE = 2;

function findCut(lines: readonly string[]): Cut | null {
  for (const measure of [characters, columns]) {
    const widths = lines.map(measure);
    const counts = new Map<number, number>();
    for (const width of widths)
      if (width >= NARROWEST && width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
    const full = lines.filter((_, index) => isWithin(widths[index] ?? 0, width));
    const broken = full.filter((line) => !ENDS_SENTENCE.includes(line.charAt(line.length - 1)));
    const longer = widths.filter((each) => each > width + 1).length;
    if (broken.length < LEAST_BROKEN * full.length) continue;
    if (width > 0 && full.length >= LEAST_FULL * lines.length && longer <= MOST_LONGER * lines.length)
      return { measure, width };
  }
  return null;
}

function isWithin(each: number, width: number): boolean {
  return each >= width - TOLERANCE && each <= width + 1;
}

function characters(line: string): number {
  return line.length;
}

/** A Chinese character takes two columns. */
function columns(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) width += line.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return width;
}

/** Whether these words are a whole title, which may be as long as a line is wide. */
function isTitle(text: string, span: Span): boolean {
  if (span.end - span.start > WIDEST) return false;
  const words = wordsOf(text, span);
  return kindOfInstrumentTitle(words) !== null && partiesAtStart(words).length >= 2;
}

/** What begins a line, and no sentence goes on with it. */
const STANDS_ALONE: ReadonlySet<LineRole> = new Set(['section', 'annex', 'signature', 'closing-date']);

const PLAIN_GAP = /^[ \t\u00a0\u3000]*\r?\n$/;
/** Of a file in which every line is indented, or set apart by an empty one, hardly any stands directly below another. */
const MOST_PLAIN = 0.05;

/** What stands between most lines where all of them are indented or set apart; a line break where they are not. */
function usualGap(text: string, paragraphs: readonly Paragraph[]): string {
  const counts = new Map<string, number>();
  let plain = 0;
  paragraphs.forEach(({ start }, index) => {
    const gap = text.slice(paragraphs[index - 1]?.end ?? start, start);
    if (PLAIN_GAP.test(gap)) plain++;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  });
  if (plain > MOST_PLAIN * paragraphs.length) return '\n';
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['\n', 0])[0];
}

function goesOn(text: string, before: Span, next: Span, usual: string): boolean {
  // A gap with an empty line, or with the blanks of an indentation, begins a paragraph where most lines have none.
  const gap = text.slice(before.end, next.start);
  if (gap !== usual && !PLAIN_GAP.test(gap)) return false;
  if (isInLetters(slice(text, next))) return false;
  const isFinished = ENDS_SENTENCE.includes(text.charAt(before.end - 1));
  return !(isFinished && STANDS_ALONE.has(roleOfLine(slice(text, next))));
}
