import type { MarkStyle } from '../syntax/section-mark';
import type { Section } from '../syntax/sections';
import type { Reading } from '../statement/reading';
import { isSpace } from '../text/characters';
import type { Span } from '../text/span';
import { markOffers, markPlace, marksAt } from './completion/marks';
import type { Edit } from './problem';

/** A dash needs no number, a heading has none, and an annex and 一 alone on its line are followed by their text. */
const NOT_CONTINUED: ReadonlySet<MarkStyle> = new Set<MarkStyle>(['annex', 'dash', 'heading', 'alone']);

/**
 * What Enter does to a list: behind an item the next one begins with its number; behind an item that has no words yet the list is over,
 * and the number goes, unless the words of its like stand on the next line. `offset` is in the new line.
 */
export function markAfterEnter(reading: Reading, offset: number): Edit[] {
  const { text } = reading.tree;
  const line = lineAround(text, offset);
  if (text.slice(line.start, line.end).trim() !== '' || line.start === 0) return [];
  const above = lineAround(text, line.start - 1);
  let begin = above.start;
  while (begin < above.end && isSpace(text.charCodeAt(begin))) begin++;
  const words = text.slice(begin, above.end).trimEnd();
  if (words === '') return [];
  const isOver = marksAt(reading, begin).some(({ mark, isAlone }) => mark.trimEnd() === words && !isAlone);
  if (isOver) return words === '——' ? [] : [{ start: begin, end: above.end, text: '' }];
  const mark = sectionAt(reading, begin);
  if (mark === undefined || NOT_CONTINUED.has(mark.style)) return [];
  // The words of 第一条 that stands alone on its line are to come.
  if (text.slice(mark.markEnd, above.end).replace(/^\*\*/, '').trim() === '') return [];
  const place = markPlace(reading, offset);
  const [next] = place === null ? [] : markOffers(reading, place);
  // Into the middle of a list that is numbered already a line is put for another reason.
  const rest = text.slice(line.end).trimStart();
  return next === undefined || rest.startsWith(next.text.trimEnd())
    ? []
    : [{ start: offset, end: offset, text: next.text }];
}

function lineAround(text: string, offset: number): Span {
  const isEnd = (at: number): boolean => text[at] === '\n' || text[at] === '\r';
  let [start, end] = [offset, offset];
  if (start > 0 && text[start - 1] === '\r' && text[start] === '\n') start--;
  while (start > 0 && !isEnd(start - 1)) start--;
  while (end < text.length && !isEnd(end)) end++;
  return { start, end: Math.max(start, end) };
}

/** What is a mark only in a row with others, like （b）, is known by the statement's sections; 2. of a translation is none of them. */
function sectionAt({ statements }: Reading, start: number): Section | undefined {
  for (const { sections } of statements) {
    const found = sections.find((section) => section.start === start);
    if (found !== undefined) return found;
  }
  return undefined;
}
