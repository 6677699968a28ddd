import type { Page, Target } from '../features/pages/page';
import type { Library } from '../library/library';
import { findLineStarts, positionAt } from '../text/lines';
import { toLocation } from './convert';
import { explanationUri, pageUri, timelineUri } from './page-uri';
import type { PageLink, PageText } from './requests';

/** A page with its links as the client follows them. */
export function toPageText(library: Library, { text, links }: Page): PageText {
  const lines = findLineStarts(text);
  return {
    text,
    links: links.map(({ start, end, to }): PageLink => {
      return { start: positionAt(lines, start), end: positionAt(lines, end), ...addressOf(library, to) };
    }),
  };
}

function addressOf(library: Library, to: Target): Pick<PageLink, 'uri' | 'at'> {
  switch (to.kind) {
    case 'place': {
      const { uri, range } = toLocation(library, to.place);
      return { uri, at: range.start };
    }
    case 'missing':
      return { uri: pageUri(to.key, to.title), at: null };
    case 'timeline':
      return { uri: timelineUri(to.own), at: null };
    case 'explanation':
      return { uri: explanationUri(to.code), at: null };
  }
}
