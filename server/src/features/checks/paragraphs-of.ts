import type { Statement } from '../../statement/statements';
import type { ArchiveRecord, Paragraph } from '../../syntax/tree';
import { firstFrom, type Span } from '../../text/span';

/** The paragraphs of a text in reading order, piece after piece. */
export function paragraphsOf({ record, pieces }: TextOfRecord): readonly Paragraph[] {
  const [only, ...others] = pieces;
  // Most texts are of one piece; three checks ask for thousands of paragraphs at every key.
  if (only !== undefined && others.length === 0) return paragraphsOfPiece(record, only);
  return pieces.flatMap((piece) => paragraphsOfPiece(record, piece));
}

interface TextOfRecord {
  readonly record: ArchiveRecord;
  readonly pieces: readonly Span[];
}

/** The paragraphs of a record that lie in a piece of it. A page may have thousands of pieces, so they are not searched from the first. */
export function paragraphsOfPiece({ paragraphs }: ArchiveRecord, piece: Span): readonly Paragraph[] {
  return paragraphs.slice(firstFrom(paragraphs, piece.start), firstFrom(paragraphs, piece.end));
}

/** Some paragraphs of a record that stand directly before a place. */
export function paragraphsBefore({ paragraphs }: ArchiveRecord, offset: number, most: number): readonly Paragraph[] {
  const index = firstFrom(paragraphs, offset);
  return paragraphs.slice(Math.max(0, index - most), index);
}

/** The running text of a statement: without the title and the lead above it, and without the signature block and what follows that. */
export function bodyOf(statement: Statement): readonly Paragraph[] {
  const paragraphs = paragraphsOf(statement);
  const first = statement.preamble?.start ?? statement.sections[0]?.start;
  const begin = first === undefined ? 0 : paragraphs.findIndex(({ end }) => end > first);
  const block = statement.signatureBlock;
  const end = block === null ? paragraphs.length : paragraphs.findIndex(({ start }) => start === block.start);
  return paragraphs.slice(Math.max(0, begin), end === -1 ? paragraphs.length : end);
}
