import { isLineBreak, isSpace } from '../../text/characters';
import { contains, type Span } from '../../text/span';
import { linesOf, type Line } from '../../statement/lines/lines';
import type { LineRole } from '../../statement/lines/line-roles';
import type { Reading } from '../../statement/reading';

/**
 * What may be done to a line: everything in prose; in a line that stands for itself (a title, a dateline, the closing date) its blanks
 * part words and stay; rows of a signature block and of a table are laid out by their blanks and are not touched at all.
 */
export type Treatment = 'prose' | 'line' | 'laid out';

export interface TidyLine extends Line {
  readonly treatment: Treatment;
  /** The number of the record in which it stands. */
  readonly record: number;
  /** The number of the piece of a text in which it stands; -1 for what belongs to none. Lines of two pieces never go on with each other. */
  readonly piece: number;
  /** Whether blanks stand before it in its line. */
  readonly indented: boolean;
}

const PROSE: ReadonlySet<LineRole> = new Set<LineRole>(['text', 'section', 'opening', 'lead']);

/** The paragraphs of a file, in its order, with what may be done to each. Fields other than the text have none and are never touched. */
export function tidyLines(reading: Reading): TidyLine[] {
  const { plain: text, records } = reading.tree;
  const inPiece = walkThrough(
    [...reading.statements, ...reading.articles].flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start),
  );
  const inBlock = walkThrough(
    reading.statements.flatMap(({ signatureBlock }) => signatureBlock ?? []).sort((a, b) => a.start - b.start),
  );
  return records.flatMap((record, index) => {
    const lines = linesOf(text, record);
    const rows = rowsOfSignatures(lines);
    return lines.map(({ start, end, role }, at): TidyLine => {
      const isRow = inBlock(start) !== -1 ? role !== 'closing-date' : rows.has(at);
      return {
        start,
        end,
        role,
        treatment: isRow || text[start] === '|' ? 'laid out' : PROSE.has(role) ? 'prose' : 'line',
        record: index,
        piece: inPiece(start),
        indented: isIndented(text, start),
      };
    });
  });
}

/** Offices by themselves, with the names that stand between and below them. */
function rowsOfSignatures(lines: readonly Line[]): ReadonlySet<number> {
  const rows = new Set<number>();
  const isOpen = (at: number): boolean => lines[at]?.role === 'short' && !rows.has(at);
  lines.forEach(({ role }, index) => {
    if (role !== 'signature') return;
    rows.add(index);
    for (let at = index - 1; isOpen(at); at--) rows.add(at);
    for (let at = index + 1; isOpen(at); at++) rows.add(at);
  });
  return rows;
}

/** Tells in which of the spans an offset lies, asked in rising order; -1 for none. */
function walkThrough(spans: readonly Span[]): (offset: number) => number {
  let at = 0;
  return (offset) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= offset) at++;
    const span = spans[at];
    return span !== undefined && contains(span, offset) ? at : -1;
  };
}

function isIndented(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at < start && (at === 0 || isLineBreak(text.charCodeAt(at - 1)));
}
