import type { Library } from '../library/library';
import { MissingInstruments } from '../library/missing';
import { resolve } from '../library/resolve';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';
import { meaningAt } from './meaning-at';

/** A span of a file, which need not be the one that was asked about. */
export interface FilePlace {
  readonly file: string;
  readonly span: Span;
}

export interface Definition {
  /** What leads there: a whole citation, a whole short name. */
  readonly origin: Span;
  /** Several where there are copies, or where several fit. */
  readonly targets: readonly FilePlace[];
  /** The missing instruments that are meant, or fit as well, by key. */
  readonly missing: readonly string[];
}

/** The titles of the texts that the citation at an offset means; the place at which a short name is defined. */
export function definition(library: Library, reading: Reading, file: string, offset: number): Definition | null {
  const meaning = meaningAt(reading, offset);
  if (meaning === null) return null;
  const origin = meaning.span;
  if (meaning.kind === 'citation') {
    const { targets } = resolve(library, meaning.mention);
    const key = targets.length > 0 ? null : new MissingInstruments(library).keyOf(meaning.mention);
    if (targets.length === 0 && key === null) return null;
    return {
      origin,
      targets: targets.map(({ file: held, titleSpan }) => ({ file: held, span: titleSpan })),
      missing: key === null ? [] : [key],
    };
  }
  if (meaning.kind === 'title') {
    // The definition of a title is the title: from there the editor offers who cites it.
    return { origin, targets: [{ file, span: meaning.span }], missing: [] };
  }
  if (meaning.definition === null) return null;
  return { origin, targets: [{ file, span: meaning.definition }], missing: [] };
}
