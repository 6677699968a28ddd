import type { Span } from '../text/span';
import type { ArchiveRecord, SyntaxTree } from '../syntax/tree';
import { splitIntoFragments, toLines, type Fragment, type Line } from './fragments';
import { rejoin } from './rejoin';
import { joinWrapped } from './wrapped';

/** One text of a file, statement or article, with its lines in the order in which they are meant to be read. */
export interface TextOfFile {
  readonly record: ArchiveRecord;
  readonly lines: readonly Line[];
  /** Where it lies in the file, in reading order; more than one where it was torn apart. */
  readonly pieces: readonly Span[];
}

/** Takes a file apart into its texts. The record of an archive is one text; any other file may be a page with several. */
export function readTexts(tree: SyntaxTree): TextOfFile[] {
  const texts: TextOfFile[] = [];
  for (const record of tree.records) {
    const lines = toLines(tree.plain, joinWrapped(tree.plain, record.paragraphs));
    if (tree.layout !== 'tagged') {
      const torn = splitIntoFragments(tree.plain, lines);
      for (const fragments of rejoin(tree.plain, lines, torn)) texts.push(toText(record, fragments));
    } else if (lines.length > 0 || record.fields.length > 0) {
      texts.push({ record, lines, pieces: piecesOf([{ lines }]) });
    }
  }
  return texts;
}

function toText(record: ArchiveRecord, fragments: readonly Fragment[]): TextOfFile {
  return { record, lines: fragments.flatMap((fragment) => fragment.lines), pieces: piecesOf(fragments) };
}

function piecesOf(fragments: readonly Fragment[]): Span[] {
  const pieces: Span[] = [];
  for (const { lines } of fragments) {
    const first = lines.find(isOfText);
    const last = lines.findLast(isOfText);
    if (first !== undefined && last !== undefined) pieces.push({ start: first.start, end: last.end });
  }
  return pieces;
}

function isOfText(line: Line): boolean {
  return line.role !== 'furniture';
}
