import type { Library } from '../library/library';
import type { Reading } from '../statement/reading';
import type { FilePlace } from './definition';
import { citersOf, instrumentAt } from './instrument-at';

/** Every place that cites what is cited at an offset, or the statement whose title stands there; with the titles themselves if asked. */
export function references(
  library: Library,
  reading: Reading,
  file: string,
  offset: number,
  withTitles: boolean,
): FilePlace[] {
  const instrument = instrumentAt(library, reading, file, offset);
  if (instrument === null) return [];
  const titles = instrument.kind === 'held' && withTitles ? instrument.texts : [];
  return [
    ...titles.map((text) => ({ file: text.file, span: text.titleSpan })),
    ...citersOf(library, instrument).map((citing) => ({ file: citing.file, span: citing.mention })),
  ];
}
