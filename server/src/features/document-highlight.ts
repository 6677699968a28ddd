import type { Library } from '../library/library';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';
import { citersOf, instrumentAt } from './instrument-at';
import { meaningAt } from './meaning-at';
import { tagAt } from './tag-at';

export interface Highlight extends Span {
  readonly kind: 'title' | 'citation' | 'tag';
}

/** All mentions, in this file, of the instrument at an offset: its citations under whatever name, and its own title. On a tag, both tags. */
export function documentHighlights(library: Library, reading: Reading, file: string, offset: number): Highlight[] {
  const tag = tagAt(reading, offset);
  if (tag !== null) {
    const { open, close } = tag.field;
    return [open, ...(close === null ? [] : [close])].map(({ start, end }) => ({ kind: 'tag', start, end }));
  }
  const instrument = instrumentAt(library, reading, file, offset);
  if (instrument === null) {
    // Nothing is sure to be the same; what was asked about is at least itself.
    const meaning = meaningAt(reading, offset);
    return meaning?.kind !== 'citation' ? [] : [{ kind: 'citation', ...meaning.span }];
  }
  const titles = instrument.kind === 'held' ? instrument.texts.filter((text) => text.file === file) : [];
  const citing = citersOf(library, instrument).filter((each) => each.file === file);
  return [
    ...titles
      .flatMap(({ titleSpan, titleAgain }) => [titleSpan, ...titleAgain])
      .map(({ start, end }): Highlight => ({ kind: 'title', start, end })),
    ...citing.map(({ mention }): Highlight => ({ kind: 'citation', start: mention.start, end: mention.end })),
  ].sort((a, b) => a.start - b.start);
}
