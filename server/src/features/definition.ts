import type { Library } from '../library/library';
import { mentionsOf } from '../library/mention';
import { resolve, type Resolution } from '../library/resolve';
import type { PlacedCitation, Reading } from '../statement/reading';
import type { Span } from '../text/span';

/** A citation, and what it means. */
export interface MeantCitation {
  readonly citation: PlacedCitation;
  readonly resolution: Resolution;
}

/** The citation in which an offset lies, anywhere from 《 to 》, with what it means; null outside of all. */
export function citationAt(library: Library, reading: Reading, offset: number): MeantCitation | null {
  const index = reading.citations.findIndex(({ start, end }) => offset >= start && offset <= end);
  const citation = reading.citations[index];
  const mention = citation === undefined ? undefined : mentionsOf(reading)[index];
  return citation === undefined || mention === undefined ? null : { citation, resolution: resolve(library, mention) };
}

/** Where a place is defined that is no offset of this file: another file and a span in it. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

/** The titles of the texts that the citation at an offset means; several where there are copies, or where several fit. */
export function definition(
  library: Library,
  reading: Reading,
  offset: number,
): { origin: Span; targets: FilePlace[] } | null {
  const meant = citationAt(library, reading, offset);
  if (meant === null || meant.resolution.targets.length === 0) return null;
  return {
    origin: meant.citation,
    targets: meant.resolution.targets.map(({ file, titleSpan }) => ({ file, span: titleSpan })),
  };
}
