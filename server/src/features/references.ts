import type { HeldText, Library } from '../library/library';
import { citationsOf } from '../library/resolve';
import type { Reading } from '../statement/reading';
import { citationAt, type FilePlace } from './definition';

/** Every place that cites what is cited at an offset, or the statement whose title stands there; with the title itself if asked. */
export function references(
  library: Library,
  reading: Reading,
  file: string,
  offset: number,
  withTitle: boolean,
): FilePlace[] {
  const places = new Map<string, FilePlace>();
  const add = (place: FilePlace): void => void places.set(`${place.file}#${place.span.start}`, place);
  for (const text of textsAt(library, reading, file, offset)) {
    if (withTitle) add({ file: text.file, span: text.titleSpan });
    for (const citing of citationsOf(library, text)) add({ file: citing.file, span: citing.mention });
  }
  return [...places.values()];
}

function textsAt(library: Library, reading: Reading, file: string, offset: number): readonly HeldText[] {
  const meant = citationAt(library, reading, offset);
  // Of several that fit none is picked: the citers of each are no answer to one question.
  if (meant !== null) return meant.resolution.certainty === 'ambiguous' ? [] : meant.resolution.targets;
  const own = library.get(file)?.texts.find(({ titleSpan }) => offset >= titleSpan.start && offset <= titleSpan.end);
  return own === undefined ? [] : copiesOf(library, own);
}

/** A text and its copies: one instrument. */
function copiesOf(library: Library, own: HeldText): HeldText[] {
  if (own.signed === null) return [own];
  return library
    .signedOn(own.signed)
    .filter((text) => text.normal.rest === own.normal.rest && text.own.join() === own.own.join());
}
