import { isBlank, isInLetters, isSpace } from '../../text/characters';
import { PAD } from '../../text/markup';
import { slice, type Span } from '../../text/span';
import { endsClause, isCutBetween } from '../../syntax/cut-sentences';
import { isRule } from '../../syntax/furniture';
import type { Paragraph } from '../../syntax/tree';
import { kindOfInstrumentTitle } from '../words/kinds';
import { roleOfLine, type LineRole } from './line-roles';
import { leadingParty, partiesAtStart } from '../words/party-names';
import { endsSigned, isSealed } from '../words/sign-marks';

/** A file whose paragraphs are cut into lines of one width has so many lines at least, and so many of them are full. */
const LEAST_LINES = 12;
const LEAST_FULL = 0.3;
/** Only titles and rows of signatures are longer, of which the first line and rows with gaps are not counted; paragraphs that are show that the file is not cut. */
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
  return joinCut(text, joinFull(text, withoutPageBreaks(text, paragraphs)));
}

/** Without what a page had in the middle of a sentence: in the text with simplified characters nothing is left of it. */
function withoutPageBreaks(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const isGone = ({ start }: Paragraph): boolean => isBlank(text.charCodeAt(start));
  return paragraphs.some(isGone) ? paragraphs.filter((paragraph) => !isGone(paragraph)) : paragraphs;
}

function joinFull(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (paragraphs.length < LEAST_LINES) return paragraphs;
  // Nearly every file has paragraphs that are longer than any line.
  const most = MOST_LONGER * paragraphs.length;
  let longer = 0;
  for (const { start, end } of paragraphs) if (end - start > WIDEST && ++longer > most) return paragraphs;
  const lines = paragraphs.map((paragraph) => lineOf(text, paragraph));
  const cut = findCut(lines.filter((line) => !isInLetters(line) && !isRule(line)));
  if (cut === null) return paragraphs;
  const usual = usualGap(text, paragraphs);
  const joined: Paragraph[] = [];
  paragraphs.forEach((paragraph, index) => {
    const before = joined.at(-1);
    const above = paragraphs[index - 1];
    // A longer line was not cut.
    const isFull =
      above !== undefined &&
      !isRule(lines[index - 1] ?? '') &&
      isWithin(cut.measure(lines[index - 1] ?? ''), cut.width);
    if (before !== undefined && isFull && !isTitle(text, before) && goesOn(text, above, paragraph, usual))
      joined[joined.length - 1] = { start: before.start, end: paragraph.end };
    else joined.push(paragraph);
  });
  return joined;
}

/** Two paragraphs that somebody parted in the middle of a sentence are one, where the first cannot end so. */
function joinCut(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let joined: Paragraph[] | undefined;
  paragraphs.forEach((paragraph, index) => {
    const before = joined?.at(-1) ?? paragraphs[index - 1];
    if (before !== undefined && goesOnBelow(text, before, paragraph)) {
      joined ??= paragraphs.slice(0, index);
      joined[joined.length - 1] = { start: before.start, end: paragraph.end };
    } else joined?.push(paragraph);
  });
  return joined ?? paragraphs;
}

function goesOnBelow(text: string, before: Span, next: Span): boolean {
  if (endsClause(text, before) || !BLANKS.test(text.slice(before.end, next.start))) return false;
  return (
    isCutBetween(text, before, next) ||
    isIndentedAbove(text, before, next) ||
    isPlaceCut(text, before, next) ||
    isWordCut(text, before, next)
  );
}

/** Blanks and line breaks; a page may have an empty line there. */
const BLANKS = /^\s{1,400}$/;

/** Whether only the first of two lines is indented, as paragraphs are, is prose, and the second is none of the lines that stand by themselves. */
function isIndentedAbove(text: string, before: Span, next: Span): boolean {
  if (!isSpace(text.charCodeAt(before.start - 1)) || !PLAIN_GAP.test(text.slice(before.end, next.start))) return false;
  if (isAsWide(text, before, next)) return true;
  // What a paragraph is, its beginning tells, however long it has become.
  const words = wordsOf(text, { start: before.start, end: Math.min(before.end, before.start + LONGEST_LOOK) });
  if (words.length < SHORTEST_CUT || !/[，。；]/.test(words) || !PROSE.has(roleOfLine(words))) return false;
  return GOES_ON.has(roleOfLine(slice(text, next)));
}

/** 甲兰共和国总理兼外交部长赵一应乙多 ⏎ 王国首相钱二的邀请…: full lines of one width, and none has the gap of a row. */
function isAsWide(text: string, before: Span, next: Span): boolean {
  const [first, below] = [lineOf(text, before), lineOf(text, next)];
  const above = first.slice(first.lastIndexOf('\n') + 1);
  if (above.trim().length < SHORTEST_CUT || GAP.test(above.trim()) || GAP.test(below.trim())) return false;
  if (kindOfInstrumentTitle(above.trim()) !== null) return false;
  return Math.abs(columnsOf(above) - columnsOf(below)) <= TOLERANCE && !STANDS_ALONE.has(roleOfLine(below.trim()));
}

const GAP = /[\s\u3000]/;
const SHORTEST_CUT = 16;
const LONGEST_LOOK = 240;
const PROSE: ReadonlySet<LineRole> = new Set(['text', 'opening', 'section', 'lead']);
const GOES_ON: ReadonlySet<LineRole> = new Set(['text']);

/** 二〇一六年五月十二日于兰 ⏎ 京: no place has a name of one character. */
function isPlaceCut(text: string, before: Span, next: Span): boolean {
  if (next.end - next.start > LONGEST_REST || !ONE_BREAK.test(text.slice(before.end, next.start))) return false;
  return (
    /日[于在][\u4e00-\u9fff]$/.test(text.slice(Math.max(before.start, before.end - LONGEST_REST), before.end)) &&
    /^[\u4e00-\u9fff]+$/.test(slice(text, next))
  );
}

/** The rest of a word may stand below an indentation. */
const ONE_BREAK = /^[ \t\u00a0\u3000]*\r?\n[ \t\u00a0\u3000]{0,40}$/;
const LONGEST_REST = 4;
const CUT_OFFICE = /(?:代\n表|总\n[统理]|首\n相|主\n席|部\n长|大\n[使臣])$/;
const CUT_BRACKET = /[（(][^（()）\n]{0,2}\n[^（()）\n]{0,2}[）)]$/;

/** 瑟兰人民共和国代 ⏎ 表, 约翰·史密（签 ⏎ 字）: a narrow column cut a word of the signatures. */
function isWordCut(text: string, before: Span, next: Span): boolean {
  if (next.end - next.start > LONGEST_REST || !ONE_BREAK.test(text.slice(before.end, next.start))) return false;
  const around = `${text.slice(Math.max(before.start, before.end - LONGEST_REST), before.end)}\n${slice(text, next)}`;
  return CUT_OFFICE.test(around) || CUT_BRACKET.test(around);
}

/** The words of a paragraph, without the line breaks that cut it and the tags that stood within it. */
export function wordsOf(text: string, span: Span): string {
  const written = slice(text, span);
  const words = written.includes(PAD) ? written.replaceAll(PAD, '') : written;
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
  for (const measure of [characters, columnsOf]) {
    const widths = lines.map(measure);
    const counts = new Map<number, number>();
    for (const width of widths)
      if (width >= NARROWEST && width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
    const full = lines.filter((_, index) => isWithin(widths[index] ?? 0, width));
    const broken = full.filter((line) => !ENDS_SENTENCE.includes(line.charAt(line.length - 1)));
    const longer = widths.filter(
      (each, index) => each > width + 1 && index > 0 && !ROW.test(lines[index] ?? ''),
    ).length;
    if (broken.length < LEAST_BROKEN * full.length) continue;
    if (width === 0 || full.length < LEAST_FULL * lines.length || longer > MOST_LONGER * lines.length) continue;
    // Rows of signatures are as long as each other because offices and names are.
    const rows = broken.filter((line) => roleOfLine(line.trim()) === 'signature').length;
    if (full.length - rows >= LEAST_FULL * lines.length && broken.length - rows >= LEAST_BROKEN * (full.length - rows))
      return { measure, width };
  }
  return null;
}

/** Of a signature block: 甲兰共和国总统　　　　乙多王国首相. */
const ROW = /\S\u3000{2,}\S/;

function isWithin(each: number, width: number): boolean {
  return each >= width - TOLERANCE && each <= width + 1;
}

function characters(line: string): number {
  return line.length;
}

/** A Chinese character takes two columns. */
export function columnsOf(line: string): number {
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

/** Whether a line goes on in the next one: the line itself, and not all that was joined to it. */
function goesOn(text: string, before: Span, next: Span, usual: string): boolean {
  // A gap with an empty line, or with the blanks of an indentation, begins a paragraph where most lines have none.
  const gap = text.slice(before.end, next.start);
  if (gap !== usual && !PLAIN_GAP.test(gap)) return false;
  if (isInLetters(slice(text, next)) || ROW.test(slice(text, before)) || ROW.test(slice(text, next))) return false;
  const isFinished = ENDS_SENTENCE.includes(text.charAt(before.end - 1));
  const role = roleOfLine(slice(text, next));
  // …订于兰京 above 赵一（印）, where the lines are no longer than that.
  const isSigned = role === 'signature' && (endsSigned(slice(text, next)) || isSealed(slice(text, next)));
  if (isSigned && roleOfLine(slice(text, before)) === 'closing-date') return false;
  if (role === 'signature' && isRowOfNext(slice(text, before), slice(text, next))) return false;
  return !(isFinished && STANDS_ALONE.has(role));
}

/** 甲兰共和国代表　赵一 above 乙多王国代表　钱二: each row begins with its party, however wide they are. */
function isRowOfNext(before: string, next: string): boolean {
  return leadingParty(next) !== null && roleOfLine(before) === 'signature';
}
