import { digitValue, isBlank, isSpace, skipBlank, trimEnd } from '../text/characters';
import { findDates } from '../text/dates';
import { isNumeral } from '../text/numerals';
import { contains, type Span } from '../text/span';
import { readParagraphs } from '../syntax/paragraphs';
import { allFields, type ArchiveRecord } from '../syntax/tree';
import type { PlacedCitation, Reading } from '../statement/reading';
import { codesOf, ENDING, findPairs, STOPS, stretchesAround, TITLE_MARKS, type Enclosure } from './sentences';

/**
 * What grows around a place when its selection is expanded, innermost first:
 *
 *     双方恪守⟦《⟦洛瑟建⟦交⟧公报⟧》⟧，…   character › inside of the title › title › clause › sentence › paragraph ›
 *                                        section › the sections around it › statement › record › file
 *
 * Each range holds the one before it and something more, and the place itself. Only the paragraph's own text is looked at.
 */
export function selectionRanges(reading: Reading, offset: number): Span[] {
  const { text } = reading.tree;
  const place = Math.min(Math.max(0, offset), text.length);
  const record = lastFrom(reading.tree.records, place);
  const line = record === undefined ? null : lineAround(text, record, place);
  const anchor = line === null ? Math.min(place, text.length - 1) : anchorIn(text, line, place);
  const candidates = [
    ...(line === null ? tagsAround(reading, record, anchor) : withinLine(reading, line, anchor)),
    ...aroundLine(reading, record, anchor).sort((a, b) => lengthOf(a) - lengthOf(b)),
    { start: 0, end: text.length },
  ];
  return nested(candidates, anchor);
}

/** Leaves out what does not hold all that is there already. What crosses another range is no step between smaller and larger. */
function nested(candidates: readonly Span[], anchor: number): Span[] {
  const ranges: Span[] = [];
  for (const { start, end } of candidates) {
    const last = ranges.at(-1);
    const grows =
      last === undefined
        ? contains({ start, end }, anchor)
        : start <= last.start && end >= last.end && end - start > lengthOf(last);
    if (grows) ranges.push({ start, end });
  }
  // An empty file holds no character, and still an editor asks for a range in it.
  return ranges.length > 0 ? ranges : candidates.slice(-1);
}

/** The paragraph, the line of the head or the value of a field at this place, or that ends there; null between them. */
function lineAround(text: string, record: ArchiveRecord, offset: number): Span | null {
  let found: Span | null = null;
  const lines = [record.headline, record.printed, ...record.headLines, lastFrom(record.paragraphs, offset)];
  for (const line of lines) if (line && touches(line, offset)) found = line;
  for (const { code, value, children } of allFields(record.fields)) {
    if (code === 'ZW' || !touches(value, offset)) continue;
    found = readParagraphs(text, value.start, value.end, children).find((line) => touches(line, offset)) ?? found;
  }
  return found;
}

/**
 * The character that is meant: the one behind the place, but before a mark that ends something the one that it ends, so that a
 * cursor in 9月5日‸，双方 is at the date.
 */
function anchorIn(text: string, line: Span, offset: number): number {
  const behind = text.charCodeAt(offset);
  const yields = offset >= line.end || isBlank(behind) || ENDING.has(behind);
  const at = yields && offset > line.start ? offset - 1 : offset;
  // Half a character that lost its other half stands for itself.
  const isSecondHalf = isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1));
  return isSecondHalf && at > line.start ? at - 1 : at;
}

function tagsAround({ tree }: Reading, record: ArchiveRecord | undefined, anchor: number): Span[] {
  const tags = [...allFields(record?.fields ?? [])].flatMap(({ open, close }) =>
    close === null ? [open] : [open, close],
  );
  return [...tags, ...tree.strayTags].filter((tag) => contains(tag, anchor));
}

/** Sections, preamble, signature block, pieces of texts, fields and the record. */
function aroundLine(
  { tree, statements, articles }: Reading,
  record: ArchiveRecord | undefined,
  anchor: number,
): Span[] {
  const { text } = tree;
  const found: Span[] = [];
  for (const { sections, preamble, signatureBlock } of statements) {
    found.push(...sections);
    for (const part of [preamble, signatureBlock]) if (part !== null) found.push(part);
  }
  for (const holder of [...statements, ...articles]) {
    found.push(...holder.pieces);
    // The extent of a torn text holds what stands between its pieces, which is another text's.
    if (holder.pieces.length <= 1) found.push(holder);
  }
  if (record !== undefined) {
    for (const field of allFields(record.fields)) found.push(trimmed(text, field.value), field);
    found.push(trimmed(text, record));
  }
  return found.filter((span) => contains(span, anchor));
}

/** From the character to the whole of the line. */
function withinLine(reading: Reading, line: Span, anchor: number): Span[] {
  const { plain: text } = reading.tree;
  const { closings, around } = findPairs(text, line, anchor);
  const enclosures = [...around, ...citedAround(reading.citations, anchor)].sort(
    (a, b) => lengthOf(a.whole) - lengthOf(b.whole),
  );
  const found: Span[] = [];
  // On a mark that belongs to another the two are the smallest thing there is.
  if (!enclosures.some(({ inside, whole }) => lengthOf(inside) < lengthOf(whole) && !contains(inside, anchor)))
    found.push(...runsAround(text, line, anchor));
  for (const { inside, whole } of enclosures) {
    // Words of somebody that are whole sentences are gone through like a paragraph; a few words are one thing.
    if (!TITLE_MARKS.has(text.charCodeAt(whole.start)) && contains(inside, anchor)) {
      const { clause, sentence } = stretchesAround(text, inside, closings, anchor);
      if (lengthOf(sentence) < lengthOf(inside) || STOPS.has(text.charCodeAt(inside.end - 1)))
        found.push(trimmed(text, clause), trimmed(text, sentence));
    }
    found.push(inside, whole);
  }
  const section = sectionIn(reading, line, anchor);
  const { clause, sentence } = stretchesAround(text, section?.words ?? line, closings, anchor);
  found.push(trimmed(text, clause), trimmed(text, sentence));
  if (section !== null) found.push(trimmed(text, section.withMark));
  return [...found, line].filter((span) => contains(span, anchor));
}

/** What of the section that begins in a line is in it: its line may hold others before and behind it, which lost their line breaks. */
function sectionIn({ statements }: Reading, line: Span, anchor: number): { words: Span; withMark: Span } | null {
  let found: { words: Span; withMark: Span } | null = null;
  for (const { sections } of statements) {
    for (const { start, end, markEnd } of sections) {
      if (anchor < start || anchor >= end || !contains(line, start)) continue;
      const withMark = { start, end: Math.min(line.end, end) };
      found = { withMark, words: anchor < markEnd ? withMark : { start: markEnd, end: withMark.end } };
    }
  }
  return found;
}

/** The citation at this place: it can go on in the next line, or have lost its 》, or have no marks at all. */
function citedAround(citations: readonly PlacedCitation[], anchor: number): Enclosure[] {
  const citation = lastFrom(citations, anchor);
  if (citation === undefined || !contains(citation, anchor)) return [];
  const { start, end, marked, unclosed } = citation;
  const whole = { start, end };
  return [{ whole, inside: marked ? { start: start + 1, end: unclosed ? end : end - 1 } : whole }];
}

/** A date; a number, and the word of letters and digits that it is part of; the blanks between two columns; else the one character. */
function runsAround(text: string, line: Span, anchor: number): Span[] {
  const date = findDates(text, line.start, line.end).find((each) => contains(each, anchor));
  if (date !== undefined) return [date];
  const runs = [
    numberAround(text, line, anchor),
    grown(text, line, anchor, isInWord),
    grown(text, line, anchor, (_, at) => isSpace(text.charCodeAt(at))),
  ].filter((run) => run !== null);
  const isPair = isHighSurrogate(text.charCodeAt(anchor)) && isLowSurrogate(text.charCodeAt(anchor + 1));
  const units = isPair ? 2 : 1;
  return runs.length > 0 ? runs : [{ start: anchor, end: Math.min(line.end, anchor + units) }];
}

/** 1992 · 1,000.5 · 30% · 十八 · 三千万 · 200亿 */
function numberAround(text: string, line: Span, anchor: number): Span | null {
  const run = grown(text, line, anchor, isInNumber);
  if (run === null) return null;
  let { start } = run;
  while (start < run.end && !isNumeral(text.charCodeAt(start))) start++;
  // Letters beside digits make one word of both: G20.
  const besideLetters = [start - 1, run.end].some((at) => contains(line, at) && isLetter(text.charCodeAt(at)));
  return start > anchor || besideLetters ? null : { start, end: run.end };
}

const MAGNITUDES = codesOf('千万亿%％‰');
const DIGIT_JOINTS = codesOf(',.，．:：');
const WORD_JOINTS = codesOf("-_.'’&@");

function isInNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isNumeral(code) || MAGNITUDES.has(code) || (DIGIT_JOINTS.has(code) && isBetween(text, at, isDigit));
}

/** COVID-19 · a.jpg · Lozevia */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWordCharacter(code) || (WORD_JOINTS.has(code) && isBetween(text, at, isWordCharacter));
}

function isBetween(text: string, at: number, is: (code: number) => boolean): boolean {
  return is(text.charCodeAt(at - 1)) && is(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return digitValue(code) >= 0;
}

/** Of an alphabet: Latin in both widths and with accents, Greek, Cyrillic. */
function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (
    (lower >= 0x61 && lower <= 0x7a && code < 0x80) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a) ||
    (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7)
  );
}

function isWordCharacter(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** The longest run around the anchor of which every place is one of these; null where the anchor itself is none. */
function grown(text: string, line: Span, anchor: number, belongs: (text: string, at: number) => boolean): Span | null {
  if (!belongs(text, anchor)) return null;
  let [start, end] = [anchor, anchor + 1];
  while (start > line.start && belongs(text, start - 1)) start--;
  while (end < line.end && belongs(text, end)) end++;
  return { start, end };
}

/** The last of these, which are in the order of the file, that begins at this place or before it. */
function lastFrom<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** Whether a cursor there is in the span or at its end. */
function touches(span: Span, offset: number): boolean {
  return offset >= span.start && offset <= span.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function trimmed(text: string, { start, end }: Span): Span {
  const first = skipBlank(text, start, end);
  return { start: first, end: trimEnd(text, first, end) };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
