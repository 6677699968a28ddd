import { firstFrom, slice, type Span } from '../../text/span';
import { linesOf, type Line } from '../../statement/lines/lines';
import { breaksOff, isOfPage } from '../../statement/lines/line-roles';
import type { Reading } from '../../statement/reading';
import type { Article, Statement } from '../../statement/statements';
import { usualLineEnd } from './line-breaks';

/** A text put together again from its pieces. */
export interface TextInOrder {
  /** Without the page's furniture that stood among its lines. */
  readonly text: string;
  /** That furniture, line by line: nothing that lay within the pieces is lost. */
  readonly furniture: readonly string[];
}

/**
 * A statement as one text, its pieces in the order in which they are read. The page's furniture (第4版, the paper's name) that stands among
 * its lines comes last, after an empty line; null where there is no such statement.
 */
export function inReadingOrder(reading: Reading, statementIndex: number): string | null {
  const statement = reading.statements[statementIndex];
  if (statement === undefined) return null;
  const lineEnd = usualLineEnd(reading.tree.text);
  const { text, furniture } = putTogether(reading, statement);
  return furniture.length === 0 ? text : [text, '', ...furniture].join(lineEnd);
}

export function putTogether(reading: Reading, whole: Statement | Article): TextInOrder {
  const { text, layout } = reading.tree;
  // The record of an archive is one text and lies in one piece, its fields with it.
  if (layout === 'tagged') return { text: slice(text, whole), furniture: [] };
  const lineEnd = usualLineEnd(text);
  const furniture: string[] = [];
  let words = '';
  let above: Line | undefined;
  for (const lines of linesByPiece(reading, whole)) {
    let isFirst = true;
    for (const line of lines) {
      if (isOfPage(line.role)) {
        furniture.push(slice(text, line));
        continue;
      }
      if (above !== undefined)
        words += isFirst
          ? betweenPieces(text, above, line, lineEnd, layout === 'page')
          : gapBefore(text, line, lineEnd);
      words += slice(text, line);
      [above, isFirst] = [line, false];
    }
  }
  return { text: words, furniture };
}

/** The lines of a text that is no record of an archive, piece by piece in reading order. */
export function linesByPiece(
  { tree }: Reading,
  { record, pieces }: Statement | Article,
  lines: readonly Line[] = linesOf(tree.plain, record),
): Line[][] {
  return pieces.map((piece) => lines.slice(firstFrom(lines, piece.start), firstFrom(lines, piece.end)));
}

/** Whether a piece breaks off where the next, in reading order, goes on with its sentence: 水文监测数 ⏎ 据平台. */
export function goesOnAfterTear(text: string, last: Line, first: Line): boolean {
  return first.role === 'text' && breaksOff(text, last) && !/[，、]/.test(text.charAt(last.end - 1));
}

function betweenPieces(text: string, last: Line, first: Line, lineEnd: string, isPage: boolean): string {
  if (goesOnAfterTear(text, last, first)) return '';
  return isPage ? lineEnd + lineEnd : lineEnd;
}

/** The blanks before a line as they stand: empty lines, and the indentation. */
function gapBefore(text: string, line: Span, lineEnd: string): string {
  let start = line.start;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  const gap = text.slice(start, line.start);
  return gap === '' ? lineEnd : gap;
}
