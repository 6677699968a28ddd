import type { Library } from '../library/library';
import { mentionsOf } from '../library/mention';
import { MissingInstruments } from '../library/missing';
import type { Reading } from '../statement/reading';
import type { Span } from '../text/span';

export interface PageLink extends Span {
  /** The missing instrument whose page it opens. */
  readonly missing: string;
  readonly title: string;
}

/** Only where they add something: what is held is a jump away already, what is missing has a page of its own. */
export function documentLinks(library: Library, reading: Reading): PageLink[] {
  const missing = new MissingInstruments(library);
  return mentionsOf(reading).flatMap((mention): PageLink[] => {
    if (!mention.marked) return [];
    const key = missing.keyOf(mention);
    return key === null
      ? []
      : [{ start: mention.start, end: mention.end, missing: key, title: missing.get(key)?.title ?? mention.name }];
  });
}
