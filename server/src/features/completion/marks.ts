import { readSectionMark, type MarkStyle } from '../../syntax/section-marks';
import type { Section } from '../../syntax/sections';
import type { Statement } from '../../statement/statements';
import type { Reading } from '../../statement/reading';
import { isSpace } from '../../text/characters';
import { readNumber } from '../../text/numerals';
import { toChinese, toFullWidth } from '../../text/written-numbers';
import type { Span } from '../../text/span';
import { lineStart, offer, type Offer } from './offer';

/** The start of a paragraph, with what is there of a mark. */
export interface MarkPlace {
  readonly span: Span;
  readonly lineStart: number;
  readonly typed: string;
  /** The paragraph has its mark and its words: the mark is to become another one. */
  readonly isWhole: boolean;
}

/** Blanks before a mark, and the mark. */
const REACH = 60;
/** What a mark that is being typed can be made of. */
const BEGUN =
  /^(?:[（(]?\s?|第\s?|——?)?(?:[\d０-９]{0,3}|[〇零一二三四五六七八九十百廿卅]{0,4}|[甲乙丙丁戊己庚辛壬癸]|[①-⒛])$/;

export function markPlace({ tree: { plain: text } }: Reading, offset: number): MarkPlace | null {
  const begin = lineStart(text, offset, REACH);
  if (begin === null) return null;
  let start = begin;
  // Behind the tag with which the text begins a paragraph can begin as well.
  if (text.startsWith('〖ZW/正文〗', start)) start += '〖ZW/正文〗'.length;
  while (start < offset && isSpace(text.charCodeAt(start))) start++;
  if (!BEGUN.test(text.slice(start, offset))) return null;
  let lineEnd = offset;
  while (lineEnd < text.length && lineEnd < offset + REACH && !'\r\n'.includes(text.charAt(lineEnd))) lineEnd++;
  const mark = readSectionMark(text, start, lineEnd);
  const isThere = mark !== null && mark.end >= offset;
  const isWhole = isThere && mark.textStart < lineEnd;
  const end = isWhole ? mark.textStart : isThere ? mark.end : endOfBegun(text, start, offset);
  return { span: { start, end }, lineStart: begin, typed: text.slice(start, offset), isWhole };
}

/** The bracket that the editor has closed by itself belongs to what is replaced. */
function endOfBegun(text: string, start: number, offset: number): number {
  const isOpen = '（('.includes(text.charAt(start)) && start < offset;
  return isOpen && '）)'.includes(text.charAt(offset)) && offset < text.length ? offset + 1 : offset;
}

/** The marks that can follow: the next in the style in use, the next above it, the first of the style that is usual below it. */
export function markOffers(reading: Reading, { span, lineStart: begin, typed: begun, isWhole }: MarkPlace): Offer[] {
  const { text } = reading.tree;
  const statement = statementBefore(reading, span.start);
  if (statement === null) return [];
  const inOrder = statement.sections
    .filter(({ style }) => style !== 'heading' && style !== 'annex')
    .toSorted((a, b) => a.start - b.start);
  const before = inOrder.filter(({ start }) => start < begin);
  const open: Section[] = [];
  for (const section of before) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop();
    open.push(section);
  }
  const innermost = open.at(-1);
  if (innermost === undefined) return [];
  const below = before.find(({ level, style }) => level === innermost.level + 1 && style !== innermost.style);
  const marks = [
    ...open.toReversed().map((section) => following(text, section, section.number + 1)),
    ...(below === undefined ? [] : [following(text, below, 1)]),
  ];
  const typed = text.slice(span.start, span.end);
  return [...new Set(marks)]
    .filter((mark): mark is string => mark !== null && mark !== typed && mark.trimEnd() !== typed.trimEnd())
    .map((mark) =>
      offer({
        kind: 'mark',
        label: mark.trimEnd(),
        text: mark,
        span,
        filter: (isWhole ? `${begun} ` : '') + filterOf(mark.trimEnd()),
      }),
    );
}

/** A statement reaches to its last word; what is written behind that belongs to it as well, up to the next one. */
function statementBefore({ statements }: Reading, offset: number): Statement | null {
  let found: Statement | null = null;
  for (const statement of statements) {
    const start = Math.min(...statement.pieces.map((piece) => piece.start));
    if (start <= offset && (found === null || start >= found.start)) found = statement;
  }
  return found;
}

/** The mark of a section with another number, in all else as it is written there: its brackets, its stop, the blank behind it. */
function following(text: string, { start, label, style, markEnd }: Section, number: number): string | null {
  const behind = /^[ \u3000]{0,2}/.exec(text.slice(markEnd, markEnd + 2))?.[0] ?? '';
  const isAlone = '\r\n'.includes(text.charAt(markEnd + behind.length));
  const stop = text.slice(start + label.length, markEnd) + (isAlone ? '' : behind);
  if (style === 'dash') return text.slice(start, markEnd) + (isAlone ? '' : behind);
  const next =
    style === 'stem' || style === 'enclosed' ? nextSign(style, label, number) : renumbered(label, number, style);
  return next === null ? null : next + stop;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** ①, ⑴ and ⒈ each begin a row of twenty. */
const ROWS = [0x2460, 0x2474, 0x2488];

function nextSign(style: MarkStyle, label: string, number: number): string | null {
  if (style === 'stem') return STEMS.charAt(number - 1) || null;
  const code = label.charCodeAt(0);
  const row = ROWS.find((first) => code >= first && code < first + 20);
  return row === undefined || number > 20 ? null : String.fromCharCode(row + number - 1);
}

/** 第一条之一, 1.1 and 1.1.1 count with their last number; 第一条（补） does not count. */
const COUNT_WITH_LAST: ReadonlySet<MarkStyle> = new Set<MarkStyle>(['inserted', 'decimal', 'subdecimal']);

function renumbered(label: string, number: number, style: MarkStyle): string | null {
  const from = COUNT_WITH_LAST.has(style) ? Math.max(label.lastIndexOf('之'), label.search(/[.．][^.．]*$/)) : 0;
  if (from === -1) return null;
  for (let at = from; at < label.length; at++) {
    const found = readNumber(label, at, label.length);
    if (found === null) continue;
    const written = found.style === 'chinese' ? toChinese(number) : digits(number, label.charAt(at));
    return label.slice(0, at) + written + label.slice(found.end);
  }
  return null;
}

/** Full-width where the first digit before is. */
function digits(number: number, like: string): string {
  return like >= '０' ? toFullWidth(number) : String(number);
}

/** Found by the mark, by its numeral without what stands before it, and by the number in digits. */
function filterOf(mark: string): string {
  const number = /[〇零一二三四五六七八九十百]+|[\d０-９]+/.exec(mark);
  if (number === null) return mark;
  const value = readNumber(mark, number.index, mark.length)?.value ?? '';
  return `${mark} ${number[0]} ${value} (${value})`;
}
