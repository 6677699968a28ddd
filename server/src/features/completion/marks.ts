import { labelLike } from '../../syntax/section-labels';
import { readSectionMark } from '../../syntax/read-section-mark';
import type { Section } from '../../syntax/sections';
import type { Statement } from '../../statement/statements';
import type { Reading } from '../../statement/reading';
import { isSpace } from '../../text/characters';
import { readNumber } from '../../text/numerals';
import type { Span } from '../../text/span';
import { inCharactersOf } from '../script';
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
  /^(?:[（(]?\s?|第\s?|——?)?(?:[\d０-９]{0,3}|[〇零一二三四五六七八九十百廿卅]{0,4}|[甲乙丙丁戊己庚辛壬癸]|[①-⒛]|[A-Za-z]|[ivxIVX]{1,4})$/;

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

/** The marks that can follow at a place, without those that stand there. */
export function markOffers(reading: Reading, { span, lineStart: begin, typed: begun, isWhole }: MarkPlace): Offer[] {
  const typed = reading.tree.text.slice(span.start, span.end).trimEnd();
  return marksAt(reading, begin)
    .map(({ mark }) => mark)
    .filter((mark) => mark.trimEnd() !== typed)
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

/** A mark that can follow, as it is to be written, and whether its like stand alone on their lines. */
interface MarkToCome {
  readonly mark: string;
  readonly isAlone: boolean;
}

/** With what a paragraph can begin: the next in the style in use, the next above it, the first of the style that is usual below it. */
export function marksAt(reading: Reading, begin: number): MarkToCome[] {
  const statement = statementBefore(reading, begin);
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
    ...open.toReversed().map((section) => following(reading, section, section.number + 1)),
    ...(below === undefined ? [] : [following(reading, below, 1)]),
  ];
  return marks
    .filter((to): to is MarkToCome => to !== null)
    .filter(({ mark }, index, all) => all.findIndex((other) => other.mark === mark) === index);
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

/** The next mark as the one of a section is written: its brackets, its stop, the blank and the bold print behind it. */
function following(reading: Reading, section: Section, number: number): MarkToCome | null {
  const { text } = reading.tree;
  const { start, label, style, markEnd } = section;
  const behind = /^(?:\*\*)?[ \u3000]{0,2}/.exec(text.slice(markEnd, markEnd + 4))?.[0] ?? '';
  const isAlone = '\r\n'.includes(text.charAt(markEnd + behind.length));
  const blank = isAlone ? behind.trimEnd() : behind;
  // The stars of **一、总则** close behind words that are yet to be written.
  const written = behind.startsWith('**')
    ? text.slice(start, markEnd)
    : text.slice(start, markEnd).replace(/^\*\*/, '');
  if (style === 'dash') return { mark: written + blank, isAlone };
  const at = written.indexOf(label);
  const next = at === -1 ? null : labelLike(section, number);
  if (next === null) return null;
  const around = [written.slice(0, at), written.slice(at + label.length)];
  return { mark: around.join(inCharactersOf(reading, next)) + blank, isAlone };
}

/** Found by the mark, by its numeral without what stands before it, and by the number in digits. */
function filterOf(mark: string): string {
  const number = /[〇零一二三四五六七八九十百]+|[\d０-９]+/.exec(mark);
  if (number === null) return mark;
  const value = readNumber(mark, number.index, mark.length)?.value ?? '';
  return `${mark} ${number[0]} ${value} (${value})`;
}
